internal import BilanText
internal import BilanMetrics
internal import BilanModel

/// The title of the activity by month.
enum MonthsHeadline {
  /// The strongest of these that is true: the period is even; one month, or two, are above all others.
  ///
  /// Nothing is told of a period under way, nor of months with a handful of activities, nor what the activities whose
  /// month is not known might change.
  static func title(_ activity: MonthlyActivity, _ context: ChartContext) -> String {
    let words = context.words
    let neutral = words("L’activité mois par mois ", "Activity month by month ") + context.duringPeriod
    let totals = activity.known.map(\.total).sorted(by: >)
    guard context.isComplete, totals.count >= 3, let greatest = totals.first, let least = totals.last,
      greatest >= Facts.smallestBase
    else { return neutral }
    let unknown = activity.unplaced
    if totals.count >= 6, least > 0, 4 * (greatest + unknown - least) * totals.count <= totals.reduce(0, +) {
      return context.facts.series.base.isCivilYear
        ? words("Une activité régulière tout au long de l’année", "Even activity throughout the year")
        : words("Une activité régulière tout au long de la période", "Even activity throughout the period")
    }
    let peaks = activity.known.filter { $0.total == greatest }
    let amount = words.count(greatest, .activity) + (unknown > 0 ? words(" au moins", " at least") : "")
    if peaks.count == 1, let peak = peaks.first, greatest - totals[1] > unknown {
      return words.capitalised(words.month(peak.number))
        + words(", mois le plus actif\u{A0}: ", ", the busiest month: ")
        + amount
    }
    if peaks.count == 2, greatest - totals[2] > unknown {
      let names = words.list(peaks.map { words.month($0.number) })
      return words.capitalised(names) + words(", mois les plus actifs\u{A0}: ", ", the busiest months: ") + amount
        + words(" chacun", " each")
    }
    return neutral
  }
}
