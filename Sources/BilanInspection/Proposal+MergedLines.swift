internal import BilanIntake
internal import BilanModel

/// Lines that have a partner and nothing else of their own, below the first line of their activity, as where cells were
/// merged before a table became text.
struct MergedLines {
  /// How many there are, and the first of them.
  let count: Int
  let first: Int
  /// The columns that lines of one activity have in common, whose values stand on its first line alone.
  let places: [Int]

  /// Nil where lines without an identifier are anything else.
  init?(_ survey: SourceSurvey, identifier: Int, partner: Int, alike: [Int]) {
    guard survey.delimiter != nil, survey.hidden == 0, identifier != partner, !alike.contains(partner) else {
      return nil
    }
    var (count, first, others) = (0, 0, 0)
    var isBelow = false
    survey.forEachRow(of: [identifier, partner] + alike) { row, line in
      func isEmpty(_ place: Int) -> Bool { !row.indices.contains(place) || row[place].isEmpty }
      if !isEmpty(identifier) {
        isBelow = true
      } else if !isEmpty(partner) {
        if isBelow, alike.allSatisfy(isEmpty) {
          if count == 0 { first = line }
          count += 1
        } else {
          others += 1
        }
      }
    }
    guard count > 0, count >= 9 * others, !alike.isEmpty else { return nil }
    (self.count, self.first) = (count, first)
    places = [identifier] + alike
  }
}

extension Proposal {
  /// Joins lines to the activity above where they have nothing of their own but the partner; whether there are any.
  mutating func takeMergedLines() -> Bool {
    guard register.joinsLines, let identifier = place(.identifier), let partner = place(.partners),
      let lines = MergedLines(survey, identifier: identifier, partner: partner, alike: alike)
    else { return false }
    mergedLines = lines
    mapping.rows = .participation
    for (code, place) in places where lines.places.contains(place) {
      guard case .column? = mapping.columns[code]?.source else { continue }
      mapping.columns[code]?.isFilled = true
    }
    return true
  }
}
