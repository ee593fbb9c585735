internal import BilanModel

/// What looks like a rank with a name in a title: `général Dupont`, `Lieutenant-colonel Jean Petit`, `Gen. SMITH`.
///
/// A word of a rank, what completes it (`de brigade`, `(2S)`), then a name: a word with a capital, or of four capitals at
/// least. `General` and `Major` are English words too, so that only one behind « of », « du » and their like is a rank;
/// what bears the name of an officer, a ship or a class, is no person.
enum RankedName {
  /// The rank and the name as the title writes them; nil where there is none.
  static func first(in title: String) -> String? {
    guard glance.finds(in: title) else { return nil }
    let words = title.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "’" || $0 == "'" || $0 == "," }
    for (place, word) in words.enumerated() {
      let key = key(word)
      guard ranks.contains(key) || abbreviations.contains(key) || plainWords.contains(key) else { continue }
      let before = words[..<place].suffix(2).map(self.key)
      if before.contains(where: bearers.contains) { continue }
      // « Général » with its accent is a rank in any place.
      if plainWords.contains(key), word.utf8.elementsEqual(key.utf8) || !word.utf8.contains(0xC3),
        !(before.last.map(leads.contains) ?? false)
      {
        continue
      }
      guard let end = name(words[(place + 1)...]) else { continue }
      return String(title[word.startIndex..<end])
    }
    return nil
  }

  /// Where the name ends that these words begin with, behind what completes the rank; nil where they do not.
  private static func name(_ words: ArraySlice<Substring>) -> Substring.Index? {
    var rest = words.drop { completions.contains(key($0)) || ranks.contains(key($0)) }
    if let particle = rest.first, particle.first?.isUppercase ?? false, particles.contains(key(particle)) {
      rest.removeFirst()
    }
    guard let first = rest.first, isName(first) else { return nil }
    let last = rest.dropFirst().first.flatMap { isName($0) ? $0 : nil } ?? first
    return last.endIndex
  }

  private static func isName(_ word: Substring) -> Bool {
    let letters = word.filter { $0.isLetter }
    guard letters.count > 2, letters.count >= word.count - 2, letters.first?.isUppercase == true else { return false }
    let isShouted = letters.allSatisfy(\.isUppercase)
    return (isShouted ? letters.count > 3 : letters.dropFirst().contains(where: \.isLowercase))
      && !others.contains(key(word))
  }

  private static func key(_ word: Substring) -> String { foldedKey(word.filter { $0.isLetter || $0 == "-" }) }

  /// Ranks of the armed forces, in French and English.
  private static let ranks = Set(rankWords.map { foldedKey($0) })
  /// All of them as they are written, looked for before a title is parted into words.
  private static let glance = WordGlance(
    rankWords + abbreviations + plainWords + ["général", "médecin-chef", "maréchal"])
  private static let rankWords = [
    "colonel", "lieutenant-colonel", "commandant", "capitaine", "lieutenant", "sous-lieutenant", "aspirant", "amiral",
    "vice-amiral", "contre-amiral", "adjudant", "adjudant-chef", "sergent", "sergent-chef", "caporal", "caporal-chef",
    "brigadier-chef", "medecin-chef", "commissaire", "captain", "admiral", "vice-admiral", "rear-admiral",
    "brigadier", "brigadier-general", "lieutenant-general", "major-general", "sergeant", "corporal", "commodore",
    "marechal",
  ]
  /// What is a word of its own besides.
  private static let plainWords: Set<String> = ["general", "major"]
  private static let abbreviations: Set<String> = [
    "col", "lcl", "ltcol", "gal", "gbr", "gdi", "gca", "cdt", "cne", "ltn", "capt", "cpt", "vadm", "radm",
    "brig",
    "sgt", "gen", "ltg", "cdr",
  ]
  /// What stands between a rank and a name: `de corps d’armée`, `de vaisseau`, `(2S)`.
  private static let completions: Set<String> = [
    "de", "d", "corps", "armee", "division", "brigade", "aerienne", "escadre", "vaisseau", "fregate", "corvette", "s",
    "general", "major",
  ]
  /// What a word is behind that is a rank, though it is a plain word too.
  private static let leads: Set<String> = [
    "le", "du", "au", "un", "avec", "par", "et", "of", "by", "with", "from", "to", "and", "l", "lieutenant",
    "brigadier",
  ]
  /// What may bear the name of an officer.
  private static let bearers: Set<String> = [
    "promotion", "quartier", "camp", "base", "caserne", "place", "ecole", "lycee", "fort", "salle", "hopital", "hia",
    "phm",
    "aviso", "patrouilleur", "fregate", "batiment", "navire", "bsam", "exercice", "challenge", "trophee", "prix",
    "ship",
    "uss", "hms", "frigate", "exercise", "trophy", "barracks", "rue", "avenue", "operation",
  ]
  /// Words with a capital that are no names behind a rank.
  private static let others: Set<String> = [
    "staff", "assembly", "officer", "officers", "exercise", "conference", "meeting", "secretary", "command", "visit",
    "directorate", "headquarters", "course", "programme", "program", "level", "talks", "support", "en", "des", "les",
    "aux",
    "armee", "armees", "terre", "air", "marine", "otan", "nato", "union", "force", "forces", "france", "etat",
    "combat", "operations", "planning", "inspection", "seminar", "group", "forum", "joint", "allied", "allie",
    "supreme",
    "land", "naval", "european", "europeen", "adjoint",
  ]
  /// Small words that a name may begin with.
  private static let particles: Set<String> = ["le", "la", "du", "van", "von", "el", "al", "di", "de", "des"]
}
