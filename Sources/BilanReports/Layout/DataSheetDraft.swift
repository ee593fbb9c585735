internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// Lays out a data sheet: a short head, then one Excel table that formulas call by name.
struct DataSheetDraft {
  /// The row of the table's headers, counted from 0.
  static let headerRow = 4

  private var draft: SheetDraft
  private let table: TableLayout
  private let columns: [TableColumn]
  private var count = 0
  private let styles: [CellStyle]

  init(_ definition: SheetDefinition, _ context: ReportContext, table: TableLayout, subtitle: Wording, frozen: Int) {
    let words = Wording(
      subtitle.french + " Une case vide n’ajoute rien.", subtitle.english + " An empty cell adds nothing.")
    draft = SheetDraft(definition, context, subtitle: words)
    self.table = table
    columns = table.columns
    styles = columns.map { column in
      guard let format = column.numberFormat else { return Self.text }
      return ReportStyle.figure(format).with {
        $0.size = 10
        $0.bottom = .none
      }
    }
    for (column, data) in columns.enumerated() {
      let alignment: CellStyle.Alignment = data.numberFormat == nil ? .left : .right
      let style = ReportStyle.head(alignment).with { $0.indent = alignment == .left ? 1 : 0 }
      draft.put(data.header, Self.headerRow, column, style)
    }
    draft.sheet.frozen = Place(Self.headerRow + 1, frozen)
    draft.sheet.heights[Self.headerRow] = 30
    draft.sheet.page.repeatedRows = Self.headerRow...Self.headerRow
    draft.sheet.page.fit = (1, 0)
    draft.sheet.page.isLandscape = table.isWide
  }

  /// Texts keep clear of the number before them.
  private static let text = ReportStyle.label.with {
    $0.size = 10
    $0.indent = 1
    $0.bottom = .none
  }

  /// Adds a row; what adds nothing to a figure has no cell, so that the eye finds what does.
  mutating func add(_ contents: [Content]) {
    count += 1
    let cells = columns.indices.map { index -> Cell? in
      let content = contents[index]
      if content == .blank || columns[index].isAmount && content == .number(0) { return nil }
      return Cell(content.fittingACell, styles[index])
    }
    draft.sheet.setRow(Self.headerRow + count, cells)
  }

  /// Adds rows by what stands in their cells.
  mutating func add<Row>(_ rows: some Sequence<Row>, _ cells: [CellOf<Row>], _ context: ReportContext) {
    for row in rows { add(cells.map { $0.content(row, context) }) }
  }

  /// The sheet; a table without rows gets a blank one, which no criterion meets.
  consuming func finished() -> Sheet {
    if count == 0 { add(columns.map { _ in .blank }) }
    let range = CellRange(Place(Self.headerRow, 0), Place(Self.headerRow + count, columns.count - 1))
    draft.sheet.page.printArea = CellRange(Place(0, 0), Place(range.last.row, table.lastPrinted))
    let headers = columns.map { $0.header[draft.language] }
    draft.sheet.rules = [
      Rule(CellRange(Place(Self.headerRow + 1, 0), range.last), .lines(ReportStyle.hairline))
    ]
    draft.sheet.tables = [Table(name: table.name[draft.language], range: range, headers: headers)]
    for (column, data) in columns.enumerated() {
      draft.sheet.autofit(
        columns: [column], rows: Self.headerRow..<Self.headerRow + count + 1, minimum: 7, maximum: data.widthLimit)
    }
    return draft.sheet
  }
}
