internal import BilanModel

/// The problems of a file or of its header.
extension Problem {
  static func unreadableFile(_ failure: ByteFile.Failure) -> Problem {
    if case .changed = failure { return changedWhileRead }
    let reason =
      switch failure {
      case .missing: Wording("le fichier n’existe pas", "the file does not exist")
      case .directory: Wording("c’est un dossier", "it is a folder")
      case .forbidden: Wording("la lecture n’est pas permise", "reading is not permitted")
      case .changed: changedWhileRead.message
      case .device: Wording("c’est un périphérique", "it is a device")
      case .socket: Wording("c’est une prise de communication entre programmes", "it is a socket")
      case .silentPipe(let seconds):
        Wording(
          "c’est un tube que personne n’a ouvert en écriture en \(seconds) s",
          "it is a pipe that nobody has opened for writing in \(seconds) s")
      case .stalledPipe(let minutes):
        Wording(
          "c’est un tube où rien n’a été écrit en \(minutes) minutes",
          "it is a pipe that nothing was written to in \(minutes) minutes")
      case .pipe:
        Wording(
          "c’est un tube, qui ne se lit qu’une fois, à enregistrer d’abord dans un fichier",
          "it is a pipe, which can be read once, to be saved as a file first")
      case .endlessPipe:
        Wording(
          "plus d’un gibioctet dans un tube, à enregistrer d’abord dans un fichier",
          "more than a gibibyte in a pipe, to be saved as a file first")
      case .system(let code): SystemWords.text(code)
      }
    return Problem(
      .unreadableFile,
      Wording("fichier illisible : \(reason.french)", "unreadable file: \(reason.english)"))
  }

  static let emptyFile = Problem(
    .emptyFile, Wording("fichier vide", "empty file"),
    hint: Wording("la première ligne nomme les colonnes", "the first line names the columns"))

  static func doubtfulEncoding(_ name: String, older: Dialect.Encoding?) -> Problem {
    Problem(
      .doubtfulEncoding,
      Wording("octets qui n’existent pas en \(name)", "bytes that do not exist in \(name)"),
      hint: older.map {
        Wording(
          "dans la source : « encoding: \($0.rawValue) » ; ou enregistrez le fichier en UTF-8",
          "in the source: “encoding: \($0.rawValue)”; or save the file as UTF-8")
      } ?? Wording("enregistrez le fichier en UTF-8", "save the file as UTF-8"))
  }

  /// What was read is not all of one state of the file: an export that was being written, most often.
  static let changedWhileRead = Problem(
    .changedWhileRead,
    Wording(
      "le fichier a changé pendant la lecture : rien n’en est compté",
      "the file changed while it was read: nothing of it is counted"),
    hint: Wording(
      "recommencez une fois l’export terminé ; un export sûr s’écrit sous un autre nom, puis se renomme",
      "start again once the export has ended; a safe export is written under another name, then renamed"))

  static let emptyRegister = Problem(
    .emptyRegister, Wording("aucun enregistrement dans ce fichier", "no record in this file"),
    hint: Wording("un export interrompu ?", "an interrupted export?"))

  /// A key that leads to the records stands twice: which of its values counts, nothing says.
  static func repeatedRecords(_ key: String) -> Problem {
    Problem(
      .repeatedRecords,
      Wording(
        "la clé « \(shown(key)) », qui mène aux enregistrements, est répétée",
        "the key “\(shown(key))”, which leads to the records, is repeated"),
      hint: Wording(
        "réunissez les enregistrements dans un seul tableau", "put the records together into one array"))
  }

  static let noObject = Problem(
    .notAnObject,
    Wording("aucun objet JSON { … } dans le fichier", "no JSON object { … } in the file"),
    hint: Wording(
      "un tableau d’objets, ou un objet par ligne (NDJSON)", "an array of objects, or one object a line (NDJSON)"))

  /// Headers of no register, none where they may not be shown; `best` is the one that fits least badly, and `missing` what it lacks.
  static func unknownRegister(header: [String], best: Register?, missing: [Column]) -> Problem {
    let named = header.filter { $0.contains { !$0.isWhitespace } }
    let seen = named.prefix(6).map { shown($0) }.joined(separator: ", ") + (named.count > 6 ? "…" : "")
    let message =
      named.isEmpty
      ? Wording("registre non reconnu à ses colonnes", "register not recognised from its columns")
      : Wording(
        "registre non reconnu à ses colonnes : \(seen)", "register not recognised from its columns: \(seen)")
    if named.count == 1, let mark = [";", ",", "\t", "|"].first(where: { named[0].split(separator: $0).count > 2 }) {
      let said = mark == "\t" ? Wording("des tabulations", "tabs") : Wording("des « \(mark) »", "“\(mark)”")
      return Problem(
        .unknownRegister, message,
        hint: Wording(
          "l’en-tête est un seul champ entre guillemets, avec \(said.french) : des lignes entières sont entre guillemets ; retirez-les, ou exportez de nouveau le tableau en plusieurs colonnes",
          "the header is one quoted field, with \(said.english): whole lines stand in quotes; remove these, or export the table again in several columns"
        ))
    }
    guard let best else {
      let registers = Register.all.map(\.code).joined(separator: ", ")
      return Problem(
        .unknownRegister, message,
        hint: Wording(
          "registres connus : \(registers) ; --register en impose un",
          "known registers: \(registers); --register imposes one"))
    }
    let frenchMissing = missing.map { "« \($0.name.french) »" }.joined(separator: ", ")
    let englishMissing = missing.map { "“\($0.name.english)”" }.joined(separator: ", ")
    return Problem(
      .unknownRegister, message,
      hint: Wording(
        "le plus proche est « \(best.name.french) », mais il manque \(frenchMissing)",
        "the nearest is “\(best.name.english)”, but \(englishMissing) missing"))
  }

