internal import ArgumentParser
internal import BilanModel

/// What a run that nobody looks at says, and where.
struct NightOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "N’affiche rien si tout va bien ; sinon tout ce qu’il y avait à dire.",
        "Prints nothing when all is well; else all that there was to say.")))
  var quiet = false

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Fichier où ajouter une ligne datée par exécution.", "File to add a dated line to for each run."),
      valueName: ConsoleLanguage.say("fichier", "file")))
  var journal: String?

  mutating func validate() throws { try GivenPath.refuseEmpty([journal], of: "--journal") }

  /// Before anything is read.
  func begin() throws {
    if quiet { Console.hold() }
    if let journal { try Journal.open(journal) }
  }
}

/// A command that may run by night.
protocol NightCommand: ParsableCommand {
  var night: NightOptions { get }
}
