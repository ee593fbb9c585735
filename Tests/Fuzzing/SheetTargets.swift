import BilanSheets

/// Any bytes as a package, as the rows of a sheet of each format, and as what its cells share: cells come in their order,
/// or a reason why not.
func fuzzSheets(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  var shared = SmallWorkbook(#"<row><c t="s"><v>0</v></c><c s="1"><v>45426.5</v></c></row>"#)
  (shared.strings, shared.formats) = ([text], [text])
  let packages = [bytes, SmallWorkbook(text).bytes(), SmallOds(tables: text).bytes(), shared.bytes()]
  for package in packages {
    do throws(SheetError) {
      _ = try SheetReader.read(PackageBytes(package), sheet: nil, into: OrderedCells())
    } catch { continue }
  }
}

/// Holds the rows of a sheet to their order, and their cells to theirs.
private final class OrderedCells: SheetVisitor {
  private var row = 0

  func restart() { row = 0 }

  func take(_ row: borrowing SheetRow) throws(SheetError) {
    hold(row.number > self.row && row.number <= 1 << 20, "row \(row.number) after \(self.row)")
    self.row = row.number
    var column = 0
    for cell in row.cells {
      hold(cell.column > column && cell.column <= 1 << 14, "column \(cell.column) after \(column)")
      hold(!row.text(cell).isEmpty, "a cell holds something")
      column = cell.column
    }
  }

  func take(remark text: String) { hold(!text.isEmpty, "a remark says something") }

  func take(elsewhere text: String, sheet: String?, row: Int) { hold(row >= 0, "a text stands in a row") }
}
