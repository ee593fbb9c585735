import BilanMetrics
import BilanModel
import Testing

/// The frozen version of a plan and what became of its lines.
@Suite struct PlanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var versions: [(name: String, approved: String?)]
    var chosen: String?
    var asOf = "2025-01-15"
  }

  static let cases = [
    Case(testDescription: "the only one", versions: [("1", "2023-12-01")], chosen: "1"),
    Case(
      testDescription: "the last before the year", versions: [("1", "2023-10-01"), ("2", "2023-12-01")], chosen: "2"),
    Case(
      testDescription: "approved on the first day", versions: [("1", "2023-12-01"), ("2", "2024-01-01")], chosen: "2"),
    Case(
      testDescription: "not an amendment of the year", versions: [("1", "2023-12-01"), ("2", "2024-01-02")], chosen: "1"
    ),
    Case(
      testDescription: "else the first of the year", versions: [("1", "2024-05-01"), ("2", "2024-02-01")], chosen: "2"),
    Case(
      testDescription: "not one of the year behind", versions: [("1", "2025-01-01")], chosen: nil, asOf: "2025-06-30"),
    Case(testDescription: "on the last day", versions: [("1", "2024-12-31")], chosen: "1"),
    Case(testDescription: "never a draft", versions: [("1", "2024-05-01"), ("2", nil)], chosen: "1"),
    Case(testDescription: "only a draft", versions: [("1", nil)], chosen: nil),
    Case(
      testDescription: "not approved on the as-of day", versions: [("1", "2024-05-01")], chosen: nil, asOf: "2024-04-30"
    ),
    Case(testDescription: "same day, last name", versions: [("b", "2023-12-01"), ("a", "2023-12-01")], chosen: "b"),
  ]

  @Test(arguments: cases) func `one version of a plan is frozen`(sample: Case) {
    let lines = sample.versions.map {
      planLine("L-\($0.name)", "2024-05-01", version: $0.name, approved: $0.approved)
    }
    let plan = makeFacts([], plan: lines, asOf: sample.asOf).plan
    #expect(plan?.rows.map(\.line.version) == sample.chosen.map { [$0] } ?? [])
    #expect(plan?.unfrozenLines == sample.versions.count - (sample.chosen == nil ? 0 : 1))
  }

  @Test func `an activity that names a line which no plan has is unplanned`() {
    let activities = [
      activity("a", "USA", "2024-03-01", plan: "L1"), activity("b", "USA", "2024-03-02", plan: "L99"),
      activity("c", "USA", "2024-03-03"), activity("d", "USA", "2024-03-04", .postponed, plan: "L99"),
      activity("e", "USA", "2024-03-05", .postponed, plan: "L1"),
    ]
    let facts = makeFacts(activities, plan: [planLine("L1", "2024-03-01")])
    #expect(facts[.planUnplanned] == .number(2) && facts[.planUnplannedShare] == .ratio(2, over: 3))
    #expect(facts[.planPostponed] == .number(1))
    // A line of another version, or of another year, is one that the plans have.
    let others = [planLine("L1", "2024-03-01"), planLine("L99", "2024-03-01", version: "draft", approved: nil)]
    #expect(makeFacts(activities, plan: others)[.planUnplanned] == .number(1))
    #expect(makeFacts(activities)[.planUnplanned] == .missing(.noData))
  }

  @Test func `a partner with a line and no activity has its figures of the plan`() {
    let lines = [
      planLine("L1", "2024-03-01", partners: "HRV"), planLine("L2", "2024-04-01", partners: "USA"),
      planLine("L3", "2023-04-01", approved: "2022-12-01", partners: "BEL"),
    ]
    let facts = makeFacts([activity("a", "USA", "2024-04-01", plan: "L2")], plan: lines)
    let published = facts.figures().filter { $0.coordinate.period == 0 && $0.cut == .partner }
    func partners(_ metric: Metric) -> Set<PartnerIndex> {
      Set(published.filter { $0.metric.code == metric.code }.compactMap(\.coordinate.partner))
    }
    for metric in [Metric.planLines, .planRate, .planOpen] {
      #expect(partners(metric) == [partner("USA"), partner("HRV"), partner("BEL")])
    }
    #expect(partners(.participations) == [partner("USA")])
    #expect(facts.value(.planOpen, partner: partner("HRV")) == .number(1))
  }

  @Test(arguments: [[], ["B"]] as [[String]])
  func `a version that moves a line out of the year, or strikes it out, is the one of that year`(_ kept: [String]) {
    let lines =
      [
        planLine("A", "2024-01-05", version: "1", approved: "2022-02-15"),
        planLine("B", "2023-06-01", version: "1", approved: "2022-02-15"),
        planLine(kept.first ?? "A", "2023-12-31", version: "2", approved: "2022-08-15"),
      ]
    let facts = makeFacts([], plan: lines)
    #expect(facts[.planLines] == .number(0))
    #expect(facts.value(.planLines, period: -1) == .number(1))
  }

  @Test func `yearly versions of one plan are each of their own year, however late they are approved`() {
    let lines = [
      planLine("23-1", "2023-03-01", version: "2023", approved: "2022-11-01"),
      planLine("24-1", "2024-03-01", version: "2024", approved: "2024-02-01"),
      planLine("25-1", "2025-03-01", version: "2025", approved: "2023-12-15"),
    ]
    let facts = makeFacts([], plan: lines)
    #expect(facts[.planLines] == .number(1) && facts.value(.planLines, period: -1) == .number(1))
  }

  @Test func `a draft of the year before owns no activity`() {
    let lines = [
      planLine("L", "2022-06-07", plan: "2022", approved: nil),
      planLine("L", "2023-12-31", plan: "2023", approved: "2023-08-10"),
    ]
    let done = [activity("a", "USA", "2022-12-31", plan: "L")]
    #expect(makeFacts(done, plan: lines).value(.planDone, period: -1) == .number(1))
  }

  @Test func `versions of a plan share identifiers, in any order of their rows`() {
    let lines = [
      planLine("L1", "2024-05-01", version: "1", approved: "2023-10-01"),
      planLine("L2", "2024-06-01", version: "1", approved: "2023-10-01"),
      planLine("L1", "2024-07-01", version: "2", approved: "2023-12-01"),
      planLine("L2", "2024-08-01", version: "2", approved: "2023-12-01"),
      planLine("L3", "2024-09-01", version: "2", approved: "2023-12-01"),
      planLine("L4", "2024-10-01", version: "2", approved: "2023-12-01"),
    ]
    let done = [activity("a", "USA", "2024-07-02", plan: "L1")]
    for order in [lines, lines.reversed()] {
      let facts = makeFacts(done, plan: order)
      #expect(facts.plan?.rows.map(\.line.id) == ["L1", "L2", "L3", "L4"])
      #expect(facts.plan?.rows.map(\.line.version) == ["2", "2", "2", "2"])
      #expect(facts.plan?.unfrozenLines == 2)
      #expect(facts[.planRate] == .ratio(1, over: 4))
    }
  }

  @Test func `an activity carries out the line of its own year where plans use an identifier again`() {
    let lines = [
      planLine("L", "2022-05-01", plan: "2022", approved: "2021-12-01"),
      planLine("L", "2023-05-01", plan: "2023", approved: "2022-12-01"),
      planLine("L", "2024-05-01", plan: "2024", approved: "2023-12-01"),
    ]
    let last = [activity("a", "USA", "2023-05-02", plan: "L"), activity("b", "USA", "2022-05-02", plan: "L")]
    #expect(makeFacts(last, plan: lines).plan?.rows.map(\.outcome) == [.open, .done])
    #expect(makeFacts([last[1]], plan: lines).plan?.rows.map(\.outcome) == [.open, .open])
    let postponed = [activity("a", "USA", "2023-05-02", .postponed, plan: "L")]
    #expect(makeFacts(postponed, plan: lines).plan?.rows.map(\.outcome) == [.open, .postponed])
    // Put off into a year whose plan takes the line up, it is that plan's.
    let early = [planLine("L", "2023-05-01", plan: "2023", approved: "2022-12-01"), lines[2]]
    let taken = [activity("a", "USA", "2024-05-02", .postponed, plan: "L")]
    #expect(makeFacts(taken, plan: early).plan?.rows.map(\.outcome) == [.postponed, .open])
    #expect(makeFacts(taken, plan: [early[0]]).plan?.rows.map(\.outcome) == [.postponed])
    #expect(makeTally(last, plan: lines).findings.map(\.code) == [])
  }

  @Test func `an identifier in two plans of one year is said where an activity names it`() {
    let lines = [planLine("L", "2024-05-01", plan: "EMA"), planLine("L", "2024-06-01", plan: "Terre")]
    let activities = [activity("a", "USA", "2024-05-02", plan: "L")]
    #expect(makeTally(activities, plan: lines).findings.map(\.code) == ["shared-plan-line"])
    #expect(makeFacts(activities, plan: lines).plan?.rows.map(\.outcome) == [.done, .done])
  }

  @Test func `a version without lines in the year is not its plan`() {
    let lines = [
      planLine("A", "2023-05-01", version: "2023", approved: "2022-12-01"),
      planLine("B", "2024-05-01", version: "2024", approved: "2024-02-01"),
    ]
    let rows = makeFacts([], plan: lines).plan?.rows
    #expect(rows?.map(\.line.id) == ["B", "A"])
    #expect(rows?.map(\.period) == [0, -1])
  }

  @Test func `two plans stand side by side`() {
    let lines = [
      planLine("A", "2024-05-01", plan: "EMA"), planLine("B", "2024-05-01", plan: "Armée de Terre"),
      planLine("C", "2024-13", plan: "EMA").starting(nil), planLine("D", "2023-12-21/2024-01-10", plan: "EMA"),
    ]
    let plan = makeFacts([], plan: lines).plan
    #expect(plan?.rows.map(\.line.id) == ["B", "A"])
    // Of the year of its start or the one behind: no figure counts it, and both say so.
    #expect(plan?.open.map(\.line.id) == ["D", "D"] && plan?.open.map(\.period) == [0, -1])
  }

  @Test(arguments: [
    ([activity("a", "USA", "2024-05-01", plan: "L")], PlanOutcome.done),
    ([activity("a", "USA", "2023-05-01", plan: "L")], .done),
    ([activity("a", "USA", "2022-05-01", plan: "L")], .open),
    ([activity("a", "USA", "2025-01-10", plan: "L")], .open),
    ([activity("a", "USA", "2024-05-01", .planned, plan: "L")], .open),
    ([activity("a", "USA", "2024-05-01", .postponed, plan: "L")], .postponed),
    ([activity("a", "USA", "2023-05-01", .postponed, plan: "L")], .postponed),
    ([activity("a", "USA", "2025-05-01", .postponed, plan: "L")], .postponed),
    ([activity("a", "USA", "2026-05-01", .postponed, plan: "L")], .open),
    ([activity("a", "USA", "2025-05-01", .cancelled, plan: "L")], .open),
    ([activity("a", "USA", nil, .postponed, plan: "L")], .open),
    ([activity("a", "USA", "2024-05-01", .cancelled, plan: "L")], .cancelled),
    ([activity("a", "USA", "2023", .cancelled, plan: "L")], .cancelled),
    ([activity("a", "USA", "2022-05-01", .cancelled, plan: "L")], .open),
    ([activity("a", "USA", "2023-12-20/2024-01-10", .cancelled, plan: "L")], .open),
    (
      [activity("a", "USA", "2024-05-01", .cancelled, plan: "L"), activity("b", "USA", "2024-06-01", plan: "L")], .done
    ),
    (
      [
        activity("a", "USA", "2024-05-01", .cancelled, plan: "L"),
        activity("b", "USA", "2023-06-01", .postponed, plan: "L"),
      ],
      .postponed
    ),
    (
      [
        activity("a", "USA", "2024-05-01", .cancelled, plan: "L"),
        activity("b", "USA", "2025-06-01", .postponed, plan: "L"),
      ],
      .postponed
    ),
    ([activity("a", "USA", "2024-05-01")], .open), ([activity("a", "USA", nil, plan: "L")], .open),
  ])
  func `the outcome of a line follows its activities`(activities: [Activity], outcome: PlanOutcome) {
    let facts = makeFacts(activities, plan: [planLine("L", "2024-05-01")])
    #expect(facts.plan?.rows.map(\.outcome) == [outcome])
    #expect(facts[.planRate] == .ratio(outcome == .done ? 1 : 0, over: 1))
  }

  @Test func `the metrics of the plan`() {
    let lines = [
      planLine("1", "2024-01-10", partners: "USA"), planLine("2", "2024-02-10"),
      planLine("3", "2024-03-10", kind: .course), planLine("4", "2024-04-10"), planLine("5", "2023-04-10"),
    ]
    let facts = makeFacts(
      [
        activity("a", "USA", "2024-01-10", plan: "1"),
        activity("b", "USA", "2024-02-10", .cancelled, cause: "budget", plan: "2"),
        activity("c", "USA", "2024-03-10", .postponed, kind: .course, plan: "3"), activity("d", "CAN", "2024-05-10"),
        activity("e", "CAN", "2024-06-10"), activity("f", "CAN", "2024-06-10", .cancelled),
      ], plan: lines)
    #expect(facts[.planLines] == .number(4))
    #expect(facts.value(.planLines, period: -1) == .number(1))
    #expect(facts.value(.planLines, period: -2) == .missing(.noData))
    #expect(facts.value(.planLines, partner: partner("USA")) == .number(1))
    #expect(facts.value(.planLines, pillar: .formation) == .number(1))
    #expect(facts[.planDone] == .number(1))
    #expect(facts[.planRate] == .ratio(1, over: 4))
    #expect(facts.value(.planRate, pillar: .export) == .missing(.notApplicable))
    #expect(facts[.planOpen] == .number(1))
    #expect(facts[.planPostponedLines] == .number(1))
    #expect(facts[.planCancelledLines] == .number(1))
    #expect(facts[.planUnplanned] == .number(2))
    #expect(facts[.planUnplannedShare] == .ratio(2, over: 3))
    #expect(facts.value(.planUnplannedShare, partner: partner("CAN")) == .ratio(2, over: 2))
    #expect(facts[.planPostponed] == .number(1))
    #expect(facts[.cancelledByCause] == .number(2))
    #expect(facts.value(.cancelledByCause, cause: "budget") == .number(1))
    #expect(facts.value(.cancelledByCause, cause: "") == .number(1))
    #expect(facts.value(.cancelledByCause, cause: "météo") == .number(0))
  }

  @Test func `a year without plan lines has no share outside of the plan`() {
    let lines = [planLine("1", "2024-01-10")]
    let facts = makeFacts([activity("a", "USA", "2024-01-10"), activity("b", "CAN", "2023-01-10")], plan: lines)
    #expect(facts[.planUnplannedShare] == .ratio(1, over: 1))
    #expect(facts.value(.planUnplanned, period: -1) == .number(1))
    #expect(facts.value(.planUnplannedShare, period: -1) == .missing(.notApplicable))
    #expect(facts.change(.planUnplannedShare) == .missing(.notApplicable))
  }

  @Test func `without a register of plans nothing is known of them`() {
    let facts = makeFacts([activity("a", "USA", "2024-01-10")])
    #expect(facts.plan == nil)
    for metric in [Metric.planLines, .planRate, .planUnplanned, .planUnplannedShare, .planPostponed] {
      #expect(facts[metric] == .missing(.noData))
    }
  }
}

extension PlanLine {
  fileprivate func starting(_ date: PartialDate?) -> PlanLine {
    var line = self
    line.plannedStart = date
    return line
  }
}
