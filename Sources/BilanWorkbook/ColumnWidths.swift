/// The width that a cell's contents need, so that no number is shown as `###` and no word is cut.
package enum ColumnWidths {
  /// The pixels at 96 dots an inch of one line of text in Calibri.
  package static func pixels(_ line: some StringProtocol, size: Double, bold: Bool) -> Double {
    let units = line.unicodeScalars.reduce(0) { $0 + CalibriAdvances.advance(of: $1, bold: bold) }
    return Double(units) * size * 96 / 72 / 2048
  }

  /// The width in characters of the default font, as Excel counts it, of a column this many pixels wide.
  ///
  /// A character is the 7 pixels of Calibri's digits at 11 points; 5 pixels of a column are its margins.
  package static func characters(pixels: Double) -> Double {
    let width = pixels <= 12 ? pixels / 12 : (pixels - 5) / 7
    return (width * 100).rounded(.up) / 100
  }

  /// The pixels that a cell needs, its margins in it.
  static func pixels(of cell: Cell) -> Double {
    let style = cell.style
    let margins = 10.0 + Double(style.indent) * 9
    func widest(_ lines: some Sequence<Substring>) -> Double {
      lines.reduce(0) { max($0, pixels($1, size: style.size, bold: style.isBold)) }
    }
    switch cell.content.shown {
    case nil: return 0
    case .number(let number):
      let text = FormattedNumber.text(number, format: style.numberFormat)
      return margins + pixels(text, size: style.size, bold: style.isBold)
    case .text(let text):
      return margins + widest(text.split { style.wraps ? $0.isWhitespace && $0 != "\u{A0}" : $0.isNewline })
    }
  }
}

extension Sheet {
  /// Sets the widths of some columns to what their cells need, in the rows given (all of them by default).
  ///
  /// Leave out the rows whose words run over the next columns (titles, notes). Text is held to the maximum, for it wraps
  /// or runs on; numbers are not, for Excel would show `###`. A wrapped text asks for its longest word. The headers of a
  /// table get room for their filter button.
  package mutating func autofit(
    columns: some Sequence<Int>, rows chosen: Range<Int>? = nil, minimum: Double = 6, maximum: Double = 60
  ) {
    let buttons = Set(
      tables.filter(\.showsFilter).flatMap {
        CellRange($0.range.first, Place($0.range.first.row, $0.range.last.column)).places
      })
    for column in columns {
      var width = minimum
      for row in (chosen ?? 0..<rows.count).clamped(to: 0..<rows.count) {
        guard let cell = self[row, column], cell.content != .blank else { continue }
        let button = buttons.contains(Place(row, column)) ? 18.0 : 0
        let needed = ColumnWidths.characters(pixels: ColumnWidths.pixels(of: cell) + button)
        width = max(width, cell.content.isNumber ? needed : min(needed, maximum))
      }
      widths[column] = min(width, ExcelLimits.columnWidth)
    }
  }
}

extension Content {
  /// Whether a number is shown: a number, a day, a formula that gives one.
  package var isNumber: Bool { if case .number = shown { true } else { false } }
}
