internal import BilanWorkbook

/// Writes the rows of a stream as the XML of a sheet.
///
/// Texts that a column repeats are named by number, the others stand in their cells (`inlineStr`), for any number of
/// threads to write the same; numbers are the shortest digits that give them back.
struct RowText {
  private let rows: StreamedRows
  /// The name of the sheet, for what a cell cannot hold.
  private let sheet: String
  /// What stands before the row number in each column: `<c r="B`.
  private let starts: [[UInt8]]
  /// What stands behind it: `" s="7"`.
  private let styles: [[UInt8]]
  private let shared: SharedTexts
  private let isRepeated: [Bool]
  private(set) var bytes: [UInt8] = []
  /// How many cells name a shared text.
  private(set) var references = 0

  /// Rows of which the cells have the styles that the file numbers so, by column.
  init(_ rows: StreamedRows, of sheet: String, styles: [Int], shared: SharedTexts) {
    self.sheet = sheet
    self.rows = rows
    self.shared = shared
    isRepeated = styles.indices.map { rows.repeated.indices.contains($0) && !rows.repeated[$0].isEmpty }
    starts = styles.indices.map { Array("<c r=\"\(Place.letters($0))".utf8) }
    self.styles = styles.map { Array("\" s=\"\($0)\"".utf8) }
  }

  /// Adds a row, counted from the first of the stream; throws what a cell cannot hold.
  mutating func add(_ row: Int) throws(WorkbookError) {
    let number = digits(UInt64(clamping: rows.first + row + 1))
    var isOpen = false
    for (column, content) in rows.contents(row).enumerated() where content != .blank {
      if let fault = content.fault { throw problem(fault, row, column) }
      if !isOpen {
        bytes += "<row r=\"".utf8
        bytes += number
        bytes += "\">".utf8
        isOpen = true
      }
      bytes += starts[column]
      bytes += number
      bytes += styles[column]
      guard add(content, column) else {
        throw problem("a row that is streamed holds texts, numbers and days", row, column)
      }
    }
    if isOpen { bytes += "</row>".utf8 }
  }

  /// Adds what stands before or behind the rows.
  mutating func append(_ text: [UInt8]) { bytes += text }

  private func problem(_ fault: String, _ row: Int, _ column: Int) -> WorkbookError {
    WorkbookError([WorkbookProblem(sheet: sheet, place: Place(rows.first + row, column), fault)])
  }

  /// Adds what stands in a cell; false for what a stream does not hold.
  private mutating func add(_ content: Content, _ column: Int) -> Bool {
    switch content {
    case .text(let text): add(text: text, column)
    case .number(let value): add(number: value)
    case .day(let day): add(number: Double(day.excelSerial))
    case .formula, .textFormula, .link, .blank: return false
    }
    return true
  }

  private mutating func add(number: Double) {
    bytes += "><v>".utf8
    if number == number.rounded(.towardZero), abs(number) < 9_007_199_254_740_992 {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes += digits(UInt64(abs(number)))
    } else {
      bytes += number.description.utf8
    }
    bytes += "</v></c>".utf8
  }

  private mutating func add(text: String, _ column: Int) {
    if isRepeated[column], let number = shared.number(text) {
      bytes += " t=\"s\"><v>".utf8
      bytes += digits(UInt64(number))
      bytes += "</v></c>".utf8
      references += 1
    } else {
      bytes += " t=\"inlineStr\"><is>".utf8
      XMLText.append(text, to: &bytes)
      bytes += "</is></c>".utf8
    }
  }

  /// The decimal digits of a whole number.
  private func digits(_ number: UInt64) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    digits.reverse()
    return digits
  }
}
