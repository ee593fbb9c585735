/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, negative before.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// The day of a year, month (1–12) and day of the month, or nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day of a date known to exist, by the public algorithm “days from civil”.
  package init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year &- 1 : year
    let era = (shifted >= 0 ? shifted : shifted &- 399) / 400
    let yearOfEra = shifted &- era &* 400
    let dayOfYear = (153 &* (month &+ (month > 2 ? -3 : 9)) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    number = Int32(truncatingIfNeeded: era &* 146_097 &+ dayOfEra &- 719_468)
  }

  /// Year, month (1–12) and day of the month (1–31).
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The civil year.
  package var year: Int { civil.year }
  /// The civil month, 1 to 12.
  package var month: Int { civil.month }

  /// ISO day of the week, 1 (Monday) to 7 (Sunday).
  package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// `2024-03-09`.
  package var iso: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// A day from `2024-03-09` exactly, else nil.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      range.reduce(0 as Int?) { value, index in
        guard let value, (48...57).contains(bytes[index]) else { return nil }
        return value * 10 + Int(bytes[index]) - 48
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month (1–12) of a year.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The earlier first.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day some days later, or earlier.
  package func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }
}
