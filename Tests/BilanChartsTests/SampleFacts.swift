internal import BilanMetrics
internal import BilanModel

/// Facts for tests, counted from records at hand as a report counts them.
enum SampleFacts {
  static func make(
    _ activities: [Activity], plan: [PlanLine]? = nil, year: Int = 2024, period: Period? = nil,
    asOf: Day = Day(unchecked: 2025, 1, 15), choices: Choices = Choices()
  ) -> Facts? {
    guard let period = period ?? Period(year: year), let series = PeriodSeries(base: period) else { return nil }
    var tally = ReportTally(series: series, asOf: asOf, choices: choices)
    tally.add(Batch(activities))
    if let plan { tally.add(Batch(plan)) }
    return tally.facts()
  }
}
