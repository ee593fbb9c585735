internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// Where the records that findings speak of stand on the data sheets.
struct RecordLinks {
  /// A line of a source.
  private struct Line: Hashable {
    let source: String
    let line: Int
  }

  private var targets: [Line: LinkTarget] = [:]

  init(_ context: ReportContext) {
    let (facts, language) = (context.facts, context.language)
    if SheetDefinition.isOfActivities(facts) {
      add(
        facts.rows.map { ($0.activity.origin.source, $0.activity.origin.line) }, SheetCatalog.activities.name[language])
    }
    add(
      (facts.plan?.rows ?? []).map { ($0.line.origin.source, $0.line.origin.line) },
      SheetCatalog.planLines.name[language]
    )
    for register in facts.registers where register.isRead {
      let lines = register.table(facts.directory).rows.map { row -> (String, Int) in
        guard case .text(let source)? = row.values.dropLast().last ?? nil,
          case .number(let line)? = row.values.last ?? nil
        else { return ("", 0) }
        return (source, line)
      }
      add(lines, register.sheet.asData.name[language])
    }
  }

  /// The lines that the rows of a data sheet are made of; of several rows of one line, the first is meant.
  private mutating func add(_ lines: [(source: String, line: Int)], _ sheet: String) {
    for (index, line) in lines.enumerated() {
      let key = Line(source: line.source, line: line.line)
      if targets[key] == nil { targets[key] = .sheet(sheet, Place(DataSheetDraft.headerRow + 1 + index, 0)) }
    }
  }

  /// The file that a finding stands in, as a way to the row of its record where it has one.
  func file(of origin: Origin?) -> Content {
    guard let origin else { return .blank }
    return targets[Line(source: origin.source, line: origin.line)].map { .link($0, words: origin.source) }
      ?? .text(origin.source)
  }
}

extension CellStyle {
  /// The style of a cell, told to be a link where it is one.
  func linking(_ content: Content) -> CellStyle {
    guard case .link = content else { return self }
    return with {
      $0.colour = ReportStyle.navy
      $0.isUnderlined = true
    }
  }
}
