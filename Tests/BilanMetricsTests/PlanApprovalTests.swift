import BilanMetrics
import BilanModel
import Testing

/// Lines of one version of a plan that say several days of approval.
@Suite struct PlanApprovalTests {
  private static func lines(_ days: [String?]) -> [PlanLine] {
    days.enumerated().map { place, approved in
      planLine("L\(place)", "2024-06-01", version: place < 3 ? "1" : "2", approved: approved)
    }
  }

  @Test(arguments: [
    (["2023-12-09", "2023-12-09", "2023-12-09", "2024-02-01"], []),
    ([nil, nil, nil, "2024-02-01"], []),
    (["2023-12-09", "2024-06-01", "2023-12-09"], ["9 décembre 2023, 1er juin 2024"]),
    (["2023-12-09", nil], ["9 décembre 2023, aucun"]),
    (
      ["2023-12-09", "2023-12", "2023-12-09", "2024-02-01", nil],
      ["9 décembre 2023, décembre 2023", "1er février 2024, aucun"]
    ),
  ])
  func `a version whose lines say several days of approval is named, once`(days: [String?], said: [String]) {
    let batch = Batch(Self.lines(days))
    var report = emptyTally()
    report.add(batch)
    var check = LinkTally()
    check.add(batch)
    for log in [report.findings, check.findings] {
      let found = log.listed().filter { $0.code == "mixed-approval" }.map(\.message.french)
      #expect(found.count == said.count)
      #expect(Set(said.map { days in found.contains { $0.contains("(\(days))") } }).isSubset(of: [true]))
    }
  }
}
