internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// A table of published figures: metrics below one another, or metrics beside one another by the values of a dimension.
struct MetricTable {
  private let context: DocumentContext
  private let pillar: Pillar?

  /// The tables of a section, of a pillar where it is of one.
  init(_ context: DocumentContext, _ pillar: Pillar?) { (self.context, self.pillar) = (context, pillar) }

  private var language: Language { context.language }
  private var periods: [Int] { [0, -1].filter { context.facts.series[$0] != nil } }

  /// A table as a definition wants it; nil where nothing is known.
  func table(_ order: DocumentDefinition.Table) -> DocumentTable? {
    let metrics = order.metrics.compactMap { context.metric($0) }
    guard let dimension = order.dimension else { return table(of: metrics) }
    return table(of: metrics, by: dimension, compares: order.compares, top: order.top)
  }

  /// Metrics below one another, those that are known: the period, the one before, and the changes.
  func table(of metrics: [Metric]) -> DocumentTable? {
    let place = Coordinate(pillar: pillar)
    let known = metrics.filter { metric in periods.contains { isKnown(metric, place.in($0)) } }
    guard !known.isEmpty else { return nil }
    // A period of which nothing is known has no column, nor what changed since.
    let hasBefore = known.contains { isKnown($0, place.before) }
    let rows = known.map { metric in
      [DocumentTable.Cell(metric.name[language]), DocumentTable.Cell(context.printed(metric, at: place), .strong)]
        + (hasBefore ? [DocumentTable.Cell(context.printed(metric, at: place.before))] + changes(metric, place) : [])
    }
    let heads =
      [label(0)] + (hasBefore ? [label(-1), context("écart", "change"), context("évolution", "change (%)")] : [])
    return DocumentTable(
      summary: "",
      columns: [DocumentTable.Column(context("Chiffre", "Figure"), .part(1))]
        + heads.map { DocumentTable.Column($0, .fitting, .end) }, rows: rows)
  }

  /// How a metric changed: by how much, and relatively where it is no share; a day does neither.
  private func changes(_ metric: Metric, _ place: Coordinate) -> [DocumentTable.Cell] {
    let told: [(FigureKey.Told, Bool)] = [
      (.change, metric.unit != .date), (.evolution, metric.unit != .date && metric.unit != .share),
    ]
    return told.map { told, isTold in
      isTold ? DocumentTable.Cell(context.printed(metric, at: place, told)) : DocumentTable.Cell("")
    }
  }

  /// Metrics beside one another, a row for each value of a dimension, and one for all of them.
  ///
  /// A metric of which nothing is known has no column.
  func table(of metrics: [Metric], by dimension: Dimension, compares: Bool, top: Int?) -> DocumentTable? {
    let own = Coordinate(pillar: pillar)
    let metrics = metrics.filter { metric in
      periods.contains { isKnown(metric, own.in($0)) || !metric.cuts.contains(Cut(of: own.dimensions)) }
    }
    let ranked = places(metrics, by: dimension, isRanked: top != nil)
    guard !ranked.isEmpty else { return nil }
    let compares =
      compares && ranked.contains { place in metrics.contains { isKnown($0, place.before) } }
    let places = ranked.prefix(top ?? ranked.count)
    let rest = Array(ranked.dropFirst(places.count))
    let heads = metrics.flatMap { metric in
      let name = metric.name[language]
      return compares ? [name + " " + label(0), label(-1), context("écart", "change")] : [name]
    }
    let all = Coordinate(pillar: pillar)
    let rows =
      places.map { row(name(of: $0, dimension), metrics, $0, compares, .plain) }
      + (rest.isEmpty ? [] : [others(metrics, shown: Array(places), rest, all, compares)])
      + (metrics.contains { isTold($0, all) } ? [row(context("Ensemble", "All"), metrics, all, compares, .strong)] : [])
    return DocumentTable(
      summary: "",
      columns: [DocumentTable.Column(Sentences.capitalized(dimension.name[language]), .part(1))]
        + heads.map { DocumentTable.Column($0, .folded, .end) }, rows: rows)
  }

  /// The name of a row: that of a pillar is short where it is shown.
  private func name(of place: Coordinate, _ dimension: Dimension) -> String {
    guard let value = place.value(of: dimension) else { return "" }
    if case .pillar(let pillar) = value, context.format == .briefing { return pillar.shortName[language] }
    if case .word(let code, _) = value, let title = context.title(of: code, dimension) { return title }
    return value.name(in: context.facts.directory)[language]
  }

