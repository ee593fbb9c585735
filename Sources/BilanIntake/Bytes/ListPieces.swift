/// What stands between the values of a cell that lists several, beside line ends and the mark that joins JSON arrays.
struct ListSeparators {
  let first: UInt8
  let second: UInt8

  /// No character: only line ends and the mark of JSON arrays.
  static let none = ListSeparators("\u{1F}")

  /// `;` and `|`, or the one character that a source declares.
  init(_ declared: Character? = nil) {
    first = declared?.asciiValue ?? (declared == nil ? 59 : ListPieces.mark)
    second = declared?.asciiValue ?? (declared == nil ? 124 : ListPieces.mark)
  }
}

/// The pieces of a value that lists several: between `;`, `|`, line ends, or the mark that JSON arrays are joined by.
struct ListPieces: Sequence, IteratorProtocol {
  /// What stands between the texts of a JSON array once they are one value: the unit separator of ASCII.
  static let mark: UInt8 = 31

  private let cell: CellBytes
  private var start = 0
  private let separators: ListSeparators

  init(_ cell: CellBytes, _ separators: ListSeparators = ListSeparators()) {
    self.cell = cell
    self.separators = separators
  }

  /// A piece and where it starts in the value.
  mutating func next() -> (offset: Int, bytes: CellBytes)? {
    while start < cell.count {
      let from = start
      var to = from
      while to < cell.count, !separates(cell[to]) { to &+= 1 }
      start = to &+ 1
      if to > from, let piece = piece(from, to) { return piece }
    }
    return nil
  }

  /// A piece; nil where it is the number that a list of SharePoint gives a value, `Niger;#11;#Tunisie;#16`.
  @inline(__always)
  private func piece(_ from: Int, _ to: Int) -> (offset: Int, bytes: CellBytes)? {
    let isBehindMark = cell[from] == 35 && from > 0 && cell[from &- 1] == 59
    let isBeforeMark = to &+ 1 < cell.count && cell[to] == 59 && cell[to &+ 1] == 35
    guard isBehindMark || isBeforeMark, separators.first == 59 else { return (from, cell.slice(from, to)) }
    let start = isBehindMark ? from &+ 1 : from
    let isNumber = (start..<to).allSatisfy { cell[$0] >= 48 && cell[$0] <= 57 }
    return isNumber ? nil : (start, cell.slice(start, to))
  }

  @inline(__always)
  private func separates(_ byte: UInt8) -> Bool {
    byte == separators.first || byte == separators.second || byte == ListPieces.mark || byte == 10 || byte == 13
  }
}
