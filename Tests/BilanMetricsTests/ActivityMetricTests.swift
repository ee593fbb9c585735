import BilanMetrics
import BilanModel
import Testing

/// The metrics of activities on an example computed by hand.
@Suite struct ActivityMetricTests {
  private let usa = partner("USA")
  private let canada = partner("CAN")
  private let facts = makeFacts(
    [
      activity("1", "USA CAN", "2024-03-01", to: "2024-03-03", french: 10, foreign: 20, cents: 100_050),
      activity("2", "USA", "2024-04-10", french: 4, cents: 25),
      activity("3", "USA BEL DEU", "2024-12-30", to: "2025-01-02", kind: .course, foreign: 6),
      activity("4", "CAN", "2024-06", kind: .visit),
      activity("5", "USA", "2024-07-01", .planned), activity("6", "USA", "2024-07-01", .postponed),
      activity("7", "USA", "2024-07-01", .cancelled), activity("8", "USA", nil),
      activity("9", "USA", "2023-03-01", french: 1, cents: 100), activity("10", "BEL", "2023-12-31", to: "2024-01-01"),
      activity("11", "USA", "2021-01-01"),
    ], asOf: "2025-01-15")

  @Test func `counts`() {
    #expect(facts[.whole] == .number(4))
    #expect(facts.value(.whole, period: -1) == .number(2))
    #expect(facts.value(.whole, pillar: .alliances) == .number(2))
    #expect(facts.value(.whole, partner: usa) == .number(3))
    #expect(facts[.participations] == .number(7))
    #expect(facts.value(.participations, partner: canada) == .number(2))
    #expect(facts.value(.participations, partner: usa, pillar: .formation) == .number(1))
    #expect(facts[.duplication] == .number(3))
    #expect(facts.value(.fractional, partner: usa) == .share(Measures.whole * 11 / 6, of: Measures.whole))
    #expect(facts[.fractional].double == 4)
    #expect(facts[.partners] == .number(4))
    #expect(facts.value(.partners, pillar: .rencontres) == .number(1))
    #expect(facts[.planned] == .number(1))
    #expect(facts[.postponed] == .number(1))
    #expect(facts[.cancelled] == .number(1))
    #expect(facts[.undated] == .number(1))
    #expect(facts.value(.planned, pillar: .alliances) == .missing(.notApplicable))
  }

  @Test func `volumes`() {
    #expect(facts[.days] == .number(3 + 1 + 2 + 1))
    #expect(facts.value(.days, period: -1) == .number(2))
    #expect(facts.value(.days, partner: usa) == .number(6))
    #expect(facts.value(.days, pillar: .rencontres) == .missing(.noData))
    #expect(facts[.unknownDays] == .number(1))
    #expect(facts[.personDays] == .number(30 * 3 + 4 + 6 * 2))
    #expect(facts[.unknownPersonDays] == .number(2))
    #expect(facts[.participantsFrench] == .number(14))
    #expect(facts[.participantsPartner] == .number(26))
    #expect(facts[.participants] == .number(40))
    #expect(facts.value(.participants, partner: canada) == .number(30))
    #expect(facts[.unknownParticipants] == .number(1))
    #expect(facts[.cost] == .money(Euros(cents: 100_075)))
    #expect(facts.value(.cost, pillar: .formation) == .missing(.noData))
    #expect(facts.value(.cost, pillar: .export) == .money(.zero))
    #expect(facts[.unknownCost] == .number(2))
  }

  @Test func `shares and concentration`() {
    #expect(facts.value(.share, partner: usa) == .ratio(3, over: 7))
    #expect(facts.value(.share, pillar: .alliances) == .ratio(2, over: 4))
    #expect(facts.value(.share, partner: usa, pillar: .alliances) == .ratio(2, over: 3))
    #expect(facts[.topFiveShare] == .ratio(7, over: 7))
    #expect(facts[.concentration] == .ratio((9 + 4 + 1 + 1) * 10_000, over: 49))
    #expect(facts.value(.concentration, pillar: .rencontres) == .ratio(10_000, over: 1))
    #expect(facts.value(.concentration, pillar: .export) == .missing(.notApplicable))
    #expect(facts.value(.topFiveShare, pillar: .export) == .missing(.notApplicable))
  }

