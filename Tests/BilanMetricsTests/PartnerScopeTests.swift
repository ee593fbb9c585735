import BilanMetrics
import BilanModel
import BilanText
import Testing

/// Figures about some partners: those of the records in which one of them takes part, and of no other.
@Suite struct PartnerScopeTests {
  private func tally(about partners: [String]) -> ReportTally {
    var choices = Choices()
    choices.partners = partners.map { partner($0) }
    return ReportTally(series: series(2024), asOf: day("2025-01-15"), choices: choices)
  }

  private func facts(about partners: [String], _ batches: Batch...) -> Facts {
    var tally = tally(about: partners)
    for batch in batches { tally.add(batch) }
    return tally.facts()
  }

  /// Three activities with Canada, one of them with the United States too, one with the latter alone, one with France alone.
  private let activities = [
    activity("A", "CAN", "2024-01-10", to: "2024-01-12", french: 10, cents: 100_00),
    activity("B", "CAN USA", "2024-02-01", french: 20, cents: 250_00, plan: "L2"),
    activity("C", "USA", "2024-03-01", french: 40, plan: "L3", line: 4),
    activity("D", "CAN", "2023-03-01", french: 80, line: 5), activity("E", "FRA", "2024-05-01", line: 6),
  ]

  @Test func `an activity counts where one of the partners takes part, whole and with all of its partners`() {
    let facts = facts(about: ["CAN"], Batch(activities))
    #expect(facts.value(.whole) == .number(2) && facts.value(.whole, period: -1) == .number(1))
    #expect(facts.value(.days) == .number(4))
    #expect(facts.value(.cost) == .money(Euros(cents: 350_00)))
    #expect(facts.value(.whole, partner: partner("USA")) == .number(1))
    #expect(facts.value(.fractional, partner: partner("USA")).isSame(as: .share(1, of: 2)))
    #expect(facts.scope == PartnerScope([partner("CAN")], others: 2))
    #expect(
      facts.scope?.words(facts.directory, .french)
        == "Seulement avec\u{A0}: Canada (autres\u{A0}: 2\u{A0}enregistrements)")
    #expect(facts.scope?.words(facts.directory, .english) == "Only with: Canada (others: 2\u{A0}records)")
  }

  @Test func `lines of a plan count where one of the partners is planned`() {
    let plan = Batch([
      planLine("L1", "2024-01-01", partners: "CAN"), planLine("L2", "2024-02-01", partners: "USA CAN"),
      planLine("L3", "2024-03-01", partners: "USA"), planLine("L4", "2024-04-01", partners: ""),
    ])
    #expect(facts(about: ["CAN"], Batch(activities), plan).value(.planLines) == .number(2))
    #expect(facts(about: [], Batch(activities), plan).value(.planLines) == .number(4))
    // A line of others is no reference to nobody.
    var tally = tally(about: ["CAN"])
    tally.add(Batch(activities + [activity("F", "CAN USA", "2024-06-01", plan: "L3", line: 9)]))
    tally.add(plan)
    #expect(tally.findings.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [["CAN"], ["CAN", "USA"], ["OTAN", "JPN"]])
  func `the figures are those of the records alone, and every other record is counted as one of others`(
    _ codes: [String]
  ) {
    let partners = Set(codes.map { partner($0) })
    let (records, lines) = (assorted(), assortedPlan())
    let kept = records.filter { !partners.isDisjoint(with: $0.partners) }
    let planned = lines.filter { !partners.isDisjoint(with: $0.partners) }
    let some = facts(about: codes, Batch(records), Batch(lines))
    let alone = makeFacts(kept, plan: planned)
    #expect(some.cube == alone.cube && some.rows == alone.rows && some.plan == alone.plan)
    #expect(some.scope?.others == records.count - kept.count + lines.count - planned.count)
  }

  @Test func `no record is lost, and the marking is that of all of them`() {
    var tally = tally(about: ["CAN"])
    tally.add(Batch(activities + [activity("S", "USA", "2024-04-01", marking: .secret, line: 7)]))
    #expect(!tally.loses && tally.counted == ["activities": 6])
    #expect(tally.facts().marking == .secret)
  }

  @Test func `a part of a batch keeps the volumes of its partners and its places`() throws {
    var whole = activities
    whole[2].shares = [PartnerShare(partner("USA"), participantsFrench: 7, participantsPartner: 8)]
    var batch = Batch(whole)
    batch.places = ValuePlaces { row, column in Origin(file: "f", line: row, column: column) }
    let part = batch.about([partner("USA")])
    #expect(part.lines == [2, 4] && part.shares == [1: whole[2].shares])
    #expect(part.places?.origin(1, 3) == Origin(file: "f", line: 2, column: 3))
    #expect(batch.about([partner("CAN"), partner("USA"), partner("FRA")]).count == 5)
    #expect(batch.about([]).count == 0)
  }
}
