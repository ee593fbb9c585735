internal import ArgumentParser
internal import BilanModel

/// The files of records and what is said of them on the command line.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Fichiers d’enregistrements : CSV, classeurs .xlsx ou .ods, JSON ou NDJSON.",
        "Files of records: CSV, .xlsx or .ods workbooks, JSON or NDJSON."),
      valueName: ConsoleLanguage.say("fichiers", "files")),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Configuration des sources et du bilan ; à défaut bilan.yaml, si aucun fichier n’est donné.",
        "Configuration of the sources and of the report; else bilan.yaml, when no file is given."),
      valueName: "bilan.yaml"), completion: .file(extensions: ["yaml"]))
  var config: String?

  @Option(
    name: .customLong("register"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Registre que contient un fichier, s’il ne se reconnaît pas à son en-tête.",
        "Register that a file holds, where its header does not tell."),
      valueName: "activities=\(ConsoleLanguage.say("FICHIER", "FILE"))"))
  var registers: [String] = []

  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dit chaque réglage et d’où il vient (option, environnement, bilan.yaml:ligne, défaut), et ne fait rien.",
        "Says each setting and where it comes from (option, environment, bilan.yaml:line, default), and does nothing.")
    ))
  var printConfig = false

  @OptionGroup var ceiling: CeilingOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty(files, of: ConsoleLanguage.say("fichiers", "files"))
    try UnquotedName.refuse(files)
    files = files.map(GivenPath.input)
    try GivenPath.refuseEmpty([config], of: "--config")
    _ = try registerByFile()
    if let pair = SameFiles.first(in: try allFiles()) {
      let (first, second) = (VisibleText.line(pair.0), VisibleText.line(pair.1))
      throw ValidationError(
        ConsoleLanguage.say(
          "« \(first) » et « \(second) » sont le même fichier : ses enregistrements compteraient deux fois",
          "“\(first)” and “\(second)” are the same file: its records would count twice"))
    }
  }

  static let noFile = Wording(
    "aucun fichier d’enregistrements, ni de bilan.yaml dans ce dossier",
    "no file of records, and no bilan.yaml in this folder")

  /// The configuration: the one given, else `bilan.yaml` where no file is, be it one that cannot be read; nil without any.
  var configurationPath: String? {
    get throws {
      files.isEmpty || config != nil ? try GivenConfiguration.path(config) : nil
    }
  }

  /// The files in the order given, with those that only `--register` names at the end.
  func allFiles() throws -> [String] {
    var all = files
    for file in try registerByFile().keys.sorted() where !all.contains(file) { all.append(file) }
    return all
  }

  /// The register code that `--register` gives to each file.
  func registerByFile() throws -> [String: String] {
    var result: [String: String] = [:]
    for text in registers {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let register = Register.all.first(where: { foldedKey($0.code) == foldedKey(parts[0]) })
      else {
        let known = Register.all.map(\.code).joined(separator: ", ")
        throw ValidationError(
          ConsoleLanguage.say(
            "--register attend registre=fichier (registres : \(known)), trouvé « \(text) »",
            "--register expects register=file (registers: \(known)), found “\(text)”"))
      }
      result[GivenPath.input(parts[1])] = register.code
    }
    return result
  }
}
