internal import BilanModel

/// Dates, perhaps partial.
final class DateReader: ColumnReader {
  let place: ColumnPlace
  private var spellings = CellInterner()
  private var meanings: [Result<PartialDate, Problem>] = []
  /// The order of dates in figures; nil is the French one.
  private let order: Dialect.DateOrder?
  private var dates = DateEvidence()

  init(_ place: ColumnPlace, _ order: Dialect.DateOrder? = nil) {
    self.place = place
    self.order = order
  }

  var evidence: ValueEvidence {
    var evidence = ValueEvidence()
    evidence.dates = dates
    return evidence
  }

  func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var dates = Dates()
    dates.earliest.reserveCapacity(view.count)
    dates.latest.reserveCapacity(view.count)
    let isFrench = order == nil || order == .dayMonthYear
    for row in 0..<view.count {
      let cell = view.cell(row, place.field)
      if let day = WrittenDay.iso(cell) {
        dates.earliest.append(day)
        dates.latest.append(day)
        continue
      }
      if isFrench, let day = WrittenDay.french(cell) {
        if self.dates.dayFirst == 0 || self.dates.ambiguous == 0 { self.dates.add(cell) }
        dates.earliest.append(day)
        dates.latest.append(day)
        continue
      }
      dates.append(slowValue(cell, row, &log))
    }
    return .dates(dates)
  }

  /// The most spellings of dates that are remembered.
  private static let spellingsKept = 16_384

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> PartialDate? {
    let text = cell.trimmed
    if text.isEmpty {
      place.missing(row, &log)
      return nil
    }
    switch meaning(of: text) {
    case .success(let date):
      if dates.dayFirst == 0 || dates.ambiguous == 0 { dates.add(text) }
      return date
    case .failure(let problem):
      dates.add(text)
      log.report(row, place.field, problem)
      return nil
    }
  }

  private func meaning(of text: CellBytes) -> Result<PartialDate, Problem> {
    if let known = spellings.value(of: text) { return meanings[Int(known)] }
    let words = text.string
    let meaning = Result { () throws(Problem) in try WrittenDate.read(words, order) }
    if meanings.count < DateReader.spellingsKept {
      spellings.insert(text, Int32(meanings.count))
      meanings.append(meaning)
    }
    return meaning
  }
}

/// The two ways of writing a day that most records use, read from bytes.
enum WrittenDay {
  /// The day number of `2024-03-09`, nil for anything else.
  @inline(__always)
  static func iso(_ cell: CellBytes) -> Int32? {
    guard cell.count == 10, cell[4] == 45, cell[7] == 45 else { return nil }
    return day(cell, year: 0, month: 5, day: 8)
  }

  /// The day number of `09/03/2024`, nil for anything else.
  @inline(__always)
  static func french(_ cell: CellBytes) -> Int32? {
    guard cell.count == 10, cell[2] == 47, cell[5] == 47 else { return nil }
    return day(cell, year: 6, month: 3, day: 0)
  }

  @inline(__always)
  private static func day(_ cell: CellBytes, year: Int, month: Int, day: Int) -> Int32? {
    let (thousands, hundreds) = (digit(cell, year), digit(cell, year &+ 1))
    let (tens, units) = (digit(cell, year &+ 2), digit(cell, year &+ 3))
    let (monthTens, monthUnits) = (digit(cell, month), digit(cell, month &+ 1))
    let (dayTens, dayUnits) = (digit(cell, day), digit(cell, day &+ 1))
    let worst = max(
      max(max(thousands, hundreds), max(tens, units)), max(max(monthTens, monthUnits), max(dayTens, dayUnits)))
    guard worst <= 9 else { return nil }
    let yearNumber = Int(truncatingIfNeeded: thousands &* 1000 &+ hundreds &* 100 &+ tens &* 10 &+ units)
    let monthNumber = Int(truncatingIfNeeded: monthTens &* 10 &+ monthUnits)
    let dayNumber = Int(truncatingIfNeeded: dayTens &* 10 &+ dayUnits)
    guard yearNumber >= 1, monthNumber >= 1, monthNumber <= 12, dayNumber >= 1,
      dayNumber <= 28 || dayNumber <= Day.length(ofMonth: monthNumber, year: yearNumber)
    else { return nil }
    return Day(unchecked: yearNumber, monthNumber, dayNumber).number
  }

  @inline(__always)
  private static func digit(_ cell: CellBytes, _ index: Int) -> UInt32 { UInt32(cell[index]) &- 48 }
}
