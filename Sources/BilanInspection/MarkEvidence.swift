/// How often values prove that a mark stands before decimals, and the first of them.
struct MarkEvidence {
  let mark: Character
  private(set) var count = 0
  let example: (text: String, line: Int)

  /// The marks that values prove, that with most of them first.
  static func all(_ values: [(text: String, count: Int, line: Int)]) -> [MarkEvidence] {
    var found: [MarkEvidence] = []
    for value in values {
      guard let mark = decimalMark(of: value.text) else { continue }
      let place = found.firstIndex { $0.mark == mark } ?? found.count
      if place == found.count { found.append(MarkEvidence(mark: mark, example: (value.text, value.line))) }
      found[place].count += value.count
    }
    return found.sorted { ($1.count, $0.mark) < ($0.count, $1.mark) }
  }

  /// The mark before one or two last figures.
  private static func decimalMark(of text: String) -> Character? {
    let figures = text.filter { $0.isNumber || $0 == "," || $0 == "." }
    guard let mark = figures.lastIndex(where: { $0 == "," || $0 == "." }) else { return nil }
    let after = figures.distance(from: mark, to: figures.endIndex) - 1
    return (1...2).contains(after) ? figures[mark] : nil
  }
}
