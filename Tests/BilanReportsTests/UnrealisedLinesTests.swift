import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// The lines of a plan that were not done, in the sheet of the plan.
@Suite struct UnrealisedLinesTests {
  /// By year and by half: what became of the lines of February is told by the activities of the whole year.
  @Test(arguments: [12, 6])
  func `lines that were not done are told with their outcome, why, and the day that they are put off to`(
    months: Int
  ) throws {
    var activities = try SampleReport.small()
    for (place, change) in [(Status.done, "P-1"), (.postponed, "P-2"), (.cancelled, "P-3")].enumerated() {
      (activities[place].status, activities[place].planLine) = (change.0, change.1)
      activities[place].cause = place == 0 ? nil : "budget"
    }
    // Put off into the year that follows.
    activities[1].start = PartialDate(Day(unchecked: 2025, 2, 4))
    activities[2].start = PartialDate(Day(unchecked: 2024, 10, 2))
    (activities[1].end, activities[2].end) = (nil, nil)
    let japan = try SampleReport.partners(["JPN"])
    let lines = ["P-1", "P-2", "P-3", "P-4"].map { id in
      PlanLine(
        id: id, title: "Ligne \(id)", partners: japan, plan: "Plan 2024", version: "1",
        approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)), kind: .exercise,
        plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)), origin: Origin(file: "plans.csv", line: 2))
    }
    let period = Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, months, months == 6 ? 30 : 31))
    var tally = ReportTally(
      series: try #require(period.flatMap { PeriodSeries(base: $0) }), asOf: SampleReport.asOf)
    tally.add(Batch(activities))
    tally.add(Batch(lines))
    let workbook = AnnualWorkbook.build(ReportContext(facts: tally.facts(), version: "0"))
    let plan = try #require(workbook["Plan"])
    let head = try #require(plan.row("Lignes non réalisées (3)"))
    let told = (head + 1...head + 4).map { row in
      [0, 1, 3, 5, 8, 13].map { column in
        if case .text(let text)? = plan[row, column]?.content { text } else { "" }
      }
    }
    #expect(
      told == [
        ["Identifiant", "Suite", "Nouvelle date", "Cause", "Intitulé", "Partenaires"],
        ["P-2", "reportée", "4 février 2025", "budget", "Ligne P-2", "Japon"],
        ["P-3", "annulée", "", "budget", "Ligne P-3", "Japon"],
        ["P-4", "sans suite connue", "", "", "Ligne P-4", "Japon"],
      ])
    #expect(WorkbookChecks.problems(workbook) == [])
  }
}
