package import BilanModel
internal import BilanText

/// The figures that answer a question, of one period or several.
package struct Answer: Sendable {
  /// A row: the values of a place, one a period.
  package struct Row: Sendable {
    /// Where; its period is nothing.
    package let place: Coordinate
    /// One a period.
    package let values: [Quantity]
  }

  /// What was asked.
  package let question: Question
  /// The labels of the periods, the earliest first.
  package let periods: [Period]
  /// In the order of the dimensions; none of which every value is 0, but shares, which are of something.
  package private(set) var rows: [Row]
  /// The figures of all the records asked for, nil where the metric has none.
  package let total: [Quantity]?
  /// How many rows are not shown.
  package private(set) var others = 0
  /// What the facts bear.
  package let marking: Marking
  /// The day on which the registers were closed.
  package let asOf: Day
  /// Whether a record says that it is made up.
  package let isFictitious: Bool
  /// The partners that records may name.
  package let directory: PartnerDirectory
  /// The currency of amounts.
  package let currency: Currency

  /// The answer of readings: one for each period, the earliest first, or one that says all of them.
  ///
  /// - Throws: `QuestionProblem` where a condition names a value that no record has.
  package init(_ question: Question, _ readings: [Facts], periods count: Int) throws(QuestionProblem) {
    let latest = readings[readings.count - 1]
    let looks = (1 - count...0).map { index in
      readings.count == count ? (readings[readings.count - 1 + index], 0) : (latest, index)
    }
    try Answer.check(question, looks, latest.directory)
    let metric = question.published
    func values(_ place: Coordinate) -> [Quantity] {
      looks.map { facts, index in
        var place = place
        place.period = index
        return facts[metric, at: place]
      }
    }
    self.question = question
    directory = latest.directory
    currency = latest.currency
    periods = looks.compactMap { facts, index in facts.series[index] }
    total = question.whole.map(values)
    (marking, asOf, isFictitious) = (latest.marking, latest.asOf, readings.contains(where: \.isFictitious))
    let places = question.cut.dimensions.isEmpty ? [] : Answer.places(question, looks, latest.directory)
    rows = places.map { Row(place: $0, values: values($0)) }.filter {
      !$0.values.allSatisfy { value in
        // A share of 0 is of something.
        if metric.unit == .share, case .ratio = value { false } else { value.isZero }
      }
    }
  }

  /// The places of the rows, in the order of their values.
  private static func places(
    _ question: Question, _ looks: [(Facts, Int)], _ directory: PartnerDirectory
  ) -> [Coordinate] {
    var known: Set<Coordinate> = []
    let all = looks.flatMap { facts, index in facts.places(question, in: index) }
    let places = all.filter { question.shows($0) && known.insert($0).inserted }
    func keys(_ place: Coordinate) -> [CollationKey] {
      question.cut.dimensions.map { dimension in
        guard let value = place.value(of: dimension) else { return Collation.key("") }
        switch value {
        case .partner(let partner): return Collation.key(directory[partner].name.french)
        case .word("", _): return Collation.key("\u{10FFFF}")
        case .word(let code, let name):
          // A start without a month stands behind December.
          return Collation.key(
            dimension == .month ? String(100 + (Int(code).flatMap { $0 == 0 ? 13 : $0 } ?? 0)) : name.french)
        case .pillar: return Collation.key(value.sortKey)
        }
      }
    }
    return places.map { (keys($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// A value that a condition names is one that a record has.
  private static func check(
    _ question: Question, _ looks: [(Facts, Int)], _ directory: PartnerDirectory
  ) throws(QuestionProblem) {
    for condition in question.conditions {
      let open = condition.values.filter { $0.known == nil }
      if open.isEmpty { continue }
      let seen = looks.reduce(into: Set<DimensionValue>()) {
        $0.formUnion($1.0.values(of: condition.dimension, question, in: $1.1))
      }
      for value in open where !seen.contains(where: value.isMet) {
        throw QuestionProblem.value(
          value.words, of: condition.dimension,
          among: seen.sorted { $0.sortKey < $1.sortKey }.map { $0.term(in: directory) },
          directory)
      }
    }
  }

  /// The rows with the greatest values of the last period, so many of them, the greatest first.
  package mutating func keepTop(_ count: Int) {
    let ranked = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.rank, right.element.rank)
      return first == second ? left.offset < right.offset : first > second
    }
    others = max(0, rows.count - count)
    rows = ranked.prefix(count).map(\.element)
  }
}

extension Answer.Row {
  /// What it is ranked by; a figure that there is not comes last.
  fileprivate var rank: Double { values.last?.double ?? -.infinity }
}

extension Facts {
  /// The places of the rows of a question in a period, without the period.
  fileprivate func places(_ question: Question, in period: Int) -> [Coordinate] {
    let places =
      askedActivities.map { $0.places(in: period) }
      ?? coordinates(of: question.looked, in: period, question.published)
    return places.filter { place in
      question.asked != nil
        || question.fixed.dimensions.allSatisfy { place.value(of: $0) == question.fixed.value(of: $0) }
    }.map { place in
      var place = place
      place.period = 0
      return place
    }
  }

  /// The place of the figure that a question asks the records of.
  ///
  /// - Throws: `QuestionProblem` where it names a value that no record has.
  func place(of question: Question) throws(QuestionProblem) -> Coordinate {
    var place = Coordinate()
    for condition in question.conditions {
      guard let asked = condition.values.first else { continue }
      // A period also prints the places of the one behind it, of which it has no record.
      let seen = [0, 1].reduce(into: Set<DimensionValue>()) {
        $0.formUnion(values(of: condition.dimension, question, in: $1))
      }.sorted { $0.sortKey < $1.sortKey }
      let exact = seen.first { $0.term(in: directory).code == asked.words }
      guard let value = asked.known ?? exact ?? seen.first(where: asked.isMet) else {
        throw QuestionProblem.value(
          asked.words, of: condition.dimension, among: seen.map { $0.term(in: directory) }, directory)
      }
      place = place.with(condition.dimension, value)
    }
    return place
  }

  /// The values of a dimension that records have, of those that a question looks at.
  fileprivate func values(of dimension: Dimension, _ question: Question, in period: Int) -> Set<DimensionValue> {
    if let askedActivities { return askedActivities.seen[dimension] ?? [] }
    if question.asked != nil { return register(of: question.metric)?.seen[dimension] ?? [] }
    return Set(coordinates(of: question.looked, in: period, question.metric).compactMap { $0.value(of: dimension) })
  }
}

extension Quantity {
  /// Whether it is a number, and 0.
  var isZero: Bool {
    switch self {
    case .number(let number): number == 0
    case .money(let euros): euros.cents == 0
    case .ratio(let part, _): part == 0
    case .missing: false
    }
  }
}
