/// The width that a cell's contents need, so that no number is shown as `###` and no word is cut.
package enum ColumnWidths {
  /// The pixels at 96 dots an inch of one line of text in Calibri.
  package static func pixels(_ line: some StringProtocol, size: Double, bold: Bool) -> Double {
    let plain = line.utf8.withContiguousStorageIfAvailable { CalibriAdvances.advance(ofPlain: $0, bold: bold) } ?? nil
    let units = plain ?? line.unicodeScalars.reduce(0) { $0 + CalibriAdvances.advance(of: $1, bold: bold) }
    return Double(units) * size * 96 / 72 / 2048
  }

  /// The width in characters of the default font, as Excel counts it, of a column this many pixels wide.
  ///
  /// A character is the 7 pixels of Calibri's digits at 11 points; 5 pixels of a column are its margins.
  package static func characters(pixels: Double) -> Double {
    let width = pixels <= 12 ? pixels / 12 : (pixels - 5) / 7
    return (width * 100).rounded(.up) / 100
  }

  /// The pixels that a text needs in a style, margins included; the longest word's when it wraps.
  static func pixels(text: String, style: CellStyle) -> Double {
    if !style.wraps && !text.utf8.contains(UInt8(ascii: "\n")) {
      return pixels(text, size: style.size, bold: style.isBold) + margins(style)
    }
    let lines = text.split { style.wraps ? $0.isWhitespace && $0 != "\u{A0}" : $0.isNewline }
    return lines.reduce(0) { max($0, pixels($1, size: style.size, bold: style.isBold)) } + margins(style)
  }

  /// Pixels that a text surely does not exceed in a style, margins included: no character is wider than a W for each
  /// of its bytes.
  static func mostPixels(text: String, style: CellStyle) -> Double {
    Double(text.utf8.count * CalibriAdvances.widest) * style.size * 96 / 72 / 2048 + margins(style)
  }

  /// The pixels that a number needs in a style, margins included.
  static func pixels(number: Double, style: CellStyle) -> Double {
    let text = FormattedNumber.text(number, format: style.numberFormat)
    return pixels(text, size: style.size, bold: style.isBold) + margins(style)
  }

  private static func margins(_ style: CellStyle) -> Double { 10 + Double(style.indent) * 9 }
}

/// The numbers of a column in one style: in a format, the widest of them is the least, the greatest, or zero, for all
/// digits are equally wide.
private struct NumberReach {
  let style: CellStyle
  var least: Double
  var greatest: Double
  var hasZero = false

  init(_ number: Double, _ style: CellStyle) {
    self.style = style
    (least, greatest) = (number, number)
    add(number)
  }

  mutating func add(_ number: Double) {
    least = min(least, number)
    greatest = max(greatest, number)
    hasZero = hasZero || number == 0
  }

  var pixels: Double {
    (hasZero ? [least, 0, greatest] : [least, greatest])
      .reduce(0) { max($0, ColumnWidths.pixels(number: $1, style: style)) }
  }
}

/// What the cells of a column need so far.
private struct ColumnNeed {
  var text = 0.0
  var numbers = 0.0
  private var reaches: [NumberReach] = []

  mutating func add(_ content: Content, _ style: CellStyle, button: Double = 0) {
    switch content.shown {
    case nil: return
    case .text(let words):
      guard ColumnWidths.mostPixels(text: words, style: style) + button > text else { return }
      text = max(text, ColumnWidths.pixels(text: words, style: style) + button)
    case .number(let number):
      if style.numberFormat == nil {
        numbers = max(numbers, ColumnWidths.pixels(number: number, style: style))
      } else if let index = reaches.lastIndex(where: { $0.style == style }) {
        reaches[index].add(number)
      } else {
        reaches.append(NumberReach(number, style))
      }
    }
  }

  /// The width in characters: no text makes it wider than the maximum.
  func width(minimum: Double, maximum: Double) -> Double {
    let text = min(ColumnWidths.characters(pixels: text), maximum)
    let numbers = ColumnWidths.characters(pixels: numberPixels())
    return min(max(minimum, text, numbers), ExcelLimits.columnWidth)
  }

  /// The pixels of its numbers.
  private func numberPixels() -> Double { reaches.reduce(numbers) { max($0, $1.pixels) } }
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
    let range = (chosen ?? 0..<rows.count).clamped(to: 0..<rows.count)
    for column in columns {
      widths[column] = need(column, range).width(minimum: minimum, maximum: maximum)
    }
  }

  /// Sets the widths of the columns of a table that is streamed to what its headers and its cells need, each with a
  /// maximum of its own, and notes the texts that they repeat.
  package mutating func autofitStream(minimum: Double, maximums: [Double]) {
    guard let stream else { return }
    let heads = max(0, stream.first - 1)..<min(stream.first, rows.count)
    var needs = stream.styles.indices.map { need($0, heads) }
    var repeated = stream.styles.map { _ in RepeatedTexts() }
    var contents: [Content] = []
    for row in 0..<stream.count {
      contents.removeAll(keepingCapacity: true)
      stream.fill(row, &contents)
      for column in contents.indices {
        needs[column].add(contents[column], stream.styles[column])
        repeated[column].add(contents[column])
      }
    }
    self.stream?.repeated = repeated.map(\.texts)
    for (column, need) in needs.enumerated() {
      widths[column] = need.width(minimum: minimum, maximum: maximums[column])
    }
  }

  /// What the cells of a column need in some rows.
  private func need(_ column: Int, _ range: Range<Int>) -> ColumnNeed {
    let buttons = tables.filter { table in
      table.showsFilter && (table.range.first.column...table.range.last.column).contains(column)
    }.map(\.range.first.row)
    return range.reduce(into: ColumnNeed()) { need, row in
      guard column < rows[row].count, let cell = rows[row][column] else { return }
      need.add(cell.content, cell.style, button: buttons.contains(row) ? 18 : 0)
    }
  }
}
