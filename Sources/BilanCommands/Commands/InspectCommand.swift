internal import ArgumentParser
internal import BilanConfiguration
internal import BilanInspection
internal import BilanIntake
internal import BilanModel

/// `bilan inspect`: the configuration that would read somebody else's file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: ConsoleLanguage.say(
      "Propose un bilan.yaml pour les fichiers de quelqu’un d’autre.",
      "Proposes a bilan.yaml for somebody else's files."),
    discussion: ConsoleLanguage.say(
      """
      La sortie est une configuration entière, avec en commentaires ce qui a été trouvé et ce dont il faut douter.
      Avec --output, un fichier qui existe est complété : les fichiers qu’il ne décrit pas, et les valeurs qu’il ne connaît
      pas, avec « ? » ; rien de ce qui y est décidé ne change. Les exemples viennent des fichiers : ils peuvent être
      protégés. Code de sortie 65 si un fichier est illisible.
      """,
      """
      The output is a whole configuration, with what was found and what is to be doubted in comments.
      With --output, a file that is there is completed: by files that it does not describe, and values that it does not
      know, with “?”; nothing that is decided there changes. The examples are from the files: they may be protected.
      Exit code 65 when a file cannot be read.
      """))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Fichiers à regarder : CSV, classeurs .xlsx ou .ods, JSON ou NDJSON.",
        "Files to look at: CSV, .xlsx or .ods workbooks, JSON or NDJSON."),
      valueName: ConsoleLanguage.say("fichiers", "files")))
  var files: [String]
  @OptionGroup var ceiling: CeilingOption
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say("Ne montre aucune valeur des fichiers.", "Shows no value of the files.")))
  var noExamples = false
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Configuration à écrire, ou à compléter : tout ce qui y est décidé y reste.",
        "Configuration to write, or to complete: all that is decided there stays."),
      valueName: ConsoleLanguage.say("fichier", "file")))
  var output: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    try GivenPath.refuseEmpty(files, of: ConsoleLanguage.say("fichiers", "files"))
    try UnquotedName.refuse(files)
    files = files.map(GivenPath.input)
    output = output.map(GivenPath.output)
  }

  func run() throws {
    let language = language.chosen ?? .french
    // A configuration that is completed holds its files under its own ceiling, whatever its name.
    let target = try output.map { try InspectionOutput($0, files: files, language) }
    let folder = try FolderCeiling(of: files, beside: target?.standing, sparesOutput: true, language)
    let held = (folder.found ?? target?.standing)?.configuration
    let words = MarkingWords(caveats: held?.caveats ?? [])
    let ceiling = try Ceiling(
      ceiling.marking(words) ?? held?.ceiling, releaseTo: ceiling.releaseTo() ?? held?.releaseTo ?? [])
    var desk = try target?.standing?.text.words(language) ?? folder.words(language)
    desk.markings = words
    let inspection = Inspection(files, ceiling: ceiling, desk: desk, decided: target?.decided ?? [:])
    for finding in inspection.findings { Console.error(FindingPrinter.text(finding, language)) }
    let text = target == nil ? inspection.text(language, showsValues: !noExamples) : nil
    let changes = inspection.changes + folder.texts.compactMap(\.change)
    for finding in changes { Console.error(FindingPrinter.text(finding, language)) }
    guard changes.isEmpty else { throw ExitStatus.data.code }
    if let target {
      try target.write(inspection, language, showsValues: !noExamples)
    } else if let text {
      Console.output(text)
    }
    if inspection.findings.contains(where: { $0.severity == .error }) { throw ExitStatus.data.code }
  }
}
