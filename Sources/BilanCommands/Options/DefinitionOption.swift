internal import ArgumentParser
internal import BilanModel
internal import BilanReports

/// The definition of a report: a file of the desk's own, or the yearly one built in.
struct DefinitionOption: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Définition du bilan ; à défaut celle de reports/annuel.yaml.",
        "Definition of the report; else that of reports/annuel.yaml."),
      valueName: ConsoleLanguage.say("définition.yaml", "definition.yaml")))
  var path: String?

  /// Reads the definition; its mistakes go to the console and end the run.
  func read(_ settings: Settings) throws -> ReportDefinition {
    let language = settings.language
    guard let path = path ?? settings.report else { return .annual }
    guard let bytes = Folder.read(path) else {
      Console.error("\(path): \(Wording.cannotOpen[language])\n")
      throw ExitStatus.data.code
    }
    let (definition, findings) = ReportDefinition.read(bytes, file: path)
    for finding in findings { Console.error(FindingPrinter.text(finding, language)) }
    guard let definition else { throw ExitStatus.data.code }
    return definition
  }
}
