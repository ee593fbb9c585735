internal import BilanModel

/// Dates, perhaps partial.
struct DateReader: ColumnReader {
  let place: ColumnPlace
  private let spellings = CellInterner()
  private var meanings: [Meaning] = []
  private let timeZone: Dialect.TimeZone?
  private var utcEvenings = 0
  private var midnights = MidnightEvidence()
  private var turned = TurnedDays()
  /// The order of dates in figures; nil is the French one.
  private let order: Dialect.DateOrder?
  private var figures = DateEvidence()
  /// Whether the order was settled before the batch in hand, so that only what cannot be read is still looked at.
  private var wasSettled = false

  init(_ place: ColumnPlace, _ order: Dialect.DateOrder? = nil, _ timeZone: Dialect.TimeZone? = nil) {
    self.place = place
    self.order = order
    self.timeZone = timeZone
  }

  /// What a spelling means, and whether it is an evening in universal time that is the next day in Paris.
  private struct Meaning {
    let date: Result<PartialDate, Problem>
    var isEvening = false
    /// Whether it is the hour of universal time at which a day begins in Paris, without a zone.
    var isMidnight = false
  }

  var evidence: ValueEvidence {
    var evidence = ValueEvidence()
    evidence.dates = figures
    evidence.utcEvenings = utcEvenings
    evidence.midnights = midnights.isEmpty ? [:] : [place.column.code: midnights]
    evidence.turned = [place.column.code: turned]
    return evidence
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let calendar = WrittenDay.standard
    let blank = place.isRequired ? nil : BatchColumn.missingDay
    var dates = Dates()
    let isFrench = order == nil || order == .dayMonthYear
    let (days, unread) = cells.quick(BatchColumn.missingDay) { cell in
      cell.isEmpty ? blank : calendar.day(cell, isFrench: isFrench)
    }
    wasSettled = figures.isSettled
    if !wasSettled { lookAtFigures(cells) }
    if !turned.isSettled { lookForTurnedDays(cells) }
    midnights.hasOthers = midnights.hasOthers || days.contains { $0 != BatchColumn.missingDay }
    dates.earliest = days
    dates.latest = days
    for row in unread {
      guard let date = slowValue(cells[row], row, &log) else { continue }
      dates.earliest[row] = date.earliest.number
      dates.latest[row] = date.latest.number
    }
    return .dates(dates)
  }

  /// Takes note of the dates in figures, batch by batch until their order is settled.
  @inline(never)
  private mutating func lookAtFigures(_ cells: FieldView) {
    for row in 0..<cells.count {
      let cell = cells[row]
      if cell.count != 10 || cell[4] != 45 { figures.add(cell.trimmed) }
    }
  }

  /// Takes note of the days of a column until one says that none was turned.
  @inline(never)
  private mutating func lookForTurnedDays(_ cells: FieldView) {
    for row in 0..<cells.count {
      turned.add(cells[row].trimmed)
      if turned.isSettled { return }
    }
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
    let meaning = meaning(of: text)
    if meaning.isEvening { utcEvenings += 1 }
    switch meaning.date {
    case .success(let date):
      midnights.add(meaning.isMidnight)
      return date
    case .failure(let problem):
      if wasSettled { figures.add(text) }
      log.report(row, place.field, problem)
      return nil
    }
  }

  private mutating func meaning(of text: CellBytes) -> Meaning {
    if let known = spellings.value(of: text) { return meanings[Int(known)] }
    let words = order == .epoch ? EpochTime.written(text.string) ?? text.string : text.string
    var meaning = Meaning(date: Result { () throws(Problem) in try WrittenDate.read(words, order) })
    if timeZone != .utc, let date = try? meaning.date.get(), let next = UniversalEvening.dayInParis(date, words) {
      meaning =
        timeZone == .paris ? Meaning(date: .success(PartialDate(next))) : Meaning(date: meaning.date, isEvening: true)
    }
    if timeZone != .utc, let date = try? meaning.date.get(), let next = UniversalEvening.midnightInParis(date, words) {
      meaning =
        timeZone == .paris ? Meaning(date: .success(PartialDate(next))) : Meaning(date: meaning.date, isMidnight: true)
    }
    if meanings.count < DateReader.spellingsKept {
      spellings.insert(text, Int32(meanings.count))
      meanings.append(meaning)
    }
    return meaning
  }
}
