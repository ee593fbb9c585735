internal import ArgumentParser
internal import BilanConfiguration
internal import BilanModel

/// `bilan partners`: the states and organisations that records may name.
struct PartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: ConsoleLanguage.say(
      "Liste les partenaires connus, avec leur code et leurs noms.",
      "Lists the partners that are known, with their code and names."),
    discussion: ConsoleLanguage.say(
      "Avec un mot, ceux dont un nom le contient. Code de sortie 0, ou 1 si aucun ne le contient.",
      "With a word, those with a name that contains it. Exit code 0, or 1 when none does."))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("Un mot, ou plusieurs, d’un nom ou d’un code.", "A word, or several, of a name or code."),
      valueName: ConsoleLanguage.say("mot", "word")))
  var words: [String] = []
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Configuration dont lister aussi les partenaires ; à défaut bilan.yaml de ce dossier.",
        "Configuration to list the partners of too; else bilan.yaml of this folder."),
      valueName: "bilan.yaml"))
  var config: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws { try GivenPath.refuseEmpty([config], of: "--config") }

  func run() throws {
    let asked = language.chosen
    let own = try GivenConfiguration.path(config).map { try HeldConfiguration($0, asked ?? .french) }
    let language = asked ?? own?.configuration.language ?? .french
    let directory = own?.configuration.directory ?? .standard
    let sought = words.joined(separator: " ")
    let found = PartnerList(directory, holding: sought)
    Console.output(found.text(language))
    if found.places.isEmpty { throw ExitStatus.recordsRejected.code }
  }
}
