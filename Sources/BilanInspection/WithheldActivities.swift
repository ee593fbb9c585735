internal import BilanIntake
internal import BilanModel

/// The activities one line of which is hidden, where the lines of one identifier may be joined: their other lines are
/// hidden with it, as reading withholds them.
struct WithheldActivities: Sendable {
  /// The names of the activities, as keys.
  private var names: Set<String> = []

  /// Takes the activities of the rows of a file that a condition hides, by the columns at some places.
  mutating func take(_ survey: SourceSurvey, _ places: Set<Int>, hides: @escaping SourceSurvey.Condition) {
    survey.forEachRow(where: hides) { row in
      for place in places where row.indices.contains(place) {
        if let key = WithheldActivities.key(row[place]) { names.insert(key) }
      }
    }
  }

  /// Whether a row is a line of one of them, by the columns at some places.
  func have(_ row: SourceSurvey.Row, at places: Set<Int>) -> Bool {
    places.contains { place in
      row.indices.contains(place) && WithheldActivities.key(row[place]).map(names.contains) ?? false
    }
  }

  /// What names the same activity to a reader, or may; nil for nothing.
  private static func key(_ text: String) -> String? {
    let key = likenessKey(text)
    return key.isEmpty ? nil : key
  }

  /// The places in the rows of the columns that a proposal, or a person who reads the headers, may take for identifiers.
  static func places(_ proposal: Proposal) -> Set<Int> {
    let words = ForeignHeaders(proposal.survey.desk.currency)
    let identifiers = Register.all.compactMap { $0.column(.identifier) }
    let named = proposal.survey.columns.indices.filter { place in
      let header = proposal.survey.columns[place].header
      return identifiers.contains { words.match(header, $0) != nil }
    }
    let taken = [proposal.place(.identifier), proposal.repeatedIdentifier, proposal.joinable?.place]
    return Set((named + taken.compactMap { $0 }).map { proposal.survey.rowPlace(ofColumn: $0) })
  }
}
