import BilanIntake
import BilanModel
import Testing

@Suite struct DemoTests {
  @Test func `the demonstration is read without a finding`() throws {
    let files = ["activites.csv", "plans.csv"].map { packagePath("fixtures/demo/\($0)") }
    let (tally, report) = Intake.read(files, options: IntakeOptions(), into: RecordingTally())
    #expect(report.findings == [])
    #expect(report.sources.map(\.register?.code) == ["activities", "plans"])
    #expect(report.sources.allSatisfy { $0.records == $0.kept && $0.isRead })
    #expect(tally.records.count == report.counts.kept)
  }
}