  @Test func `changes since the period before`() {
    #expect(facts[.change] == .number(2))
    #expect(facts.value(.change, partner: canada) == .number(2))
    #expect(facts.value(.change, partner: partner("BEL")) == .number(0))
    #expect(facts[.evolution] == .missing(.baseTooSmall))
    #expect(facts.value(.evolution, partner: canada) == .missing(.notApplicable))
    #expect(facts.change(.cost) == .money(Euros(cents: 99_975)))
    #expect(facts.evolution(.cost) == .ratio(99_975, over: 100))
    #expect(facts.change(.share, at: Coordinate(partner: usa)) == .ratio(3 * 2 - 1 * 7, over: 14))
  }

  @Test(arguments: [(4, 5, nil), (5, 6, 0.2), (5, 0, -1), (10, 10, 0)] as [(Int, Int, Double?)])
  func `a relative change needs a base of five`(before: Int, now: Int, expected: Double?) {
    let activities =
      (0..<before).map { activity("b\($0)", "USA", "2023-03-01") }
      + (0..<now).map { activity("n\($0)", "USA", "2024-03-01") }
    let value = makeFacts(activities)[.evolution]
    #expect(value.double == expected)
    if expected == nil { #expect(value == .missing(.baseTooSmall)) }
  }

  @Test func `a year of the data without records is 0, a year before them has no data`() {
    #expect(facts.value(.whole, period: -2) == .number(0))
    #expect(facts.value(.whole, period: -3) == .number(1))
    #expect(facts.value(.whole, period: -4) == .missing(.noData))
    #expect(facts.value(.cost, period: -4) == .missing(.noData))
    #expect(facts.value(.whole, period: 1) == .number(0))
    #expect(facts.value(.whole, period: 2) == .missing(.noData))
    #expect(facts.history == [-3, -2, -1, 0])
  }

  @Test func `one partner alone`() {
    let facts = makeFacts([activity("1", "USA", "2024-03-01")])
    #expect(facts[.topFiveShare] == .ratio(1, over: 1))
    #expect(facts[.concentration] == .ratio(10_000, over: 1))
    #expect(facts.ranks(by: .participations) == [RankedPartner(partner: usa, rank: 1, value: .number(1))])
    #expect(facts.value(.whole, period: -1) == .missing(.noData))
    #expect(facts[.change] == .missing(.noData))
  }

  @Test func `ties are ranked alike and sorted by French name`() {
    let facts = makeFacts(
      ["DEU", "USA", "EGY", "ESP", "USA", "BEL", "BEL"].enumerated().map {
        activity("\($0.0)", $0.1, "2024-03-01")
      })
    let ranks = facts.ranks(by: .participations)
    #expect(ranks.map(\.partner) == ["BEL", "USA", "DEU", "EGY", "ESP"].map(partner))
    #expect(ranks.map(\.rank) == [1, 1, 3, 3, 3])
    let top = facts.top(2, by: .participations)
    #expect(top.first.map(\.rank) == [1, 1])
    #expect(top.sumOfOthers == 3)
    #expect(facts.top(4, by: .participations).others.isEmpty)
    #expect(facts.partners(in: [0, -1]) == ["DEU", "BEL", "EGY", "ESP", "USA"].map(partner))
  }

  @Test func `the marking is the highest read, and fictitious data say so`() {
    let facts = makeFacts([
      activity("1", "USA", "2010-03-01", marking: .restrictedFrance), activity("2", "USA", "2024-03-01"),
    ])
    #expect(facts.marking == .restrictedFrance)
    #expect(!facts.isFictitious)
    #expect(
      makeFacts([activity("1", "USA", "2024-03-01", source: "Données fictives (démo)")]).isFictitious)
    #expect(makeFacts([activity("1", "USA", "2010-03-01", source: "DONNEES FICTIVES")]).isFictitious)
    #expect(!makeFacts([activity("1", "USA", "2024-03-01", source: "Dossier des données fictives")]).isFictitious)
  }
}
