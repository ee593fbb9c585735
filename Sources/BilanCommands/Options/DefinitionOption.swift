internal import ArgumentParser

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

  mutating func validate() throws { try GivenPath.refuseEmpty([path], of: "--report") }
}
