/// A date as exactly as the record knows it: a day, a month, a season, a year or an interval of days.
///
/// ISO 8601-2 (EDTF) allows `2018-10`, `2018-22` (summer) and `2015`; the record's certainty is the span from the
/// earliest to the latest day that the date may mean.
package struct PartialDate: Sendable, Hashable {
  /// The first day that it may be.
  package let earliest: Day
  /// The last day that it may be.
  package let latest: Day

  package init(_ day: Day) {
    earliest = day
    latest = day
  }

  /// A span; nil when the latest day is before the earliest.
  package init?(earliest: Day, latest: Day) {
    guard earliest <= latest else { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  /// The day itself when the date is one day, else nil.
  package var exact: Day? { earliest == latest ? earliest : nil }
}
