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

  /// The later of two dates, as vague as both leave it.
  package func notBefore(_ other: PartialDate) -> PartialDate {
    PartialDate(unchecked: max(earliest, other.earliest), max(latest, other.latest))
  }

  /// The earlier of two dates, as vague as both leave it.
  package func notAfter(_ other: PartialDate) -> PartialDate {
    PartialDate(unchecked: min(earliest, other.earliest), min(latest, other.latest))
  }

  /// A beginning that is not after an end, as vague as both leave it; as it stands where they contradict one another.
  package func beginning(before end: PartialDate?) -> PartialDate {
    guard let end, end.latest >= earliest else { return self }
    return PartialDate(unchecked: earliest, min(latest, end.latest))
  }

  /// An end that is not before a beginning, in the same way.
  package func ending(after beginning: PartialDate?) -> PartialDate {
    guard let beginning, beginning.earliest <= latest else { return self }
    return PartialDate(unchecked: max(earliest, beginning.earliest), latest)
  }

  /// Some day, from one on.
  package static func someDay(from day: Day) -> PartialDate {
    PartialDate(unchecked: day, max(day, Day(unchecked: 9999, 12, 31)))
  }

  /// A span whose latest day is known not to come before the earliest.
  private init(unchecked earliest: Day, _ latest: Day) {
    self.earliest = earliest
    self.latest = latest
  }
}

extension Period {
  /// The days from a first to a last date that fall in the period, as day numbers; nil where partial dates leave them
  /// open.
  ///
  /// What is vague outside of the period alone leaves nothing open.
  package func part(from start: PartialDate, to end: PartialDate) -> Range<Int32>? {
    func clamped(_ day: Day, _ lowest: Int32, _ highest: Int32) -> Int32 { min(max(day.number, lowest), highest) }
    let nothing = first.number..<first.number
    if start.earliest > last || end.latest < first || end.latest < start.earliest { return nothing }
    let from = clamped(start.earliest, first.number, last.number + 1)
    let to = clamped(end.earliest, first.number - 1, last.number) + 1
    guard from == clamped(start.latest, first.number, last.number + 1),
      to == clamped(end.latest, first.number - 1, last.number) + 1
    else { return nil }
    return from < to ? from..<to : nothing
  }
}
