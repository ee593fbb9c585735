internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// The definition of a document, with its title and its office as those of the report that it tells of.
struct ChosenDocument {
  let definition: DocumentDefinition
  let report: ChosenDefinition
  /// The name that its editions bear; nil for the one built in.
  let name: String?

  /// Reads a definition, or takes the one built in; its mistakes go to the console and end the run.
  init(_ path: String?, _ language: Language) throws {
    let text = try path.map { try WholeText(path: $0) }
    let bytes = text?.bytes ?? Array(DocumentDefinition.activityText.utf8)
    let (read, findings) = DocumentDefinition.read(bytes, file: path ?? "rapport.yaml")
    for finding in FindingLog(findings).listed() { Console.error(FindingPrinter.text(finding, language)) }
    guard let read else { throw ExitStatus.data.code }
    definition = read
    var report = ReportDefinition.annual
    (report.titleTemplate, report.office) = (read.titleTemplate, read.office)
    let file = path.map { Folder.name(of: $0) }
    name = read == .activity ? nil : file.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 }
    self.report = ChosenDefinition(
      report, Manifest.Definition(name: file ?? "rapport", sha256: FileDigest.sha256(of: bytes) ?? ""), text)
  }
}
