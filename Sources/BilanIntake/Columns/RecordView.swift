internal import BilanModel
internal import CByteMask

/// The records of a block that were found and not yet read: their values, and where each stands in the file.
struct RecordView {
  let file: String
  let memory: UnsafePointer<UInt8>
  let cells: UnsafePointer<Cell>
  let anchors: UnsafePointer<UInt32>
  let lines: UnsafePointer<Int>
  let width: Int
  let count: Int
  /// The first place that is not in the file's bytes but in scratch.
  let scratchStart: Int
  /// Where the texts in scratch come from.
  let rewritten: [(scratch: Int, source: Int)]
  /// How many characters of the block's first line are no longer in it.
  let charactersLeft: Int

  /// The view lives no longer than the block and the table.
  init(file: String, _ block: borrowing Block, _ table: borrowing RecordTable, charactersLeft: Int) {
    self.file = file
    memory = UnsafePointer(block.memory)
    cells = UnsafePointer(table.cells)
    anchors = UnsafePointer(table.anchors)
    self.charactersLeft = charactersLeft
    lines = UnsafePointer(table.lines)
    width = table.width
    count = table.count
    scratchStart = block.scratchStart
    rewritten = block.rewritten
  }

  /// The value of a field of a record.
  @inline(__always)
  func cell(_ row: Int, _ field: Int) -> CellBytes {
    let cell = cells[row &* width &+ field]
    return CellBytes(start: memory + Int(cell.start), count: Int(cell.end &- cell.start))
  }

  /// Where a byte of a value stands in the file.
  func origin(_ row: Int, _ field: Int, offset: Int = 0) -> Origin {
    var place = Int(cells[row * width + field].start) + offset
    if place >= scratchStart {
      place = rewritten.last { $0.scratch <= place }?.source ?? Int(anchors[row])
    }
    return origin(line: lines[row], anchor: Int(anchors[row]), place: place)
  }

  /// Where a place in the block stands in the file, given a line above or at it and where that line starts.
  func origin(line: Int, anchor: Int, place: Int) -> Origin {
    let (down, column) = memory.position(of: place, from: anchor)
    return Origin(file: file, line: line + down, column: column + (down == 0 && anchor == 0 ? charactersLeft : 0))
  }
}

extension UnsafePointer<UInt8> {
  /// The number of lines that end in a range, and where the last of them does.
  func lines(in range: Range<Int>) -> (count: Int, last: Int?) {
    var count = 0
    var last: Int?
    var base = range.lowerBound
    while base < range.upperBound {
      let mask = bytemask_of_64(self + base, 44, 34)
      let left = range.upperBound - base
      let valid = left < 64 ? (UInt64(1) << UInt64(left)) - 1 : ~0
      var ends = mask.newline & valid
      if mask.carriage & valid != 0 {
        let followed = mask.newline >> 1 | (self[base + 64] == 10 ? 1 << 63 : 0)
        ends |= mask.carriage & valid & ~followed
      }
      if ends != 0 {
        count += ends.nonzeroBitCount
        last = base + 63 - ends.leadingZeroBitCount
      }
      base += 64
    }
    return (count, last)
  }

  /// How many lines below `start`, which starts a line, a place is, and its column in characters from 1.
  func position(of place: Int, from start: Int) -> (down: Int, column: Int) {
    var down = 0
    var lineStart = start
    var index = start
    while index < place {
      let byte = self[index]
      if byte == 10 || (byte == 13 && self[index + 1] != 10) {
        down += 1
        lineStart = index + 1
      }
      index += 1
    }
    var column = 1
    index = lineStart
    while index < place {
      if self[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (down, column)
  }
}
