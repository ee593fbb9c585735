internal import BilanModel

/// Days of records whose first and last day stand in one column: either the first day of each value, or the last.
///
/// A value that is a single date is both; what is neither is left as it stands, and refused as a date.
struct SpanReader: ColumnReader {
  enum Side { case first, last }

  private let place: ColumnPlace
  private let side: Side
  private let order: Dialect.DateOrder?
  private var inner: any ColumnReader

  init(_ place: ColumnPlace, _ side: Side, _ order: Dialect.DateOrder?) {
    self.place = place
    self.side = side
    self.order = order
    inner = DateReader(ColumnPlace(column: place.column, field: 0), order)
  }

  var evidence: ValueEvidence { inner.evidence }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values = RewrittenValues(reserving: view.count)
    for row in 0..<view.count {
      let cell = view.cell(row, place.field).trimmed
      if cell.count >= 8, let span = WrittenSpan(cell.string, order) {
        values.append(Array((side == .first ? span.first : span.last).utf8))
      } else {
        values.append(cell.buffer)
      }
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }
}
