/// The pieces of a value that lists several: between `;`, `|`, line ends, or the mark that JSON arrays are joined by.
struct ListPieces: Sequence, IteratorProtocol {
  /// What stands between the texts of a JSON array once they are one value: the unit separator of ASCII.
  static let mark: UInt8 = 31

  private let cell: CellBytes
  private var start = 0

  init(_ cell: CellBytes) { self.cell = cell }

  /// A piece and where it starts in the value.
  mutating func next() -> (offset: Int, bytes: CellBytes)? {
    while start < cell.count {
      let from = start
      var to = from
      while to < cell.count, !ListPieces.separates(cell[to]) { to &+= 1 }
      start = to &+ 1
      if to > from { return (from, cell.slice(from, to)) }
    }
    return nil
  }

  @inline(__always)
  static func separates(_ byte: UInt8) -> Bool {
    byte == 59 || byte == 124 || byte == mark || byte == 10 || byte == 13
  }
}
