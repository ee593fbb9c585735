internal import BilanModel

/// Identifiers, free texts and references: only whether they are there is looked at, since most are not kept.
struct TextReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard place.isRequired else { return .absent }
    let cells = view.field(place.field)
    for row in 0..<cells.count where cells[row].isBlank { place.missing(row, &log) }
    return .absent
  }
}

extension Texts {
  /// The texts of the rows wanted, all of them when `wanted` is nil; the others are left empty.
  init(_ cells: FieldView, where wanted: [Bool]?) {
    self.init()
    ends.reserveCapacity(cells.count)
    for row in 0..<cells.count {
      if wanted?[row] ?? true { bytes.append(contentsOf: cells[row].trimmed.buffer) }
      ends.append(bytes.count)
    }
  }
}
