/// What stands between the values of a cell that lists several, beside line ends and the mark that joins JSON arrays.
struct ListSeparators {
  let first: UInt8
  let second: UInt8

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
      if to > from { return (from, cell.slice(from, to)) }
    }
    return nil
  }

  @inline(__always)
  private func separates(_ byte: UInt8) -> Bool {
    byte == separators.first || byte == separators.second || byte == ListPieces.mark || byte == 10 || byte == 13
  }
}
