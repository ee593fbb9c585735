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

  /// Tells from a survey that hides nothing.
  init(_ survey: SourceSurvey) {
    let words = ForeignHeaders(register: .activities)
    let candidates = survey.columns.enumerated().compactMap { place, column in
      MarkingColumns.candidate(column, at: place, words, isJSON: survey.delimiter == nil)
    }
    let best = candidates.filter { survey.columns[$0.place].name != nil }.max {
      ($0.rank, $1.place) < ($1.rank, $0.place)
    }
    main = best?.place
    match = best?.match
    places = candidates.map(\.place)
  }

  /// Whether a record is above a ceiling, or may be; `odd` are the places that hold anything but one text.
  func hides(_ row: SourceSurvey.Row, _ odd: Set<Int>, above ceiling: Ceiling) -> Bool {
    places.contains { place in
      guard !odd.contains(place) else { return true }
      guard row.indices.contains(place), !row[place].isEmpty else { return false }
      return MarkingWords.standard.read(row[place]).map { !ceiling.admits($0) } ?? true
    }
  }

  private static func candidate(
    _ column: SurveyedColumn, at place: Int, _ words: ForeignHeaders, isJSON: Bool
  ) -> Candidate? {
    guard let marking = Register.activities.columns.first(where: { $0.code == "marking" }) else { return nil }
    let keys = isJSON ? column.header.split(separator: ".").map(String.init) : []
    let match = ([column.header] + keys).compactMap { words.match($0, marking) }.max()
    let known = column.values.filter { says($0.text) }
    let isNamed = match?.isSure ?? false
    let isHinted = match != nil || ([column.header] + keys).contains { hints($0) }
    let count = known.reduce(0) { $0 + $1.count }
    // Of a name that may speak of anything, values tell: one beside a hint, else half of them; NP is Nepal too.
    let areMostly = 2 * known.count >= column.values.count || 2 * count >= column.filled
    let areTelling = known.count >= 2 || known.contains { $0.text.utf8.count >= 5 && foldedKey($0.text) != "public" }
    guard isNamed || isHinted && !known.isEmpty || areMostly && areTelling else { return nil }
    return Candidate(place: place, match: match, saysMarkings: !known.isEmpty)
  }

  /// Whether a value is a marking, of the register or of another desk.
  private static func says(_ text: String) -> Bool {
    if MarkingWords.standard.read(text) != nil { return true }
    let words = foldedKey(text).split(separator: " ").map(String.init)
    return words.contains { foreignWords.contains($0) }
      && words.allSatisfy { foreignWords.contains($0) || besideWords.contains($0) }
  }

  private static func hints(_ header: String) -> Bool {
    foldedKey(header).split(separator: " ").contains { hintingWords.contains(String($0)) }
  }

  private static let hintingWords: Set<String> = [
    "diffusion", "habilitation", "sensibilite", "secret", "confidentiel", "clearance", "sensitivity", "distribution",
    "cotation",
  ]
  private static let foreignWords: Set<String> = [
    "secret", "restreinte", "restricted", "confidentiel", "confidentielle", "confidential", "classifie", "classifiee",
    "classified", "unclassified", "protege", "protegee", "tsd",
  ]
  /// Words that make a marking with one of those.
  private static let besideWords: Set<String> = [
    "defense", "diffusion", "tres", "top", "non", "not", "special", "france", "nato", "otan", "ue", "eu", "industrie",
    "only",
  ]
}
