import BilanSheets

/// What reading a workbook gave.
final class ReadCells: SheetVisitor {
  /// Each cell as `B2 number 12`.
  private(set) var cells: [String] = []
  /// Each text elsewhere as `Sheet!3 text`.
  private(set) var elsewhere: [String] = []
  private(set) var rowNumbers: [Int] = []
  private(set) var summary: SheetSummary?

  init(_ bytes: [UInt8], sheet: String? = nil) throws(SheetError) {
    summary = try SheetReader.read(PackageBytes(bytes), sheet: sheet, into: self)
  }

  func restart() { (cells, rowNumbers) = ([], []) }

  func take(_ row: borrowing SheetRow) throws(SheetError) {
    rowNumbers.append(row.number)
    for cell in row.cells {
      let letter = String(UnicodeScalar(UInt8(64 + cell.column)))
      cells.append("\(letter)\(row.number) \(cell.kind) \(String(decoding: row.text(cell), as: UTF8.self))")
    }
  }

  /// The texts beside the cells of the sheet that is read.
  private(set) var remarks: [String] = []
  func take(remark text: String) { remarks.append(text) }

  func take(elsewhere text: String, sheet: String?, row: Int) { elsewhere.append("\(sheet ?? "")!\(row) \(text)") }
}

/// The cells of a workbook.
func cells(_ workbook: SmallWorkbook, sheet: String? = nil) throws -> [String] {
  try ReadCells(workbook.bytes(), sheet: sheet).cells
}
