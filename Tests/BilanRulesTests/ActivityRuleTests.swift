import BilanModel
import BilanRules
import Testing

/// Activities: with military structures (R02), of an army (R04), of the armée de Terre (R12) and visits of its chief (R13).
struct ActivityRuleTests {
  private func activity(
    _ partners: String = "ITA", kind: ActivityKind = .exercise, lead: String, coordinated: String = "",
    pillar: Pillar? = .alliances, plan: String? = "L1", status: Status = .done, direction: Direction? = nil,
    counterpart: Level? = nil, level: Level? = nil, derogation: String? = nil
  ) -> Batch {
    var one = Activity(
      id: "A", title: "", partners: Judging.partners(partners), kind: kind, pillar: pillar,
      start: Judging.date(2024, 5),
      status: status, origin: Judging.origin())
    (one.lead, one.coordinatedBy, one.planLine) = (Judging.office(lead), Judging.office(coordinated), plan)
    (one.direction, one.counterpartLevel, one.level) = (direction, counterpart, level)
    one.derogation = derogation
    return Batch([one])
  }

  @Test(arguments: [
    ("OTAN", "CEMA", []), ("SHAPE", "EMA", []), ("EUTM-MALI ITA", "DGRIS", ["R02 avertissement"]),
    ("UE", "", ["R02 avertissement"]), ("ONU", "DGRIS", []), ("ITA", "DGRIS", []),
  ])
  func `relations with the structures of NATO and the Union are held by CEMA or EMA`(
    _ partners: String, _ lead: String, _ expected: [String]
  ) {
    #expect(Judging.found(activity(partners, lead: lead)) == expected)
  }

  @Test(
    arguments: [
      ("CEMM", nil, "", ["R04 avertissement"]), ("CEMM", "L1", "", []), ("CEMM", nil, "EMA", []),
      ("CEMM", nil, "CEMA", ["R04 avertissement"]), ("EMA", nil, "", []), ("DGA", nil, "", []), ("", nil, "", []),
    ] as [(String, String?, String, [String])])
  func `what an army leads carries out a plan or is coordinated by EMA`(
    _ lead: String, _ plan: String?, _ coordinated: String, _ expected: [String]
  ) {
    #expect(Judging.found(activity(lead: lead, coordinated: coordinated, plan: plan)) == expected)
  }

  @Test(arguments: [
    ("BRI", "", Pillar?.some(.alliances), []), ("CEMAT", "BRI", .alliances, []),
    ("CEMAT", "", .alliances, ["R12 avertissement"]), ("BRI", "", nil, ["R12 avertissement"]),
    ("COMAE", "EMA", nil, ["R12 avertissement"]), ("CEMM", "", nil, []), ("EMA", "", nil, []),
  ])
  func `what the armée de Terre leads is piloted by BRI and says its pillar`(
    _ lead: String, _ coordinated: String, _ pillar: Pillar?, _ expected: [String]
  ) {
    #expect(Judging.found(activity(lead: lead, coordinated: coordinated, pillar: pillar)) == expected)
  }

  @Test(arguments: [
    (Direction?.some(.given), Level?.some(.chiefOfService), "BRI", []), (.margins, .chiefOfService, "BRI", []),
    (.mutual, .chiefOfService, "BRI", ["R13 avertissement"]), (nil, .chiefOfService, "BRI", ["R13 avertissement"]),
    (.received, .minister, "BRI", ["R13 avertissement"]), (.received, nil, "BRI", ["R13 avertissement"]),
    (.received, .chiefOfService, "EMA", ["R12 avertissement", "R13 avertissement"]),
  ])
  func `the chief of the armée de Terre visits and receives his counterparts, as BRI coordinates`(
    _ direction: Direction?, _ counterpart: Level?, _ coordinated: String, _ expected: [String]
  ) {
    let visit = activity(
      kind: .visit, lead: "CEMAT", coordinated: coordinated, direction: direction, counterpart: counterpart)
    #expect(Judging.found(visit) == expected)
  }

  @Test func `at an event coordination alone is asked for, and of other chiefs nothing`() {
    #expect(Judging.found(activity(kind: .event, lead: "CEMAT", coordinated: "BRI")).isEmpty)
    #expect(
      Judging.found(activity(kind: .event, lead: "CEMAT", coordinated: "EMA"))
        == ["R12 avertissement", "R13 avertissement"])
    #expect(Judging.found(activity(kind: .visit, lead: "CEMM")).isEmpty)
  }

  @Test(arguments: [Status.cancelled, .postponed])
  func `what did not take place contradicts nothing`(_ status: Status) {
    #expect(Judging.found(activity("OTAN", lead: "BRI", pillar: nil, plan: nil, status: status)).isEmpty)
  }

  @Test func `a derogation makes notes of all, and a rule says one thing a record`() throws {
    let wrong = activity("OTAN", lead: "COMAE", pillar: nil, plan: nil, derogation: "D-9")
    #expect(Judging.found(wrong) == ["R02 note", "R04 note", "R12 note"])
    let message = try #require(Judging.findings([wrong]).last?.message.french)
    #expect(
      message == "BRI ne pilote ni ne coordonne ; pilier non indiqué ; couvert par la dérogation « D-9 »")
  }
}
