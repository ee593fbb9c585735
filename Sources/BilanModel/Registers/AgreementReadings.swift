/// What a question about a day has for answer where dates are known to the month or the year: that of every day that they
/// may mean, where it is one.
///
/// An answer changes only where a term, its notice, an entry or a denunciation meets the day: the dates on both sides of
/// those, and the first and the last that a date may be, stand for all.
extension Agreement {
  /// The answer that all readings of the dates give; nil where one gives none, or two differ.
  func agreed(on day: Day, and others: [Day] = [], _ answer: (Agreement) -> Bool?) -> Bool? {
    var common: Bool?
    for reading in readings(around: [day] + others) {
      guard let one = answer(reading), common ?? one == one else { return nil }
      common = one
    }
    return common
  }

  /// The dates that all readings give, as one date; nil where none gives any, some day where some alone do.
  func spanned(on day: Day, _ date: (Agreement) -> PartialDate?) -> PartialDate? {
    let dates = readings(around: [day]).map(date)
    let known = dates.compactMap(\.self)
    guard let first = known.min(by: { $0.earliest < $1.earliest }),
      let last = known.max(by: { $0.latest < $1.latest })
    else { return nil }
    return known.count < dates.count
      ? .someDay(from: first.earliest) : PartialDate(earliest: first.earliest, latest: last.latest)
  }

  /// The agreement with each of its dates one day.
  private func readings(around days: [Day]) -> [Agreement] {
    var readings = [self]
    read(nature == .declaration && signedOn != nil ? \.signedOn : \.inForceOn, in: &readings) { one, date in
      one.expiresOn == nil ? turns(days, of: date, after: one.term ?? CalendarDuration()) + days : days
    }
    read(\.expiresOn, in: &readings) { _, date in turns(days, of: date, after: CalendarDuration()) + days }
    read(\.denouncedOn, in: &readings) { one, date in days + one.noticeDays(in: date) }
    read(\.supersededOn, in: &readings) { _, _ in days }
    return readings
  }

  /// Puts in the place of a partial date, in each agreement, the days that it may be and that stand for the others.
  private func read(
    _ property: WritableKeyPath<Agreement, PartialDate?>, in readings: inout [Agreement],
    _ turns: (Agreement, PartialDate) -> [Day]
  ) {
    guard let date = self[keyPath: property], date.exact == nil else { return }
    readings = readings.flatMap { one in
      let near = turns(one, date).flatMap { day in (-4...4).map { day.advanced(by: $0) } }
      let days = Set([date.earliest, date.latest] + near.filter { date.earliest < $0 && $0 < date.latest }).sorted()
      return days.map { day in
        var reading = one
        reading[keyPath: property] = PartialDate(day)
        return reading
      }
    }
  }

  /// The days of a date from which a term, or its notice, would meet one of some days.
  private func turns(_ days: [Day], of date: PartialDate, after term: CalendarDuration) -> [Day] {
    guard !term.isIndefinite else { return [] }
    let notice = notice ?? CalendarDuration()
    return days.flatMap { day in
      [day, day.advanced(by: notice)].compactMap(\.self).flatMap { end in
        var (found, number) = ([Day](), 0)
        while let start = end.advanced(by: term + (renewedFor ?? CalendarDuration()).times(number), sign: -1),
          start >= date.earliest.advanced(by: -4)
        {
          if start <= date.latest.advanced(by: 4) { found.append(start) }
          guard renews, let renewedFor, !renewedFor.isIndefinite, renewedFor.months + renewedFor.days > 0 else { break }
          number += 1
        }
        return found
      }
    }
  }

  /// The days of notice that lie in a date, by the terms of an agreement whose entry is one day.
  private func noticeDays(in date: PartialDate) -> [Day] {
    var (found, number) = ([Day](), term(of: date.earliest) ?? 0)
    while let notice = noticeDay(ofTerm: number), notice.earliest <= date.latest {
      found.append(notice.earliest)
      guard let next = noticeDay(ofTerm: number + 1), next.earliest > notice.earliest else { break }
      number += 1
    }
    return found
  }
}
