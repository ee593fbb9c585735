internal import BilanCairo
internal import BilanDigest
internal import BilanIntake
internal import BilanLayout
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanScene

/// A document as it is asked for: read once, counted once, set, and written with the list of what it prints.
struct DocumentRun {
  let run: ReportRun
  let document: ChosenDocument
  private var language: Language { run.language }

  /// Reads the sources; what they say record by record stands beside the reading.
  func read() throws -> (reading: Reading, records: DocumentRecords, digests: [String]) {
    _ = try FontBook.ofReport(language)
    let watch = Watch(asOf: run.asOf, within: DocumentRecords.days, choices: run.settings.choices)
    let (reading, tally) = try run.settings.read(
      series: run.series, asOf: run.asOf, options: run.settings.intakeOptions(), beside: WatchTally(watch))
    return (reading, DocumentRecords(tally), run.digests(reading))
  }

  /// Writes every file of the edition into a folder.
  func write(
    _ reading: Reading, _ records: DocumentRecords, _ digests: [String], into folder: WorkingFolder
  ) throws -> WrittenEdition {
    let context = DocumentContext(
      run.context(reading, digests), document.definition, records, texts: document.texts)
    let report = context.report
    let outdated = context.outdated
    try Settings.print(outdated, language)
    let names = EditionNames(run.series)
    let fonts = try FontBook.ofReport(language)
    let setting = Setting(measuring: PangoMeasuring(fonts), language: language, format: context.format)
    let pages = ActivityReport(context, setting).pages
    let file = try PDFBackend.write(scenes(report, pages), fonts: fonts)
    let documents = [names.document(context.format), names.documentFigures(context.format)]
    try folder.write(file.bytes, to: documents[0])
    try folder.write(DocumentJson.bytes(report, file: documents[0], pages: pages.map(\.figures)), to: documents[1])
    let manifest = try run.manifest(
      report, reading, fonts.manifest, run.outputs(documents, in: folder), beside: outdated)
    try folder.write(manifest.bytes, to: Manifest.fileName)
    let sum = FileDigest.sha256(of: manifest.bytes) ?? ""
    try folder.write(ChecksumList.bytes(manifest.outputs, manifest: sum), to: ChecksumList.fileName)
    return WrittenEdition(
      names: names, documents: documents, manifest: manifest, missingGlyphs: file.missingGlyphs)
  }

  private func scenes(_ report: ReportContext, _ pages: [SetPage]) -> PagedScenes {
    let information = DocumentInformation(
      title: report.title, author: report.definition.author ?? report.definition.office[language],
      subject: document.definition.format.subject[language], keywords: report.facts.series.label(0),
      date: "\(report.facts.asOf.iso)T12:00:00Z", language: language.rawValue)
    let entries = pages.enumerated().flatMap { index, page in
      page.entries.map { (title: $0.words, page: index + 1, y: $0.y) }
    }
    return PagedScenes(information: information, pages: pages.map { ($0.title ?? "", $0.scene) }, entries: entries)
  }
}

extension PageFormat {
  /// What a document of such pages is.
  fileprivate var subject: Wording {
    self == .a4 ? Wording("Rapport d’activité", "Activity report") : Wording("Briefing", "Briefing")
  }
}

extension FontBook {
  /// The fonts of a report: those of the system’s package, or of the folder that `BILAN_FONTS` names.
  static func ofReport(_ language: Language) throws(DrawingError) -> FontBook {
    try FontBook(language: language.rawValue, folder: Environment.fonts)
  }

  /// The files of letters as a manifest names them.
  var manifest: [Manifest.Font] {
    files.map { Manifest.Font(file: $0.name, sha256: FileDigest.sha256(of: $0.bytes) ?? "") }
  }
}
