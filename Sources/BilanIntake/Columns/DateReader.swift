internal import BilanModel

/// Dates, perhaps partial.
struct DateReader: ColumnReader {
  let place: ColumnPlace
  private let spellings = CellInterner()
  private var meanings: [Result<PartialDate, Problem>] = []

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var dates = Dates()
    var vague: [(row: Int, latest: Int32)] = []
    let calendar = WrittenDay.standard
    dates.earliest = view.field(place.field).map { row, cell in
      if let day = calendar.day(cell) { return day }
      guard let date = slowValue(cell, row, &log) else { return BatchColumn.missingDay }
      if date.exact == nil { vague.append((row, date.latest.number)) }
      return date.earliest.number
    }
    dates.latest = dates.earliest
    for (row, latest) in vague { dates.latest[row] = latest }
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
