package import BilanModel

/// What the reader of a register's column makes of some values: the trial of a mapping before it is written.
package struct ColumnTrial: Sendable {
  /// The places of the values that are refused, with why.
  package let refused: [(place: Int, finding: Finding)]
  /// How many dates in figures could be read in two orders, only day first, only month first.
  package let dates: (ambiguous: Int, dayFirst: Int, monthFirst: Int)
  /// How many dates are evenings in universal time, the next day in Paris.
  package let utcEvenings: Int
  private let count: Int

  /// Reads values as a column of a register.
  ///
  /// In a dialect, amounts in a currency that is not the report’s, in the words of a desk; with `takesSpans`, as a column
  /// that holds first and last days. Where it `counts` alone, findings have no words of their own.
  package init(
    _ values: [String], as column: Column, _ dialect: Dialect = Dialect(), currency: String? = nil,
    takesSpans: Bool = false, desk: DeskWords = DeskWords(), counts: Bool = false
  ) {
    var mapping = SourceMapping(files: [])
    mapping.dialect = dialect
    mapping.currency = currency
    var rules = ValueRules(mapping, desk.currency)
    rules.takesExponents = dialect.format == .json || dialect.format == .ndjson
    rules.markings = desk.markings
    func read(_ rules: ValueRules) -> (refused: [(place: Int, finding: Finding)], evidence: ValueEvidence) {
      var reader: any ColumnReader =
        takesSpans
        ? SpanReader(ColumnPlace(column: column, field: 0), .first, dialect.dateOrder)
        : column.reader(field: 0, directory: desk.directory, rules: rules)
      let refused = ColumnTrial.read(
        values, by: &reader, keepsMarks: rules.takesExponents, limit: counts ? 0 : .max)
      return (refused, reader.evidence)
    }
    var (refusedRows, found) = read(rules)
    if found.codes.speaksAgainstCodes {
      rules.takesCodes = false
      (refusedRows, found) = read(rules)
    }
    var seen: Set<Int> = []
    refused = refusedRows.filter { seen.insert($0.place).inserted }
    let evidence = found.dates
    dates = (evidence.ambiguous, evidence.dayFirst, evidence.monthFirst)
    utcEvenings = found.utcEvenings + found.midnights.values.reduce(0) { $0 + $1.doubtful }
    count = values.count
  }

  /// The share of the values that are understood, 0 to 1; 1 without values.
  package var fit: Double { count == 0 ? 1 : Double(count - refused.count) / Double(count) }

  /// Whether a value writes two days, the first and the last.
  package static func isSpan(_ value: String, _ order: Dialect.DateOrder?) -> Bool {
    WrittenSpan(value, order) != nil
  }

  private static func read(
    _ values: [String], by reader: inout any ColumnReader, keepsMarks: Bool, limit: Int
  ) -> [(place: Int, finding: Finding)] {
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    for value in values {
      let start = UInt32(truncatingIfNeeded: bytes.count)
      bytes.append(contentsOf: value.utf8)
      cells.append(Cell(start: start, end: UInt32(truncatingIfNeeded: bytes.count)))
    }
    bytes.append(contentsOf: [UInt8](repeating: 0, count: Block.padding))
    let lines = [Int](repeating: 0, count: values.count)
    // No value stands on a line: each is its own anchor, so that no place is counted out.
    let anchors = cells.map(\.start)
    return bytes.withUnsafeMutableBufferPointer { memory in
      cells.withUnsafeBufferPointer { cells in
        lines.withUnsafeBufferPointer { lines in
          anchors.withUnsafeBufferPointer { anchors in
            guard let memory = memory.baseAddress, let cells = cells.baseAddress, let lines = lines.baseAddress,
              let anchors = anchors.baseAddress
            else { return [] }
            let view = RecordView(
              trying: values.count, memory: memory, cells: cells, lines: lines, anchors: anchors)
            _ = view.withoutControls([0], escaped: [], keepsMarks: keepsMarks)
            var log = RowLog(view, PlaceFinder(rewritten: view), limit: limit)
            _ = reader.read(view, &log)
            return log.rowsFound.flatMap { row in
              log.findings(in: row).filter { $0.severity == .error }.map { (row, $0) }
            }
          }
        }
      }
    }
  }
}

extension RecordView {
  /// Records of one field, whose values stand in memory of their own.
  fileprivate init(
    trying count: Int, memory: UnsafePointer<UInt8>, cells: UnsafePointer<Cell>, lines: UnsafePointer<Int>,
    anchors: UnsafePointer<UInt32>
  ) {
    self.memory = memory
    self.cells = cells
    self.lines = lines
    self.anchors = anchors
    bounds = nil
    width = 1
    self.count = count
  }
}
