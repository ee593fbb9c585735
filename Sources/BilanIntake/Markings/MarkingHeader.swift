package import BilanModel

/// Whether the name of a column or of a key says that it holds markings, in any spelling of any desk.
///
/// Under a ceiling a column missed is a leak and a column too many a question, so the words are taken widely: French and
/// English, singular and plural, beginnings of words, one or two slips of the hand.
package enum MarkingHeader {
  /// Whether a header is one that columns of markings have.
  package static func names(_ header: some StringProtocol) -> Bool {
    let words = words(of: header).filter { word in
      !isDay(header) || !sent.contains { word.hasPrefix($0) }
    }
    if words.contains(where: isTelling) || lone.contains(words.joined(separator: " ")) { return true }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return pairs.contains { phrases.contains($0) || beginnings.contains($0.filter { $0 != " " }) }
  }

  /// Whether a header is that of a day: « Diffusé le », “Release date”.
  private static func isDay(_ header: some StringProtocol) -> Bool {
    let words = words(of: header)
    return words.contains("date") || ["le", "on"].contains(words.last)
  }

  /// Whether a name may speak of markings, so that one among its values settles it; one that is empty says nothing else.
  package static func hints(_ header: some StringProtocol) -> Bool {
    let words = words(of: header)
    return words.isEmpty || words.contains { hintWords.contains($0) }
  }

  /// Whether a name is itself a marking, or has a caveat in it: such a column is ticked.
  package static func isMarking(_ header: some StringProtocol, _ markings: MarkingWords) -> Bool {
    let words = words(of: header)
    let name = words.joined(separator: " ")
    if name != "public", markings.read(name) ?? markings.read(words.joined()) != nil { return true }
    let padded = " \(name) "
    return markings.caveatNames.contains { padded.holds($0) }
  }

  /// The words of a header, folded: marks, figures and capitals inside a word part them too, and letters one by one make
  /// a word.
  private static func words(of header: some StringProtocol) -> [String] {
    var parted = ""
    var wasLower = false
    for scalar in plainLetters(header).unicodeScalars {
      let letter = Character(scalar)
      let isLetter = letter.isLetter || scalar.properties.generalCategory == .nonspacingMark
      if !isLetter || wasLower && letter.isUppercase { parted.append(" ") }
      if isLetter { parted.append(letter) }
      wasLower = letter.isLowercase
    }
    var words: [String] = []
    var letters = ""
    for word in foldedKey(parted).split(separator: " ").map(String.init) + [""] {
      if word.count == 1 {
        letters += word
      } else {
        if !letters.isEmpty { words.append(letters) }
        letters = ""
        if !word.isEmpty { words.append(word) }
      }
    }
    return words
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
    "protec", "protek", "proteg", "classif", "clasif", "clssif", "confid", "marqu", "marking", "markng", "sensib",
    "sensitiv", "caveat", "secret", "secur", "diffus", "restric", "restrein", "habilit", "clearance", "releas",
    "communicab", "liberab", "dissem", "noforn", "cloisonn",
  ]
  /// Words that say of a day when something was sent.
  private static let sent = ["diffus", "releas", "communicab", "dissem"]
  private static let wholeWords: Set<String> = [
    "prot", "protect", "clsf", "secu", "secr", "mention", "mentions", "timbre", "timbres", "sf", "np", "dr", "npdr",
    "rel", "handling", "diff", "marq", "mkg", "ntk",
  ]
  /// Words that say it where no other stands beside them.
  private static let lone: Set<String> = ["sec", "restr", "bec", "habil"]
  /// Two words that say it together.
  private static let phrases: Set<String> = [
    "special france", "speciale france", "france only", "eyes only", "to know", "en connaitre", "niv class",
    "niv conf", "niv secu", "sec level", "non communicable", "usage interne", "mots reserves",
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
    "conf", "label", "etiquette", "tag", "cercle", "audience", "igi", "tampon", "stamp", "classement", "gradation",
    "niveau", "level", "rubrique",
  ]
}
