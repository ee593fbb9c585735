import BilanMetrics
import BilanModel
import Testing

/// When series of which no beginning is stated met and were due to meet, counted by hand.
@Suite struct UnstatedSeriesTests {
  private let report = ByHand(year: 2024, asOf: "2025-01-15")

  private func yearly(until: String? = nil) throws -> MeetingSeries {
    try ByHand.make {
      ($0.common.id, $0.common.partners) = ("S", try ByHand.partners("POL"))
      ($0.cadence, $0.until) = (CalendarDuration(months: 12), try until.map { try ByHand.date($0) })
    }
  }

  @Test func `whether a series without a beginning was due is not known in any year`() throws {
    let facts = try report.facts([try yearly()], [try ByHand.activity("2021-12-31", of: "S")])
    for year in 2020...2024 {
      for code in ["series.existing", "series.due", "series.due_rate"] {
        #expect(try report.value(code, facts, in: year) == .missing(.noData), "\(code) \(year)")
      }
      #expect(try report.value("series.due_left_out", facts, in: year) == .number(1))
    }
    // A year after the session it is due, by then; before it nothing says from when on.
    #expect(try report.value("series.overdue", facts) == .number(1))
    // From 31 December 2022 to 31 December 2023, and to the as-of day.
    #expect(try report.value("series.overdue_days_least", facts, in: 2023) == .number(365))
    #expect(try report.value("series.overdue_days_most", facts) == .number(746))
    #expect(try report.value("series.overdue", facts, in: 2022) == .number(0))
    for code in ["series.overdue", "series.overdue_days_least", "series.overdue_days_most"] {
      #expect(try report.value(code, facts, in: 2020) == .missing(.noData), "\(code)")
      #expect(try report.value(code + "_left_out", facts, in: 2020) == .number(1), "\(code)")
    }
  }

  @Test func `of a series with neither a beginning nor a session nothing due is known, and it has its row`() throws {
    let others = [try ByHand.activity("2024-05-01", of: "Another")]
    let facts = try report.facts([try yearly()], others)
    let poland = Coordinate(partner: try ByHand.partners("POL")[0])
    for code in ["series.due", "series.overdue", "series.overdue_days_least", "series.overdue_days_most"] {
      #expect(try report.value(code, facts) == .missing(.noData), "\(code)")
      #expect(try report.value(code + "_left_out", facts, in: 2024, poland) == .number(1), "\(code)")
    }
    let ended = try report.facts([try yearly(until: "2022-06-30")], others)
    #expect(try report.value("series.overdue", ended) == .number(0))
    #expect(try report.value("series.due", ended) == .number(0))
    #expect(try report.value("series.overdue", ended, in: 2021) == .missing(.noData))
  }
}
