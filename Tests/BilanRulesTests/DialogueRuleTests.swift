import BilanModel
import BilanRules
import Testing

/// Dialogues, committees, councils (R01, R15, R18, R19), lines of plans (R01) and the ordinals of sessions (R21).
struct DialogueRuleTests {
  private func series(
    _ kind: MeetingSeries.Kind, _ partners: String, _ lead: String, coordinated: String = "", level: Level? = nil,
    derogation: String? = nil
  ) -> Batch {
    var one = MeetingSeries(origin: Judging.origin())
    (one.common.id, one.kind, one.common.partners) = ("S", kind, Judging.partners(partners))
    (one.lead, one.coordinatedBy, one.level) = (Judging.office(lead), Judging.office(coordinated), level)
    (one.since, one.common.derogation) = (Judging.date(2020), derogation)
    return Batch([one])
  }

  @Test(
    arguments: [
      (.military, "ITA", "CEMA", "", []), (.military, "ITA", "EMA", "", []), (.military, "ITA", "CEMAT", "EMA", []),
      (.military, "ITA", "BRI", "", ["R01 avertissement"]), (.military, "ITA", "BRI", "CEMA", ["R01 erreur"]),
      (.military, "ITA", "DGA", "", ["R01 erreur"]), (.military, "ITA", "", "", ["R01 avertissement"]),
      (.military, "OTAN", "DGA", "", []), (.military, "ITA ESP", "DGA", "", []),
      (.military, "ITA", "DGRIS", "", ["R01 erreur", "R18 erreur"]), (.strategic, "ITA", "DGRIS", "", []),
      (.thematic, "ITA", "EMA", "", ["R18 erreur"]), (.strategic, "ITA", "", "", ["R18 avertissement"]),
      (.strategic, "UE", "EMA", "", []), (.armament, "ITA", "DGA", "", []), (.armament, "ITA", "EMA", "", ["R19 note"]),
      (.armament, "ITA", "DGRIS", "", ["R18 erreur", "R19 note"]), (.armament, "ITA", "", "", ["R19 note"]),
      (.committee, "ITA", "DGA", "", []), (.council, "ITA", "DGA", "", []),
    ] as [(MeetingSeries.Kind, String, String, String, [String])])
  func `each kind of bilateral dialogue has its lead`(
    _ kind: MeetingSeries.Kind, _ partners: String, _ lead: String, _ coordinated: String, _ expected: [String]
  ) {
    #expect(Judging.found(series(kind, partners, lead, coordinated: coordinated)) == expected)
  }

  @Test(arguments: [
    ("CAN", Level?.some(.minister), []), ("CAN", .chiefOfDefence, ["R15 erreur"]), ("CAN", nil, ["R15 avertissement"]),
    ("USA", .working, []), ("CAN USA", .working, []),
  ])
  func `the council with Canada is at ministers' level`(_ partners: String, _ level: Level?, _ expected: [String]) {
    #expect(Judging.found(series(.council, partners, "MINISTRE", level: level)) == expected)
  }

  @Test(arguments: [
    ("CEMA", "", []), ("EMA", "", []), ("BRI", "EMA", []), ("BRI", "", ["R01 avertissement"]),
    ("DGRIS", "EMA", ["R01 erreur"]), ("", "", ["R01 avertissement"]),
  ])
  func `a line of a plan is led by CEMA, his staff, or an army that it coordinates`(
    _ lead: String, _ coordinated: String, _ expected: [String]
  ) {
    var line = PlanLine(origin: Judging.origin())
    (line.id, line.partners, line.plannedStart) = ("L", Judging.partners("ITA"), Judging.date(2024))
    (line.lead, line.coordinatedBy) = (Judging.office(lead), Judging.office(coordinated))
    #expect(Judging.found(Batch([line])) == expected)
  }

  private func session(
    _ line: Int, _ date: PartialDate?, rank: Int?, lead: String = "", status: Status = .done
  ) -> Activity {
    var one = Activity(
      id: "A\(line)", title: "", partners: Judging.partners("ITA"), kind: .dialogueSession, start: date, status: status,
      origin: Origin(file: "a.csv", line: line))
    (one.series, one.ordinal, one.lead) = ("S", rank, Judging.office(lead))
    return one
  }

  @Test(
    arguments: [
      ([1, 2, 3], []), ([2, 3], ["R21 note"]), ([1, 3], ["R21 avertissement"]), ([2, 4], ["R21 avertissement"]),
      ([1, 1], ["R21 avertissement"]), ([1, 3, 2], ["R21 avertissement"]), ([nil, 1, nil, 2], []), ([nil, nil], []),
      ([1], []), ([5], ["R21 note"]), ([1, 0], []),
    ] as [([Int?], [String])])
  func `ordinals rise with the date, and a gap is told`(_ ranks: [Int?], _ expected: [String]) {
    let sessions = ranks.enumerated().map { session($0 + 2, Judging.date(2020 + $0), rank: $1) }
    #expect(Judging.found(Batch(sessions), series(.strategic, "ITA", "DGRIS")) == expected)
    #expect(Judging.found(Batch(sessions.reversed()), series(.strategic, "ITA", "DGRIS")) == expected)
    #expect(Judging.found(Batch(sessions)).isEmpty)
  }

  @Test func `of a series that its register does not have nothing is said`() {
    var other = MeetingSeries(origin: Judging.origin())
    (other.common.id, other.kind, other.common.partners) = ("S9", .committee, Judging.partners("ITA"))
    #expect(Judging.found(Batch([session(2, Judging.date(2022), rank: 4)]), Batch([other])).isEmpty)
  }

  @Test func `dates that may be in another order raise nothing`() {
    let known = series(.strategic, "ITA", "DGRIS")
    let vague = [session(2, Judging.year(2020), rank: 2), session(3, Judging.date(2020, 6), rank: 1)]
    #expect(Judging.found(Batch(vague), known).isEmpty)
    #expect(Judging.found(Batch([session(2, nil, rank: 2), session(3, nil, rank: 1)]), known).isEmpty)
    let postponed = [
      session(2, Judging.date(2020), rank: 2, status: .postponed), session(3, Judging.date(2021), rank: 1),
    ]
    #expect(Judging.found(Batch(postponed), known).isEmpty)
  }

  @Test func `a session without a lead of its own raises nothing again`() {
    let known = series(.strategic, "ITA", "EMA")
    #expect(Judging.found(Batch([session(2, Judging.date(2024), rank: 1)]), known) == ["R18 erreur"])
    let own = session(2, Judging.date(2024), rank: 1, lead: "EMA")
    #expect(Judging.found(Batch([own]), known) == ["R18 erreur", "R18 erreur"])
    let covered = series(.strategic, "ITA", "EMA", derogation: "D-3")
    #expect(Judging.found(Batch([own]), covered) == ["R18 note", "R18 note"])
  }
}
