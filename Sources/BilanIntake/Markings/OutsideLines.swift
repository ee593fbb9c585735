internal import BilanModel

/// Reads lines outside of the records for what they say of the marking of them all, alike ones once.
final class OutsideLines {
  private let words: MarkingWords
  private var known: [String: Marking?] = [:]

  /// The most lines that are looked at: past them one may say a marking that nobody heeds.
  private static let limit = 10_000

  init(_ words: MarkingWords) { self.words = words }

  /// The marking that a line says; nil when it says none.
  func read(_ line: String) -> Marking? {
    if let said = known[line] { return said }
    guard known.count < OutsideLines.limit else { return .unread }
    let said = OutsideMarking.read(line, words)
    known[line] = .some(said)
    return said
  }
}
