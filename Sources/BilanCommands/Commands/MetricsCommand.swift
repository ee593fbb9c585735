internal import ArgumentParser
internal import BilanConfiguration
internal import BilanModel
internal import BilanReports

/// `bilan metrics`: the catalogue of figures, with what each counts and what it may be cut by.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: ConsoleLanguage.say(
      "Liste les indicateurs, leur définition et leurs ventilations.",
      "Lists the metrics, their definitions and cuts."),
    discussion: ConsoleLanguage.say(
      "Avec des mots, ceux dont le code, le nom ou la définition les contient. Code de sortie 0, ou 1 si aucun.",
      "With words, those whose code, name or definition holds them. Exit code 0, or 1 when none does."))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("Un mot, ou plusieurs.", "A word, or several."),
      valueName: ConsoleLanguage.say("mot", "word")))
  var words: [String] = []
  @Option(help: ArgumentHelp(ConsoleLanguage.say("Forme : text ou json.", "Form: text or json.")))
  var format = WatchCommand.Form.text
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Configuration dont prendre la monnaie ; à défaut bilan.yaml de ce dossier.",
        "Configuration to take the currency of; else bilan.yaml of this folder."),
      valueName: "bilan.yaml"))
  var config: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws { try GivenPath.refuseEmpty([config], of: "--config") }

  func run() throws {
    let asked = language.chosen
    let own = try GivenConfiguration.path(config).map { try HeldConfiguration($0, asked ?? .french) }
    let list = MetricList(holding: words, in: own?.configuration.choices.currency ?? .euro)
    Console.output(
      format == .json
        ? String(decoding: list.json, as: UTF8.self)
        : list.text(asked ?? own?.configuration.language ?? .french))
    if list.isEmpty { throw ExitStatus.recordsRejected.code }
  }
}
