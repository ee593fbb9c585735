internal import BilanModel

/// Last days from a column that holds the day after each, as the DTEND of calendars does (RFC 5545, 3.6.1).
struct DayBeforeReader: ColumnReader {
  private var inner: any ColumnReader

  init(_ inner: any ColumnReader) { self.inner = inner }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard case .dates(var dates) = inner.read(view, &log) else { return .absent }
    for row in 0..<view.count where dates.earliest[row] != BatchColumn.missingDay {
      dates.earliest[row] -= 1
      dates.latest[row] -= 1
    }
    return .dates(dates)
  }
}
