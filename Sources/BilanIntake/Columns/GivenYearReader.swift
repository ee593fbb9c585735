internal import BilanModel

/// Days without a year, in a source whose mapping says the year of all records.
struct GivenYearReader: ColumnReader {
  private let place: ColumnPlace
  private let year: Int
  private var inner: any ColumnReader

  /// A reader that hands each date, with its year, to the reader of the column in field 0.
  init(_ place: ColumnPlace, _ year: Int, _ inner: any ColumnReader) {
    self.place = place
    self.year = year
    self.inner = inner
  }

  var evidence: ValueEvidence { inner.evidence }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values = RewrittenValues(reserving: view.count)
    for row in 0..<view.count {
      let cell = view.cell(row, place.field).trimmed
      let separator = cell.count <= 24 ? DayWithoutYear.separator(in: cell.string) : nil
      values.append(Array(cell.buffer) + Array((separator.map { "\($0)\(year)" } ?? "").utf8))
    }
    return values.read(by: &inner, view, field: place.field, &log)
  }
}

/// A day or a month that says no year: `14/03`, « 14 mars », « mars », “Mar 14”.
package enum DayWithoutYear {
  /// Whether words are one.
  package static func matches(_ words: String) -> Bool { separator(in: words) != nil }

  /// What stands before the year where it is written; nil where words are no such day.
  static func separator(in words: String) -> Character? {
    if let mark = words.first(where: { !$0.isNumber }), "/.-".contains(mark) {
      let parts = words.split(separator: mark, omittingEmptySubsequences: false)
      let areNumbers = parts.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
      if parts.count == 2, areNumbers { return mark }
    }
    let tokens = foldedKey(words).split(separator: " ").map(String.init).filter { !DateWords.silent.contains($0) }
    switch tokens.count {
    case 1: return DateWords.months[tokens[0]] == nil ? nil : " "
    case 2:
      let (first, last) = (tokens[0], tokens[1])
      let isDay =
        DateWords.day(first) != nil && DateWords.months[last] != nil || behindMonth(first, last) != nil
      return isDay ? " " : nil
    default: return nil
    }
  }

  /// The number behind a month in a word, which is a day or a year: `14` of “Mar 14”.
  package static func behindMonth(_ words: String) -> Int? {
    let tokens = foldedKey(words).split(separator: " ").map(String.init)
    return tokens.count == 2 ? behindMonth(tokens[0], tokens[1]) : nil
  }

  private static func behindMonth(_ month: String, _ number: String) -> Int? {
    DateWords.months[month] == nil ? nil : DateWords.day(number)
  }
}
