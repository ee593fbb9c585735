internal import BilanModel

/// A column with the same value in every record.
struct ConstantReader: ColumnReader {
  private let value: BatchColumn
  /// What is wrong with the value.
  let problems: [Finding]

  /// A reader of one text by the reader of its column, which finds it in field 0.
  init(_ text: String, _ inner: any ColumnReader) {
    let line = [0]
    (value, problems) = line.withUnsafeBufferPointer { lines in
      guard let lines = lines.baseAddress else { return (.absent, []) }
      return ConstantReader.read(text, inner, lines: lines)
    }
  }

  private static func read(
    _ text: String, _ inner: any ColumnReader, lines: UnsafePointer<Int>
  ) -> (BatchColumn, [Finding]) {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Block.padding)
    let cells = [Cell(start: 0, end: UInt32(truncatingIfNeeded: text.utf8.count))]
    let anchors: [UInt32] = [0]
    return bytes.withUnsafeBufferPointer { memory in
      cells.withUnsafeBufferPointer { cells in
        anchors.withUnsafeBufferPointer { anchors in
          guard let base = memory.baseAddress, let cells = cells.baseAddress, let anchors = anchors.baseAddress else {
            return (.absent, [])
          }
          let view = RecordView(lines: lines, memory: base, cells: cells, anchors: anchors)
          var log = RowLog(view, PlaceFinder(rewritten: view))
          var inner = inner
          let value = inner.read(view, &log)
          return (value, log.findings(in: 0))
        }
      }
    }
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    value.keeping([Int](repeating: 0, count: view.count))
  }
}

extension RecordView {
  /// One record of one field.
  fileprivate init(
    lines: UnsafePointer<Int>, memory: UnsafePointer<UInt8>, cells: UnsafePointer<Cell>,
    anchors: UnsafePointer<UInt32>
  ) {
    self.memory = memory
    self.cells = cells
    self.anchors = anchors
    self.lines = lines
    bounds = nil
    width = 1
    count = 1
  }
}
