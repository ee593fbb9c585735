/// The records of a block that were found and not yet read: where each value stands.
///
/// The view lives no longer than the block and the table that it was made from, and owns nothing.
struct RecordView {
  let memory: UnsafePointer<UInt8>
  let cells: UnsafePointer<Cell>
  /// The physical line of each record, and where that line starts in the block.
  let lines: UnsafePointer<Int>
  let anchors: UnsafePointer<UInt32>
  /// Where each record starts and ends; nil where its values stand elsewhere.
  let bounds: (starts: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>)?
  /// The object around each record, where records are those of an array in it.
  var wholes: [RecordWhole] = []
  let width: Int
  let count: Int

  init(_ block: borrowing Block, _ table: borrowing RecordTable) {
    memory = UnsafePointer(block.memory)
    cells = UnsafePointer(table.cells)
    lines = UnsafePointer(table.lines)
    anchors = UnsafePointer(table.anchors)
    bounds = (UnsafePointer(table.starts), UnsafePointer(table.ends))
    wholes = table.wholes
    width = table.width
    count = table.count
  }

  /// The values of a field.
  @inline(__always)
  func field(_ field: Int) -> FieldView {
    FieldView(memory: memory, cells: cells + field, width: width, count: count)
  }

  /// The value of a field of a record.
  @inline(__always)
  func cell(_ row: Int, _ field: Int) -> CellBytes { self.field(field)[row] }
}

extension RecordView {
  /// Empties the values of a record of which nothing more may be read; their places stay.
  func empty(_ row: Int) {
    // The cells are those of a table, which is written until its view is read.
    let cells = UnsafeMutablePointer(mutating: cells) + row * width
    for field in 0..<width { cells[field].end = cells[field].start }
  }
}

/// The values of one field of each record of a view.
struct FieldView {
  fileprivate let memory: UnsafePointer<UInt8>
  fileprivate let cells: UnsafePointer<Cell>
  fileprivate let width: Int
  let count: Int

  @inline(__always)
  subscript(row: Int) -> CellBytes {
    let cell = cells[row &* width]
    return CellBytes(start: memory + Int(cell.start), count: Int(cell.end &- cell.start))
  }

  /// What a quick reading of each value gives, `missing` where it gives nothing, and the rows where that is so.
  ///
  /// Most values are written in one way; the others are looked at closely, one by one, by the caller.
  @inline(__always)
  func quick<Value>(_ missing: Value, _ read: (CellBytes) -> Value?) -> (values: [Value], unread: [Int]) {
    var unread: [Int] = []
    let values = [Value](unsafeUninitializedCapacity: count) { values, initialised in
      guard let first = values.baseAddress else { return }
      for row in 0..<count {
        if let value = read(self[row]) {
          (first + row).initialize(to: value)
        } else {
          (first + row).initialize(to: missing)
          unread.append(row)
        }
      }
      initialised = count
    }
    return (values, unread)
  }
}
