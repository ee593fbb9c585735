/// The records of a block that were found and not yet read: where each value stands.
///
/// The view lives no longer than the block and the table that it was made from, and owns nothing.
struct RecordView {
  let memory: UnsafePointer<UInt8>
  let cells: UnsafePointer<Cell>
  /// The physical line of each record, and where that line starts in the block.
  let lines: UnsafePointer<Int>
  let anchors: UnsafePointer<UInt32>
  let width: Int
  let count: Int

  init(_ block: borrowing Block, _ table: borrowing RecordTable) {
    memory = UnsafePointer(block.memory)
    cells = UnsafePointer(table.cells)
    lines = UnsafePointer(table.lines)
    anchors = UnsafePointer(table.anchors)
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

  /// What each value gives.
  @inline(__always)
  func map<Value>(_ value: (_ row: Int, _ cell: CellBytes) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, initialised in
      for row in 0..<count { values.initializeElement(at: row, to: value(row, self[row])) }
      initialised = count
    }
  }
}
