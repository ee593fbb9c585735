/// A span of whole days, both ends included: the year of a report, or any other period.
package struct Period: Sendable, Hashable {
  /// The first day.
  package let first: Day
  /// The last day, included.
  package let last: Day

  /// A period; nil when it ends before it starts.
  package init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A period whose last day is known not to come before the first.
  init(unchecked first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// A civil year, 1 to 9999.
  package init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    self.init(first: first, last: last)
  }

  /// Whether a day is in the period.
  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether every day that the date may mean is in the period.
  package func contains(_ date: PartialDate) -> Bool { contains(date.earliest) && contains(date.latest) }

  /// Whether some day that the date may mean is in the period.
  package func mayContain(_ date: PartialDate) -> Bool { date.earliest <= last && date.latest >= first }

  /// The number of days of `start…end` that fall in the period; 0 when none does.
  package func overlap(from start: Day, to end: Day) -> Int {
    max(0, Int(min(end, last).number) - Int(max(start, first).number) + 1)
  }

  /// Whether it has a day of a month, 1 to 12, of whatever year.
  package func has(month: Int) -> Bool {
    let length = (last.year - first.year) * 12 + last.month - first.month
    return (month - first.month + 12) % 12 <= length
  }

  /// Whether the period is a whole civil year.
  package var isCivilYear: Bool {
    let (start, end) = (first.civil, last.civil)
    return start.year == end.year && start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
  }

  /// Whether it has twelve months.
  package var isTwelveMonths: Bool { shifted(years: 1)?.first == last.advanced(by: 1) }

  /// What programs call it: `2024` for a civil year, else its two days, `2023-09-01/2024-08-31`.
  package var code: String { isCivilYear ? label : "\(first.iso)/\(last.iso)" }

  /// `2024` for a civil year, `2023-2024` for twelve months across two years, else `2024-01-01/2024-06-30`.
  package var label: String {
    if isCivilYear { return String(first.year) }
    if first.year + 1 == last.year, isTwelveMonths {
      return "\(first.year)-\(last.year)"
    }
    return "\(first.iso)/\(last.iso)"
  }

  /// The period of a label; nil of a text that is none.
  package init?(label: String) {
    let parts = label.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      guard let first = Day(iso: parts[0]), let last = Day(iso: parts[1]) else { return nil }
      self.init(first: first, last: last)
    } else if label.utf8.count == 9, let year = Int(label.prefix(4)), label == "\(year)-\(year + 1)" {
      // Twelve months over two years are a school year, where nothing says other months.
      guard let first = Day(year: year, month: 9, day: 1), let last = Day(year: year + 1, month: 8, day: 31) else {
        return nil
      }
      self.init(first: first, last: last)
    } else {
      guard label.utf8.count == 4, let year = Int(label) else { return nil }
      self.init(year: year)
    }
  }

  /// The same period some years later, or earlier; nil outside the years 1 to 9999.
  ///
  /// 29 February becomes 28 where there is none, and a period that ends with its month still does.
  package func shifted(years: Int) -> Period? {
    func shift(_ day: Day, keepingMonthEnd: Bool) -> Day? {
      let (year, month, dayOfMonth) = day.civil
      guard (1...9999).contains(year + years) else { return nil }
      let length = Day.length(ofMonth: month, year: year + years)
      let isMonthEnd = dayOfMonth == Day.length(ofMonth: month, year: year)
      return Day(
        year: year + years, month: month, day: keepingMonthEnd && isMonthEnd ? length : min(dayOfMonth, length))
    }
    guard let first = shift(first, keepingMonthEnd: false), let last = shift(last, keepingMonthEnd: true) else {
      return nil
    }
    return Period(first: first, last: last)
  }
}
