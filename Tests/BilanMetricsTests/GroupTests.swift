import BilanMetrics
import BilanModel
import Testing

/// Otan and UE: the members of the day, and the constant perimeter beside them.
@Suite struct GroupTests {
  @Test(arguments: [
    ("FIN", "2023-04-03", Group.nato, false), ("FIN", "2023-04-04", .nato, true), ("SWE", "2024-03-06", .nato, false),
    ("SWE", "2024-03-07", .nato, true), ("GBR", "2020-01-31", .europeanUnion, true),
    ("GBR", "2020-02-01", .europeanUnion, false), ("HRV", "2013-06-30", .europeanUnion, false),
    ("HRV", "2013-07-01", .europeanUnion, true), ("FRA", "2024-01-01", .nato, false),
    ("OTAN", "2024-01-01", .nato, false), ("USA", "2024-01-01", .europeanUnion, false),
  ])
  func `an activity is a group's by the members of its day`(
    state: String, start: String, group: Group, isMember: Bool
  ) {
    let year = day(start).year
    let facts = makeFacts([activity("A", state, start)], year: year, asOf: "\(year + 1)-01-15")
    #expect(facts.value(.groupWhole, group: group) == .number(isMember ? 1 : 0))
    #expect(facts.rows.map { $0.groups.contains(group) } == [isMember])
  }

  @Test func `days that a vague date may make a group's are not told where no other day surely is`() {
    // Sweden joined on 7 March 2024: the activity may be the group's, and have days of January 2025.
    let vague = activity("A", "SWE", "2024", to: "2025-01", french: 2)
    let facts = makeFacts([vague], year: 2025, asOf: "2025-07-15")
    for metric in [Metric.groupDays, .groupPersonDays, .groupDaysDifference] {
      #expect(facts.value(metric, group: .nato) == .missing(.noData), "\(metric.code)")
      #expect(facts.value(metric, period: -1, group: .nato) == .missing(.noData), "\(metric.code)")
    }
    #expect(facts.value(.groupWhole, group: .nato) == .number(0))
    #expect(facts.value(.groupWhole, period: -1, group: .nato) == .missing(.noData))
    // Of another one the days are told, and the vague one is beside them no more than before.
    let known = makeFacts(
      [vague, activity("B", "BEL", "2025-02-01", to: "2025-02-03")], year: 2025, asOf: "2025-07-15")
    #expect(known.value(.groupDays, group: .nato) == .number(3))
  }

  @Test func `what may be of the period before a state joined is left out of its other groups alone`() throws {
    // Finland joined Otan on 4 April 2023, and was of the Union: some day of spring, in March.
    let march = try #require(
      Period(first: day("2023-03-01"), last: day("2023-03-31")).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: march, asOf: day("2024-01-15"))
    tally.add(
      Batch([activity("A", "FIN", "2023-03-01/2023-05-31"), activity("B", "JPN", "2023-03-05")]))
    let facts = tally.facts()
    #expect(facts.value(.groupWhole, group: .nato) == .number(0))
    #expect(facts.value(.groupLeftOut, group: .nato) == .number(0))
    #expect(facts.value(.groupWhole, group: .europeanUnion) == .missing(.noData))
    #expect(facts.value(.groupLeftOut, group: .europeanUnion) == .number(1))
  }

  @Test func `what the days of a group leave out stands behind their difference`() throws {
    // Some day of 2024: with Sweden it may be Otan's, and no day of it is told.
    let question = try Question("groups.days_difference", at: ["group=otan"])
    var tally = ReportTally(
      series: series(2024), asOf: day("2025-01-15"), asked: question.asked, isWitnessed: true)
    tally.add(Batch([activity("A", "SWE", "2024"), activity("B", "JPN", "2024-05-01")]))
    let explained = try tally.explanation(of: question, quoting: .unprotected)
    #expect(explained.value == .missing(.noData))
    #expect(explained.leftOut.map(\.subject.id) == ["A"])
  }

  @Test func `a group counts an activity once however many members take part`() {
    let facts = makeFacts([
      activity("A", "USA DEU BEL", "2024-05-01", to: "2024-05-04", french: 10),
      activity("B", "JPN", "2024-05-01", french: 5), activity("C", "SWE", "2024-02-01"),
    ])
    #expect(facts.value(.groupWhole, group: .nato) == .number(1))
    #expect(facts.value(.groupConstant, group: .nato) == .number(2))
    #expect(facts.value(.groupDifference, group: .nato) == .number(1))
    #expect(facts.value(.groupWhole, group: .europeanUnion) == .number(2))
    #expect(facts.value(.groupDays, group: .nato) == .number(4))
    #expect(facts.value(.groupPersonDays, group: .nato) == .number(40))
    #expect(facts.value(.groupParticipants, group: .nato) == .number(10))
    #expect(facts.value(.groupWhole, pillar: .formation, group: .nato) == .number(0))
    #expect(facts.value(.groupMembers, group: .nato) == .number(32))
    #expect(facts.value(.groupMembers, group: .europeanUnion) == .number(27))
    #expect(facts.value(.groupMembers, period: -1, group: .nato) == .missing(.notApplicable))
    #expect(facts[.groupWhole] == .missing(.notApplicable))
  }

  @Test func `a vague start that leaves the membership open is left out of the group, and counted beside`() {
    // Sweden is a member from 7 March 2024 on; the United States always were.
    for (partners, start, whole, leftOut) in [
      ("SWE", "2024", nil, 1), ("SWE", "2024-03", nil, 1), ("SWE", "2024-04", 1, 0), ("SWE", "2024-02", 0, 0),
      ("SWE USA", "2024", 1, 0),
    ] as [(String, String, Int?, Int)] {
      let facts = makeFacts([activity("A", partners, start)])
      #expect(
        facts.value(.groupWhole, group: .nato) == (whole.map { .number($0) } ?? .missing(.noData)),
        "\(partners) \(start)")
      #expect(facts.value(.groupLeftOut, group: .nato) == .number(leftOut), "\(partners) \(start)")
      #expect(facts.value(.groupConstant, group: .nato) == .number(1))
    }
  }
}
