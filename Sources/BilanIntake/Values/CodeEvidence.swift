internal import BilanModel

/// What the spellings of a column of partners tell of `NA`, `NC`, `SO`…, which are codes of states or words for no value.
struct CodeEvidence: Sendable {
  /// Whether a spelling may be either.
  var hasWords = false
  /// Whether another is a code of two letters, and whether one names a state in any other way.
  private var hasCodes = false
  private var hasNames = false

  /// Takes a spelling of a partner into account; a word that may be either tells nothing.
  mutating func take(_ words: String, _ partner: Partner) {
    if NoValueWord(words) != nil || partner.nature == .organisation { return }
    if words.utf8.count == 2 { hasCodes = true } else if !Self.isWordOrCode(words) { hasNames = true }
  }

  /// Whether words of two letters that are not both capitals are a word as much as a code; those that everybody writes
  /// for a partner are not.
  static func isWordOrCode(_ words: String) -> Bool {
    guard words.utf8.count <= 3 else { return false }
    let letters = words.filter(\.isLetter)
    return letters.utf8.count == 2 && !letters.allSatisfy(\.isUppercase)
      && !["uk", "us", "ue", "eu", "un"].contains(letters.lowercased())
  }

  static func += (left: inout CodeEvidence, right: CodeEvidence) {
    left.hasWords = left.hasWords || right.hasWords
    left.hasCodes = left.hasCodes || right.hasCodes
    left.hasNames = left.hasNames || right.hasNames
  }

  /// Whether such words are there, and the column is none of codes alone.
  var speaksAgainstCodes: Bool { hasWords && (hasNames || !hasCodes) }
}
