/// What a cell of a sheet holds.
package enum CellKind: UInt8, Sendable {
  case text, number, date, boolean, error
}

/// A cell that holds something.
package struct SheetCell: Sendable {
  /// 1-based.
  package let column: Int
  /// What it holds.
  package let kind: CellKind
  /// Where its text stands among those of its row.
  package let start: Int
  /// Where its text ends.
  package let end: Int
}

/// A row of a sheet: the texts of the cells that hold something, by column.
///
/// The text of a number is its shortest one, with a point; that of a date `2024-05-14`, with its time
/// `2024-05-14T09:30:00`; of a boolean `VRAI` or `FAUX`; of an error what a spreadsheet shows, `#N/A`.
package struct SheetRow: Sendable {
  /// 1-based, in the sheet.
  package internal(set) var number = 0
  /// Whether the spreadsheet shows it.
  package internal(set) var isHidden = false
  /// The texts of its cells, as UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// Its cells, by column.
  package internal(set) var cells: [SheetCell] = []

  package init() {}

  /// The text of a cell.
  package func text(_ cell: SheetCell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.end] }

  /// Makes it an empty row of another number.
  mutating func begin(_ number: Int, isHidden: Bool) {
    self.number = number
    self.isHidden = isHidden
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Makes a cell of the bytes from `start` on, unless there are none.
  @inline(__always)
  mutating func close(_ column: Int, _ kind: CellKind, from start: Int) {
    guard bytes.count > start else { return }
    cells.append(SheetCell(column: column, kind: kind, start: start, end: bytes.count))
  }
}

/// What is counted in sheets.
enum SheetLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  /// The most cells that repetitions and merged cells may make of one.
  static let repeated = 8_000_000
  /// The most bytes of all texts that cells share.
  static let texts = 1 << 30
}
