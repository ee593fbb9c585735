internal import BilanModel
internal import BilanWorkbook

/// A column of a data sheet and what stands in it for a row.
struct CellOf<Row>: Sendable {
  let column: TableColumn
  let content: @Sendable (Row, ReportContext) -> Content

  init(_ column: TableColumn, _ content: @escaping @Sendable (Row, ReportContext) -> Content) {
    self.column = column
    self.content = content
  }
}

/// A column that a data sheet has where some row states something in it.
struct StatedCell<Row>: Sendable {
  let cell: CellOf<Row>
  let isStated: @Sendable (Row) -> Bool

  init(
    _ name: Wording, _ format: String? = nil, where isStated: @escaping @Sendable (Row) -> Bool,
    _ content: @escaping @Sendable (Row, ReportContext) -> Content
  ) {
    cell = CellOf(TableColumn(name, format), content)
    self.isStated = isStated
  }

  /// The columns that some rows state.
  static func cells(_ all: [StatedCell], in rows: [Row]) -> [CellOf<Row>] {
    all.filter { rows.contains(where: $0.isStated) }.map(\.cell)
  }
}

/// The table of a data sheet, on which the figures of the reading sheets are computed.
struct TableLayout: Sendable {
  /// Letters and digits only.
  let name: Wording
  let columns: [TableColumn]
  /// The last of the columns that are printed; those after it serve the formulas and are read on screen.
  let lastPrinted: Int
  /// Whether the printed columns are too many for an upright page.
  let isWide: Bool

  /// A column as formulas call it: `Activites[Jours]`.
  func reference(_ column: TableColumn, _ language: Language) -> String {
    "\(name[language])[\(column.header[language])]"
  }

  /// The same table with more columns at its end.
  func with<Row>(_ more: [CellOf<Row>]) -> TableLayout {
    TableLayout(name: name, columns: columns + more.map(\.column), lastPrinted: lastPrinted, isWide: isWide)
  }

  /// One row per activity and period.
  static let activities = TableLayout(
    name: Activity.declaration.sheet.table, columns: ActivityCells.columns.map(\.column), lastPrinted: 12,
    isWide: true)
  /// One row per activity, period and partner.
  static let participations = TableLayout(
    name: Wording("Participations", "Participations"), columns: ParticipationCells.columns.map(\.column),
    lastPrinted: 10, isWide: false)
  /// One row per line of a frozen plan.
  static let plan = TableLayout(
    name: PlanLine.declaration.sheet.table, columns: PlanLineCells.columns.map(\.column), lastPrinted: 10, isWide: true)
  /// One row per older period, partner and pillar, already added up.
  static let history = TableLayout(
    name: Wording("Historique", "History"), columns: HistoryCells.columns.map(\.column), lastPrinted: 9, isWide: false)
}

/// The word that stands for all partners together in *Historique*, where activities are counted whole.
enum AllPartners {
  static let code = "TOUS"
  static let name = Wording("Tous les partenaires", "All partners")
}
