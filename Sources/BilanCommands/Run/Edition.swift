internal import BilanCairo
internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanReports
internal import BilanScene
internal import BilanXlsx

/// The documents of one run, written into a folder before they are published.
struct Edition: Sendable {
  let context: ReportContext
  /// What every file name starts with: the label of the period, `2024`.
  let prefix: String

  init(_ context: ReportContext) {
    self.context = context
    prefix = String(context.facts.series.label(0).map { $0 == "/" ? "_" : $0 })
  }

  var workbookName: String { "\(prefix)_bilan.xlsx" }
  var chartsName: String { "\(prefix)_graphiques.pdf" }
  var figuresName: String { "\(prefix)_bilan.json" }

  /// Writes every document, the workbook beside the others; returns the characters that the fonts lack, for a finding.
  func write(into folder: String) throws -> [String] {
    let workbook = AnnualWorkbook.build(context)
    let (_, missing) = try together {
      do {
        try XlsxBackend.writeUnchecked(workbook, to: "\(folder)/\(workbookName)")
      } catch {
        // What is wrong with the workbook itself says more than what the writer refused.
        try XlsxBackend.check(workbook)
        throw error
      }
    } _: {
      try XlsxBackend.check(workbook)
      try Folder.write(JsonEdition.bytes(context), to: "\(folder)/\(figuresName)")
      return try writeCharts(into: folder)
    }
    return missing
  }

  private func writeCharts(into folder: String) throws -> [String] {
    let charts = try chartPages()
    try Folder.write(charts.bytes, to: "\(folder)/\(chartsName)")
    return charts.missingGlyphs
  }

  /// The charts of the definition, one a page.
  private func chartPages() throws -> DrawnFile {
    let fonts = try FontBook(language: context.language.rawValue)
    let drawing = ChartContext(
      facts: context.facts, language: context.language, measuring: PangoMeasuring(fonts), withheld: context.withheld)
    var pages: [(title: String, scene: Scene)] = []
    for (index, part) in context.definition.charts.enumerated() {
      guard let chart = ChartCatalog.find(part.code) else { continue }
      let page = chart.draw(drawing.numbered(index + 1), ChartParameters(part.parameters))
      pages.append((page.title, page.scene))
    }
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
