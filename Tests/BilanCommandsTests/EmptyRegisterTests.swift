import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// A register without a record is told from one that was not given.
@Suite struct EmptyRegisterTests {
  @Test(arguments: [
    ("id,title,plan,version,kind,planned_start\n", true),
    ("id,title,plan,version,kind,planned_start\nL1,t,P,1,viste,2024\n", true),
    ("id,title,plan\n", false), ("", false),
  ])
  func `a plan without a line is a plan`(text: String, isPlan: Bool) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    let (tally, _) = Intake.read(
      [path], options: IntakeOptions(),
      into: ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15)))
    #expect((tally.facts().plan != nil) == isPlan)
  }
}
