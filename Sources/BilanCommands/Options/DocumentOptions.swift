internal import ArgumentParser
internal import BilanModel

/// The title and the office of documents, where the command line says other ones than the definition.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Titre des documents ; « {période} » y tient lieu de la période.",
        "Title of the documents; “{période}” in it stands for the period."),
      valueName: ConsoleLanguage.say("titre", "title")))
  var title: String?
  @OptionGroup var service: OfficeOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([title], of: "--title")
    guard let title, title.count > TitleTemplate.longest else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--title : \(title.count) caractères, \(TitleTemplate.longest) au plus, pour tenir sur une ligne de la page",
        "--title: \(title.count) characters, \(TitleTemplate.longest) at most, to fit on a line of the page"))
  }
}

/// The office that answers for documents.
struct OfficeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Service qui répond des documents, sur chaque page.", "Office that answers for the documents, on each page."),
      valueName: ConsoleLanguage.say("bureau", "office")))
  var office: String?

  mutating func validate() throws {
    try GivenPath.refuseEmpty([office], of: "--office")
    guard let office, office.count > Self.longest else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--office : \(office.count) caractères, \(Self.longest) au plus",
        "--office: \(office.count) characters, \(Self.longest) at most"))
  }

  /// The most characters: what a page has room for.
  private static let longest = 100
}
