import BilanMetrics
import BilanModel
import Testing

/// Records of which no beginning is stated, or one that may be after the as-of day, counted by hand.
@Suite struct UnstatedBeginningTests {
  private let report = ByHand(year: 2024, asOf: "2025-01-15")

  @Test func `a negotiation of which the end alone is known may have been followed in any year before`() throws {
    let negotiation = try ByHand.make(Negotiation.self) {
      ($0.closedOn, $0.operationalIncidence) = (try ByHand.date("2024-02-29"), .yes)
    }
    let facts = try report.facts([negotiation])
    #expect(try report.value("negotiations.followed", facts) == .number(1))
    #expect(try report.value("negotiations.liaison", facts) == .ratio(0, over: 1))
    for code in ["negotiations.followed", "negotiations.liaison", "attributions.acts"] {
      #expect(try report.value(code, facts, in: 2023) == .missing(.noData), "\(code)")
      #expect(try report.value(code + "_left_out", facts, in: 2023) == .number(1), "\(code)")
    }
    let later = ByHand(year: 2025, asOf: "2025-12-31")
    #expect(try later.value("negotiations.followed", try later.facts([negotiation])) == .number(0))
    #expect(try later.value("negotiations.followed_left_out", try later.facts([negotiation])) == .number(0))
  }

  @Test func `what may begin after the as-of day leaves its shares, its empty cells and its acts out`() throws {
    let during = ByHand(year: 2022, asOf: "2022-08-15")
    let negotiation = try ByHand.make(Negotiation.self) {
      ($0.openedOn, $0.operationalIncidence) = (try ByHand.date("2022-08"), .yes)
    }
    let facts = try during.facts([negotiation])
    for code in ["negotiations.followed", "negotiations.liaison", "attributions.acts"] {
      #expect(try during.value(code, facts) == .missing(.noData), "\(code)")
      #expect(try during.value(code + "_left_out", facts) == .number(1), "\(code)")
    }
    let seat = try ByHand.make(Seat.self) {
      ($0.start, $0.end) = (try ByHand.date("2022"), try ByHand.date("2022-12-31"))
      $0.attended = 0
    }
    let seats = try during.facts([seat])
    for code in ["seats.held", "seats.sessions", "seats.attended", "seats.attendance", "attributions.acts"] {
      #expect(try during.value(code, seats) == .missing(.noData), "\(code)")
      #expect(try during.value(code + "_left_out", seats) == .number(1), "\(code)")
    }
  }
}
