internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// Lays out a data sheet: a short head, then one Excel table that formulas call by name.
struct DataSheetDraft {
  /// The row of the table's headers, counted from 0.
  static let headerRow = 4

  private var draft: SheetDraft
  private let table: DataTable
  private var count = 0
  private let styles: [CellStyle]

  init(_ definition: SheetDefinition, _ context: ReportContext, table: DataTable, subtitle: Wording, frozen: Int) {
    draft = SheetDraft(definition, context, subtitle: subtitle)
    self.table = table
    styles = table.columns.map { column in
      guard let format = column.numberFormat else { return Self.text }
      return ReportStyle.figure(format).with { $0.size = 10 }
    }
    for (column, data) in table.columns.enumerated() {
      let alignment: CellStyle.Alignment = data.numberFormat == nil ? .left : .right
      let style = ReportStyle.head(alignment).with { $0.indent = alignment == .left ? 1 : 0 }
      draft.put(data.header, Self.headerRow, column, style)
    }
    draft.sheet.frozen = Place(Self.headerRow + 1, frozen)
    draft.sheet.heights[Self.headerRow] = 30
    draft.sheet.page.repeatedRows = Self.headerRow...Self.headerRow
    draft.sheet.page.fit = (1 + table.columns.count / 16, 0)
  }

  /// Texts keep clear of the number before them.
  private static let text = ReportStyle.label.with {
    $0.size = 10
    $0.indent = 1
  }

  /// Adds a row; a column that the values leave out stays blank.
  mutating func add(_ values: [DataColumn: Content]) {
    count += 1
    for (column, data) in table.columns.enumerated() {
      draft.put(values[data] ?? .blank, Self.headerRow + count, column, styles[column])
    }
  }

  /// The sheet; a table without rows gets a blank one, which no criterion meets.
  consuming func finished() -> Sheet {
    if count == 0 { add([:]) }
    let range = CellRange(Place(Self.headerRow, 0), Place(Self.headerRow + count, table.columns.count - 1))
    let headers = table.columns.map { $0.header[draft.language] }
    draft.sheet.tables = [Table(name: table.name[draft.language], range: range, headers: headers)]
    for (column, data) in table.columns.enumerated() {
      draft.sheet.autofit(
        columns: [column], rows: Self.headerRow..<Self.headerRow + count + 1, minimum: 7, maximum: data.widthLimit)
    }
    return draft.sheet
  }
}

extension Content {
  /// A text, or nothing when there is none or it is empty.
  static func optional(_ text: String?) -> Content {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  static func optional(_ number: Int?) -> Content { number.map { .number(Double($0)) } ?? .blank }

  static func optional(_ euros: Euros?) -> Content { euros.map { .number(Double($0.cents) / 100) } ?? .blank }

  /// The day of an exact date, or nothing.
  static func exact(_ date: PartialDate?) -> Content { date?.exact.map { .day($0) } ?? .blank }

  static func flag(_ isTrue: Bool) -> Content { .number(isTrue ? 1 : 0) }
}
