import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// The lines of a plan that were not done, in the sheet of the plan.
@Suite struct UnrealisedLinesTests {
  @Test func `lines that were not done are told with their outcome, why, and the day that they are put off to`() throws
  {
    var activities = try SampleReport.small()
    for (place, change) in [(Status.done, "P-1"), (.postponed, "P-2"), (.cancelled, "P-3")].enumerated() {
      (activities[place].status, activities[place].planLine) = (change.0, change.1)
      activities[place].cause = place == 0 ? nil : "budget"
    }
    // Put off into the year that follows.
    activities[1].start = PartialDate(Day(unchecked: 2025, 2, 4))
    activities[1].end = nil
    let japan = try SampleReport.partners(["JPN"])
    let lines = ["P-1", "P-2", "P-3", "P-4"].map { id in
      PlanLine(
        id: id, title: "Ligne \(id)", partners: japan, plan: "Plan 2024", version: "1",
        approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)), kind: .exercise,
        plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)), origin: Origin(file: "plans.csv", line: 2))
    }
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities, plan: lines))
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
