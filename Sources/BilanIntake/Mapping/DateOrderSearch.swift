internal import BilanModel

/// Looks through the dates of a file for one that tells their order, before any is read.
///
/// The search ends at the first date that settles the order, and after the first block when there is no date in figures
/// whose order could be in doubt: a file that writes its dates as ISO 8601 does costs nothing more.
struct DateOrderSearch<Scanner: RecordScanner> {
  private var scanner: Scanner
  private let width: Int
  private let fields: [Int]
  private(set) var evidence = DateEvidence()

  /// - Parameter fields: those that hold dates.
  init(_ scanner: Scanner, width: Int, fields: [Int]) {
    self.scanner = scanner
    self.width = width
    self.fields = fields
  }

  mutating func run(
    _ file: borrowing ByteFile, from start: Int, to end: Int, blockSize: Int
  ) throws(ByteFile.Failure) {
    guard !fields.isEmpty else { return }
    var block = Block(capacity: blockSize)
    var table = RecordTable(width: width)
    var offset = start
    while true {
      let got = try block.fill(from: file, at: offset, limit: end - offset)
      offset += got
      let isLast = offset >= end || (got == 0 && !block.isFull)
      let used = look(&block, &table, isLast: isLast)
      if isLast || evidence.isProof || evidence.isEmpty { return }
      scanner.leave(used, of: block)
      block.keep(from: used)
    }
  }

  private mutating func look(_ block: inout Block, _ table: inout RecordTable, isLast: Bool) -> Int {
    var position = 0
    while true {
      let next = scanner.scan(&block, from: position, isLast: isLast, into: &table)
      scanner.faults.removeAll(keepingCapacity: true)
      let view = RecordView(file: "", block, table, charactersLeft: 0)
      for row in 0..<view.count where !evidence.isProof {
        for field in fields { evidence.add(view.cell(row, field).trimmed) }
      }
      table.clear()
      if next == position || next >= block.count || evidence.isProof { return next }
      position = next
    }
  }
}
