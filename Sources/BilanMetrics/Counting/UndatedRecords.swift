internal import BilanModel

/// The activities that no count can place, by file: without a date, or with one too vague.
struct UndatedRecords: Sendable {
  private struct Found {
    var count: Int
    var first: Origin
  }

  private var found: [String: Found] = [:]

  mutating func add(_ origin: Origin) { add(Found(count: 1, first: origin)) }

  mutating func merge(_ other: UndatedRecords) {
    for found in other.found.values { add(found) }
  }

  private mutating func add(_ more: Found) {
    let known = found[more.first.file] ?? Found(count: 0, first: more.first)
    found[more.first.file] = Found(count: known.count + more.count, first: min(known.first, more.first))
  }

  /// A note for each file, at the first of its activities; `span` is what the dates are too vague for.
  func findings(_ span: Wording) -> [Finding] {
    found.keys.sorted().compactMap { file in
      guard let found = found[file] else { return nil }
      let isOne = found.count == 1
      return Finding(
        .undated, found.first,
        Wording(
          "\(found.count) \(isOne ? "activité" : "activités") sans date ou à la date trop vague pour \(span.french), "
            + (isOne ? "qui n’est dans aucun compte" : "dans aucun compte ; voici la première"),
          "\(found.count) \(isOne ? "activity" : "activities") without a date or with one too vague for \(span.english), "
            + (isOne ? "in no count" : "in no count; this is the first")),
        hint: Wording("indiquer au moins l’année du début", "state the year of the start at least"))
    }
  }
}

extension PeriodSeries {
  /// What a date may be too vague for: a year, or a period of another length.
  var span: Wording { base.isCivilYear ? .year : Wording("la période", "the period") }
}

extension Wording {
  /// The year that a date may be too vague for.
  static let year = Wording("une année", "a year")
}
