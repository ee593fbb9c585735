/// A value as a configuration names it, in which `*` stands for any words: `Exercice *`.
///
/// Words are compared by their folded key, what has no letter as it is.
package struct ValuePattern: Sendable, Hashable {
  /// As it is written.
  package let text: String
  private let key: String
  /// The folded keys between the stars; nil where there is none.
  private let pieces: [String]?

  package init(_ text: String) {
    self.text = text
    key = translationKey(text)
    pieces =
      text.contains("*") ? text.split(separator: "*", omittingEmptySubsequences: false).map(ValuePattern.folded) : nil
  }

  /// A piece between two stars, folded, with the spaces at its ends: `Exercice *` is no `Exercices`.
  private static func folded(_ piece: Substring) -> String {
    let key = foldedKey(piece)
    guard !key.isEmpty else { return piece.isEmpty ? "" : " " }
    return (piece.first?.isWhitespace == true ? " " : "") + key + (piece.last?.isWhitespace == true ? " " : "")
  }

  /// How many letters it says: of two patterns that fit, the longer one says more.
  package var weight: Int { pieces.map { $0.reduce(0) { $0 + $1.utf8.count } } ?? Int.max }

  /// Whether a value is one of those that are meant.
  package func matches(_ value: some StringProtocol) -> Bool {
    guard let pieces, let first = pieces.first, let last = pieces.last else { return key == translationKey(value) }
    let folded = foldedKey(value)
    guard folded.utf8.count >= first.utf8.count + last.utf8.count, folded.hasPrefix(first), folded.hasSuffix(last)
    else { return false }
    var rest = folded.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
