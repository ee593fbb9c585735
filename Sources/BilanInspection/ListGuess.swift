internal import BilanIntake
internal import BilanModel

/// What stands between several partners of one cell.
struct ListGuess {
  let separator: Character
  /// The cells that it cuts into known partners, one of them, and the line of that one.
  let cells: Int
  let example: (text: String, line: Int)

  /// The marks that may stand between partners.
  static let marks: [Character] = ["|", ";", "/", ",", "&", "+", "-", "#", "\\", "~", ":"]
  /// Those at which the reader cuts partners without a declaration.
  private static let usual: Set<Character> = ["|", ";", "/", ",", "&", "+"]

  /// Tells from the values of the partners; `others` are those of the other columns that hold lists.
  init?(_ partners: [(text: String, count: Int, line: Int)], others: [String], _ directory: PartnerDirectory) {
    var found: [(mark: Character, cells: Int, example: (text: String, line: Int))] = []
    for mark in ListGuess.marks {
      let cut = partners.filter { ListGuess.cuts($0.text, at: mark, directory) }
      guard let first = cut.first else { continue }
      found.append((mark, cut.reduce(0) { $0 + $1.count }, (first.text, first.line)))
    }
    let texts = partners.map(\.text)
    func refused(_ mark: Character?) -> Int { texts.count { !KnownWords.namesPartners($0, cutAt: mark, directory) } }
    // Where several marks are used, only what reads more than no declaration is worth one.
    let refusals = found.map { refused($0.mark) }
    guard let declared = refusals.min(), let place = refusals.firstIndex(of: declared) else { return nil }
    let (best, undeclared) = (found[place], refused(nil))
    guard declared < undeclared || found.count == 1 && declared == undeclared else { return nil }
    if ListGuess.usual.contains(best.mark), declared == undeclared {
      // A declaration would cut the other lists elsewhere than the reader does.
      let isList = best.mark == "|" || best.mark == ";"
      let strange: Set<Character> = isList ? [best.mark == "|" ? ";" : "|"] : ["|", ";", best.mark]
      guard !others.contains(where: { $0.contains { strange.contains($0) } }) else { return nil }
    }
    (separator, cells, example) = best
  }

  /// Whether a text is several partners with a mark between them, and none by itself.
  static func cuts(_ text: String, at mark: Character, _ directory: PartnerDirectory) -> Bool {
    guard let byte = mark.asciiValue, text.utf8.contains(byte) else { return false }
    let pieces = text.split(separator: mark)
    guard pieces.count > 1 else { return false }
    return directory.find(text) == nil
      && pieces.allSatisfy { directory.find($0) != nil || directory.named(beforeRemark: $0) != nil }
  }
}
