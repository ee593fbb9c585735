import BilanCommands
import BilanModel
import Testing

/// What the parser says is French; what the user typed is what he typed.
@Suite struct ParserWordsTests {
  private static let typed = [
    "--foo", "Error: OPTIONS:", "Usage: ", "Missing value for ", "a\' is invalid for \'b", "x\'. Did you mean \'y",
    "été",
    "", "\'", "The value \'1\' is invalid for \'2\'", "for more information.", "(default: 3)",
  ]

  @Test(arguments: typed)
  func `the words of the user never change`(_ words: String) {
    let said: [(english: String, french: String)] = [
      (
        "Unknown option \'\(words)\'. Did you mean \'--output\'?",
        "option inconnue « \(words) » ; vouliez-vous dire « --output » ?"
      ),
      ("Unexpected argument \'\(words)\'", "argument inattendu « \(words) »"),
      ("2 unexpected arguments: \'\(words)\'", "2 arguments inattendus : « \(words) »"),
      (
        "The value \'\(words)\' is invalid for \'--year <année>\'",
        "la valeur « \(words) » ne convient pas pour « --year <année> »"
      ),
      (
        "The value \'\(words)\' is invalid for \'--language <fr|en>\'. Please provide one of \'fr\' and \'en\'.",
        "la valeur « \(words) » ne convient pas pour « --language <fr|en> » ; valeurs possibles : « fr », « en »"
      ),
      (
        "The option \'--totals\' does not take any value, but \'\(words)\' was specified.",
        "l’option « --totals » ne prend pas de valeur, et « \(words) » est donné"
      ),
    ]
    for (english, french) in said {
      #expect(ParserWords.failure(english, page: "", .french) == "erreur : \(french)")
      #expect(ParserWords.failure(english, page: "", .english) == "Error: \(english)")
    }
  }

  @Test(arguments: [
    ("Missing value for \'--year <année>\'", "valeur attendue pour « --year <année> »"),
    ("Missing expected argument \'<graphique>\'", "argument attendu : « <graphique> »"),
    ("graphique inconnu « Error: Usage: »", "graphique inconnu « Error: Usage: »"),
    (
      "The value \'x\' is invalid for \'<page>\'. Please provide one of \'a\', \'b\' or \'c\'.",
      "la valeur « x » ne convient pas pour « <page> » ; valeurs possibles : « a », « b », « c »"
    ),
  ])
  func `a sentence of the parser is said in French, and one of bilan as it is`(message: String, french: String) {
    #expect(ParserWords.failure(message, page: "Usage: bilan", .french) == "erreur : \(french)\nUtilisation : bilan")
  }
}
