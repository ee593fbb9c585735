import BilanMetrics
import BilanModel
import Testing

/// What a desk decides, and which figures rest on it.
@Suite struct ChoiceLawTests {
  private static let decisions: [(choice: Choice, decide: @Sendable (inout Choices) -> Void)] = [
    (.cadenceTolerance, { $0.cadenceTolerance = 400 }), (.opinionTarget, { $0.opinionTarget = 60 }),
    (.existsSince(.universityExchange), { $0.existsSince = [:] }),
    (
      .validity,
      { choices in
        for rule in 1...21 {
          choices.validities[rule < 10 ? "R0\(rule)" : "R\(rule)"] = Validity(until: Day(number: 0))
        }
      }
    ),
  ]

  private func groups(_ choices: Choices) -> [FigureGroup] {
    var tally = ReportTally(
      series: .civilYears, asOf: Day(unchecked: 2001, 1, 15), choices: choices, watching: Watch.standardDays)
    for (place, register) in Registers.all.enumerated()
    where ["activities", "series", "cases"].contains(register.register.code) {
      tally.add(Batch(randomRecordsOf: register.register, count: 200, seed: UInt64(place + 1)))
    }
    // Two sessions of a yearly dialogue, eighteen months apart.
    var series = MeetingSeries(origin: Origin(file: "s.csv", line: 2))
    (series.common.id, series.cadence) = ("S", CalendarDuration(months: 12))
    tally.add(Batch([series]))
    let days = [Day(unchecked: 1998, 12, 1), Day(unchecked: 2000, 6, 1)]
    tally.add(
      Batch(
        days.map { day in
          var session = Activity(
            id: "", title: "", partners: [], kind: .dialogueSession, start: PartialDate(day), status: .done,
            origin: Origin(file: "a.csv", line: 2))
          session.series = "S"
          return session
        }))
    return tally.facts().figureGroups()
  }

  @Test(arguments: decisions.indices) func `a figure that a decision changes says that it rests on it`(index: Int) {
    let (choice, decide) = Self.decisions[index]
    var choices = Choices()
    decide(&choices)
    func name(_ group: FigureGroup, _ row: FigureGroup.Row) -> FigureIdentifier {
      FigureIdentifier(group.metric, at: row.place, in: PeriodSeries.civilYears.base)
    }
    var before: [FigureIdentifier: [Quantity?]] = [:]
    for group in groups(Choices()) { for row in group.rows { before[name(group, row)] = row.values } }
    var changed = 0
    for group in groups(choices) {
      for row in group.rows where before[name(group, row)] != row.values {
        changed += 1
        #expect(group.metric.rests(on: choice, at: row.place), "\(name(group, row).text)")
      }
    }
    // Findings go away with their rules, and leave no place.
    #expect(changed > 0 || choice == .validity)
  }
}
