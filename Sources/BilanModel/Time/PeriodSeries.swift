/// The period of a report and the same period of every other year, told apart by an index: 0 is the report's own,
/// −1 the one before it.
///
/// Periods shorter than a year leave days that belong to no period; periods longer than a year are refused.
package struct PeriodSeries: Sendable, Hashable {
  /// The period of the report itself.
  package let base: Period
  /// The index of the first period held, normally −200 or the first that exists.
  package let lowest: Int
  private let periods: [Period]

  /// The series of a period of at most a year; nil when the period is longer.
  package init?(base: Period) {
    guard let next = base.shifted(years: 1), next.first > base.last else { return nil }
    self.init(unchecked: base)
  }

  /// The civil years.
  package static let civilYears = PeriodSeries(
    unchecked: Period(unchecked: Day(unchecked: 2000, 1, 1), Day(unchecked: 2000, 12, 31)))

  private init(unchecked base: Period) {
    self.base = base
    var periods: [Period] = []
    var lowest = 0
    for index in -200...100 {
      guard let period = base.shifted(years: index) else { continue }
      if periods.isEmpty { lowest = index }
      periods.append(period)
    }
    self.lowest = lowest
    self.periods = periods
  }

  /// The period of an index, nil outside the series.
  package subscript(index: Int) -> Period? {
    periods.indices.contains(index - lowest) ? periods[index - lowest] : nil
  }

  /// The index of the period that holds a day, nil when the day is in none.
  package func index(of day: Day) -> Int? {
    let guess = day.year - base.first.year
    for index in [guess, guess - 1] {
      if let period = self[index], period.contains(day) { return index }
    }
    return nil
  }

  /// The index of the one period that holds every day that the date may mean, else nil.
  package func index(of date: PartialDate) -> Int? {
    guard let index = index(of: date.earliest), let period = self[index], period.contains(date.latest) else {
      return nil
    }
    return index
  }

  /// The index of the first period that does not end before a day; nil when all do.
  package func firstIndex(endingFrom day: Day) -> Int? {
    periods.firstIndex { $0.last >= day }.map { $0 + lowest }
  }

  /// What programs call the period of an index.
  package func code(_ index: Int) -> String { self[index]?.code ?? "" }

  /// The label of the period of an index: `2024`.
  package func label(_ index: Int) -> String { self[index]?.label ?? "" }
}
