internal import BilanModel

/// Values of one column written anew: translated, or put together from several columns.
///
/// They stand in memory of their own, padded as blocks are, so that any reader of columns can read them as field 0.
struct RewrittenValues {
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  init(reserving count: Int) {
    cells.reserveCapacity(count)
    bytes.reserveCapacity(16 * count + Block.padding)
  }

  mutating func append(_ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    cells.append(Cell(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count)))
  }

  /// Reads the values as a column; what is wrong in them is reported in `log` at the given field of the source.
  func read(by reader: inout any ColumnReader, _ view: RecordView, field: Int, _ log: inout RowLog) -> BatchColumn {
    let padded = bytes + [UInt8](repeating: 0, count: Block.padding)
    let anchors = [UInt32](repeating: 0, count: cells.count)
    return padded.withUnsafeBufferPointer { memory in
      cells.withUnsafeBufferPointer { cells in
        anchors.withUnsafeBufferPointer { anchors in
          guard let base = memory.baseAddress, let cells = cells.baseAddress, let anchors = anchors.baseAddress else {
            return .absent
          }
          let inner = RecordView(rewriting: view, memory: base, cells: cells, anchors: anchors, count: self.cells.count)
          var innerLog = RowLog(inner, PlaceFinder(rewritten: inner), room: log.room, keepsWords: log.keepsWords)
          let column = reader.read(inner, &innerLog)
          for row in innerLog.rowsFound {
            for finding in innerLog.findings(in: row) {
              log.report(row, field, Problem(finding.kind, finding.message, hint: finding.hint))
            }
          }
          for (row, remarks) in innerLog.remarks { for remark in remarks { log.keep(row, remark) } }
          return column
        }
      }
    }
  }
}

extension RecordView {
  /// The records of another view with one field, whose values stand elsewhere.
  init(
    rewriting view: RecordView, memory: UnsafePointer<UInt8>, cells: UnsafePointer<Cell>,
    anchors: UnsafePointer<UInt32>, count: Int
  ) {
    self.memory = memory
    self.cells = cells
    self.anchors = anchors
    bounds = nil
    lines = view.lines
    width = 1
    self.count = count
  }
}
