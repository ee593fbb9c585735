internal import BilanConfiguration
internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// The definition of a document, with its title and its office as those of the report that it tells of.
struct ChosenDocument {
  let definition: DocumentDefinition
  let report: ChosenDefinition
  /// The name that its editions bear; nil for the one built in.
  let name: String?
  /// The files of the texts of the desk, by the names that the definition has for them.
  let texts: [(name: String, text: WholeText)]

  /// Reads a definition, or takes one built in; its mistakes go to the console and end the run.
  init(_ path: String?, isBriefing: Bool, _ language: Language) throws {
    let text = try path.map { try WholeText(path: $0) }
    let own = isBriefing ? DocumentDefinition.briefingText : DocumentDefinition.activityText
    let bytes = text?.bytes ?? Array(own.utf8)
    let (read, findings) = DocumentDefinition.read(bytes, file: path ?? (isBriefing ? "briefing.yaml" : "rapport.yaml"))
    for finding in FindingLog(findings).listed() { Console.error(FindingPrinter.text(finding, language)) }
    guard let read else { throw ExitStatus.data.code }
    definition = read
    let folder = path.map { Folder.parent(of: $0) } ?? "."
    texts = try read.texts.map { ($0, try WholeText(path: SourceFiles.joined(folder, $0))) }
    var report = ReportDefinition.annual
    (report.titleTemplate, report.office) = (read.titleTemplate, read.office)
    let file = path.map { Folder.name(of: $0) }
    name =
      read == .activity || read == .briefing ? nil : file.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 }
    self.report = ChosenDefinition(
      report,
      Manifest.Definition(
        name: file ?? (isBriefing ? "briefing" : "rapport"),
        sha256: FileDigest.sha256(of: bytes + texts.flatMap(\.text.bytes)) ?? ""), text)
  }

  /// The texts of the desk that a ceiling admits; what is wrong goes to the console, and a form that is not read ends
  /// the run.
  func deskTexts(_ settings: Settings) throws -> [String: DeskText] {
    let ceiling = try settings.ceiling()
    var shown: [String: DeskText] = [:]
    var findings: [Finding] = []
    for (name, file) in texts {
      let (text, found) = DeskText.read(
        file.bytes, file: file.path, marking: { settings.markings.read($0) },
        said: { settings.markings.said(in: $0) }, admits: { ceiling?.admits($0) ?? true })
      findings += found
      guard let text else { continue }
      if ceiling.map({ $0.admits(text.marking) }) ?? true {
        shown[name] = text
      } else {
        findings.append(.deskTextWithheld(text))
      }
    }
    try Settings.print(findings, settings.language)
    return shown
  }
}
