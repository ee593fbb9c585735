internal import BilanIntake
internal import BilanModel

/// The columns of a file that say how its records are protected, as their names and their values tell.
///
/// Whatever odd values a column so named has, it is one: what cannot be understood there may be above any ceiling.
struct MarkingColumns {
  /// The one that a mapping reads, by its place in the records; nil without any that a mapping can name.
  let main: Int?
  /// How the header of that one names it; nil where the values tell.
  let match: HeaderMatch?
  /// All of them, by their places in the records.
  let places: [Int]

  /// What is known of a column.
  private struct Candidate {
    let place: Int
    let match: HeaderMatch?
    let saysMarkings: Bool
    var rank: Int { (saysMarkings ? 1000 : 0) + (match?.rawValue ?? 0) }
  }

  /// The spellings of the desk.
  let words: MarkingWords
  /// What finds markings in any column.
  private let finder: MarkingFinder
  /// The places of the reasons of rejected records, whose stamps are markings.
  private let reasons: [Int]

  /// Tells from a survey that hides nothing, by the spellings of a desk.
  init(_ survey: SourceSurvey, _ markings: MarkingWords) {
    words = markings
    finder = MarkingFinder(markings)
    reasons = survey.columns.indices.filter {
      RejectionReason.isNamed(survey.columns[$0].header)
    }
    let headers = ForeignHeaders(survey.desk.currency)
    let candidates = survey.columns.enumerated().compactMap { place, column in
      MarkingColumns.candidate(column, at: place, headers, isJSON: survey.delimiter == nil, markings)
    }
    let best = candidates.filter { survey.columns[$0.place].name != nil }.max {
      ($0.rank, $1.place) < ($1.rank, $0.place)
    }
    main = best?.place
    match = best?.match
    places = candidates.map(\.place)
  }

  /// Whether a record is above a ceiling, or may be: what lies in an array of objects may be a marking.
  func hides(_ row: SourceSurvey.Row, _ odd: SourceSurvey.Oddities, above ceiling: Ceiling) -> Bool {
    odd.areBuried || hasStamp(row, above: ceiling)
      || row.contains { finder.finds($0) && isHidden($0, above: ceiling) }
      || places.contains { place in
        guard !odd.places.contains(place) else { return true }
        guard row.indices.contains(place), !row[place].isEmpty else { return false }
        return isHidden(row[place], above: ceiling)
      }
  }

  private func isHidden(_ text: String, above ceiling: Ceiling) -> Bool {
    words.read(text).map { !ceiling.admits($0) } ?? true
  }

  private func hasStamp(_ row: SourceSurvey.Row, above ceiling: Ceiling) -> Bool {
    reasons.contains { place in
      guard row.indices.contains(place) else { return false }
      return MarkingStamp.marking(of: row[place], words).map { !ceiling.admits($0) } ?? false
    }
  }

  private static func candidate(
    _ column: SurveyedColumn, at place: Int, _ words: ForeignHeaders, isJSON: Bool,
    _ markings: MarkingWords
  ) -> Candidate? {
    let keys = isJSON ? column.header.split(separator: ".").map(String.init) : []
    let match = ([column.header] + keys).compactMap { words.match($0, CommonColumn.marking) }.max()
    let names = [column.header] + keys
    func saysOne() -> Bool { column.values.contains { MarkingEvidence.says($0.text, markings) } }
    let isNamed =
      match?.isSure ?? false || names.contains { MarkingHeader.names($0) || MarkingHeader.isMarking($0, markings) }
    let isHinted = match != nil || names.contains { MarkingHeader.hints($0) }
    let isTelling = MarkingEvidence.isTelling(column.values.map { ($0.text, $0.count) }, markings)
    guard isNamed || isTelling || isHinted && saysOne() else { return nil }
    return Candidate(place: place, match: match, saysMarkings: saysOne())
  }
}
