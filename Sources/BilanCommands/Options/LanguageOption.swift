internal import ArgumentParser
internal import BilanModel

/// The language of what is printed and drawn.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      ConsoleLanguage.say("Langue de ce qui est affiché et dessiné.", "Language of what is printed and drawn."),
      valueName: "fr|en"))
  var chosen: Language?
}
