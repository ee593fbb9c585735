internal import BilanModel

/// Tells the period and the month of a day without a division: a flat table over 1900–2100, slow and exact outside.
struct PeriodCalendar: Sendable {
  /// Where a date stands in the series of periods.
  enum Place: Equatable {
    /// Every day that the date may mean is in this period.
    case period(Int)
    /// The date may mean days of a period, but not surely of one.
    case vague
    /// No day that the date may mean is in a period.
    case outside
    /// There is no date.
    case missing
  }

  let series: PeriodSeries
  private let firstDay: Int32
  private let periodOfDay: [Int16]
  private let monthOfDay: [UInt8]
  private static let noPeriod = Int16.min

  init(_ series: PeriodSeries) {
    self.series = series
    let (first, last) = (Day(unchecked: 1900, 1, 1).number, Day(unchecked: 2100, 12, 31).number)
    firstDay = first
    let count = Int(last - first) + 1
    var periodOfDay: [Int16] = []
    periodOfDay.reserveCapacity(count)
    var monthOfDay: [UInt8] = []
    monthOfDay.reserveCapacity(count)
    for year in 1900...2100 {
      for month in 1...12 {
        monthOfDay.append(contentsOf: repeatElement(UInt8(month), count: Day.length(ofMonth: month, year: year)))
      }
    }
    for index in PeriodSeries.indices {
      guard let period = series[index] else { continue }
      // Month ends of February can make two periods share a day; it stays with the first, as it must not count twice.
      let start = min(max(periodOfDay.count, Int(period.first.number) - Int(first)), count)
      let end = min(max(start, Int(period.last.number) - Int(first) + 1), count)
      periodOfDay.append(contentsOf: repeatElement(Self.noPeriod, count: start - periodOfDay.count))
      periodOfDay.append(contentsOf: repeatElement(Int16(index), count: end - start))
    }
    periodOfDay.append(contentsOf: repeatElement(Self.noPeriod, count: count - periodOfDay.count))
    self.periodOfDay = periodOfDay
    self.monthOfDay = monthOfDay
  }

  /// The index of the period that holds a day, nil when none does.
  @inline(__always)
  func period(of day: Int32) -> Int? {
    let offset = Int(day) - Int(firstDay)
    guard offset >= 0, offset < periodOfDay.count else { return series.index(of: Day(number: day)) }
    let period = periodOfDay[offset]
    return period == Self.noPeriod ? nil : Int(period)
  }

  /// Where the date from an earliest to a latest day stands.
  @inline(__always)
  func place(_ span: DaySpan) -> Place {
    guard !span.isMissing else { return .missing }
    if let index = period(of: span.earliest) {
      if span.isExact || period(of: span.latest) == index { return .period(index) }
      return .vague
    }
    return span.isExact ? .outside : placeWithoutStart(span)
  }

  private func placeWithoutStart(_ span: DaySpan) -> Place {
    touchedPeriods(from: span.earliest, to: span.latest).isEmpty ? .outside : .vague
  }

  /// The month, 1 to 12, that holds every day of a span, 0 when there is not one such month.
  @inline(__always)
  func month(_ span: DaySpan) -> Int {
    let (earliest, latest) = (Int(span.earliest) - Int(firstDay), Int(span.latest) - Int(firstDay))
    guard latest - earliest < 31 else { return 0 }
    guard earliest >= 0, latest < monthOfDay.count else {
      let (first, last) = (Day(number: span.earliest).month, Day(number: span.latest).month)
      return first == last ? first : 0
    }
    return monthOfDay[earliest] == monthOfDay[latest] ? Int(monthOfDay[earliest]) : 0
  }

  /// The months of a period that hold any day of a span, each once.
  func openMonths(_ span: DaySpan, in index: Int) -> [Int] {
    guard !span.isMissing, let period = series[index] else { return [] }
    let (first, last) = (max(period.first, Day(number: span.earliest)), min(period.last, Day(number: span.latest)))
    guard first <= last else { return [] }
    let length = (last.year - first.year) * 12 + last.month - first.month
    return (0...min(11, length)).map { (first.month - 1 + $0) % 12 + 1 }
  }

  /// The number of days from a first to a last day that fall in a period.
  func days(from start: Int32, to end: Int32, in index: Int) -> Int {
    series[index]?.overlap(from: Day(number: start), to: Day(number: end)) ?? 0
  }

  /// The periods that hold any day from a first to a last one, in ascending order.
  func touchedPeriods(from start: Int32, to end: Int32) -> [Int] {
    let baseYear = series.base.first.year
    // A period lasts at most a year, so it starts in the year of any of its days or in the year before.
    let lowest = max(PeriodSeries.indices.lowerBound, Day(number: start).year - baseYear - 1)
    let highest = min(PeriodSeries.indices.upperBound, Day(number: end).year - baseYear)
    guard lowest <= highest else { return [] }
    return (lowest...highest).filter { days(from: start, to: end, in: $0) > 0 }
  }

  /// Whether a day from a first to a last one is in the report's period or the one before it.
  func touchesShown(from start: Int32, to end: Int32) -> Bool {
    days(from: start, to: end, in: 0) > 0 || days(from: start, to: end, in: -1) > 0
  }
}

extension PeriodSeries {
  /// The indices that a series may hold.
  static let indices = -200...100

  /// The report's period and the one before it: those whose records are shown one by one.
  static let shown = [0, -1]
}

/// The days that a date may mean, as numbers; both are `BatchColumn.missingDay` when there is no date.
struct DaySpan: Sendable, Equatable {
  var earliest: Int32
  var latest: Int32

  @inline(__always)
  init(_ earliest: Int32, _ latest: Int32) {
    self.earliest = earliest
    self.latest = latest
  }

  init(_ date: PartialDate?) {
    self.init(date?.earliest.number ?? BatchColumn.missingDay, date?.latest.number ?? BatchColumn.missingDay)
  }

  @inline(__always) var isMissing: Bool { earliest == BatchColumn.missingDay }
  @inline(__always) var isExact: Bool { earliest == latest }
  /// Whether there is no date, or its days are of several civil years.
  var isVagueForAYear: Bool {
    isMissing || !isExact && Day(number: earliest).year != Day(number: latest).year
  }
}
