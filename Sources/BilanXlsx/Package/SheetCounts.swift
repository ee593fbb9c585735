/// How many rows, cells and formulas a sheet has, in a workbook or in the file.
package struct SheetCounts: Sendable, Equatable {
  /// With a cell or a height of their own.
  package var rows: Int
  /// With a content or a style.
  package var cells: Int
  /// Cells that are computed.
  package var formulas: Int

  package init(rows: Int = 0, cells: Int = 0, formulas: Int = 0) {
    self.rows = rows
    self.cells = cells
    self.formulas = formulas
  }
}
