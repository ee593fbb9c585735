internal import BilanWorkbook

/// Writes the rows of a stream as the XML of a sheet.
///
/// Texts that a column repeats are named by number, the others stand in their cells (`inlineStr`), for any number of
/// threads to write the same; numbers are the shortest digits that give them back.
struct RowText {
  /// What stands around the row number and the value in the cells of a column.
  private struct Column {
    /// Before the row number: `<c r="B`.
    let start: [UInt8]
    /// Before a number: `" s="7"><v>`.
    let number: [UInt8]
    /// Before the number of a shared text: `" s="7" t="s"><v>`.
    let shared: [UInt8]
    /// Before a text: `" s="7" t="inlineStr"><is>`.
    let inline: [UInt8]
    let isRepeated: Bool

    init(_ column: Int, style: Int, isRepeated: Bool) {
      start = Array("<c r=\"\(Place.letters(column))".utf8)
      number = Array("\" s=\"\(style)\"><v>".utf8)
      shared = Array("\" s=\"\(style)\" t=\"s\"><v>".utf8)
      inline = Array("\" s=\"\(style)\" t=\"inlineStr\"><is>".utf8)
      self.isRepeated = isRepeated
    }
  }

  private static let (rowStart, rowEnd) = (Array("<row r=\"".utf8), Array("</row>".utf8))
  private static let (valueEnd, inlineEnd) = (Array("</v></c>".utf8), Array("</is></c>".utf8))
  private static let startEnd = Array("\">".utf8)

  private let rows: StreamedRows
  /// The name of the sheet, for what a cell cannot hold.
  private let sheet: String
  private let columns: [Column]
  private let shared: SharedTexts
  private(set) var bytes: [UInt8] = []
  /// How many cells name a shared text.
  private(set) var references = 0
  private var contents: [Content] = []
  private var rowNumber: [UInt8] = []

  /// Rows of which the cells have the styles that the file numbers so, by column.
  init(_ rows: StreamedRows, of sheet: String, styles: [Int], shared: SharedTexts) {
    self.sheet = sheet
    self.rows = rows
    self.shared = shared
    columns = styles.enumerated().map { column, style in
      Column(
        column, style: style, isRepeated: rows.repeated.indices.contains(column) && !rows.repeated[column].isEmpty)
    }
  }

  /// Adds a row, counted from the first of the stream; throws what a cell cannot hold.
  mutating func add(_ row: Int) throws(WorkbookError) {
    contents.removeAll(keepingCapacity: true)
    rows.fill(row, &contents)
    rowNumber.removeAll(keepingCapacity: true)
    rowNumber.append(digitsOf: UInt64(clamping: rows.first + row + 1))
    var isOpen = false
    for column in contents.indices {
      if case .blank = contents[column] { continue }
      if let fault = contents[column].fault { throw problem(fault, row, column) }
      if !isOpen {
        bytes += Self.rowStart
        bytes += rowNumber
        bytes += Self.startEnd
        isOpen = true
      }
      bytes += columns[column].start
      bytes += rowNumber
      guard add(contents[column], column) else {
        throw problem("a row that is streamed holds texts, numbers and days", row, column)
      }
    }
    if isOpen { bytes += Self.rowEnd }
  }

  /// Adds what stands before or behind the rows.
  mutating func append(_ text: [UInt8]) { bytes += text }

  private func problem(_ fault: String, _ row: Int, _ column: Int) -> WorkbookError {
    WorkbookError([WorkbookProblem(sheet: sheet, place: Place(rows.first + row, column), fault)])
  }

  /// Adds what stands in a cell behind its place; false for what a stream does not hold.
  private mutating func add(_ content: Content, _ column: Int) -> Bool {
    switch content {
    case .text(let text): add(text: text, column)
    case .number(let value): add(number: value, column)
    case .day(let day): add(number: Double(day.excelSerial), column)
    case .formula, .textFormula, .link, .blank: return false
    }
    return true
  }

  private mutating func add(number: Double, _ column: Int) {
    bytes += columns[column].number
    if number == number.rounded(.towardZero), abs(number) < 9_007_199_254_740_992 {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(digitsOf: UInt64(abs(number)))
    } else {
      bytes += number.description.utf8
    }
    bytes += Self.valueEnd
  }

  private mutating func add(text: String, _ column: Int) {
    if columns[column].isRepeated, let number = shared.number(text) {
      bytes += columns[column].shared
      bytes.append(digitsOf: UInt64(number))
      bytes += Self.valueEnd
      references += 1
    } else {
      bytes += columns[column].inline
      XMLText.append(text, to: &bytes)
      bytes += Self.inlineEnd
    }
  }
}

extension [UInt8] {
  /// Adds the decimal digits of a whole number.
  fileprivate mutating func append(digitsOf number: UInt64) {
    if number > 9 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
