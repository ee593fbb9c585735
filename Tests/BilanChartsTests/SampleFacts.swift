internal import BilanMetrics
internal import BilanModel

/// Facts for tests, from records at hand.
enum SampleFacts {
  static func make(
    _ activities: [Activity], year: Int = 2024, asOf: Day = Day(unchecked: 2025, 1, 15), plan: PlanFacts? = nil,
    marking: Marking = .unprotected
  ) -> Facts? {
    guard let period = Period(year: year), let series = PeriodSeries(base: period) else { return nil }
    var cube = ActivityCube()
    for activity in activities where activity.status == .done {
      guard let start = activity.start, let index = series.index(of: start) else { continue }
      var measures = Measures()
      measures.activities = 1
      let days = 1 + Int((activity.end?.earliest ?? start.earliest).number) - Int(start.earliest.number)
      measures.days = days
      measures.personDays = days * (activity.participantsFrench ?? 0)
      cube.cells[.init(period: index, pillar: activity.pillar), default: Measures()] += measures
      for partner in activity.partners {
        cube.cells[.init(period: index, pillar: activity.pillar, partner: partner), default: Measures()] += measures
      }
      cube.months[index, default: [:]][activity.pillar, default: [:]][start.exact?.month ?? 0, default: 0] += 1
      cube.statuses[index, default: [:]][.done, default: 0] += 1
    }
    return Facts(series: series, asOf: asOf, marking: marking, cube: cube, rows: [], plan: plan, isFictitious: true)
  }
}
