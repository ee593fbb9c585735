internal import BilanModel

/// The periods that a record counts in, and those that it may count in.
struct CountedPeriods {
  /// Those that it surely counts in, in ascending order.
  var sure: [Int] = []
  /// Those that its dates leave open.
  var open: [Int] = []
  /// Whether no period counts it for want of a date, or of one that is known well enough.
  var isUndated = false
  /// Whether it may count in any period up to those, for nothing says when it began.
  var isAgeless = false
  /// The last day of a record of which no beginning is known: it may count in each period that begins before it.
  var agelessUntil: Day?

  /// Those of a record without a date.
  static let undated = CountedPeriods(isUndated: true, isAgeless: true)
}

extension PeriodCalendar {
  /// The periods of a record; none after the as-of day, for such a record is announced.
  func periods<Record: Sendable>(
    of record: Record, _ rule: CountingRule<Record>, asOf: Day, reported: Int
  ) -> CountedPeriods {
    switch rule {
    case .whenItStarts(let date):
      let day = record[keyPath: date]
      return day.map { $0.latest > asOf } ?? false ? open(day, asOf) : period(of: day, asOf)
    case .inYear(let year): return period(of: record[keyPath: year], asOf)
    case .whileItLasts(let start, let end, let begins, let makesDue):
      var periods = periods(from: record[keyPath: start], until: record[keyPath: end], asOf)
      if let begins, record[keyPath: begins] == nil { periods.isAgeless = true }
      if makesDue, let begins = self.begins(record[keyPath: start], record[keyPath: end], after: reported, asOf) {
        if begins { periods.sure.insert(reported, at: 0) } else { periods.open.insert(reported, at: 0) }
      }
      return periods
    }
  }

  private func period(of date: PartialDate?, _ asOf: Day) -> CountedPeriods {
    guard let date else { return .undated }
    guard date.earliest <= asOf else { return CountedPeriods() }
    switch place(DaySpan(date)) {
    case .period(let index): return CountedPeriods(sure: [index])
    case .vague: return CountedPeriods(open: touched(from: date.earliest, to: min(date.latest, asOf)), isUndated: true)
    case .outside, .missing: return CountedPeriods()
    }
  }

  /// Those of a date that may be after the as-of day: none counts it for sure.
  private func open(_ date: PartialDate?, _ asOf: Day) -> CountedPeriods {
    guard let date, date.earliest <= asOf else { return CountedPeriods() }
    return CountedPeriods(open: touched(from: date.earliest, to: asOf), isUndated: true)
  }

  /// The periods that surely have a day from a first to a last one, and the others that may.
  private func periods(from start: PartialDate?, until end: PartialDate?, _ asOf: Day) -> CountedPeriods {
    guard let start else { return periods(endingOn: end, asOf) }
    guard start.earliest <= asOf else { return CountedPeriods() }
    let sure = surePeriods(from: start, until: end, asOf)
    let open = touched(from: start.earliest, to: min(end?.latest ?? asOf, asOf)).filter { !sure.contains($0) }
    return CountedPeriods(sure: sure, open: open, isUndated: sure.isEmpty && !open.isEmpty)
  }

  /// Those of a record of which no beginning is known: the one that its last day is in, and any before it.
  private func periods(endingOn end: PartialDate?, _ asOf: Day) -> CountedPeriods {
    guard let end else { return .undated }
    guard end.latest <= asOf, case .period(let index) = place(DaySpan(end)) else {
      return CountedPeriods(isUndated: true, isAgeless: true, agelessUntil: end.latest)
    }
    return CountedPeriods(sure: [index], isAgeless: true, agelessUntil: end.latest)
  }

  /// Whether a record that begins behind a period has surely begun by the as-of day; nil where it surely has not, or does
  /// not begin behind it.
  ///
  /// What it makes due is told in that period, whatever days other periods have.
  private func begins(_ start: PartialDate?, _ end: PartialDate?, after index: Int, _ asOf: Day) -> Bool? {
    guard let start, let period = series[index], start.earliest > period.last, start.earliest <= asOf else {
      return nil
    }
    return start.beginning(before: end).latest <= asOf
  }

  private func surePeriods(from start: PartialDate, until end: PartialDate?, _ asOf: Day) -> [Int] {
    let first = min(start.latest, end?.latest ?? start.latest)
    guard first <= asOf else { return [] }
    let last = min(end?.earliest ?? asOf, asOf)
    if first <= last { return touched(from: first, to: last) }
    // The last day may be the first one: « 1er juillet 2025 – 2025 » surely has the day that it begins, and « de 2024 à
    // 2024 » is of one period however vague.
    let ends = end.map { (max($0.earliest, start.earliest), min($0.latest, asOf)) }
    let spans = [(start.earliest, first)] + [ends].compactMap { $0 }
    return Set(spans.flatMap { period(of: PartialDate(earliest: $0.0, latest: $0.1), asOf).sure }).sorted()
  }

  private func touched(from first: Day, to last: Day) -> [Int] {
    first <= last ? touchedPeriods(from: first.number, to: last.number) : []
  }
}
