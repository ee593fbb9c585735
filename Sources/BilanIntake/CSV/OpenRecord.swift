/// A record being read by the fast road of the scanner.
struct OpenRecord {
  var start: Int
  var line: Int
  /// Where the values go.
  var cells: UnsafeMutablePointer<Cell>
  var fieldStart: Int
  var fields = 0
  /// Whether a block before this one had quotes.
  var hasQuotes = false
  /// Line ends inside the quotes of the record, in the blocks before this one.
  var lineEnds = 0
  /// Line ends inside quotes in this block that are not yet of any record.
  var quotedLineEnds: UInt64 = 0

  /// Whether those are no lines of their own.
  private let countsRows: Bool

  init(start: Int, line: Int, cells: UnsafeMutablePointer<Cell>, countsRows: Bool) {
    self.countsRows = countsRows
    self.start = start
    self.line = line
    self.cells = cells
    fieldStart = start
  }

  /// Adds the fields that end at some bits of the block at `base`.
  ///
  /// A table has room for 64 values more than its records need, so that the width is looked at once a block; of a
  /// record with more fields the others are only counted.
  @inline(__always)
  mutating func addFields(_ ends: UInt64, _ base: Int, _ width: Int) {
    if ends == 0 { return }
    guard fields <= width else {
      fields &+= ends.nonzeroBitCount
      fieldStart = base &+ 64 &- ends.leadingZeroBitCount
      return
    }
    var ends = ends
    var cell = cells + fields
    var start = UInt32(truncatingIfNeeded: fieldStart)
    let base = UInt32(truncatingIfNeeded: base)
    fields &+= ends.nonzeroBitCount
    while ends != 0 {
      let end = base &+ UInt32(truncatingIfNeeded: ends.trailingZeroBitCount)
      cell.pointee = Cell(start: start, end: end)
      cell += 1
      start = end &+ 1
      ends &= ends &- 1
    }
    fieldStart = Int(start)
  }

  /// Adds the field that the record ends with.
  @inline(__always)
  mutating func addLastField(_ end: Int, _ width: Int) {
    if fields <= width {
      cells[fields] = Cell(
        start: UInt32(truncatingIfNeeded: fieldStart), end: UInt32(truncatingIfNeeded: end))
    }
    fields &+= 1
  }

  /// Starts the next record.
  @inline(__always)
  mutating func next(at place: Int, cells: UnsafeMutablePointer<Cell>) {
    start = place
    fieldStart = place
    line &+= countsRows ? 1 : 1 &+ lineEnds
    self.cells = cells
    fields = 0
    hasQuotes = false
    lineEnds = 0
  }

  /// Remembers what a block with quotes leaves open.
  mutating func endBlockWithQuotes() {
    lineEnds &+= quotedLineEnds.nonzeroBitCount
    quotedLineEnds = 0
    hasQuotes = true
  }
}
