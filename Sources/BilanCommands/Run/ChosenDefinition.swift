internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// The definition of a report, and how an edition names it.
struct ChosenDefinition {
  let definition: ReportDefinition
  let identity: Manifest.Definition
  /// The file that it was read from; nil for the one built in.
  let text: WholeText?
  /// What its words say of a marking.
  let marking: Marking
  /// What was found in it, and in the texts that go with it.
  let findings: [Finding]

  init(
    _ definition: ReportDefinition, _ identity: Manifest.Definition, _ text: WholeText? = nil,
    marking: Marking = .unprotected, findings: [Finding] = []
  ) {
    self.definition = definition
    self.identity = identity
    self.text = text
    self.marking = marking
    self.findings = findings
  }

  /// The one built in.
  static let annual = ChosenDefinition(
    .annual,
    Manifest.Definition(
      name: "annuel", sha256: FileDigest.sha256(of: Array(ReportDefinition.annualText.utf8)) ?? ""))
}

extension DefinitionOption {
  /// The name of the definition, that of its file without an extension; nil for the one built in.
  private func name(of definition: ReportDefinition, _ settings: Settings) -> String? {
    guard definition != .annual, let path = path ?? settings.report else { return nil }
    let name = Folder.name(of: path)
    return name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
  }

  /// Reads the definition, with what is said beside it; its mistakes go to the console and end the run.
  func read(_ settings: Settings, _ said: SaidDocuments) throws -> (ChosenDefinition, name: String?) {
    let chosen = try read(settings)
    return (try said.applied(to: chosen, settings.language), name(of: chosen.definition, settings))
  }

  private func read(_ settings: Settings) throws -> ChosenDefinition {
    let language = settings.language
    guard let path = path ?? settings.report else { return .annual }
    let text = try WholeText(path: path)
    let (definition, findings) = ReportDefinition.read(text.bytes, file: path)
    for finding in FindingLog(findings).listed() { Console.error(FindingPrinter.text(finding, language)) }
    guard let definition else { throw ExitStatus.data.code }
    let spoken = try settings.spoken(definition.printedWords, in: text)
    return ChosenDefinition(
      definition, Manifest.Definition(name: Folder.name(of: path), sha256: FileDigest.sha256(of: text.bytes) ?? ""),
      text, marking: spoken?.marking ?? .unprotected, findings: spoken?.findings ?? [])
  }
}