  static func ambiguousRegister(_ registers: [Register]) -> Problem {
    let codes = registers.map(\.code).joined(separator: ", ")
    return Problem(
      .unknownRegister,
      Wording("les colonnes vont à plusieurs registres : \(codes)", "the columns fit several registers: \(codes)"),
      hint: Wording("--register dit lequel", "--register says which"))
  }

  static func unknownRegisterCode(_ code: String) -> Problem {
    let nearest = nearestKey(to: code, among: Register.all.map(\.code))
    let registers = Register.all.map(\.code).joined(separator: ", ")
    return Problem(
      .unknownRegister, quoting("registre inconnu", "unknown register", code),
      hint: nearest.map { Wording("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?") }
        ?? Wording("registres connus : \(registers)", "known registers: \(registers)"))
  }

  static func unknownColumn(
    _ name: String, _ currency: Currency = .euro, nearest: @autoclosure @escaping @Sendable () -> Column?
  ) -> Problem {
    Problem(
      .unknownColumn, quoting("colonne inconnue", "unknown column", name),
      hint: nearest().map { hint(for: $0, header: name, currency) } ?? Wording("elle n’est pas lue", "it is not read"))
  }

  /// The column that a header may mean; one of amounts in another unit is none before the configuration says so.
  private static func hint(for column: Column, header: String, _ currency: Currency) -> Wording {
    if case .money = column.type {
      let unit = HeaderUnit(header, currency)
      if unit?.isMultiple == true {
        return Wording(
          "elle compte dans une autre unité, et rien ne la convertit ; dans bilan.yaml, « \(column.code): {column: …, unit: \(HeaderUnit.multiple(header, currency))} »",
          "it counts in another unit, and nothing converts it; in bilan.yaml, “\(column.code): {column: …, unit: \(HeaderUnit.multiple(header, currency))}”"
        )
      }
      if let code = unit?.currency, code != currency.code {
        let (french, english) = (currency.name.french, currency.name.english)
        return Wording(
          "elle est en \(code), pas en \(french) ; dans bilan.yaml, « currency: \(code) » la lit sans la compter en \(french)",
          "it is in \(code), not in \(english); in bilan.yaml, “currency: \(code)” reads it without counting it in \(english)"
        )
      }
    }
    return Wording(
      "vouliez-vous dire « \(column.name.french) » (\(column.code)) ?",
      "did you mean “\(column.name.english)” (\(column.code))?")
  }

  static func unnamedColumn(_ position: Int) -> Problem {
    Problem(
      .unknownColumn,
      Wording("la colonne \(position) n’a pas de nom", "column \(position) has no name"),
      hint: Wording("elle n’est pas lue", "it is not read"))
  }

  static func duplicateColumn(_ name: String, _ column: Column, first: Int, isIgnored: Bool) -> Problem {
    Problem(
      isIgnored ? .ignoredDuplicateColumn : .duplicateColumn,
      Wording(
        "« \(shown(name)) » désigne « \(column.name.french) », déjà en colonne \(first)",
        "“\(shown(name))” means “\(column.name.english)”, already in column \(first)"),
      hint: isIgnored
        ? Wording("elle n’est pas lue", "it is not read")
        : Wording("gardez l’une des deux", "keep one of the two"))
  }

  static func missingColumn(_ column: Column) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        "colonne obligatoire absente : « \(column.name.french) » (\(column.code))",
        "required column missing: “\(column.name.english)” (\(column.code))"),
      hint: column.help)
  }

  static func linesNotJoined(_ register: Register) -> Problem {
    let joining = Register.all.filter(\.joinsLines).map(\.code).joined(separator: ", ")
    return Problem(
      .linesNotJoined,
      Wording(
        "« rows: participation » ne vaut pas pour « \(register.name.french) »",
        "“rows: participation” is not for “\(register.name.english)”"),
      hint: Wording(
        "registres où une ligne peut être une participation : \(joining)",
        "registers where a line may be a participation: \(joining)"))
  }
}
