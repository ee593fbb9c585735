internal import BilanWorkbook

/// The sheet that the library wrote around one row of blanks, cut where the rows of a stream go.
///
/// The row of blanks gives each column a cell with its format, for a format that no cell has gets no number; it holds
/// no value, so that nothing of a record stays among the strings of the file.
struct SheetShell {
  /// What stands before the rows, the extent of the sheet being that of the stream.
  let head: [UInt8]
  /// From the end of the rows on.
  let tail: [UInt8]
  /// The number that the file gives to the style of each column.
  let styles: [Int]

  /// Cuts the text of a sheet; throws where it is not built as expected.
  init(_ text: [UInt8], for rows: StreamedRows, part: String) throws(XlsxError) {
    let number = rows.first + 1
    guard let end = text.firstRange(of: Array("</sheetData>".utf8)),
      let row = text[..<end.lowerBound].firstRange(of: Array("<row r=\"\(number)\"".utf8)),
      let dimension = text[..<row.lowerBound].firstRange(of: Array("<dimension ref=\"".utf8)),
      let quote = text[dimension.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { throw .incomplete(part: part) }
    let last = Place(rows.first + rows.count - 1, rows.styles.count - 1)
    // Programs that read row by row trust it.
    head = text[..<dimension.upperBound] + Array("A1:\(last.reference())".utf8) + text[quote..<row.lowerBound]
    tail = Array(text[end.lowerBound...])
    let blanks = text[row.lowerBound..<end.lowerBound]
    var styles: [Int] = []
    for column in rows.styles.indices {
      let start = Array("<c r=\"\(Place(rows.first, column).reference())\" s=\"".utf8)
      guard let cell = blanks.firstRange(of: start) else { throw .incomplete(part: part) }
      let digits = blanks[cell.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      guard let style = Int(String(decoding: digits, as: UTF8.self)) else { throw .incomplete(part: part) }
      styles.append(style)
    }
    self.styles = styles
  }
}
