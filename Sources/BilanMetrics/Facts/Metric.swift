package import BilanModel

/// One figure of the catalogue: what it is, how it is counted, where it is published, and its value.
package struct Metric: Sendable {
  /// Whether it counts what happens in a period or what there is at its end.
  package enum Nature: Sendable { case flow, stock }

  /// Which records a metric that no register declares is made from, one by one.
  package enum Source: Sendable { case activities, planLines, acts, findings, kept, deadlines, nothing }

  /// What figures are made from that are neither activities of the cube nor rows of one register: when and where they are
  /// published.
  package struct Basis: Sendable {
    /// Whether what it needs was read.
    var isRead: @Sendable (Facts) -> Bool = { _ in true }
    /// The report's period first, then back in time.
    var periods: @Sendable (Facts) -> [Int] = { _ in PeriodSeries.shown }
    /// The places of a cut in a period.
    let places: @Sendable (Facts, Cut, Int) -> [Coordinate]
  }

  /// Stable code used in the JSON edition and the docs: `activities.whole`.
  package let code: String
  /// The name printed.
  package let name: Wording
  /// What it says, in one sentence without a full stop.
  package let definition: Wording
  /// What it counts, which decides how it is printed.
  package let unit: Unit
  /// Which records are counted, and which day places them in a period.
  package let counts: CountedRecords
  /// Flow or stock.
  package let nature: Nature
  /// The cuts by which it is published; at the coordinate of a cut that it does not answer, it is not applicable.
  package let cuts: [Cut]
  /// Whether the figure is published for every period of the data, or for the report's and the one before.
  package let coversHistory: Bool
  /// Whether more of it is a rise to be glad of, so that its changes take the colours of rises and falls.
  package let tone: Tone
  /// The register whose declaration makes it; nil where it is written by hand.
  package let register: String?
  /// What a desk decides that all its figures rest on; nil for most.
  let choice: Choice?
  /// Whether its figures of several periods add up: what happens in each, counted one by one.
  package let addsUp: Bool
  /// Whether it says what another leaves out, or how many values it is of: it is published beside it, where it is not 0.
  package let isBeside: Bool
  /// Whether it is a sum over activities, one by one, which any of their dimensions may cut.
  let sumsActivities: Bool
  /// Which records it is made from, where no register declares it.
  let source: Source
  /// The metrics that a ratio, a change or a number of partners is made from: the two of a ratio, the last of them the one
  /// whose records are its own; nil where the records make it.
  let restsOn: (@Sendable () -> [Metric])?
  /// The metrics that count what it leaves out on purpose, where no metric is named after it.
  let leavesOut: (@Sendable () -> [Metric])?
  /// What it is made from; nil for activities and rows of registers.
  let basis: Basis?
  private let answered: [Cut]
  private let compute: @Sendable (Facts, Coordinate) -> Quantity

  /// A metric published by its cuts; it also answers, unpublished, at the cuts named in `answers`.
  package init(
    _ code: String, _ name: Wording, definition: Wording, unit: Unit, counts: CountedRecords, nature: Nature = .flow,
    cuts: [Cut], answers: [Cut] = [], sumsActivities: Bool = false, coversHistory: Bool = false,
    tone: Tone = .moreIsBetter,
    register: String? = nil, choice: Choice? = nil, isBeside: Bool = false,
    basis: Basis? = nil, addsUp: Bool? = nil, source: Source = .activities,
    restsOn: (@Sendable () -> [Metric])? = nil, leavesOut: (@Sendable () -> [Metric])? = nil,
    value: @escaping @Sendable (Facts, Coordinate) -> Quantity
  ) {
    self.code = code
    self.name = name
    self.definition = definition
    self.unit = unit
    self.counts = counts
    self.nature = nature
    self.cuts = cuts
    self.coversHistory = coversHistory
    self.tone = tone
    self.register = register
    self.choice = choice
    self.isBeside = isBeside
    self.basis = basis
    self.source = source
    self.restsOn = restsOn
    self.leavesOut = leavesOut
    self.addsUp = addsUp ?? (nature == .flow && coversHistory && Self.added.contains(unit))
    answered = cuts + answers
    self.sumsActivities = sumsActivities || ActivityBreakdown.cuts.allSatisfy((cuts + answers).contains)
    compute = value
  }

  /// Whether its figure at a place rests on a decision of the desk.
  package func rests(on choice: Choice, at place: Coordinate) -> Bool {
    self.choice == choice || choice == .region && place.dimensions.contains(.region)
  }

  /// Whether it has a figure at the places of a cut, published or not.
  func answers(_ cut: Cut) -> Bool { answered.contains(cut) }

  /// The same metric published by other cuts.
  func published(by cuts: [Cut]) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit, counts: counts, nature: nature, cuts: cuts,
      coversHistory: coversHistory, tone: tone, register: register, choice: choice, isBeside: isBeside, basis: basis,
      addsUp: addsUp, source: source, restsOn: restsOn, leavesOut: leavesOut, value: compute)
  }

  /// How many records the metric leaves out, of which dates do not say whether it counts them: at the same places, under
  /// its name.
  func leftOut(
    cuts: [Cut]? = nil, isFeminine: Bool = true, basis own: Basis? = nil,
    _ count: @escaping @Sendable (Facts, Coordinate) -> Quantity
  ) -> Metric {
    Metric(
      code + "_left_out",
      Wording("\(name.french)\u{A0}: \(isFeminine ? "laissées" : "laissés") de côté", "\(name.english): left out"),
      definition: Wording(
        "ce que ce chiffre laisse de côté, faute d’une date assez précise ou d’un nombre",
        "what the figure leaves out, for want of a date precise enough or of a number"),
      unit: unit == .planLines ? unit : .activities, counts: .open(counts.rule), nature: nature,
      cuts: cuts ?? self.cuts,
      answers: answered, coversHistory: coversHistory, tone: .neutral,
      choice: choice, isBeside: true, basis: own ?? basis, addsUp: false,
      source: source, value: count)
  }

  /// What is counted one by one.
  private static let added: Set<Unit> = [
    .activities, .participations, .fractions, .days, .personDays, .persons, .money, .planLines,
  ]

  /// The value at a coordinate; not applicable where the metric answers no such cut.
  package func value(_ facts: Facts, _ coordinate: Coordinate) -> Quantity {
    let dimensions = coordinate.dimensions
    guard answered.contains(where: { $0.isMade(of: dimensions) }) else { return .missing(.notApplicable) }
    return compute(facts, coordinate)
  }
}
