/// Words by which desks say that there is no value, such as `N/A`, « s.o » and « néant ».
///
/// Some are, without their dots, codes of states too: `NA` (Namibia), `NC`, `SO`, `NR`, `NP`, `SD`, `PM`; so are two words
/// for « the same », `ID` and `DO`. Only the other values of a column tell what those mean.
package enum NoValueWord: Sendable, Hashable {
  /// Words that name no partner.
  case sure
  /// Two letters that are a code of ISO 3166 too.
  case orCode

  /// Nil for any other words, and for a blank.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 24, text.contains(where: { !$0.isWhitespace }) else { return nil }
    let letters = foldedKey(text).filter { $0 != " " }
    if NoValueWord.initials.contains(letters) {
      // A mark or a space more than the letters makes it no code.
      let bare = text.drop { $0.isWhitespace }
      let length = bare.count - bare.reversed().prefix { $0.isWhitespace }.count
      self = length == letters.count ? .orCode : .sure
    } else if letters.isEmpty || NoValueWord.words.contains(letters) {
      self = .sure
    } else {
      return nil
    }
  }

  private static let initials: Set<String> = ["na", "nc", "so", "nr", "np", "sd", "pm", "id", "do"]
  private static let words: Set<String> = [
    "neant", "aucun", "aucune", "inconnu", "inconnue", "nonrenseigne", "nonrenseignee", "noncommunique",
    "noncommuniquee", "nonprecise", "nonprecisee", "sansobjet", "adefinir", "adeterminer", "apreciser", "acompleter",
    "tbd", "tbc", "tba", "null", "none", "nil", "nan", "unknown", "nonapplicable", "notapplicable", "notavailable",
    "nd", "ns", "?", "??", "???", "x", "xx", "xxx", "pourmemoire",
  ]
}
