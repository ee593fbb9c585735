internal import BilanModel

/// Dates, perhaps partial.
struct DateReader: ColumnReader {
  let place: ColumnPlace
  private let spellings = CellInterner()
  private var meanings: [Result<PartialDate, Problem>] = []

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let calendar = WrittenDay.standard
    let blank = place.isRequired ? nil : BatchColumn.missingDay
    var dates = Dates()
    let (days, unread) = cells.quick(BatchColumn.missingDay) { cell in cell.isEmpty ? blank : calendar.day(cell) }
    dates.earliest = days
    dates.latest = days
    for row in unread {
      guard let date = slowValue(cells[row], row, &log) else { continue }
      dates.earliest[row] = date.earliest.number
      dates.latest[row] = date.latest.number
    }
    return .dates(dates)
  }

  /// The most spellings of dates that are remembered.
  private static let spellingsKept = 16_384

  @inline(never)
  private mutating func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> PartialDate? {
    let text = cell.trimmed
    if text.isEmpty {
      place.missing(row, &log)
      return nil
    }
    switch meaning(of: text) {
    case .success(let date): return date
    case .failure(let problem):
      log.report(row, place.field, problem)
      return nil
    }
  }

  private mutating func meaning(of text: CellBytes) -> Result<PartialDate, Problem> {
    if let known = spellings.value(of: text) { return meanings[Int(known)] }
    let words = text.string
    let meaning = Result { () throws(Problem) in try WrittenDate.read(words) }
    if meanings.count < DateReader.spellingsKept {
      spellings.insert(text, Int32(meanings.count))
      meanings.append(meaning)
    }
    return meaning
  }
}
