internal import BilanText
internal import BilanMetrics
internal import BilanModel

/// The title of the activity by month.
enum MonthsHeadline {
  /// The strongest of these that is true: the year is even; one month, or two, are above all others.
  ///
  /// Nothing is told of a period under way, nor of months with a handful of activities.
  static func title(_ activity: MonthlyActivity, _ context: ChartContext) -> String {
    let words = context.words
    let neutral = words("L’activité mois par mois ", "Activity month by month ") + context.duringPeriod
    let totals = activity.known.map(\.total)
    guard context.isComplete, totals.count >= 3, let greatest = totals.max(), let least = totals.min(),
      greatest >= Facts.smallestBase
    else { return neutral }
    let sum = totals.reduce(0, +)
    if least > 0, 4 * (greatest - least) * totals.count <= sum {
      return words("Une activité régulière tout au long de l’année", "Even activity throughout the year")
    }
    let peaks = activity.known.filter { $0.total == greatest }
    let amount = words.count(greatest, .activity)
    if peaks.count == 1, let peak = peaks.first {
      return words.capitalised(words.month(peak.number))
        + words(", mois le plus actif\u{A0}: ", ", the busiest month: ")
        + amount
    }
    if peaks.count == 2 {
      let names = words.list(peaks.map { words.month($0.number) })
      return words.capitalised(names) + words(", mois les plus actifs\u{A0}: ", ", the busiest months: ") + amount
        + words(" chacun", " each")
    }
    return neutral
  }
}
