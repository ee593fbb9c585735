internal import BilanMetrics
internal import BilanModel
package import BilanTables
package import BilanWorkbook
internal import Dispatch
internal import Synchronization

/// The workbook of a report: the sheets that its definition names, and the data sheets on which they compute.
package enum AnnualWorkbook {
  /// The workbook as a value; its sheets, none of which needs another, are built on all processors.
  ///
  /// It opens on *Synthèse* where the definition has it, else on its first sheet.
  package static func build(_ context: ReportContext) -> Workbook {
    let parts = SheetCatalog.sheets(of: context)
    let built = Mutex([Sheet?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { turn in
      // The data sheets stand last and take the longest.
      let index = parts.count - 1 - turn
      let (sheet, parameters) = parts[index]
      let finished = sheet.build(context, parameters)
      built.withLock { $0[index] = finished }
    }
    var sheets = built.withLock { $0.compactMap(\.self) }
    // The list of figures is of what the others hold.
    if let list = parts.firstIndex(where: { $0.0.code == SheetCatalog.identifiers.code }) {
      sheets[list] = IdentifiersSheet.sheet(of: sheets, context)
    }
    var workbook = Workbook(properties: properties(context), sheets: sheets)
    workbook.opening = parts.firstIndex { $0.0.code == SheetCatalog.summary.code } ?? 0
    return workbook
  }

  /// The tables of figures of a report, each with the sheet that renders it.
  package static func tables(of context: ReportContext) -> [(sheet: String, table: FigureTable)] {
    SheetCatalog.sheets(of: context).flatMap { definition, parameters in
      definition.tables(context, parameters).map { (definition.name[context.language], $0) }
    }
  }

  private static func properties(_ context: ReportContext) -> Workbook.Properties {
    let language = context.language
    let office = context.definition.office[language]
    let facts = context.facts
    var properties = Workbook.Properties(
      title: clipped(context.title),
      subject: Wording("Bilan de coopération, \(context.periodWords)", "Cooperation report, \(context.periodWords)")[
        language],
      author: clipped(context.definition.author ?? office), company: clipped(office),
      keywords: PageLayout.marking(context, atMost: ExcelLimits.property), created: facts.asOf)
    properties.custom = [
      ("bilan-version", context.version), ("bilan-period", facts.series.label(0)), ("bilan-as-of", facts.asOf.iso),
      (
        "bilan-marking",
        facts.marking.code.utf16.count <= ExcelLimits.property
          ? facts.marking.code : PageLayout.marking(context, atMost: ExcelLimits.property)
      ),
    ]
    if facts.isFictitious { properties.custom.append(("bilan-fictitious", "true")) }
    for (position, source) in context.sources.enumerated() {
      properties.custom.append(("bilan-source-\(position + 1)", "sha256:\(source.sha256) \(fileName(source.file))"))
    }
    return properties
  }

  /// A text as a property of the file, which holds less than a definition may say; the sheets show all of it.
  private static func clipped(_ text: String) -> String { text.clipped(ExcelLimits.property) }

  /// The last part of a path, so that the file says nothing of the machine, at most 150 characters.
  private static func fileName(_ path: String) -> String {
    String((path.split(separator: "/").last.map(String.init) ?? path).suffix(150))
  }
}
