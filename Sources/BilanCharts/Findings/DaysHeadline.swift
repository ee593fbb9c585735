internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// The title of the calendar of days.
enum DaysHeadline {
  /// Three at least are a finding: the most that is under way on one day, and which, where there is but one; at least so many where some activities
  /// have no exact days.
  static func title(_ load: DailyLoad, _ context: ChartContext) -> String {
    let words = context.words
    guard load.greatest >= 3 else {
      return words("Les activités en cours, jour par jour, ", "Activities under way, day by day, ")
        + context.duringPeriod
    }
    let count = words.count(load.greatest, .activity)
    let least = load.unplaced > 0 ? words(" au moins", " at least") : ""
    guard load.peaks.count == 1, load.unplaced == 0, let peak = load.peaks.first else {
      return words("Jusqu’à \(count)\(least) en cours le même jour", "Up to \(count)\(least) under way on one day")
    }
    return words(
      "Jusqu’à \(count) en cours le même jour, le \(words.date(peak))",
      "Up to \(count) under way on one day, \(words.date(peak))")
  }
}
