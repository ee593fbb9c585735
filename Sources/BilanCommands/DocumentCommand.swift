internal import ArgumentParser
internal import BilanMetrics
internal import BilanModel
internal import BilanReports
internal import BilanRules

/// A page of the documentation that the program writes of itself.
enum DocumentPage: String, ExpressibleByArgument, CaseIterable {
  case metrics, registers, partners, findings, rules, commands, man
}

/// `bilan document`: the pages of the documentation that are made from the catalogues.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: ConsoleLanguage.say(
      "Écrit une page de la documentation tirée des catalogues.",
      "Writes a page of the documentation made from the catalogues."))

  @Argument(help: ArgumentHelp(ConsoleLanguage.say("La page.", "The page.")))
  var page: DocumentPage

  @OptionGroup var language: LanguageOption

  func run() throws {
    switch page {
    case .metrics: Console.output(MetricCatalog.markdown())
    case .registers: Console.output(Register.markdown())
    case .partners: Console.output(PartnerDirectory.standard.markdown())
    case .findings: Console.output(FindingCatalog.markdown())
    case .rules: Console.output(RuleCatalog.markdown())
    case .commands: Console.output(CommandDocumentation.markdown())
    case .man: Console.output(CommandDocumentation.manual())
    }
  }
}
