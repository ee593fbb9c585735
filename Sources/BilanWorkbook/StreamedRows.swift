/// The rows of a table of any length, each made when it is needed.
///
/// They are made while widths are measured, and again while the file is written; none of them is kept.
package struct StreamedRows: Sendable {
  /// The row of the first of them, from 0; above it stand plain cells only.
  package let first: Int
  /// How many there are.
  package let count: Int
  /// The style of the cells, by column.
  package let styles: [CellStyle]
  /// The texts that a column repeats, by column, in the order of their first row; found when widths are measured.
  package internal(set) var repeated: [[String]] = []
  /// What stands in a row, counted from the first of them, by column: texts, numbers and days; a blank is no cell.
  package let contents: @Sendable (Int) -> [Content]

  package init(
    first: Int, count: Int, styles: [CellStyle], contents: @escaping @Sendable (Int) -> [Content]
  ) {
    self.first = first
    self.count = count
    self.styles = styles
    self.contents = contents
  }

  /// The cells of a row, counted from the first of them.
  func cells(_ row: Int) -> [Cell?] {
    zip(contents(row), styles).map { content, style in content == .blank ? nil : Cell(content, style) }
  }
}

extension Sheet {
  /// The sheet with every row as cells, for whoever looks at them.
  package var filled: Sheet {
    guard let stream else { return self }
    var sheet = self
    sheet.stream = nil
    for row in 0..<stream.count { sheet.setRow(stream.first + row, stream.cells(row)) }
    return sheet
  }

  /// How many rows the sheet has down to its last.
  package var rowCount: Int { max(rows.count, stream.map { $0.first + $0.count } ?? 0) }
}
