/// How many rows, cells and formulas a sheet has, in a workbook or in the file.
package struct SheetCounts: Sendable, Equatable {
  package var rows: Int
  package var cells: Int
  package var formulas: Int

  package init(rows: Int = 0, cells: Int = 0, formulas: Int = 0) {
    self.rows = rows
    self.cells = cells
    self.formulas = formulas
  }
}
