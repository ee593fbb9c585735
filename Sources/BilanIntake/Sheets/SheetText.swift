internal import BilanModel
internal import BilanSheets

/// The rows of a sheet as a text of records, one a line, whose fields tabs separate and quotes enclose where they must.
///
/// The line of a record is the row of the sheet, the place of a field its column: every record has as many fields as
/// the widest. It is held in memory, at most a gibibyte of it, while the sheet itself is read row by row.
final class SheetText: SheetVisitor {
  static let delimiter: UInt8 = 9
  private static let longest = 1 << 30
  private static let pieceSize = 1 << 18

  /// What is said elsewhere in the workbook of the marking of all of it.
  private(set) var elsewhere: ElsewhereMarkings
  private let marks: NumberMarks
  /// What is said beside its cells of the unit of amounts.
  private(set) var units = SaidUnits()

  /// The records without the empty fields at their ends, in pieces of whole records.
  private var pieces: [[UInt8]] = []
  private var piece: [UInt8] = []
  /// The bytes of each record and its fields.
  private var records: [(bytes: UInt32, fields: UInt16)] = []
  private var width = 0
  /// Which columns hold something, by their places from 0.
  private var isUsed: [Bool] = []
  private var size = 0

  init(_ marks: NumberMarks, _ words: MarkingWords) {
    self.marks = marks
    elsewhere = ElsewhereMarkings(words)
  }

  func restart() {
    (pieces, piece, records, width, size) = ([], [], [], 0, 0)
  }

  func take(elsewhere text: String, sheet: String?, row: Int) { elsewhere.take(text, sheet: sheet, row: row) }

  func take(remark text: String) { units.take(text, line: 0) }

  func take(_ row: borrowing SheetRow) throws(SheetError) {
    while records.count < row.number - 1 { records.append((0, 0)) }
    let start = piece.count
    var column = 1
    for cell in row.cells {
      while column < cell.column {
        piece.append(SheetText.delimiter)
        column += 1
      }
      while isUsed.count < cell.column { isUsed.append(false) }
      isUsed[cell.column - 1] = true
      write(row.text(cell), cell.kind)
    }
    records.append((UInt32(piece.count - start), UInt16(column)))
    width = max(width, column)
    size += piece.count - start
    guard size + records.count * width <= SheetText.longest else { throw .tooLarge(part: "sheet") }
    if piece.count >= SheetText.pieceSize {
      pieces.append(piece)
      piece = []
      piece.reserveCapacity(SheetText.pieceSize + SheetText.pieceSize / 4)
    }
  }

  private func write(_ text: ArraySlice<UInt8>, _ kind: CellKind) {
    switch kind {
    case .number: marks.write(text, to: &piece)
    case .date, .boolean: piece += text
    case .error: piece += SpreadsheetCells.isError(String(decoding: text, as: UTF8.self)) ? text : SheetText.error[...]
    case .text:
      if text.allSatisfy({ $0 != 34 && $0 > 31 }) { piece += text } else { writeQuoted(text) }
    }
  }

  /// Errors that only some spreadsheets know.
  private static let error = Array("#VALEUR!".utf8)

  /// A text with its quotes doubled and its line ends, which stay in the record; a tab is a space like others.
  private func writeQuoted(_ text: ArraySlice<UInt8>) {
    piece.append(34)
    var isAfterReturn = false
    for byte in text {
      switch byte {
      case SheetText.delimiter: piece.append(32)
      case 13: piece.append(10)
      case 10 where isAfterReturn: break
      case 34: piece += [34, 34]
      default: piece.append(byte)
      }
      isAfterReturn = byte == 13
    }
    piece.append(34)
  }

  /// The columns without anything, by their places from 0.
  var emptyColumns: Set<Int> { Set(isUsed.indices.filter { !isUsed[$0] }) }

  /// The whole text; nothing is left here.
  func text() -> [UInt8] {
    pieces.append(piece)
    piece = []
    var text: [UInt8] = []
    text.reserveCapacity(
      size + records.count + records.reduce(0) { $0 + ($1.fields == 0 ? 0 : width - Int($1.fields)) })
    var (index, place) = (0, 0)
    for record in records {
      while place == pieces[index].count, index < pieces.count - 1 {
        pieces[index] = []
        (index, place) = (index + 1, 0)
      }
      if record.fields > 0 {
        text += pieces[index][place..<place + Int(record.bytes)]
        place += Int(record.bytes)
        text += repeatElement(SheetText.delimiter, count: width - Int(record.fields))
      }
      text.append(10)
    }
    restart()
    return text
  }
}

/// How the numbers of cells are written for who reads the values: by the decimal mark that the source declares, and so
/// that no decimals are taken for thousands.
struct NumberMarks {
  private let decimal: UInt8
  private let isDeclared: Bool

  init(_ mapping: SourceMapping?) {
    let mark = mapping.flatMap { ValueRules($0).decimal }
    decimal = mark == "," ? UInt8(ascii: ",") : UInt8(ascii: ".")
    isDeclared = mark != nil
  }

  @inline(__always)
  func write(_ number: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text += number
    guard let point = number.lastIndex(of: UInt8(ascii: ".")) else { return }
    // A sign of percents or of a currency may follow.
    let rest = number[(point + 1)...]
    let decimals = rest.prefix { $0 &- 48 <= 9 }.count
    text[text.count - rest.count - 1] = decimal
    // `1.234` could be a thousand and more; `1.2340` is none.
    if decimals == 3, !isDeclared { text.insert(48, at: text.count - rest.count + decimals) }
  }
}
