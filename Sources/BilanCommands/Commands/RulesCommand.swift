internal import ArgumentParser
internal import BilanModel
internal import BilanRules

/// `bilan rules`: what the checks of competence ask, in the terms of the texts that they come from.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: ConsoleLanguage.say(
      "Dit ce que demandent les contrôles de compétence, et de quel texte ils viennent.",
      "Says what the checks of competence ask, and from which text they come."),
    discussion: ConsoleLanguage.say(
      "Sans règle, une ligne pour chacune ; avec « R11 », son texte, ce qu’elle demande, et quand elle se tait.",
      "Without a rule, a line for each; with “R11”, its text, what it asks, and when it is silent."))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("La règle, « R11 ».", "The rule, “R11”."),
      valueName: ConsoleLanguage.say("règle", "rule")))
  var rule: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.chosen ?? .french
    guard let id = rule else { return Console.output(RuleText.list(language)) }
    guard let rule = RuleCatalog.find(id) else {
      let (shown, known) = (VisibleText.line(id), RuleCatalog.all.map(\.id).joined(separator: ", "))
      throw Console.usage(
        Wording("« \(shown) » n’est pas une règle ; il y a \(known)", "“\(shown)” is no rule; there are \(known)"),
        language)
    }
    Console.output(RuleText.explanation(rule, language))
  }
}