  private func row(
    _ name: String, _ metrics: [Metric], _ place: Coordinate, _ compares: Bool, _ look: DocumentTable.Cell.Look
  ) -> [DocumentTable.Cell] {
    [DocumentTable.Cell(name, look)]
      + metrics.flatMap { metric -> [DocumentTable.Cell] in
        guard isTold(metric, place) else {
          return Array(repeating: DocumentTable.Cell(""), count: compares ? 3 : 1)
        }
        let now = DocumentTable.Cell(context.printed(metric, at: place), compares ? .strong : look)
        guard compares else { return [now] }
        return [
          now, DocumentTable.Cell(context.printed(metric, at: place.before), look),
          DocumentTable.Cell(context.printed(metric, at: place, .change), .quiet),
        ]
      }
  }

  /// The places of the rows, those at which any of the metrics has a figure: of partners those of the greatest figures of
  /// the first metric first.
  private func places(_ metrics: [Metric], by dimension: Dimension, isRanked: Bool) -> [Coordinate] {
    guard let metric = metrics.first else { return [] }
    let cut = Cut(of: [dimension] + (pillar == nil ? [] : [.pillar]))
    let all = metrics.flatMap { context.places($0.code, by: cut) }.filter { pillar == nil || $0.pillar == pillar }
    var known: Set<Coordinate> = []
    let places = all.filter { known.insert($0).inserted }
    // Of the attributions each is told, be it that nothing is known of it.
    if metric.code == Metric.acts.code, dimension == .attribution, pillar == nil, !places.isEmpty {
      let all = Attribution.allCases.map { Coordinate().at(.attribution, DimensionValue($0.term)) }
      return all + places.filter { !all.contains($0) }
    }
    guard dimension == .partner || isRanked else { return places }
    return places.map { Ranked($0, metric, context) }.sorted { left, right in
      left.value == right.value ? left.name < right.name : left.value > right.value
    }.map(\.place)
  }

  /// What the rows that are not shown have together, where it can be said: their parts add up to the whole.
  private func others(
    _ metrics: [Metric], shown: [Coordinate], _ rest: [Coordinate], _ all: Coordinate, _ compares: Bool
  ) -> [DocumentTable.Cell] {
    [DocumentTable.Cell(context.others(rest.count))]
      + metrics.flatMap { metric -> [DocumentTable.Cell] in
        let sums = [0, -1].map { period in sum(metric, rest, of: shown + rest, all, period) }
        func cell(_ value: Int?, _ place: Coordinate, _ told: FigureKey.Told, _ form: NumberForm) -> DocumentTable.Cell
        {
          guard let value else { return DocumentTable.Cell("") }
          let key = FigureKey(metric.code, place, told)
          return DocumentTable.Cell(
            PrintedFigure(form.text(.number(value), language), key, .number(value)), told == .others ? .plain : .quiet)
        }
        let now = cell(sums[0], all, .others, NumberForm(metric.unit, context.facts.currency))
        guard compares else { return [now] }
        let change = sums[0].flatMap { now in sums[1].map { now - $0 } }
        return [
          now, cell(sums[1], all.before, .others, NumberForm(metric.unit, context.facts.currency)),
          cell(
            context.facts.isComparable(0) ? change : nil, all, .othersChange,
            NumberForm(changeOf: metric.unit, context.facts.currency)),
        ]
      }
  }

  /// The sum of whole numbers at some places in a period; nil where those at all places are not the whole.
  private func sum(
    _ metric: Metric, _ rest: [Coordinate], of places: [Coordinate], _ all: Coordinate, _ period: Int
  ) -> Int? {
    func number(_ place: Coordinate) -> Int? {
      guard case .number(let number) = context.facts[metric, at: place.in(period)] else { return nil }
      return number
    }
    // What is not known adds nothing to what is.
    func isSummed(_ place: Coordinate) -> Bool {
      number(place) != nil || context.facts[metric, at: place.in(period)] == .missing(.noData)
    }
    let parts = rest.compactMap(number)
    guard places.allSatisfy(isSummed), places.compactMap(number).reduce(0, +) == number(all), !parts.isEmpty else {
      return nil
    }
    return parts.reduce(0, +)
  }

  /// A place by the value of a metric, then by the name of its partner.
  private struct Ranked {
    let place: Coordinate
    let value: Double
    let name: CollationKey

    init(_ place: Coordinate, _ metric: Metric, _ context: DocumentContext) {
      self.place = place
      value = context.facts[metric, at: place].double ?? 0
      name = Collation.key(place.partner.map { context.facts.directory[$0].name.french } ?? "")
    }
  }

  private func isKnown(_ metric: Metric, _ place: Coordinate) -> Bool { context.facts[metric, at: place].double != nil }

  /// Whether a metric has a figure at the place of a row, be it one that is not known.
  private func isTold(_ metric: Metric, _ place: Coordinate) -> Bool {
    metric.cuts.contains(Cut(of: place.dimensions))
  }

  private func label(_ period: Int) -> String { context.report.shortPeriod(period) }
}

extension Coordinate {
  fileprivate func `in`(_ period: Int) -> Coordinate {
    var place = self
    place.period = period
    return place
  }
}
