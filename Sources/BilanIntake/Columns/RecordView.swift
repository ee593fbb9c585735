internal import BilanModel

/// The records of a block that were found and not yet read: their values, and where each stands in the file.
struct RecordView {
  let file: String
  let memory: UnsafePointer<UInt8>
  let cells: UnsafePointer<Cell>
  let starts: UnsafePointer<UInt32>
  let ends: UnsafePointer<UInt32>
  let lines: UnsafePointer<Int>
  let width: Int
  let count: Int
  /// The first place that is not in the file's bytes but in scratch.
  let scratchStart: Int
  /// Where the texts in scratch come from.
  let rewritten: [(scratch: Int, source: Int)]

  /// The view lives no longer than the block and the table.
  init(file: String, _ block: borrowing Block, _ table: borrowing RecordTable) {
    self.file = file
    memory = UnsafePointer(block.memory)
    cells = UnsafePointer(table.cells)
    starts = UnsafePointer(table.starts)
    ends = UnsafePointer(table.ends)
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
      place = rewritten.last { $0.scratch <= place - offset }?.source ?? Int(starts[row])
    }
    return origin(line: lines[row], start: Int(starts[row]), place: place)
  }

  /// Where a place in the block stands in the file, given the record that it is in.
  func origin(line: Int, start: Int, place: Int) -> Origin {
    let (down, column) = memory.position(of: place, from: start)
    return Origin(file: file, line: line + down, column: column)
  }
}

extension UnsafePointer<UInt8> {
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
