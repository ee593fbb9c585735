internal import BilanCairo
internal import BilanCharts
internal import BilanDigest
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanScene
internal import BilanWorkbook
internal import BilanXlsx

/// What the texts of the charts were drawn with.
struct Letters: Sendable {
  /// The files of letters, by the very bytes that were used.
  var fonts: [Manifest.Font]
  /// The runs of text with a character that the fonts lack.
  var missing: [UndrawnText]
}

/// The documents of one run, written into a folder before they are published.
struct Edition: Sendable {
  let context: ReportContext
  let names: EditionNames

  init(_ context: ReportContext) {
    self.context = context
    names = EditionNames(context.facts.series)
  }

  /// Writes every document, the workbook beside the others; returns what the charts were drawn with.
  func write(into folder: WorkingFolder) throws -> Letters {
    let workbook = AnnualWorkbook.build(context)
    let (_, letters) = try together {
      do {
        try write(workbook, into: folder)
      } catch {
        // What is wrong with the workbook itself says more than what the writer refused.
        try XlsxBackend.check(workbook)
        throw error
      }
    } _: {
      try XlsxBackend.check(workbook)
      try folder.write(JsonEdition.bytes(context), to: names.figures)
      return try writeCharts(into: folder)
    }
    return letters
  }

  private func write(_ workbook: Workbook, into folder: WorkingFolder) throws {
    do {
      try XlsxBackend.writeUnchecked(
        workbook, to: "\(folder.path)/\(names.workbook)", temporaryFiles: folder.temporaryPath)
    } catch XlsxError.unwritable(_, let number) {
      throw XlsxError.unwritable(path: names.workbook, number: number)
    }
    try folder.adopt(names.workbook)
  }

  private func writeCharts(into folder: WorkingFolder) throws -> Letters {
    let fonts = try FontBook.ofReport(context.language)
    let charts = try chartPages(fonts)
    try folder.write(charts.bytes, to: names.charts)
    return Letters(
      fonts: fonts.files.map { Manifest.Font(file: $0.name, sha256: FileDigest.sha256(of: $0.bytes) ?? "") },
      missing: charts.missingGlyphs)
  }

  /// The charts of the definition, one a page; those that the records have nothing for are named on the last one.
  private func chartPages(_ fonts: FontBook) throws -> DrawnFile {
    let drawing = ChartContext(
      facts: context.facts, language: context.language, measuring: PangoMeasuring(fonts))
    var pages: [(title: String, scene: Scene)] = []
    func add(_ figure: ChartFigure) {
      let page = BriefingPage(
        drawing, withheld: context.withheld, number: pages.count + 1,
        office: context.definition.office[context.language])
      pages.append((figure.headline, page.scene(figure)))
    }
    var leftOut: [String] = []
    for part in context.definition.charts {
      guard let chart = ChartCatalog.find(part.code) else { continue }
      guard let figure = chart.telling(drawing, ChartParameters(part.parameters)) else {
        leftOut.append(chart.name[context.language])
        continue
      }
      add(figure)
    }
    if !leftOut.isEmpty { add(.leftOut(leftOut, areAll: pages.isEmpty, drawing)) }
    return try PDFBackend.write(PagedScenes(information: information, pages: pages), fonts: fonts)
  }

  /// What the PDF says of itself.
  private var information: DocumentInformation {
    DocumentInformation(
      title: context.title, author: context.definition.author ?? context.definition.office[context.language],
      subject: Wording("Graphiques du bilan", "Charts of the report")[context.language],
      keywords: context.facts.series.label(0), date: "\(context.facts.asOf.iso)T12:00:00Z",
      language: context.language.rawValue)
  }
}
