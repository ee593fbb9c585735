package import BilanModel

/// What is asked of the records: one metric, by some dimensions, of the records with some values.
package struct Question: Sendable {
  /// What is counted.
  package let metric: Metric
  /// By what, in the order asked for.
  package let cut: Cut
  /// Of the records that meet all of these.
  package let conditions: [Condition]
  /// Whether the records behind one figure are asked for: its place is then the values of the conditions.
  private let isWitness: Bool

  /// A question as it is written: the code of a metric, names of dimensions, and `dimension=value,value`.
  ///
  /// - Throws: `QuestionProblem`, with the nearest word, where something is unknown or is not counted together.
  package init(
    _ code: String, by names: [String] = [], where texts: [String] = [], directory: PartnerDirectory = .standard
  ) throws(QuestionProblem) {
    let metric = try Metric.named(code)
    var dimensions: [Dimension] = []
    for name in names {
      guard !name.allSatisfy(\.isWhitespace) else { throw QuestionProblem.noDimension(of: metric) }
      let dimension = try metric.dimension(name).dimension
      if !dimensions.contains(dimension) { dimensions.append(dimension) }
    }
    var conditions: [Condition] = []
    for text in texts { conditions.append(try metric.condition(text, directory)) }
    (self.metric, self.conditions, cut, isWitness) = (metric, conditions, Cut(of: dimensions), false)
    try checkCuts()
  }

  /// The question for the records behind the figure of a metric at the place that `dimension=value` says, one a dimension.
  ///
  /// - Throws: `QuestionProblem`, with the nearest word, where something is unknown or the metric has no such figure.
  package init(
    _ code: String, at texts: [String], directory: PartnerDirectory = .standard
  ) throws(QuestionProblem) {
    metric = try Metric.named(code)
    var conditions: [Condition] = []
    for text in texts {
      let condition = try metric.condition(text, directory, isOneValue: true)
      guard condition.values.count == 1, !conditions.contains(where: { $0.dimension == condition.dimension }) else {
        throw QuestionProblem.several(condition.dimension, of: metric)
      }
      conditions.append(condition)
    }
    (self.conditions, isWitness) = (conditions, true)
    cut = Cut(of: conditions.map(\.dimension))
    guard metric.freely != nil || metric.answers(cut) else { throw QuestionProblem.cut(cut.dimensions, of: metric) }
  }

  /// Whether any published figure answers; else the records are counted for the question.
  private var isPublished: Bool {
    metric.freely == nil || (isWitness || filters.isEmpty) && metric.answers(cut)
  }

  /// What the records are counted for besides; nil where the figures that are published answer.
  package var asked: Asked? {
    let isHeard = isWitness && metric.register != nil
    guard isHeard || !isPublished, let type = metric.freely else { return nil }
    return Asked(register: type.register.code, cut: cut, conditions: filters, isWitness: isWitness)
  }

  /// The conditions on records: a region beside partners is that of the partners.
  private var filters: [Condition] {
    metric.freely == nil
      ? conditions.filter { !cut.dimensions.contains($0.dimension) && !isOfPartners($0) } : conditions
  }

  private func isOfPartners(_ condition: Condition) -> Bool {
    condition.dimension == .region && cut.dimensions.contains(.partner)
  }

  /// Whether one reading says every period; else each period is the report's of a reading of its own.
  package var coversHistory: Bool {
    guard metric.coversHistory else { return false }
    return metric.register != nil || metric.basis != nil || asked == nil && !cut.dimensions.contains { !$0.isOfTheCube }
  }

  /// How many days ahead deadlines are looked for; nil where the metric is of none.
  package var watchedDays: Int? {
    guard case .deadlines = metric.source else { return nil }
    guard case .word(let code, _)? = conditions.first(where: { $0.dimension == .within })?.values.first?.known else {
      return Watch.standardDays
    }
    return Int(code)
  }

  /// The metric, published by the cut and of all.
  var published: Metric { asked == nil ? metric : metric.published(by: [cut, .total]) }

  /// The place of all the records asked for; nil where the metric has no such figure.
  var whole: Coordinate? {
    guard asked == nil else { return metric.inEveryCut.allSatisfy(isOneValue) ? Coordinate() : nil }
    let isCutAlone = conditions.contains { cut.dimensions.contains($0.dimension) || isOfPartners($0) }
    guard !isCutAlone, metric.answers(Cut(of: filters.map(\.dimension))) else { return nil }
    return fixed
  }

  /// The values of the conditions that no row tells.
  var fixed: Coordinate {
    guard asked == nil else { return Coordinate() }
    return filters.reduce(Coordinate()) { place, condition in
      guard let value = condition.values.first else { return place }
      return place.with(condition.dimension, value.known ?? .word(value.words, Wording(value.words, value.words)))
    }
  }

  /// Whether a row is asked for: each of its values meets the conditions on its dimension, and its partner is of its
  /// region.
  func shows(_ place: Coordinate) -> Bool {
    if let partner = place.partner, let region = place.others[.region],
      !DimensionValue.regions(of: [partner]).contains(region)
    {
      return false
    }
    return conditions.allSatisfy { condition in
      if isOfPartners(condition), let partner = place.partner {
        return condition.isMet(by: DimensionValue.regions(of: [partner]))
      }
      guard cut.dimensions.contains(condition.dimension) || asked == nil,
        let value = place.value(of: condition.dimension)
      else { return true }
      return condition.isMet(by: [value])
    }
  }

  /// The cut of the figures that are looked at: its own, and the conditions that no row tells.
  var looked: Cut { asked == nil ? Cut(of: cut.dimensions + filters.map(\.dimension)) : cut }

  /// Whether the conditions leave one value of a dimension.
  private func isOneValue(_ dimension: Dimension) -> Bool {
    conditions.contains { $0.dimension == dimension && $0.values.count == 1 }
  }

  private func checkCuts() throws(QuestionProblem) {
    for dimension in metric.inEveryCut where !cut.dimensions.contains(dimension) && !isOneValue(dimension) {
      throw QuestionProblem.needed(dimension, by: metric)
    }
    guard metric.freely == nil else { return }
    for condition in filters where condition.values.count > 1 {
      throw QuestionProblem.several(condition.dimension, of: metric)
    }
    guard metric.answers(looked) else { throw QuestionProblem.cut(looked.dimensions, of: metric) }
  }
}

