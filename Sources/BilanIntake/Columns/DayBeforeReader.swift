internal import BilanModel

/// Last days from a column that holds the day after each, as the DTEND of calendars does (RFC 5545, 3.6.1); a time of day
/// that is midnight neither there nor in Paris, where the source counts by it, is of the last day itself.
struct DayBeforeReader: ColumnReader {
  private let field: Int?
  private let timeZone: Dialect.TimeZone?
  private var inner: any ColumnReader

  init(_ field: Int?, _ timeZone: Dialect.TimeZone?, _ inner: any ColumnReader) {
    (self.field, self.timeZone, self.inner) = (field, timeZone, inner)
  }

  var evidence: ValueEvidence { inner.evidence }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    guard case .dates(var dates) = inner.read(view, &log) else { return .absent }
    for row in 0..<view.count where dates.earliest[row] != BatchColumn.missingDay && !endsWithin(row, view) {
      dates.earliest[row] -= 1
      dates.latest[row] -= 1
    }
    return .dates(dates)
  }

  private func endsWithin(_ row: Int, _ view: RecordView) -> Bool {
    guard let cell = field.map({ view.cell(row, $0).trimmed }), cell.buffer.contains(UInt8(ascii: ":")) else {
      return false
    }
    let text = cell.string
    return TimeOfDay.isMidnight(text) == false && !(timeZone == .paris && TimeOfDay.mayBeMidnightInParis(text))
  }
}
