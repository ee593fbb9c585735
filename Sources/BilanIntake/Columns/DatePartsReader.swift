internal import BilanModel

/// A date that stands in three columns; month and day may be absent or empty, the date is then partial.
struct DatePartsReader: ColumnReader {
  /// The field of a place is that of the year, and where no column has it that of the month.
  private let place: ColumnPlace
  private let day: Int?
  private let month: Int?
  /// The year of all dates, where no column has it.
  private let given: String?
  private let order: Dialect.DateOrder?
  private let spellings = CellInterner()
  private var meanings: [Result<PartialDate, DateParts.Fault>] = []

  init(_ place: ColumnPlace, day: Int?, month: Int?, year: Int? = nil, _ order: Dialect.DateOrder? = nil) {
    given = year.map { String($0) }
    self.place = place
    self.day = day
    self.month = month
    self.order = order
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var dates = Dates()
    dates.earliest = [Int32](repeating: BatchColumn.missingDay, count: view.count)
    dates.latest = dates.earliest
    for row in 0..<view.count {
      func cell(_ field: Int?) -> CellBytes? { field.map { view.cell(row, $0).trimmed } }
      let cells = (day: cell(day), month: cell(month), year: view.cell(row, place.field).trimmed)
      if given != nil || cells.year.isEmpty, cells.month?.isEmpty ?? true, cells.day?.isEmpty ?? true {
        place.missing(row, &log)
        continue
      }
      switch meaning(day: cells.day, month: cells.month, year: cells.year) {
      case .success(let date):
        dates.earliest[row] = date.earliest.number
        dates.latest[row] = date.latest.number
      case .failure(let fault): log.report(row, field(fault.part), fault.problem)
      }
    }
    return .dates(dates)
  }

  /// The field of a part, that of the year where the file has no column for it.
  private func field(_ part: DateParts.Part) -> Int {
    switch part {
    case .day: day ?? place.field
    case .month: month ?? place.field
    case .year: place.field
    }
  }

  /// The most dates that are remembered.
  private static let spellingsKept = 16_384

  private mutating func meaning(
    day: CellBytes?, month: CellBytes?, year: CellBytes
  ) -> Result<PartialDate, DateParts.Fault> {
    var bytes = Array(year.buffer)
    for part in [month, day] {
      bytes.append(ListPieces.mark)
      if let part { bytes += part.buffer }
    }
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: Block.padding)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return read(day: "", month: "", year: "") }
      let key = CellBytes(start: start, count: count)
      if let known = spellings.value(of: key) { return meanings[Int(known)] }
      let meaning = read(day: day?.string ?? "", month: month?.string ?? "", year: given ?? year.string)
      if meanings.count < DatePartsReader.spellingsKept {
        spellings.insert(key, Int32(meanings.count))
        meanings.append(meaning)
      }
      return meaning
    }
  }

  private func read(day: String, month: String, year: String) -> Result<PartialDate, DateParts.Fault> {
    let parts = DateParts(day: day, month: month, year: year, order: order)
    return Result { () throws(DateParts.Fault) in try parts.date() }
  }
}
