internal import BilanModel

/// What the sheets of a workbook that are not read, its page headers, comments and drawings say of its marking.
///
/// A sheet that names several levels is a list of words, or of records of its own, and says nothing of the others unless
/// a ceiling is to be kept.
struct ElsewhereMarkings {
  private let words: MarkingWords
  /// What each sheet says, by name; the empty name is for what stands in none.
  private var said: [String: [SaidOutside]] = [:]
  private var seen: Set<String> = []

  /// The most different texts that are remembered, and the longest of them.
  private static let mostSeen = 1 << 16
  private static let longest = 400
  /// A letter alone is a code of something else.
  private static let shortest = 2

  init(_ words: MarkingWords) { self.words = words }

  /// Looks at a text of a sheet, or of none.
  mutating func take(_ text: String, sheet: String?, row: Int) {
    guard text.utf8.count >= ElsewhereMarkings.shortest else { return }
    if text.utf8.count <= ElsewhereMarkings.longest {
      guard seen.count >= ElsewhereMarkings.mostSeen || seen.insert((sheet ?? "") + "\n" + text).inserted else {
        return
      }
    }
    guard let marking = OutsideMarking.read(text, words) else { return }
    let known = said[sheet ?? ""] ?? []
    if known.contains(where: { $0.marking == marking }) { return }
    said[sheet ?? "", default: []].append(SaidOutside(marking: marking, line: row, sheet: sheet))
  }

  /// What all say together, beside the cells of the sheet that is read; nil where they say nothing.
  func joined(isUnderCeiling: Bool, read: String) -> SaidOutside? {
    let sheets = said.sorted { $0.key < $1.key }.filter {
      isUnderCeiling || $0.key.isEmpty || $0.key == read || $0.value.count == 1
    }
    return .joined(sheets.flatMap(\.value))
  }
}
