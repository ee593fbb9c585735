internal import BilanMetrics
internal import BilanModel

/// How many done activities are under way on each day of a period.
struct DailyLoad {
  /// The period whose days they are.
  let period: Period
  /// The days of which something is known, each with its number.
  let counts: [Day: Int]
  /// The activities that may have been under way on other days too, or on any.
  let unplaced: Int

  /// Those of the period of an index; nil where it is none, or nothing is known of it.
  init?(_ context: ChartContext, period index: Int) {
    let facts = context.facts
    guard let period = facts.series[index], facts.covers(index) else { return nil }
    self.period = period
    var counts: [Day: Int] = [:]
    var unplaced = 0
    // An activity has a row in each period that it touches, or may; one without a date may be of any.
    unplaced += facts.rows.count { $0.period == nil && $0.days == nil && $0.activity.start == nil }
    for row in facts.rows where row.activity.status == .done && row.period == index {
      guard let start = row.activity.start?.exact, let end = row.activity.end.map(\.exact) ?? start else {
        unplaced += row.days == nil ? 1 : 0
        continue
      }
      let (first, last) = (max(start, period.first), min(end, period.last))
      guard first <= last else { continue }
      for number in first.number...last.number { counts[Day(number: number), default: 0] += 1 }
    }
    (self.counts, self.unplaced) = (counts, unplaced)
  }

  /// The greatest number of a day.
  var greatest: Int { counts.values.max() ?? 0 }
  /// The days of the greatest number, in order.
  var peaks: [Day] { greatest > 0 ? counts.filter { $0.value == greatest }.map(\.key).sorted() : [] }
  /// The Monday of the first week.
  var monday: Day { period.first.advanced(by: 1 - period.first.weekday) }
  /// How many weeks it takes.
  var weeks: Int { (Int(period.last.number) - Int(monday.number)) / 7 + 1 }
}
