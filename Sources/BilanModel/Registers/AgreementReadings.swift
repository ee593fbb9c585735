/// What a question about a day has for answer where dates are known to the month or the year: that of every day that they
/// may mean, where it is one.
///
/// An answer changes only where a date, the end of a term, its notice or the end of a denunciation passes a day that is
/// asked about, and where a denunciation passes the end or the notice of a term. Each of those grows with the date that it
/// follows from, so that the day of the date on which it reaches another is found exactly; it, the day before and the day
/// behind stand for all. Where the entry and the denunciation are both partial, the ends of two terms and their notices
/// may change places at the end of a month, which months cut short: the days there are asked as well.
extension Agreement {
  /// The answer that all readings of the dates give; nil where one gives none, or two differ.
  func agreed(on days: Day..., answer: (Agreement) -> Bool?) -> Bool? {
    var common: Bool?
    for reading in readings(around: days) {
      guard let one = answer(reading), common ?? one == one else { return nil }
      common = one
    }
    return common
  }

  /// The dates that all readings give, as one date; nil where none gives any, some day where some alone do.
  func spanned(on days: Day..., date: (Agreement) -> PartialDate?) -> PartialDate? {
    let dates = readings(around: days).map(date)
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
    let told = days + [denouncedOn?.earliest, denouncedOn?.latest].compactMap(\.self)
    read(nature == .declaration && signedOn != nil ? \.signedOn : \.inForceOn, in: &readings) { one, turns in
      turns.reach(told)
      if one.expiresOn == nil { one.ends(told, &turns) }
    }
    read(\.expiresOn, in: &readings) { one, turns in one.ends(told, &turns) }
    read(\.denouncedOn, in: &readings) { one, turns in
      turns.reach(days)
      if let notice = one.notice { turns.reach(days) { $0.advanced(by: notice) } }
      turns.reach(one.ends(from: turns.date.earliest, to: turns.date.latest))
    }
    read(\.supersededOn, in: &readings) { $1.reach(days) }
    return readings
  }

  /// Puts in the place of a partial date, in each agreement, the days that it may be and that stand for the others.
  private func read(
    _ property: WritableKeyPath<Agreement, PartialDate?>, in readings: inout [Agreement],
    _ collect: (Agreement, inout Turns) -> Void
  ) {
    guard let date = self[keyPath: property], date.exact == nil else { return }
    readings = readings.flatMap { one in
      var turns = Turns(date, property)
      collect(one, &turns)
      return turns.days.sorted().map { one.with(property, $0) }
    }
  }

  private func with(_ property: WritableKeyPath<Agreement, PartialDate?>, _ day: Day) -> Agreement {
    var reading = self
    reading[keyPath: property] = PartialDate(day)
    return reading
  }

  /// Collects the days of the date from which terms are reckoned on which an end, or its notice, reaches one of some days.
  private func ends(_ days: [Day], _ turns: inout Turns) {
    guard let last = days.max() else { return }
    let (property, date) = (turns.property, turns.date)
    let (early, late) = (with(property, date.earliest), with(property, date.latest))
    var number = 0
    while let notice = early.noticeDay(ofTerm: number), notice.earliest <= last {
      if let end = late.end(ofTerm: number), days.contains(where: { $0 <= end.latest }) {
        turns.reach(days) { with(property, $0).end(ofTerm: number)?.earliest }
        turns.reach(days) { with(property, $0).noticeDay(ofTerm: number)?.earliest }
      }
      guard goesOn(after: number) else { break }
      number += 1
    }
    if renews, let denouncedOn, denouncedOn.exact == nil { turns.addMonthEnds() }
  }

  /// The ends of terms and the days of notice from a first to a last day, those on both sides of them included.
  private func ends(from first: Day, to last: Day) -> [Day] {
    var (found, number) = ([Day](), 0)
    while let end = end(ofTerm: number), let notice = noticeDay(ofTerm: number), notice.earliest <= last {
      if end.latest >= first { found += [end.earliest, notice.earliest] }
      guard goesOn(after: number) else { break }
      number += 1
    }
    return found
  }

  /// Whether another term, of some length, follows one.
  private func goesOn(after number: Int) -> Bool {
    renews && renewedFor.map { !$0.isIndefinite && $0.months + $0.days > 0 } ?? false
  }
}

/// The days of a partial date that stand for all of them.
private struct Turns {
  let date: PartialDate
  let property: WritableKeyPath<Agreement, PartialDate?>
  private(set) var days: Set<Day>

  init(_ date: PartialDate, _ property: WritableKeyPath<Agreement, PartialDate?>) {
    (self.date, self.property) = (date, property)
    days = [date.earliest, date.latest]
  }

  /// Adds those on which what follows from the date, and grows with it, reaches and passes each of some days.
  mutating func reach(_ targets: [Day], by follows: (Day) -> Day? = { $0 }) {
    for target in targets {
      for bound in [target, target.advanced(by: 1)] {
        guard let turn = first({ follows($0).map { $0 >= bound } ?? true }) else { continue }
        days.formUnion([turn, max(turn.advanced(by: -1), date.earliest)])
      }
    }
  }

  /// Adds the last days of its months, and the first ones.
  mutating func addMonthEnds() {
    for number in date.earliest.number...date.latest.number {
      let day = Day(number: number)
      if !(2...27).contains(day.civil.day) { days.insert(day) }
    }
  }

  /// The first day of the date from which something holds, which then holds of every later one; nil where it never does.
  private func first(_ holds: (Day) -> Bool) -> Day? {
    guard holds(date.latest) else { return nil }
    var (low, high) = (date.earliest.number, date.latest.number)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(Day(number: middle)) { high = middle } else { low = middle + 1 }
    }
    return Day(number: low)
  }
}
