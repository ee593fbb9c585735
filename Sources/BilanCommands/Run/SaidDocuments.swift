internal import BilanManifest
internal import BilanModel
internal import BilanReports

/// What is said of documents beside their definition, on the command line or else in the configuration.
struct SaidDocuments {
  /// Title, office and what is left out.
  let choices: DocumentChoices
  /// What the title and the office say of a marking.
  let marking: Marking
  /// What was found in them.
  let findings: [Finding]
  private let title: String?
  private let office: String?

  /// Reads both; words that speak of a marking above the ceiling end the run.
  init(title: String?, office: String?, _ settings: Settings) throws {
    var choices = settings.documents
    let configured = try settings.documentText.map { try settings.spoken(choices.printedWords, in: $0) } ?? nil
    let (title, office) = (title.map { VisibleText.line($0) }, office.map { VisibleText.line($0) })
    let given = try settings.spoken([title, office].compactMap(\.self), in: "", of: "--title, --office")
    if let title { choices.title = Wording(title, title) }
    if let office { choices.office = Wording(office, office) }
    (self.choices, self.title, self.office) = (choices, title, office)
    marking = (configured?.marking ?? .unprotected).joined(with: given.marking)
    findings = (configured?.findings ?? []) + given.findings
  }

  var omitted: OmittedParts { OmittedParts(choices.without.map(\.text)) }

  /// A definition as an edition names it, with what the command line says instead.
  func named(_ identity: Manifest.Definition) -> Manifest.Definition {
    var named = identity
    (named.title, named.office) = (title, office)
    return named
  }

  /// The definition of a report with them; one that nothing is left of ends the run.
  func applied(to chosen: ChosenDefinition, _ language: Language) throws -> ChosenDefinition {
    guard var definition = chosen.definition.without(omitted) else { throw nothingLeft(language) }
    definition.titleTemplate = choices.title ?? definition.titleTemplate
    definition.office = choices.office ?? definition.office
    return ChosenDefinition(
      definition, named(chosen.identity), chosen.text, marking: chosen.marking.joined(with: marking),
      findings: chosen.findings + findings)
  }

  /// The definition of a document with them; one that nothing is left of ends the run.
  func applied(to document: DocumentDefinition, _ language: Language) throws -> DocumentDefinition {
    guard var definition = document.without(omitted) else { throw nothingLeft(language) }
    definition.titleTemplate = choices.title ?? definition.titleTemplate
    definition.office = choices.office ?? definition.office
    return definition
  }

  private func nothingLeft(_ language: Language) -> any Error {
    let place = choices.without.first.map { "\(VisibleText.line($0.origin.file)):\($0.origin.line)" } ?? ""
    return Console.usage(
      Wording(
        "\(place) : « sans » ne laisse aucun graphique, ou aucune section, du document",
        "\(place): “without” leaves no chart, or no section, of the document"), language)
  }
}

extension DocumentOptions {
  /// What is said of the documents here, and else in the configuration.
  func said(_ settings: Settings) throws -> SaidDocuments {
    try SaidDocuments(title: title, office: service.office, settings)
  }
}
