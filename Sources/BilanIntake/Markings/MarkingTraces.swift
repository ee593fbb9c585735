internal import BilanModel

/// What in a text, that is no marking itself, speaks of one: « Registre DR », « S_E_C_R_E_T », « SPECIALFRANCE ».
///
/// Under a ceiling a trace missed is a leak and a trace too many a question, so they are taken widely; « non protégé » and
/// its like are no trace.
struct MarkingTraces {
  private let text: String
  private let words: MarkingWords
  /// The words of the text, folded, without those of « non protégé »; whatever is no letter and no digit parts words.
  private let tokens: [String]

  /// The traces in a text of plain letters.
  init(_ text: String, _ words: MarkingWords) {
    self.text = text
    self.words = words
    let all = foldedKey(String(text.map { $0.isLetter || $0.isNumber ? $0 : " " }))
    tokens = MarkingTraces.withoutUnprotected(all.split(separator: " ").map(String.init))
  }

  /// Whether a text of one cell speaks of a marking.
  var speak: Bool {
    MarkingEvidence.says(tokens.joined(separator: " "), words) || tokens.contains(where: isTelling) || holdsCode
      || endsInMarking || isCode || speakTogether
  }

  /// Whether the words of a text do, be they in several cells: a caveat, letters one by one, a word cut in two.
  var speakTogether: Bool {
    let joined = tokens.joined()
    return namesLevel || holdsPair || holdsCaveat || isSpacedOut || words.joinedSpellings.contains(joined)
      || MarkingTraces.telling.contains(joined)
  }

  // MARK: Words

  /// Words that say a marking wherever they stand.
  static let telling: Set<String> = [
    "secret", "restreinte", "restricted", "confidentiel", "confidentielle", "confidential", "classifie", "classifiee",
    "classifies", "classifiees", "secrets", "secrete", "secretes", "confidentiels", "confidentielles", "classified",
    "tsd", "noforn",
  ]
  /// Those of them that a longer word may hold, or that a slip of the hand may change.
  private static let stems = [
    "secret", "restreinte", "restricted", "confidentiel", "confidential", "classified", "noforn",
  ]
  /// The starts of longer words that hold one of those and say nothing, and words that one letter parts from one.
  private static let harmless = ["secretar", "secretair", "confidentialit", "unclassified", "declassif", "restreint"]

  private func isTelling(_ word: String) -> Bool {
    if MarkingTraces.telling.contains(word) { return true }
    guard word.utf8.count >= 5 else { return false }
    if words.joinedSpellings.contains(where: { word.holds($0) }) { return true }
    guard !MarkingTraces.harmless.contains(where: { word.hasPrefix($0) }) || word.hasPrefix("restreinte") else {
      return false
    }
    return MarkingTraces.stems.contains { stem in
      word.holds(stem)
        || word.first == stem.first && editDistance(Array(word.utf8), Array(stem.utf8), atMost: 1) != nil
    }
  }

  /// The words of a text without those that say that it is not protected.
  private static func withoutUnprotected(_ tokens: [String]) -> [String] {
    var kept: [String] = []
    for token in tokens {
      let isDenied = ["non", "not", "un"].contains(kept.last) && denied.contains { token.hasPrefix($0) }
      if isDenied {
        kept.removeLast()
      } else if token != "unclassified", token != "unprotected" {
        kept.append(token)
      }
    }
    return kept
  }

  private static let denied = ["proteg", "classifie", "classified", "protected"]

  // MARK: Codes

