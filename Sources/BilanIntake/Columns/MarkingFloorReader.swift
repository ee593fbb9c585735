internal import BilanModel

/// Markings joined with that of the source, and with those of the records that mended ones take the place of.
struct MarkingFloorReader: ColumnReader {
  private var inner: (any ColumnReader)?
  private let floor: Marking?
  private let lines: [Int: Marking]

  /// A floor under the markings that another reader finds in the records, where the file has any, and one under those of
  /// the records that start on some physical lines.
  init(_ inner: (any ColumnReader)?, floor: Marking?, lines: [Int: Marking] = [:]) {
    self.inner = inner
    self.floor = floor
    self.lines = lines
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var markings = Markings()
    if case .markings(let found)? = inner?.read(view, &log) { markings = found }
    if markings.codes.isEmpty { markings.codes = [UInt16](repeating: Markings.missing, count: view.count) }
    if let floor { raise(&markings, to: floor) }
    if !lines.isEmpty {
      for row in 0..<view.count { if let floor = lines[view.lines[row]] { markings.raise(row, to: floor) } }
    }
    return .markings(markings)
  }

  private func raise(_ markings: inout Markings, to floor: Marking) {
    markings.values = [floor] + markings.values.map { $0.joined(with: floor) }
    markings.codes = markings.codes.map { $0 == Markings.missing ? 0 : $0 + 1 }
  }
}
