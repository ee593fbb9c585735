package import BilanModel

/// What the argument parser says, in the language of the reader.
///
/// Its sentences are known by their frame; what the user typed stands in the frame as it was typed, in every language.
package enum ParserWords {
  /// A page of help, which holds no word of the user.
  package static func help(_ text: String, _ language: Language) -> String {
    guard language == .french else { return text }
    return pageWords.reduce(text) { $0.replacingOccurrences(of: $1.english, with: $1.french) }
  }

  /// Why the command line is refused: the message of the parser, and the page of help below it.
  package static func failure(_ message: String, page: String, _ language: Language) -> String {
    let words = language == .french ? "erreur : \(french(message))" : "Error: \(message)"
    return page.isEmpty ? words : "\(words)\n\(help(page, language))"
  }

  /// A sentence of the parser in French; any other is of bilan's own and stays what it is.
  private static func french(_ message: String) -> String {
    for frame in ParserFrame.all {
      if let words = frame.words(in: message) { return frame.french(words) }
    }
    return message
  }

  private static let pageWords: [(english: String, french: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "UTILISATION : "),
    ("Usage: ", "Utilisation : "),
    ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"),
    ("Show the version.", "Affiche la version."),
    ("Show help information.", "Affiche l’aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
    ("(default:", "(par défaut :"),
    ("; default:", " ; par défaut :"),
    ("(values:", "(valeurs :"),
    ("<subcommand>", "<commande>"),
    ("  See 'bilan help <commande>' for detailed help.", "  « bilan help <commande> » en dit plus."),
    ("for more information.", "pour en savoir plus."),
    ("  See 'bilan", "  Voir « bilan"),
    ("--help' pour", "--help » pour"),
    ("Help:  ", "Aide : "),
  ]
}

/// A sentence of the argument parser: fixed pieces, with words between them.
private struct ParserFrame: Sendable {
  /// The pieces, the first at the start of the sentence and the last at its end.
  let pieces: [String]
  /// Whether the words of the user stand in the last hole, so that pieces are looked for from the front.
  var isUserLast = false
  let french: @Sendable ([String]) -> String

  static let all: [ParserFrame] = [
    ParserFrame(pieces: ["Unknown option '", "'. Did you mean '", "'?"]) {
      "option inconnue « \($0[0]) » ; vouliez-vous dire « \($0[1]) » ?"
    },
    ParserFrame(pieces: ["Unknown option '", "'"]) { "option inconnue « \($0[0]) »" },
    ParserFrame(pieces: ["Missing value for '", "'"]) { "valeur attendue pour « \($0[0]) »" },
    ParserFrame(
      pieces: ["The option '", "' does not take any value, but '", "' was specified."], isUserLast: true
    ) {
      "l’option « \($0[0]) » ne prend pas de valeur, et « \($0[1]) » est donné"
    },
    ParserFrame(pieces: ["Unexpected argument '", "'"]) { "argument inattendu « \($0[0]) »" },
    ParserFrame(pieces: ["", " unexpected arguments: '", "'"], isUserLast: true) {
      "\($0[0]) arguments inattendus : « \($0[1]) »"
    },
    ParserFrame(pieces: ["Missing expected argument '", "'"]) { "argument attendu : « \($0[0]) »" },
    ParserFrame(pieces: ["The value '", "' is invalid for '", "'. Please provide one of '", "'."]) {
      "la valeur « \($0[0]) » ne convient pas pour « \($0[1]) » ; valeurs possibles : \(values($0[2]))"
    },
    ParserFrame(pieces: ["The value '", "' is invalid for '", "'. Please provide one of the following:\n  - ", ""]) {
      "la valeur « \($0[0]) » ne convient pas pour « \($0[1]) » ; valeurs possibles :\n  - \($0[2])"
    },
    ParserFrame(pieces: ["The value '", "' is invalid for '", "'"]) {
      "la valeur « \($0[0]) » ne convient pas pour « \($0[1]) »"
    },
  ]

  /// The values that the parser lists: `fr' and 'en`, `a', 'b' or 'c`.
  private static func values(_ list: String) -> String {
    let marks = ["' and '", "' or '"]
    let even = marks.reduce(list) { $0.replacingOccurrences(of: $1, with: "', '") }
    return "« \(even.replacingOccurrences(of: "', '", with: " », « ")) »"
  }

  /// The words in the holes of the frame; nil where a sentence does not have it.
  func words(in sentence: String) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, sentence.hasPrefix(first), sentence.hasSuffix(last),
      sentence.utf8.count >= first.utf8.count + last.utf8.count
    else { return nil }
    var rest = Array(sentence.utf8.dropFirst(first.utf8.count).dropLast(last.utf8.count))[...]
    var words: [String] = []
    let inner = pieces.dropFirst().dropLast().map { Array($0.utf8) }
    for piece in isUserLast ? inner : inner.reversed() {
      guard let place = isUserLast ? rest.firstPlace(of: piece) : rest.lastPlace(of: piece) else { return nil }
      let (before, after) = (rest[..<place], rest[(place + piece.count)...])
      words.append(String(decoding: isUserLast ? before : after, as: UTF8.self))
      rest = isUserLast ? after : before
    }
    words.append(String(decoding: rest, as: UTF8.self))
    return isUserLast ? words : words.reversed()
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstPlace(of piece: [UInt8]) -> Int? { indices.first { self[$0...].starts(with: piece) } }
  fileprivate func lastPlace(of piece: [UInt8]) -> Int? { indices.last { self[$0...].starts(with: piece) } }
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
