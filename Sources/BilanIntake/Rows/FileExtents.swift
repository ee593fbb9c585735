/// Tells where in the file the records of a block stand, in bytes of the file's own encoding.
///
/// It lives no longer than the block and the table that it was made from, and owns nothing.
struct FileExtents {
  private let memory: UnsafePointer<UInt8>
  private let count: Int
  private let starts: UnsafePointer<UInt32>
  private let ends: UnsafePointer<UInt32>
  private let wholes: [RecordWhole]
  private let encoding: TextEncoding
  /// The offset in the file of the end of the block.
  private let end: Int
  /// A place of the block whose offset is known.
  private var known: (place: Int, offset: Int)?

  init(_ block: borrowing Block, _ table: borrowing RecordTable, encoding: TextEncoding, end: Int) {
    memory = UnsafePointer(block.memory)
    count = block.count
    starts = UnsafePointer(table.starts)
    ends = UnsafePointer(table.ends)
    wholes = table.wholes
    self.encoding = encoding
    self.end = end
  }

  /// Where the record of a row stands.
  mutating func extent(row: Int) -> RecordExtent {
    let whole = wholes.indices.contains(row) ? wholes[row] : nil
    return extent(RecordExtent(start: Int(starts[row]), end: Int(ends[row]), whole: whole))
  }

  /// Where a stretch of the block stands.
  mutating func extent(_ place: RecordExtent) -> RecordExtent {
    // In the order of the places, so that each is found from the one before.
    let (wholeStart, open) = (place.whole.map { offset(of: $0.start) }, place.whole.map { offset(of: $0.open) })
    var extent = RecordExtent(start: offset(of: place.start), end: 0, isOpen: place.isOpen)
    extent.end = offset(of: place.end)
    if let whole = place.whole, let wholeStart, let open {
      extent.whole = RecordWhole(
        start: wholeStart, open: open, close: offset(of: whole.close), end: offset(of: whole.end))
    }
    return extent
  }

  private mutating func offset(of place: Int) -> Int {
    if case .utf8 = encoding { return end - count + place }
    let from = known.flatMap { $0.place <= place ? $0 : nil } ?? (0, end - length(0, count))
    let offset = from.1 + length(from.0, place)
    known = (place, offset)
    return offset
  }

  /// The bytes of the file between two places of the block.
  private func length(_ from: Int, _ to: Int) -> Int {
    // Half a character that ends the file is one byte there and here.
    let isHalf = to == count && to > from && memory[to - 1] == 0xFF
    let text = UnsafeBufferPointer(start: memory + from, count: to - from - (isHalf ? 1 : 0))
    return encoding.length(of: text) + (isHalf ? 1 : 0)
  }
}
