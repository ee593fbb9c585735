internal import BilanModel

/// The fixed words of the argument parser in French; what it says is English whatever the language.
enum ParserWords {
  private static let phrases: [(english: String, french: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "UTILISATION : "),
    ("Usage: ", "Utilisation : "),
    ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"),
    ("Show the version.", "Affiche la version."),
    ("Show help information.", "Affiche l’aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
    ("(default: ", "(par défaut : "),
    ("; default: ", " ; par défaut : "),
    ("(values: ", "(valeurs : "),
    ("<subcommand>", "<commande>"),
    ("  See 'bilan help <commande>' for detailed help.", "  « bilan help <commande> » en dit plus."),
    ("for more information.", "pour en savoir plus."),
    ("  See 'bilan", "  Voir « bilan"),
    ("--help' pour", "--help » pour"),
    ("Error: ", "erreur : "),
    ("Missing expected argument ", "argument attendu : "),
    ("Missing value for ", "valeur attendue pour "),
    ("Unknown option ", "option inconnue "),
    ("Unexpected argument ", "argument inattendu "),
    ("The value ", "la valeur "),
    (" is invalid for ", " ne convient pas pour "),
    ("Please provide one of the following:", "valeurs possibles :"),
    ("Please provide one of ", "valeurs possibles : "),
    ("' and '", "' et '"),
    ("' or '", "' ou '"),
    (". Did you mean ", " ; vouliez-vous dire "),
    ("Help:  ", "Aide : "),
  ]

  /// The parser's message in a language.
  static func translated(_ message: String, _ language: Language) -> String {
    guard language == .french else { return message }
    return phrases.reduce(message) { $0.replacingOccurrences(of: $1.english, with: $1.french) }
  }
}

extension String {
  /// This string with every occurrence of some words replaced.
  func replacingOccurrences(of words: String, with replacement: String) -> String {
    let (text, words) = (Array(utf8), Array(words.utf8))
    guard let first = words.first else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == first, text[index...].starts(with: words) {
        result += replacement.utf8
        index += words.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