  /// The words of the text as they are written, full stops within them left out: `D.R.` is `DR`.
  private var codes: [String] {
    text.filter { $0 != "." }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a word is the code of a marking in capitals that is nothing else: « Bilan DR 2024 », « DR2024 », not « S »
  /// nor « DR Congo »; in brackets a letter is enough, « Bilan 2024 (S) », where it is no state.
  private var holdsCode: Bool {
    let codes = codes.flatMap { $0.split(whereSeparator: \.isNumber).map(String.init) }
    let isCongo = tokens.contains("congo")
    return codes.contains { code in
      code.count >= 2 && code == code.uppercased() && MarkingEvidence.isUnmistakable(code, words)
        && !(isCongo && code == "DR")
    }
      || bracketed.contains {
        $0 == $0.uppercased() && words.read($0)?.isRestriction ?? false && PartnerDirectory.standard.find($0) == nil
      }
  }

  /// Whether the text is a code written letter by letter: « D R ».
  private var isCode: Bool {
    (2...4).contains(tokens.count) && tokens.allSatisfy { $0.utf8.count == 1 }
      && words.read(tokens.joined())?.isRestriction ?? false
  }

  /// Whether a word that names protection stands before a short code: « Classification S », « Niveau de protection : C »,
  /// « classé dr »; or an issuer before one, « NATO S ».
  private var namesLevel: Bool {
    guard let code = tokens.indices.last(where: { isShortCode(tokens[$0]) }), code > 0 else { return false }
    let before = tokens[..<code]
    if before.contains(where: MarkingTraces.labels.contains) { return true }
    return ["nato", "otan", "ue", "eu"].contains(tokens[code - 1]) && tokens[code].utf8.count == 1
  }

  private func isShortCode(_ token: String) -> Bool {
    guard let first = token.utf8.first, token.utf8.count <= 3, (97...122).contains(first) else { return false }
    return words.read(token)?.isRestriction ?? false
      || MarkingTraces.formerCodes.contains(token.filter { !$0.isNumber })
  }

  /// Words that name protection where a code follows.
  private static let labels: Set<String> = [
    "classification", "classif", "protection", "marquage", "marking", "niveau", "level", "mention", "classe", "classee",
    "classes", "protege", "protegee", "sensibilite",
  ]
  /// Codes of levels that no desk reads any more, and of other states.
  private static let formerCodes: Set<String> = ["c", "r", "s", "ts", "cf"]

  /// What stands in brackets behind a space: « (S) », not « PARTENAIRE(S) ».
  private var bracketed: [String] {
    var found: [String] = []
    var before: Character = " "
    var open: String?
    for character in text {
      if "([".contains(character) {
        open = before == " " ? "" : nil
      } else if ")]".contains(character) {
        if let word = open { found.append(word) }
        open = nil
      } else {
        open?.append(character)
      }
      before = character
    }
    return found
  }

  /// Whether words end in the code of a marking in capitals, « Registre DR », « Document S-SF », or in one behind a dash,
  /// « Registre des visites - S », or start with one before a dash.
  private var endsInMarking: Bool {
    let pieces = text.split(separator: " ").map(String.init)
    guard pieces.count > 1 else { return false }
    func isCode(_ piece: String) -> Bool {
      piece == piece.uppercased() && words.read(piece)?.isRestriction ?? false
    }
    let dashes = ["-", "–", "—"]
    if pieces.count > 2, isCode(pieces[0]), dashes.contains(pieces[1]) { return true }
    guard let last = pieces.last, isCode(last) else { return false }
    return dashes.contains(pieces[pieces.count - 2]) || MarkingEvidence.isSure(last)
  }

  // MARK: Several words

  /// Whether a text has the name of a caveat of several words in it: « Bilan 2024 – Spécial France ».
  private var holdsCaveat: Bool {
    let joined = " \(tokens.joined(separator: " ")) "
    return words.caveatPhrases.contains { joined.holds($0) }
  }

  /// Whether two words in a row say a marking together, be they cut short: « eyes only », « diff restr ».
  private var holdsPair: Bool {
    zip(tokens, tokens.dropFirst()).contains { first, second in
      MarkingTraces.pairs.contains { $0.first.contains(first) && $0.second.contains(second) }
    } || tokens.contains { token in MarkingTraces.releases.contains { token.hasPrefix($0) } }
  }

  private static let pairs: [(first: Set<String>, second: Set<String>)] = [
    (["conf", "confid"], ["def", "defense"]), (["diff", "diffusion"], ["restr", "restreint", "rest"]),
    (["sp", "spec"], ["france", "fr"]), (["eyes"], ["only"]), (["s", "ts", "c", "r"], ["nf", "rel"]), (["r"], ["ue"]),
    (["eu"], ["r"]),
  ]
  /// The starts of words that say to whom something may be released.
  private static let releases = ["communicable", "releasable", "liberable"]

  /// Whether letters one by one, or some at a time, make a marking: « S E C R E T », « D_R_SF », « SEC RET ».
  private var isSpacedOut: Bool {
    let runs = tokens.split { $0.utf8.count > 3 || $0.first?.isLetter != true }.filter { $0.count >= 2 }
    return runs.contains { run in
      let word = run.joined()
      return MarkingTraces.spacedOut.contains { word.holds($0) }
        || words.joinedSpellings.contains { word.holds($0) }
    }
  }

  private static let spacedOut = ["secret", "restreint", "restricted", "confiden", "classifi", "noforn", "diffusion"]

  // MARK: Disguises

  /// Whether a word of a text mixes Latin letters with those of scripts that look like them, or is written in letters that
  /// only look Latin: no honest title does.
  static func areDisguised(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }
    return words.contains { word in
      let isMixed = word.contains(where: isLatin) && word.contains(where: looksLatin)
      return isMixed || word.contains { isOddLatin($0) }
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 && scalar.properties.isAlphabetic && !["ª", "µ", "º"].contains(scalar)
  }

  /// Letters of the Greek, Coptic, Cyrillic, Armenian, Cherokee, Lisu scripts.
  private static func looksLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x58F, 0x13A0...0x13FF, 0x2C80...0x2CFF, 0xA4D0...0xA4FF, 0xAB70...0xABBF: true
    default: false
    }
  }

  /// Small capitals and other phonetic letters, and mathematical ones.
  private static func isOddLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x250...0x2AF, 0x1D00...0x1DBF, 0xA720...0xA7FF, 0x1D400...0x1D7FF: true
    default: false
    }
  }
}
