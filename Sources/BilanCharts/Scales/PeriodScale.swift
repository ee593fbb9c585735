internal import BilanModel

/// A scale from the days of a period to places along an axis.
struct PeriodScale: Sendable {
  let period: Period
  let start: Double
  let end: Double

  /// The place of the first moment of a day, in points, kept inside the axis.
  func place(_ day: Day) -> Double {
    let length = Double(period.last.number) - Double(period.first.number) + 1
    let part = (Double(day.number) - Double(period.first.number)) / length
    return start + min(1, max(0, part)) * (end - start)
  }

  /// The months that the period touches, each with its first day inside the period and its number, 1 to 12.
  var months: [(first: Day, next: Day, month: Int)] {
    var result: [(first: Day, next: Day, month: Int)] = []
    var first = period.first
    while first <= period.last, result.count < 13 {
      let (year, month, day) = first.civil
      let next = first.advanced(by: Day.length(ofMonth: month, year: year) - day + 1)
      result.append((first, next, month))
      first = next
    }
    return result
  }
}
