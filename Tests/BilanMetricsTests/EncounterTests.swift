import BilanMetrics
import BilanModel
import Testing

/// Visits, courses, exchanges, sessions and acts, counted by hand.
@Suite struct EncounterTests {
  private func partner(_ code: String) throws -> PartnerIndex { try #require(PartnerDirectory.standard.find(code)) }

  private func activity(
    _ kind: ActivityKind, _ start: String, _ direction: Direction? = nil, until end: String? = nil,
    with codes: String..., status: Status = .done
  ) throws -> Activity {
    var activity = Activity(
      id: "", title: "", partners: try codes.map { try partner($0) }, kind: kind,
      start: PartialDate(try #require(Day(iso: start))), end: try end.map { PartialDate(try #require(Day(iso: $0))) },
      status: status, origin: Origin(file: "a.csv", line: 2))
    activity.direction = direction
    return activity
  }

  private func facts(
    _ activities: [Activity], _ others: [Batch] = [], choices: Choices = Choices(), parts: Int = 1
  ) throws -> Facts {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    let empty = ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), choices: choices)
    var tallies = [ReportTally](repeating: empty, count: parts)
    for (place, one) in activities.enumerated() { tallies[place % parts].add(Batch([one])) }
    for batch in others { tallies[0].add(batch) }
    return tallies.reversed().reduce(into: empty) { $0.merge($1) }.facts()
  }

  private func value(_ metric: Metric, _ facts: Facts, _ year: Int = 2024, _ at: Coordinate = Coordinate()) -> Quantity
  {
    var at = at
    at.period = year - 2024
    return facts[metric, at: at]
  }

  private func visits() throws -> [Activity] {
    [
      try activity(.visit, "2024-03-01", .given, with: "BEL"),
      try activity(.visit, "2024-05-01", .given, with: "BEL", "CAN"),
      try activity(.visit, "2024-06-01", .received, with: "BEL"),
      try activity(.visit, "2024-07-01", .margins, with: "BEL"),
      try activity(.visit, "2024-08-01", with: "BEL"), try activity(.visit, "2024-08-02", .mutual, with: "BEL"),
      try activity(.visit, "2023-02-01", .received, with: "CAN"),
      try activity(.visit, "2024-09-01", .given, with: "BEL", status: .planned),
    ]
  }

  @Test func `the last visit is published however long ago it was, and a partner without one is not`() throws {
    let facts = try facts([
      try activity(.visit, "2016-03-01", .given, with: "BEL"), try activity(.course, "2024-03-01", with: "CAN"),
    ])
    let published = facts.figures().filter { $0.metric.code == "visits.last_given" && $0.coordinate.period == 0 }
    let day = Quantity.number(Int(Day(unchecked: 2016, 3, 1).number))
    // Of all, of Belgium and of Europe.
    #expect(published.map(\.quantity) == [day, day, day])
    #expect(published.compactMap(\.coordinate.partner) == [try partner("BEL")])
  }

  @Test func `the last visit of a half may be of the other half, or of a date that no period counts`() throws {
    let half = try #require(Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30)))
    var tally = ReportTally(series: try #require(PeriodSeries(base: half)), asOf: Day(unchecked: 2025, 1, 15))
    var summer = try activity(.visit, "2023-06-01", .given, with: "ITA")
    summer.start = PartialDate(earliest: Day(unchecked: 2023, 6, 1), latest: Day(unchecked: 2023, 8, 31))
    tally.add(
      Batch([
        try activity(.visit, "2022-03-01", .given, with: "USA"),
        try activity(.visit, "2023-08-10", .given, with: "USA"),
        try activity(.visit, "2024-08-01", .given, with: "USA"),
        try activity(.visit, "2022-03-01", .given, with: "BEL"),
        try activity(.visit, "2024-09-01", .given, with: "CAN"), summer,
      ]))
    let facts = tally.facts()
    func days(_ code: String, _ period: Int) throws -> [Quantity] {
      let at = Coordinate(period: period, partner: try partner(code))
      return [Metric.lastVisitGiven, .lastVisitGivenLatest].map { facts[$0, at: at] }
    }
    func day(_ year: Int, _ month: Int, _ day: Int) -> Quantity {
      .number(Int(Day(unchecked: year, month, day).number))
    }
    let never = [Quantity.missing(.notApplicable), .missing(.notApplicable)]
    #expect(try days("USA", 0) == [day(2023, 8, 10), day(2023, 8, 10)])
    #expect(try days("USA", -1) == [day(2022, 3, 1), day(2022, 3, 1)])
    #expect(try days("BEL", 0) == [day(2022, 3, 1), day(2022, 3, 1)])
    #expect(
      try days("ITA", 0) == [day(2023, 6, 1), day(2023, 8, 31)]
        && days("ITA", -1) == [.missing(.noData), .missing(.noData)])
    #expect(try days("CAN", 0) == never)
    #expect(facts[.visitsGiven] == .number(0))
    // Those on which the sheet computes.
    #expect(facts.visits.map(\.start?.latest.iso) == ["2022-03-01", "2023-08-31", "2023-08-10"])
  }

