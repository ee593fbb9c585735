internal import BilanWorkbook

/// Column widths from what the cells show.
enum SheetWidths {
  /// Sets the width of each column to its widest cell among some rows, between 6 characters and its limit.
  static func fit(_ sheet: inout Sheet, rows: PartialRangeFrom<Int>, limits: [Double]) {
    for (column, limit) in limits.enumerated() {
      var widest = 6.0
      for row in rows.lowerBound..<max(rows.lowerBound, sheet.rows.count) {
        guard let cell = sheet[row, column] else { continue }
        widest = max(widest, width(cell))
      }
      sheet.widths[column] = min(limit, widest + 2)
    }
  }

  private static func width(_ cell: Cell) -> Double {
    switch cell.content {
    case .text(let text): Double(text.count) * (cell.style.wraps ? 0.6 : 1)
    case .day: 10
    case .number(let number): Double(String(Int(number.rounded())).count + 3)
    default: 0
    }
  }
}
