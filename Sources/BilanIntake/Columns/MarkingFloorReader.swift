internal import BilanModel

/// Markings joined with that of the source.
struct MarkingFloorReader: ColumnReader {
  private var inner: (any ColumnReader)?
  private let floor: Marking

  /// A floor under the markings that another reader finds in the records, where the file has any.
  init(_ inner: (any ColumnReader)?, floor: Marking) {
    self.inner = inner
    self.floor = floor
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var markings = Markings()
    markings.values = [floor]
    guard case .markings(let found)? = inner?.read(view, &log) else {
      markings.codes = [UInt16](repeating: 0, count: view.count)
      return .markings(markings)
    }
    markings.values += found.values.map { $0.joined(with: floor) }
    markings.codes = found.codes.map { $0 == Markings.missing ? 0 : $0 + 1 }
    return .markings(markings)
  }
}
