internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The columns of the list of acts, and what an act puts in them.
enum ActCells {
  static let register = TableColumn(Wording("Registre", "Register"))
  static let point = TableColumn(Wording("Point", "Point"))
  static let office = TableColumn(Wording("Organisme", "Office"))
  static let whole = TableColumn.flag(Wording("Compte", "Counts"))
  static let ofPoint = TableColumn.flag(Wording("Par point", "By point"))
  static let ofOffice = TableColumn.flag(Wording("Par organisme", "By office"))
  /// What stands for the acts that serve no point.
  private static let together = Wording("enregistrements sans attribution", "records of no point")
  /// What stands for no point.
  static let noPoint = Wording("aucun", "none")

  static let columns: [CellOf<ActRow>] = [
    CellOf(.period) { row, context in PeriodLabel.content(row.period, context) },
    CellOf(point) { row, context in .text(name(row.point, context.language)) },
    CellOf(register) { row, context in .text(registers[row.register]?[context.language] ?? row.register) },
    CellOf(.identifier) { row, _ in .optional(row.subject?.id) },
    CellOf(.title) { row, context in
      .optional(row.subject?.title ?? together[context.language])
    },
    CellOf(.partners) { row, context in .names(row.partners, context) },
    CellOf(.pillar) { row, context in .text(row.pillar.shortName[context.language]) },
    CellOf(office) { row, context in .text(row.office.officeName(context.language)) },
    CellOf(whole) { row, _ in .number(Double(row.whole)) },
    CellOf(ofPoint) { row, _ in .number(Double(row.ofPoint)) },
    CellOf(ofOffice) { row, _ in .number(Double(row.ofOffice)) },
    CellOf(.marking) { row, _ in .optional(row.subject?.marking) },
    CellOf(.file) { row, _ in .optional(row.subject?.origin.source) },
    CellOf(.line) { row, _ in .optional(row.subject?.origin.line) },
  ]

  /// A point as the column names it: `3°`.
  static func name(_ point: Attribution?, _ language: Language) -> String { point?.code ?? noPoint[language] }

  private static let registers = Dictionary(
    Register.all.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
}

extension TableLayout {
  /// A row an act, period, point and office; a row for those of no point that are alike.
  static let acts = TableLayout(
    name: Wording("Actes", "Acts"), columns: ActCells.columns.map(\.column), lastPrinted: 7, isWide: true)
}
