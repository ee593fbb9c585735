internal import BilanMetrics
internal import BilanModel

/// Every sheet, in the order of the documentation; a new sheet is one file and one line here.
package enum SheetCatalog {
  /// Those of every report that has what they show.
  package static let all: [SheetDefinition] = [
    reading, summary, matrix, partners, pillars, groups, visits, attributions, trend, plan, deadlines, checks,
    competence, activities, participations, planLines, history, visitList, actList, identifiers,
  ]

  /// The names and parameters that definitions may use.
  package static var rules: [PartRule] { all.map { PartRule($0.code, $0.parameters) } }

  /// The sheet of a code, nil when there is none.
  package static func find(_ code: String) -> SheetDefinition? { all.first { $0.code == code } }

  /// The sheets of a report in the order of its definition; data sheets that it does not name come last, those of
  /// declared registers behind the table that reads them.
  static func sheets(of context: ReportContext) -> [(SheetDefinition, SheetParameters)] {
    let definition = context.definition
    let named = definition.sheets.compactMap { part in
      find(part.code).map { ($0, SheetParameters(part.parameters)) }
    }
    let codes = Set(named.map(\.0.code))
    let first = all.filter { $0.code == reading.code && !codes.contains($0.code) }
    let data = all.filter { sheet in
      sheet.isData && !codes.contains(sheet.code) && sheet.readBy.map(codes.contains) ?? true
    }
    let declared = RegisterSheets.sheets(of: context.facts)
    let sheets = first.map { ($0, SheetParameters()) } + named + (data + declared).map { ($0, SheetParameters()) }
    return sheets.filter { $0.0.isThere(context.facts) }
  }
}
