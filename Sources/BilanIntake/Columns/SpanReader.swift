internal import BilanModel

/// Days of records whose first and last day stand in one column: either the first day of each value, or the last.
///
/// A value that is a single date is both; what is neither is left as it stands, and refused as a date.
struct SpanReader: ColumnReader {
  enum Side { case first, last }

  private let place: ColumnPlace
  private let side: Side
  private let order: Dialect.DateOrder?
  /// The year of days that say none.
  private let year: Int?
  private var inner: any ColumnReader

  init(_ place: ColumnPlace, _ side: Side, _ order: Dialect.DateOrder?, year: Int? = nil) {
    self.year = year
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
      if cell.count >= 5,
        let span = WrittenSpan(cell.string, order) ?? year.flatMap({ spanWithoutYear(cell.string, $0) })
      {
        values.append(Array((side == .first ? span.first : span.last).utf8))
      } else if let year, let separator = DayWithoutYear.separator(in: cell.string) {
        values.append(Array("\(cell.string)\(separator)\(year)".utf8))
      } else {
        values.append(cell.buffer)
      }
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }

  /// « 14-16 mars », « du 14 au 16/03 »: days of the given year; one that would begin in the year before is none, for
  /// nothing tells which of its days is in the year.
  private func spanWithoutYear(_ words: String, _ year: Int) -> WrittenSpan? {
    guard words.utf8.count <= 60, !words.contains(where: \.isNewline), DayWithoutYear.separator(in: words) == nil,
      (try? WrittenDate.read(words, order)) == nil
    else { return nil }
    let spans = [" ", "/", ".", "-"].lazy.compactMap { WrittenSpan("\(words)\($0)\(year)", order) }
    return spans.first { span in
      (try? WrittenDate.read(span.first, order)).map { $0.earliest.year == year } ?? false
    }
  }
}
