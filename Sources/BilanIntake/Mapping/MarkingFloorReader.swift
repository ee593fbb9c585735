internal import BilanModel

/// Markings that are at least that of the source.
struct MarkingFloorReader: ColumnReader {
  private var inner: (any ColumnReader)?
  private let floor: UInt8

  /// - Parameter inner: the reader of the records' own markings, where the file has them.
  init(_ inner: (any ColumnReader)?, floor: Marking) {
    self.inner = inner
    self.floor = floor.rawValue
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard case .terms(let codes)? = inner?.read(view, &log) else {
      return .terms([UInt8](repeating: floor, count: view.count))
    }
    return .terms(codes.map { $0 == BatchColumn.missingTerm ? floor : max($0, floor) })
  }
}
