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
  /// Puts what stands in a row, counted from the first of them, by column, into an empty list, which the next row uses
  /// again: texts, numbers and days; a blank is no cell.
  package let fill: @Sendable (Int, inout [Content]) -> Void

  package init(
    first: Int, count: Int, styles: [CellStyle], fill: @escaping @Sendable (Int, inout [Content]) -> Void
  ) {
    self.first = first
    self.count = count
    self.styles = styles
    self.fill = fill
  }

  /// The cells of a row, counted from the first of them.
  func cells(_ row: Int) -> [Cell?] {
    var contents: [Content] = []
    fill(row, &contents)
    return zip(contents, styles).map { content, style in content == .blank ? nil : Cell(content, style) }
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
