/// Where a value stands in a block: its first byte and the one after its last.
struct Cell {
  var start: UInt32
  var end: UInt32
}

/// Some records of a block as the places of their values, record by record.
struct RecordTable: ~Copyable {
  /// The number of values of each record.
  let width: Int
  /// The number of records there is room for.
  let capacity: Int
  private(set) var count = 0
  let cells: UnsafeMutablePointer<Cell>
  /// Where each record starts in the block.
  let starts: UnsafeMutablePointer<UInt32>
  /// Where each record ends, its line end excluded.
  let ends: UnsafeMutablePointer<UInt32>
  /// Where the line that a record starts on starts.
  let anchors: UnsafeMutablePointer<UInt32>
  /// The physical line of each record.
  let lines: UnsafeMutablePointer<Int>
  /// The object around each record, where records are those of an array in it; empty where they are not.
  private(set) var wholes: [RecordWhole] = []

  /// A table for records of `width` values, some thousands of them or fewer when they are wide.
  init(width: Int, records: Int = 2048) {
    self.width = width
    capacity = max(1, min(records, (1 << 18) / max(1, width)))
    cells = .allocate(capacity: capacity * width + 2 * 64)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
    anchors = .allocate(capacity: capacity)
    lines = .allocate(capacity: capacity)
  }

  deinit {
    cells.deallocate()
    starts.deallocate()
    ends.deallocate()
    anchors.deallocate()
    lines.deallocate()
  }

  var isFull: Bool { count == capacity }

  /// The values of the record being read: room for `width` of them and 128 more, while the table is not full.
  @inline(__always)
  var next: UnsafeMutablePointer<Cell> { cells + count &* width }

  /// Keeps the record being read.
  @inline(__always)
  mutating func keep(start: Int, end: Int, line: Int, anchor: Int, within whole: RecordWhole? = nil) {
    if let whole { wholes.append(whole) }
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    anchors[count] = UInt32(truncatingIfNeeded: anchor)
    lines[count] = line
    count &+= 1
  }

  /// Empties the values of the record being read from a field on; `end` is where it ends.
  func empty(from field: Int, at end: Int) {
    let place = UInt32(truncatingIfNeeded: end)
    for field in field..<width { next[field] = Cell(start: place, end: place) }
  }

  mutating func clear() {
    count = 0
    wholes.removeAll(keepingCapacity: true)
  }
}
