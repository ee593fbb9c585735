internal import BilanModel

/// Whether the name of a column or of a key says that it holds markings, in any spelling of any desk.
///
/// Under a ceiling a column missed is a leak and a column too many a question, so the words are taken widely: French and
/// English, singular and plural, beginnings of words, one or two slips of the hand.
package enum MarkingHeader {
  package static func names(_ header: some StringProtocol) -> Bool {
    let words = words(of: header)
    if words.contains(where: isTelling) { return true }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return pairs.contains { phrases.contains($0) || beginnings.contains($0.filter { $0 != " " }) }
  }

  /// Whether a name may speak of markings, so that one among its values settles it.
  package static func hints(_ header: some StringProtocol) -> Bool {
    words(of: header).contains { hintWords.contains($0) }
  }

  /// The words of a header, folded: marks, figures and capitals inside a word part them too.
  private static func words(of header: some StringProtocol) -> [String] {
    var parted = ""
    var wasLower = false
    for character in header {
      let isLetter = character.isLetter || character.unicodeScalars.contains { $0.properties.isDiacritic }
      if !isLetter || wasLower && character.isUppercase { parted.append(" ") }
      if isLetter { parted.append(character) }
      wasLower = character.isLowercase
    }
    return foldedKey(parted).split(separator: " ").map(String.init)
  }

  private static func isTelling(_ word: String) -> Bool {
    if wholeWords.contains(word) { return true }
    if others.contains(where: { word.hasPrefix($0) }) { return false }
    if beginnings.contains(where: { word.hasPrefix($0) }) { return true }
    guard word.utf8.count >= 5 else { return false }
    return fullWords.contains { full in
      let slips = full.utf8.count >= 10 ? 2 : 1
      return word.first == full.first && editDistance(Array(word.utf8), Array(full.utf8), atMost: slips) != nil
    }
  }

  /// Words that say it whatever follows them.
  private static let beginnings = [
    "protec", "protek", "proteg", "classif", "clasif", "clssif", "confid", "marqua", "marking", "markng", "sensib",
    "sensitiv", "caveat", "secret", "secur", "diffus", "restric", "restrein", "habilit", "clearance", "releas",
    "communicab", "liberab", "disseminat", "noforn", "cloisonn",
  ]
  private static let wholeWords: Set<String> = [
    "prot", "protect", "clsf", "secu", "secr", "mention", "mentions", "timbre", "timbres", "sf", "np", "dr", "npdr",
    "rel", "handling", "diff",
  ]
  /// Two words that say it together.
  private static let phrases: Set<String> = [
    "special france", "speciale france", "france only", "eyes only", "to know", "en connaitre", "niv class",
    "niv conf", "niv secu", "non communicable", "usage interne", "mots reserves",
  ]
  /// What those are slips of.
  private static let fullWords = [
    "protection", "classification", "confidentialite", "marquage", "marking", "sensibilite", "sensitivity", "caveat",
    "security", "securite", "mention", "diffusion", "restriction", "habilitation", "secret", "handling",
  ]
  /// Other words that are near one of those, or start alike.
  private static let others = [
    "projection", "production", "prospection", "clarification", "mission", "secretari", "secretaire", "confidence",
  ]
  private static let hintWords: Set<String> = [
    "distribution", "cotation", "acces", "access", "visibilite", "visibility", "degre", "niv", "class", "classe",
    "conf", "label", "etiquette", "tag", "cercle", "audience", "igi", "tampon", "stamp",
  ]
}
