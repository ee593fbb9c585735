/// A length of calendar time, as terms, notices and cadences are stated: months and days, or without end.
package struct CalendarDuration: Sendable, Hashable {
  /// Whole months; a year is twelve.
  package let months: Int
  /// Days beside the months.
  package let days: Int
  /// Whether it has no end.
  package let isIndefinite: Bool

  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
    isIndefinite = false
  }

  private init() {
    (months, days, isIndefinite) = (0, 0, true)
  }

  /// Without end.
  package static let indefinite = CalendarDuration()

  /// So many times as long.
  package func times(_ number: Int) -> CalendarDuration {
    isIndefinite ? self : CalendarDuration(months: months * number, days: days * number)
  }

  /// One after the other.
  package static func + (left: CalendarDuration, right: CalendarDuration) -> CalendarDuration {
    left.isIndefinite || right.isIndefinite
      ? .indefinite : CalendarDuration(months: left.months + right.months, days: left.days + right.days)
  }
}

extension Day {
  /// The day a length of time later, or earlier where `sign` is −1; nil without end, and outside the years 1 to 9999.
  ///
  /// It is the same day of the month, or the last one where the month is too short; days come after months.
  package func advanced(by duration: CalendarDuration, sign: Int = 1) -> Day? {
    guard !duration.isIndefinite else { return nil }
    let (year, month, day) = civil
    let months = year * 12 + month - 1 + sign * duration.months
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    guard months >= 12, newYear <= 9999 else { return nil }
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))?
      .advanced(by: sign * duration.days)
  }
}

extension PartialDate {
  /// The date a length of time later, or earlier, as vague as this one.
  package func advanced(by duration: CalendarDuration, sign: Int = 1) -> PartialDate? {
    guard let first = earliest.advanced(by: duration, sign: sign), let last = latest.advanced(by: duration, sign: sign)
    else { return nil }
    return PartialDate(earliest: first, latest: last)
  }
}