extension Metric {
  /// The metric of a code, whatever its case.
  package static func named(_ code: String) throws(QuestionProblem) -> Metric {
    guard let metric = MetricCatalog.all.first(where: { foldedKey($0.code) == foldedKey(code) }) else {
      throw QuestionProblem.metric(code)
    }
    return metric
  }

  /// The dimension that a word names, by its code or its name.
  fileprivate func dimension(_ word: String) throws(QuestionProblem) -> KnownDimension {
    let known = dimensions.first { $0.dimension.isNamed(word) }
    guard let known else { throw QuestionProblem.dimension(word, of: self) }
    return known
  }

  /// A condition as it is written; of one value, the words of records may hold the comma that parts several.
  fileprivate func condition(
    _ text: String, _ directory: PartnerDirectory, isOneValue: Bool = false
  ) throws(QuestionProblem) -> Condition {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw QuestionProblem.condition(text) }
    let known = try dimension(parts[0])
    let isWhole = isOneValue && known.vocabulary.isEmpty && known.dimension != .partner
    let words = isWhole ? [parts[1]] : parts[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var values: [Condition.Value] = []
    for word in words {
      values.append(Condition.Value(words: word, known: try known.value(word, directory)))
    }
    return Condition(dimension: known.dimension, values: values)
  }
}

extension KnownDimension {
  /// What a word stands for; nil where records may name any value, and only they tell.
  fileprivate func value(_ word: String, _ directory: PartnerDirectory) throws(QuestionProblem) -> DimensionValue? {
    let key = foldedKey(word)
    if DimensionValue.unstated.term(in: directory).words.contains(where: { foldedKey($0) == key }) {
      return dimension == .month ? DimensionValue(.month(0)) : .unstated
    }
    if dimension == .partner {
      guard let partner = directory.find(word) else {
        throw QuestionProblem.value(word, of: dimension, among: [], directory)
      }
      if directory.isFrance(partner) { throw QuestionProblem.noPartner(word) }
      return .partner(partner)
    }
    if vocabulary.isEmpty { return nil }
    guard let term = vocabulary.first(where: { term in term.words.contains { foldedKey($0) == key } }) else {
      throw QuestionProblem.value(word, of: dimension, among: vocabulary, directory)
    }
    return dimension == .pillar
      ? Pillar.allCases.first { $0.code == term.code }.map { .pillar($0) } : DimensionValue(term)
  }
}

extension Dimension {
  /// Whether the sums of activities of every period are kept by it.
  fileprivate var isOfTheCube: Bool { [.partner, .pillar, .group, .month].contains(self) }
}
