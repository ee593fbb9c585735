import BilanMetrics
import BilanModel
import Testing

/// Plans in a part of a year: what is frozen, which lines count, and what became of them.
@Suite struct PlanPartTests {
  @Test(arguments: [("2024-07-01", "2024-09-30"), ("2024-01-01", "2024-03-31"), ("2023-11-01", "2024-08-31")])
  func `a part of a year keeps the plan frozen for the civil year`(first: String, last: String) throws {
    let lines = [
      planLine("A", "2024-02-01", version: "1", approved: "2023-12-01"),
      planLine("B", "2024-08-01", version: "1", approved: "2023-12-01"),
      planLine("A", "2024-02-01", version: "2", approved: "2024-06-20"),
      planLine("B", "2024-08-01", version: "2", approved: "2024-06-20"),
      planLine("C", "2024-08-02", version: "2", approved: "2024-06-20"),
    ]
    let period = try #require(Period(first: day(first), last: day(last)))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: day("2024-08-15"))
    tally.add(Batch(lines))
    let rows = tally.facts().plan?.rows ?? []
    #expect(rows.map(\.line.version) == rows.map { _ in "1" })
    #expect(rows.map(\.line.id) == ["A", "B"].filter { $0 == "A" ? first < "2024-02" : last > "2024-08" })
  }

  /// The lines of 2024 with what became of them in the period of each, by half of the year and by year.
  ///
  /// By hand: P (June) was done in July, Q (July) in June, R (April) cancelled in October, T (November) put off into March
  /// 2025, U (May) done in December 2023, V (August) put off into May 2024, W (September) not heard of.
  static let settled: [(id: String, start: String, outcome: PlanOutcome)] = [
    ("U", "2024-05-01", .done), ("R", "2024-04-10", .cancelled), ("P", "2024-06-20", .done),
    ("Q", "2024-07-10", .done), ("V", "2024-08-01", .postponed), ("W", "2024-09", .open),
    ("T", "2024-11-05", .postponed),
  ]
  static let settling = [
    activity("1", "USA", "2024-07-02", plan: "P"), activity("2", "USA", "2024-06-28", plan: "Q"),
    activity("3", "USA", "2024-10-01", .cancelled, cause: "budget", plan: "R"),
    activity("4", "USA", "2025-03-01", .postponed, cause: "météo", plan: "T"),
    activity("5", "USA", "2023-12-10", plan: "U"), activity("6", "USA", "2024-05-20", .postponed, plan: "V"),
    // Of two years on, it tells nothing of its line.
    activity("7", "USA", "2026-01-10", .postponed, plan: "W"),
  ]

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "PQRTUVW"), ("2024-01-01", "2024-06-30", "PRU"), ("2024-07-01", "2024-12-31", "QTVW"),
    ("2024-11-01", "2024-11-30", "T"), ("2023-09-01", "2024-08-31", "PQRUV"),
  ])
  func `what became of the lines of a part of a year is what the whole year tells`(
    first: String, last: String, identifiers: String
  ) throws {
    let period = try #require(Period(first: day(first), last: day(last)))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: day("2025-07-15"))
    tally.add(Batch(Self.settled.map { planLine($0.id, $0.start, approved: "2023-08-15") }))
    tally.add(Batch(Self.settling))
    let facts = tally.facts()
    let rows = facts.plan?.rows.filter { $0.period == 0 } ?? []
    #expect(String(rows.map(\.line.id).joined().sorted()) == identifiers)
    for row in rows {
      #expect(row.outcome == Self.settled.first { $0.id == row.line.id }?.outcome)
    }
    let done = rows.count { $0.outcome == .done }
    #expect(facts[.planDone] == .number(done) && facts[.planRate] == .share(done, of: rows.count))
    #expect(facts[.planUnplanned] == .number(0))
  }

  /// The lines, done, cancelled and postponed ones of a period, and what each leaves out.
  ///
  /// By hand: B, of some day of 2024, was done in June; C, of some day of it until May, in May; D, of June to August, was
  /// cancelled; E, of 10 March, was done. Of the first half are C and E, and perhaps B and D.
  @Test(arguments: [
    ("2024-01-01", "2024-12-31", [4, 3, 1, 0], [0, 0, 0, 0]),
    ("2024-01-01", "2024-06-30", [2, 2, 0, 0], [2, 1, 1, 0]),
    ("2024-07-01", "2024-12-31", [0, 0, 0, 0], [2, 1, 1, 0]),
    ("2023-09-01", "2024-08-31", [3, 2, 1, 0], [1, 1, 0, 0]),
  ])
  func `a line too vague for the period is left out of its figures, and counted beside them`(
    first: String, last: String, told: [Int], leftOut: [Int]
  ) throws {
    var until = planLine("C", "2024", approved: "2023-08-15", partners: "BEL")
    until.plannedEnd = date("2024-05-20")
    let period = try #require(Period(first: day(first), last: day(last)))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: day("2025-07-15"))
    tally.add(
      Batch([
        planLine("B", "2024", approved: "2023-08-15", partners: "BEL"), until,
        planLine("D", "2024-06-01/2024-08-31", approved: "2023-08-15", partners: "CAN"),
        planLine("E", "2024-03-10", approved: "2023-08-15", partners: "BEL"),
      ]))
    tally.add(
      Batch([
        activity("1", "BEL", "2024-06-28", plan: "B"), activity("2", "BEL", "2024-05-10", plan: "C"),
        activity("3", "CAN", "2024-07-01", .cancelled, plan: "D"), activity("4", "BEL", "2024-03-10", plan: "E"),
      ]))
    let facts = tally.facts()
    let metrics: [(Metric, Metric)] = [
      (.planLines, .planLinesLeftOut), (.planDone, .planDoneLeftOut), (.planCancelledLines, .planCancelledLinesLeftOut),
      (.planOpen, .planOpenLeftOut),
    ]
    for (place, (metric, beside)) in metrics.enumerated() {
      #expect(facts[metric] == .known(told[place], leftOut: leftOut[place]), "\(metric.code)")
      #expect(facts[beside] == .number(leftOut[place]), "\(metric.code)")
    }
    #expect(facts[.planRate] == (told[0] == 0 ? .missing(.noData) : .share(told[1], of: told[0])))
    // Of Canada there is the line D alone, of the summer.
    #expect(
      facts.value(.planLines, partner: partner("CAN"))
        == .known(last == "2024-06-30" || first == "2024-07-01" ? 0 : 1, leftOut: 1))
    if told[0] == 0 { #expect(facts[.planUnplannedShare] == .missing(.noData)) }
    // A line that may be of the period may be an act of it.
    #expect(facts[.actsLeftOut] == .number(leftOut[0]))
  }

  @Test func `a version whose lines stand outside of the period is its plan all the same`() throws {
    let lines = [
      planLine("A", "2024-02-01", version: "1", approved: "2023-12-01"),
      planLine("A", "2024-08-01", version: "2", approved: "2024-06-20"),
    ]
    let period = try #require(Period(first: day("2024-07-01"), last: day("2024-09-30")))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: day("2024-12-31"))
    tally.add(Batch(lines))
    #expect(tally.facts().plan?.rows == [])
    #expect(tally.facts().plan?.unfrozenLines == 1)
  }
}
