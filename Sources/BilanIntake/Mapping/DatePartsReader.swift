internal import BilanModel

/// A date that stands in three columns; month and day may be absent or empty, the date is then partial.
struct DatePartsReader: ColumnReader {
  private let place: ColumnPlace
  private let day: Int?
  private let month: Int?
  private var inner: any ColumnReader

  /// - Parameter place: the column, with the field of the year.
  init(_ place: ColumnPlace, day: Int?, month: Int?) {
    self.place = place
    self.day = day
    self.month = month
    inner = DateReader(ColumnPlace(column: place.column, field: 0))
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values = RewrittenValues(reserving: view.count)
    for row in 0..<view.count {
      func words(_ field: Int?) -> String { field.map { view.cell(row, $0).trimmed.string } ?? "" }
      values.append(Array(DatePartsReader.date(day: words(day), month: words(month), year: words(place.field)).utf8))
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }

  /// The words of a date, in a form that is read like any other; empty when nothing is given.
  ///
  /// A day without a month, or a month without a year, gives words that no date has, so that it is reported.
  static func date(day: String, month: String, year: String) -> String {
    let parts = [day, month, year].filter { !$0.isEmpty }
    guard !year.isEmpty, day.isEmpty || !month.isEmpty, let number = Int(month) else {
      return parts.joined(separator: " ")
    }
    func two(_ number: Int) -> String { number >= 0 && number < 10 ? "0\(number)" : "\(number)" }
    guard !day.isEmpty else { return "\(year)-\(two(number))" }
    return Int(day).map { "\(year)-\(two(number))-\(two($0))" } ?? parts.joined(separator: " ")
  }
}
