internal import ArgumentParser
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// `bilan template`: the workbook that a desk fills in, or a definition built in, to be changed.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: ConsoleLanguage.say(
      "Écrit un classeur de saisie des registres, ou une définition intégrée.",
      "Writes an intake workbook for registers, or a definition that is built in."),
    discussion: ConsoleLanguage.say(
      """
      Registres : \(registers(.french)).
      Définitions : \(BuiltInDefinition.allCases.map(\.rawValue).joined(separator: ", ")).
      Le classeur a une feuille par registre, des listes, les règles du contrôle, une note par colonne, une ligne
      d’exemple qui n’est jamais comptée. Rempli, il se lit sans rien déclarer. Rien n’est écrit par-dessus un fichier.
      """,
      """
      Registers: \(registers(.english)).
      Definitions: \(BuiltInDefinition.allCases.map(\.rawValue).joined(separator: ", ")).
      The workbook has a sheet for each register, lists, the rules of the checker, a note on each column, an example
      line that is never counted. Filled in, it is read without any mapping. Nothing is written over a file.
      """))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Registres, par leur code ou leur nom ; ou une définition.",
        "Registers, by their code or their name; or a definition."),
      valueName: ConsoleLanguage.say("registre", "register")))
  var names: [String]
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Fichier à écrire ; à défaut saisie.xlsx, et la sortie pour une définition.",
        "File to write; else intake.xlsx, and the output for a definition."),
      valueName: ConsoleLanguage.say("fichier", "file")))
  var output: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    _ = try asked()
  }

  func run() throws {
    let language = language.chosen ?? .french
    do {
      switch try asked() {
      case .definition(let definition):
        guard let output else { return Console.output(definition.text) }
        try NewFile.write(Array(definition.text.utf8), to: output, language)
      case .registers(let registers):
        let output = output ?? IntakeFile.name[language]
        try NewFile.refuse(output, language)
        try NewFile.write(IntakeFile.bytes(registers, language), to: output, language)
      }
    } catch {
      throw Failure.said(error, language)
    }
  }

  private enum Asked {
    case registers([Register])
    case definition(BuiltInDefinition)
  }

  private func asked() throws -> Asked {
    if names.count == 1, let definition = BuiltInDefinition(rawValue: names[0]) { return .definition(definition) }
    return .registers(try IntakeFile.registers(names))
  }

  private static func registers(_ language: Language) -> String {
    Register.all.map { "\($0.code) (\($0.name[language]))" }.joined(separator: ", ")
  }
}
