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

  /// The sheet with a row for each of some keys, made from its key when it is written.
  consuming func sheet<Key: Sendable, Row: Sendable>(
    _ keys: [Key], _ cells: [CellOf<Row>], _ context: ReportContext, row: @escaping @Sendable (Key) -> Row
  ) -> Sheet {
    sheet(count: keys.count) { index, contents in
      let row = row(keys[index])
      for cell in cells { contents.append(cell.content(row, context)) }
    }
  }

  /// The sheet with a row for each of some records.
  consuming func sheet<Row: Sendable>(_ rows: [Row], _ cells: [CellOf<Row>], _ context: ReportContext) -> Sheet {
    sheet(rows, cells, context) { $0 }
  }

  /// The sheet with some rows, by what stands in them; a table without rows gets a blank one, which no criterion meets.
  ///
  /// What adds nothing to a figure has no cell, so that the eye finds what does.
  consuming func sheet(count: Int, fill: @escaping @Sendable (Int, inout [Content]) -> Void) -> Sheet {
    let (rows, isAmount) = (max(1, count), columns.map(\.isAmount))
    draft.sheet.stream = StreamedRows(first: Self.headerRow + 1, count: rows, styles: styles) { row, contents in
      guard row < count else { return contents = isAmount.map { _ in .blank } }
      fill(row, &contents)
      for column in contents.indices {
        switch contents[column] {
        case .number(0) where isAmount[column]: contents[column] = .blank
        case .text(let text) where !ExcelText.surelyFits(text): contents[column] = .text(ExcelText.shortened(text))
        default: continue
        }
      }
    }
    let range = CellRange(Place(Self.headerRow, 0), Place(Self.headerRow + rows, columns.count - 1))
    draft.sheet.page.printArea = CellRange(Place(0, 0), Place(range.last.row, table.lastPrinted))
    let headers = columns.map { $0.header[draft.language] }
    draft.sheet.rules = [
      Rule(CellRange(Place(Self.headerRow + 1, 0), range.last), .lines(ReportStyle.hairline))
    ]
    draft.sheet.tables = [Table(name: table.name[draft.language], range: range, headers: headers)]
    draft.sheet.autofitStream(minimum: 7, maximums: columns.map(\.widthLimit))
    draft.fitHead()
    return draft.sheet
  }
}