  @Test(arguments: [1, 3]) func `visits each way, in the margins and of no direction, however they are split`(
    parts: Int
  )
    throws
  {
    let facts = try facts(try visits(), parts: parts)
    let belgium = Coordinate(partner: try partner("BEL"))
    #expect(value(.visitsGiven, facts) == .number(2) && value(.visitsReceived, facts) == .number(1))
    #expect(value(.visitsInMargins, facts) == .number(1) && value(.visitsUnplaced, facts) == .number(2))
    #expect(value(.visitsReciprocity, facts) == .ratio(1, over: 3))
    #expect(value(.visitsReciprocity, facts, 2023) == .missing(.baseTooSmall))
    #expect(value(.visitsReciprocity, facts, 2022) == .missing(.notApplicable))
    #expect(value(.visitsGiven, facts, 2024, belgium) == .number(2))
    #expect(value(.visitsGiven, facts, 2022) == .number(0))
    let america = Coordinate().at(.region, .word("amerique_nord", Wording("", "")))
    #expect(value(.visitsGiven, facts, 2024, america) == .number(1))
  }

  @Test(arguments: ["2017-05-03/2017-05-03", "2017-01-01/2017-12-31", "2017-05-01/2017-05-31"])
  func `an exchange runs until it ends, be its first day known or not`(start: String) throws {
    for end in ["2020-10-19", "2020-10", "2020"] {
      var exchange = try activity(.universityExchange, "2017-05-03", with: "BEL")
      (exchange.start, exchange.end) = (date(start), date(end))
      let facts = try facts([exchange])
      for year in 2017...2019 {
        #expect(value(.exchangesRunning, facts, year) == .number(1), "\(start) \(end) \(year)")
        #expect(value(.exchangesStarted, facts, year) == .number(year == 2017 ? 1 : 0))
      }
      #expect(
        value(.exchangesRunning, facts, 2020) == .number(0) && value(.exchangesRunning, facts, 2016) == .number(0))
    }
  }

  @Test func `an exchange whose end may be before or after a period is left out of those that run`() throws {
    var exchange = try activity(.unitExchange, "2021-05-03", with: "BEL")
    exchange.end = date("2022-11-01/2023-02-28")
    let facts = try facts([exchange])
    #expect(value(.exchangesRunning, facts, 2021) == .number(1))
    #expect(value(.exchangesRunning, facts, 2022) == .missing(.noData))
    #expect(value(.exchangesRunningLeftOut, facts, 2022) == .number(1))
    #expect(value(.exchangesRunning, facts, 2023) == .number(0))
  }

  @Test func `the last visit each way is up to the end of the period`() throws {
    let facts = try facts(try visits())
    func day(_ iso: String) throws -> Quantity { .number(Int(try #require(Day(iso: iso)).number)) }
    #expect(try value(.lastVisitGiven, facts) == day("2024-05-01"))
    #expect(try value(.lastVisitReceived, facts) == day("2024-06-01"))
    #expect(try value(.lastVisitReceived, facts, 2023) == day("2023-02-01"))
    #expect(try value(.lastVisitReceived, facts, 2024, Coordinate(partner: partner("CAN"))) == day("2023-02-01"))
    #expect(value(.lastVisitGiven, facts, 2023) == .missing(.notApplicable))
  }

  @Test func `trainees are those of the partners, and what nobody counted is left out`() throws {
    var course = try activity(.course, "2024-12-30", until: "2025-01-02", with: "BEL")
    (course.participantsPartner, course.participantsFrench) = (10, 2)
    let silent = try activity(.course, "2024-04-01", with: "CAN")
    let facts = try facts([course, silent])
    #expect(value(.courses, facts) == .number(2) && value(.trainees, facts) == .number(10))
    #expect(value(.frenchTrainees, facts) == .number(2) && value(.traineesLeftOut, facts) == .number(1))
    #expect(value(.traineeDays, facts) == .number(20) && value(.frenchTraineeDays, facts) == .number(4))
    #expect(value(.trainees, facts, 2024, Coordinate(partner: try partner("CAN"))) == .missing(.noData))
  }

  @Test func `university exchanges are n_d_ before they existed, and while none is recorded`() throws {
    let none = try facts([try activity(.visit, "2024-03-01", .given, with: "BEL")])
    #expect(value(.universityGiven, none) == .missing(.noData))
    let some = try facts([
      try activity(.universityExchange, "2024-09-01", .mutual, until: "2025-06-30", with: "BEL"),
      try activity(.universityExchange, "2024-09-01", .received, until: "2024-12-31", with: "CAN"),
    ])
    #expect(value(.universityGiven, some) == .number(1) && value(.universityReceived, some) == .number(2))
    #expect(value(.universityGiven, some, 2023) == .missing(.noData))
    #expect(value(.exchangesStarted, some) == .number(2) && value(.exchangesRunning, some) == .number(1))
    var choices = Choices()
    choices.existsSince = [.universityExchange: 2022]
    let earlier = try facts([try activity(.universityExchange, "2024-09-01", .given, with: "BEL")], choices: choices)
    #expect(value(.universityGiven, earlier, 2023) == .number(0))
    #expect(value(.universityGiven, earlier, 2021) == .missing(.noData))
    let first = try facts([try activity(.universityExchange, "2020-09-01", .given, with: "BEL")])
    #expect(value(.universityGiven, first, 2021) == .number(0) && value(.universityGiven, first, 2020) == .number(1))
  }

  @Test func `a session is of the kind of its series, or else of its own`() throws {
    var series = MeetingSeries(origin: Origin(file: "s.csv", line: 2))
    (series.common.id, series.kind, series.since) = ("S", .military, PartialDate(Day(unchecked: 2020, 1, 1)))
    var named = try activity(.staffTalks, "2024-03-01", with: "BEL")
    named.series = "S"
    let alone = try activity(.committeeSession, "2024-04-01", with: "BEL")
    let facts = try facts([named, alone], [Batch([series])])
    func kind(_ code: String) -> Coordinate { Coordinate().at(.kind, .word(code, Wording(code, code))) }
    #expect(value(.sessionsHeld, facts) == .number(2))
    #expect(value(.sessionsHeld, facts, 2024, kind("militaire")) == .number(1))
    #expect(value(.sessionsHeld, facts, 2024, kind("committee_session")) == .number(1))
    // A session of a military dialogue serves the first attribution, whoever leads it.
    #expect(value(.acts, facts, 2024, point("1°")) == .number(1))
  }

  private func point(_ code: String) -> Coordinate { Coordinate().at(.attribution, .word(code, Wording(code, code))) }

  @Test func `acts serve the points of the table, or those that they state`() throws {
    var led = try activity(.exercise, "2024-03-01", with: "BEL", "OTAN")
    led.lead = NamedOffice("EMA")
    var stated = try activity(.exercise, "2024-03-01", with: "BEL")
    stated.statedAttributions = [.exportSupport]
    let unserved = try activity(.exercise, "2024-03-01", with: "BEL")
    var agreement = Agreement(origin: Origin(file: "g.csv", line: 2))
    agreement.nature = .operational
    agreement.signedOn = PartialDate(Day(unchecked: 2024, 5, 1))
    agreement.signedBy = ["CEMA", "MINISTRE", "CEMA:BEL"].map { NamedOffice($0) }
    var seat = Seat(origin: Origin(file: "g.csv", line: 3))
    seat.start = PartialDate(Day(unchecked: 2024, 5, 1))
    let facts = try facts([led, stated, unserved], [Batch([agreement]), Batch([seat])])
    #expect(value(.acts, facts) == .number(5))
    for (code, count) in [("1°", 1), ("2°", 1), ("9°", 1), ("10°", 1), ("11°", 1), ("", 1)] {
      #expect(value(.acts, facts, 2024, point(code)) == .number(count), "\(code)")
    }
    // A seat is an act of its own civil year.
    #expect(value(.acts, facts, 2023, point("10°")) == .number(0))
    // No register of officers was read.
    #expect(value(.acts, facts, 2024, point("3°")) == .missing(.noData))
    for office in ["CEMA", "MINISTRE"] {
      let at = point("11°").at(.office, .word(office, Wording(office, office)))
      #expect(value(.acts, facts, 2024, at) == .number(1), "\(office)")
    }
    #expect(value(.acts, facts, 2024, point("11°").at(.pillar, .pillar(.none))) == .number(1))
  }
}
