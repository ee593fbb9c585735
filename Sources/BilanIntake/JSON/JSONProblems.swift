internal import BilanModel

/// The problems of JSON texts.
extension Problem {
  /// Something else where a record is expected.
  static func notAnObject(_ kind: JSONValue.Kind) -> Problem {
    let found =
      switch kind {
      case .string, .escapedString: Wording("un texte", "a text")
      case .number: Wording("un nombre", "a number")
      case .array: Wording("un tableau", "an array")
      case .word, .null, .object: Wording("un mot", "a word")
      }
    return Problem(
      .notAnObject,
      Wording(
        "\(found.french) là où un enregistrement est attendu, un objet { … }",
        "\(found.english) where a record is expected, an object { … }"),
      hint: records)
  }

  private static let records = Wording(
    "le fichier est un tableau d’objets, ou un objet par ligne (NDJSON)",
    "the file is an array of objects, or one object a line (NDJSON)")

  static func duplicateKey(_ key: String) -> Problem {
    Problem(
      .duplicateKey, quoting("clé répétée dans l’objet", "key repeated in the object", key),
      hint: Wording("gardez une seule valeur", "keep a single value"))
  }

  static func unknownKey(_ key: String, nearest: @autoclosure @escaping @Sendable () -> Column?) -> Problem {
    Problem(
      .unknownColumn, quoting("clé inconnue", "unknown key", key),
      hint: nearest().map { column in
        Wording("vouliez-vous dire « \(column.code) » ?", "did you mean “\(column.code)”?")
      } ?? Wording("elle n’est pas lue", "it is not read"))
  }

  static func unexpectedObject(_ column: Column) -> Problem {
    Problem(
      .unexpectedObject,
      Wording("objet JSON dans « \(column.name.french) »", "JSON object in “\(column.name.english)”"),
      hint: Wording("un texte, un nombre ou null", "a text, a number or null"))
  }

  static func unexpectedArray(_ column: Column) -> Problem {
    Problem(
      .unexpectedArray,
      Wording("tableau JSON dans « \(column.name.french) »", "JSON array in “\(column.name.english)”"),
      hint: Wording("une seule valeur", "a single value"))
  }

  /// What is wrong with a JSON text; what was found there is said only when it may be shown.
  static func badJSON(_ fault: JSONFault, showsFound: Bool = true) -> Problem {
    switch fault.kind {
    case .tooDeep:
      return Problem(.tooDeep, depth, hint: resumption)
    case .invalidUTF8:
      return Problem(
        .invalidUTF8, Wording("octet qui n’est pas de l’UTF-8", "byte that is not UTF-8"),
        hint: Wording("enregistrez le fichier en UTF-8", "save the file as UTF-8"))
    default:
      let words = words(fault.kind, showsFound: showsFound)
      return Problem(.badJSON, Wording("JSON : \(words.french)", "JSON: \(words.english)"), hint: resumption)
    }
  }

  /// A text that nests so deeply from its start that no record is found in it.
  static let fileTooDeep = Problem(.tooDeep, depth, hint: records)

  private static let depth = Wording(
    "plus de \(JSONReader.deepest) crochets ou accolades imbriqués",
    "more than \(JSONReader.deepest) brackets within brackets")

  private static let resumption = Wording(
    "la lecture reprend derrière cet enregistrement si sa fin se voit, sinon à la prochaine ligne qui ouvre un objet",
    "reading goes on behind this record where its end can be seen, else at the next line that opens an object")

  private static func words(_ kind: JSONFault.Kind, showsFound: Bool) -> Wording {
    switch kind {
    case .expected(let expectation, let found):
      let expected = words(expectation)
      guard showsFound || found == nil else {
        return Wording("il faut \(expected.french)", "expected \(expected.english)")
      }
      let seen = words(found)
      return Wording(
        "il faut \(expected.french), non \(seen.french)", "expected \(expected.english), found \(seen.english)")
    case .badNumber: return Wording("nombre mal écrit", "badly written number")
    case .badEscape: return Wording("séquence d’échappement inconnue", "unknown escape")
    case .controlCharacter:
      return Wording("caractère de contrôle dans un texte", "control character in a string")
    case .loneSurrogate: return Wording("moitié de paire \\u isolée", "half of a \\u pair")
    case .invalidUTF8, .tooDeep, .incomplete: return Wording("texte coupé", "text cut short")
    }
  }

  private static func words(_ expectation: JSONExpectation) -> Wording {
    switch expectation {
    case .value: Wording("une valeur", "a value")
    case .key: Wording("une clé entre guillemets", "a quoted key")
    case .colon: Wording("« : »", "“:”")
    case .commaOrBrace: Wording("« , » ou « } »", "“,” or “}”")
    case .commaOrBracket: Wording("« , » ou « ] »", "“,” or “]”")
    case .endOfText: Wording("la fin du fichier", "the end of the file")
    case .endOfString: Wording("le guillemet fermant", "the closing quote")
    case .object: Wording("un objet", "an object")
    }
  }

  private static func words(_ found: UInt8?) -> Wording {
    guard let found else { return Wording("la fin du fichier", "the end of the file") }
    guard found > 32, found < 127 else {
      let hex = String(found, radix: 16, uppercase: true)
      return Wording("l’octet 0x\(hex)", "byte 0x\(hex)")
    }
    let character = Character(Unicode.Scalar(found))
    return Wording("« \(character) »", "“\(character)”")
  }

  /// One object whose known keys all hold objects or arrays: a table column by column.
  static let columnsOfJSON = Problem(
    .noRecords,
    Wording(
      "le fichier tient des colonnes, et non des enregistrements", "the file holds columns, and no records"),
    hint: Wording(
      "un tableau d’objets, un par enregistrement : avec pandas, orient=\"records\"",
      "an array of objects, one a record: with pandas, orient=\"records\""))
}
