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
  /// The files of the texts of the desk.
  let files: [WholeText]
  /// The texts of the desk that a ceiling admits, by the names that the definition has for them.
  let texts: [String: DeskText]

  /// Reads a definition, or takes one built in, and the texts of the desk; mistakes go to the console, and those that
  /// leave something unread end the run.
  init(_ path: String?, isBriefing: Bool, _ said: SaidDocuments, _ settings: Settings) throws {
    let language = settings.language
    let text = try path.map { try WholeText(path: $0) }
    let own = isBriefing ? DocumentDefinition.briefingText : DocumentDefinition.activityText
    let bytes = text?.bytes ?? Array(own.utf8)
    let (read, mistakes) = DocumentDefinition.read(bytes, file: path ?? (isBriefing ? "briefing.yaml" : "rapport.yaml"))
    for finding in FindingLog(mistakes).listed() { Console.error(FindingPrinter.text(finding, language)) }
    guard let read else { throw ExitStatus.data.code }
    definition = try said.applied(to: read, language)
    let folder = path.map { Folder.parent(of: $0) } ?? "."
    let files = try definition.texts.map { ($0, try WholeText(path: SourceFiles.joined(folder, $0))) }
    let spoken = try settings.spoken(read.printedWords, in: text)
    let (texts, findings) = try Self.deskTexts(files, settings)
    (self.files, self.texts) = (files.map(\.1), texts)
    var report = ReportDefinition.annual
    (report.titleTemplate, report.office) = (definition.titleTemplate, definition.office)
    let file = path.map { Folder.name(of: $0) }
    name =
      read == .activity || read == .briefing ? nil : file.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 }
    self.report = ChosenDefinition(
      report,
      said.named(
        Manifest.Definition(
          name: file ?? (isBriefing ? "briefing" : "rapport"),
          sha256: FileDigest.sha256(of: bytes + files.flatMap(\.1.bytes)) ?? "")), text,
      marking: (spoken?.marking ?? .unprotected).joined(with: said.marking),
      findings: (spoken?.findings ?? []) + said.findings + findings)
  }

  /// The texts of the desk that a ceiling admits; what is wrong goes to the console, and a form that is not read ends
  /// the run.
  private static func deskTexts(
    _ files: [(name: String, text: WholeText)], _ settings: Settings
  ) throws -> (shown: [String: DeskText], findings: [Finding]) {
    let ceiling = try settings.ceiling()
    var shown: [String: DeskText] = [:]
    var findings: [Finding] = []
    for (name, file) in files {
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
    return (shown, findings)
  }
}
