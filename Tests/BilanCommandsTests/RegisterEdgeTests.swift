import BilanMetrics
import BilanModel
import Testing

/// What the figures of registers say where records leave something open, each counted by hand.
@Suite struct RegisterEdgeTests: ReportsOf2024 {
  @Test func `a stock of records without a date is not known, and how many have none stands beside`() throws {
    let dateless = try ByHand.make(DefenceMission.self) { _ in }
    let alone = try facts([dateless])
    #expect(try value("missions.existing", alone) == .missing(.noData))
    #expect(try value("missions.existing_left_out", alone) == .number(1))
    #expect(try value("missions.undated", alone) == .number(1))
    let closed = try ByHand.make(DefenceMission.self) { $0.until = try ByHand.date("2023-06-30") }
    let both = try facts([
      dateless, closed, try ByHand.make(DefenceMission.self) { $0.since = try ByHand.date("2019-01-01") },
    ])
    #expect(try value("missions.existing", both) == .number(1))
    #expect(try value("missions.existing_left_out", both) == .number(1))
    #expect(try value("missions.existing_left_out", both, 2022) == .number(2))
    let published = both.figures().filter { $0.metric.code == "missions.undated" }
    // The closed one has its last day, and a period.
    #expect(published.map(\.quantity) == [.number(1)])
  }

  @Test func `a stock without a beginning is unknown in every year up to its end, whatever other records say`() throws {
    let dateless = try ByHand.make(DefenceMission.self) { _ in }
    let recent = try ByHand.make(DefenceMission.self) { $0.since = try ByHand.date("2022-03-01") }
    for others in [[], [recent]] {
      let facts = try facts([dateless] + others)
      for year in [1950, 2010, 2021] { #expect(try value("missions.existing", facts, year) == .missing(.noData)) }
      #expect(try value("missions.existing_left_out", facts, 2010) == .number(1))
    }
    let closed = try facts([try ByHand.make(DefenceMission.self) { $0.until = try ByHand.date("2020-06-30") }])
    for year in [2010, 2019] { #expect(try value("missions.existing", closed, year) == .missing(.noData)) }
    for year in [2020, 2021, 2024] { #expect(try value("missions.existing", closed, year) == .number(0)) }
    #expect(try value("missions.undated", closed) == .number(0))
  }

  @Test func `a negotiation of which the end alone is known is closed that year, and perhaps open before`() throws {
    let facts = try facts([try ByHand.make(Negotiation.self) { $0.closedOn = try ByHand.date("2024-06-27") }])
    #expect(try value("negotiations.closed", facts) == .number(1))
    #expect(try value("negotiations.open", facts) == .number(0))
    for year in [2023, 2010] { #expect(try value("negotiations.open", facts, year) == .missing(.noData)) }
    #expect(try value("negotiations.closed", facts, 2023) == .number(0))
    #expect(try value("negotiations.opened", facts, 2025) == .number(0))
  }

  @Test func `a declaration of intent enters into force by its signature`() throws {
    let declared = try facts([
      try ByHand.make(Agreement.self) {
        $0.nature = .declaration
        $0.signedOn = try ByHand.date("2021-11-25")
        $0.inForceOn = try ByHand.date("2022-02-24")
      },
      try ByHand.make(Agreement.self) {
        $0.nature = .declaration
        $0.signedOn = try ByHand.date("2021-12-01")
      },
      try ByHand.make(Agreement.self) {
        $0.nature = .technical
        $0.signedOn = try ByHand.date("2021-12-01")
        $0.inForceOn = try ByHand.date("2022-02-24")
      },
    ])
    #expect(try value("agreements.entered", declared, 2021) == .number(2))
    #expect(try value("agreements.entered", declared, 2022) == .number(1))
    #expect(try value("agreements.in_force", declared, 2021) == .number(2))
  }

  @Test func `after a known end there is no day of service, whatever the beginning was`() throws {
    let posting = try ByHand.make(Posting.self) {
      $0.common.partners = try ByHand.partners("BEL")
      $0.end = try ByHand.date("2021-07-24")
    }
    let facts = try facts([posting])
    #expect(try value("postings.person_months", facts, 2021) == .missing(.noData))
    #expect(try value("postings.person_months", facts, 2020) == .missing(.noData))
    for year in [2022, 2024] { #expect(try value("postings.person_months", facts, year) != .missing(.noData)) }
  }

  @Test func `influence that begins after the service, however vague its date, has no day`() throws {
    let posting = try ByHand.make(Posting.self) {
      $0.common.partners = try ByHand.partners("OTAN")
      $0.decision = "D"
      $0.start = try ByHand.date("2024-02")
      $0.end = try ByHand.date("2024-04-18")
      $0.influenceFrom = try ByHand.date("2024-05")
    }
    #expect(try value("postings.influence_days", facts([posting])) == .number(0))
  }

  @Test func `an announced record is not one without a date`() throws {
    let facts = try facts([try ByHand.make(DefenceMission.self) { $0.since = try ByHand.date("2026-01-01") }])
    #expect(try value("missions.undated", facts) == .number(0))
    #expect(try value("missions.existing", facts) == .number(0))
  }

  @Test func `a vague beginning leaves open the years that it may be in, and no other`() throws {
    let winter = try #require(PartialDate(earliest: Day(unchecked: 2022, 12, 1), latest: Day(unchecked: 2023, 2, 28)))
    let facts = try facts([try ByHand.make(DefenceMission.self) { $0.since = winter }])
    #expect(try value("missions.existing", facts) == .number(1))
    #expect(try value("missions.existing", facts, 2023) == .number(1))
    #expect(try value("missions.existing", facts, 2022) == .missing(.noData))
    #expect(try value("missions.existing", facts, 2021) == .number(0))
  }

  @Test func `a seat is one of the civil year of its row, open or not`() throws {
    let seat = try ByHand.make(Seat.self) {
      ($0.start, $0.held, $0.attended) = (try ByHand.date("2023-03-01"), 6, 5)
    }
    let facts = try facts([seat])
    #expect(try value("seats.held", facts) == .number(0) && value("seats.held", facts, 2023) == .number(1))
    var log = FindingLog()
    var long = seat
    long.end = try ByHand.date("2024-03-01")
    for one in [seat, long] { one.complain(to: &log) }
    #expect(log.map(\.code) == ["seat-of-several-years"])
    #expect(try value("seats.sessions", facts) == .number(0) && value("seats.sessions", facts, 2023) == .number(6))
  }

  @Test func `a year before the first record is 0, and n_d_ before the year that the registers are kept from`() throws {
    let mission = try ByHand.make(DefenceMission.self) { $0.since = try ByHand.date("2024-02-01") }
    #expect(try value("missions.existing", facts([mission]), 2019) == .number(0))
    var choices = Choices()
    choices.registersFrom = 2020
    let kept = try facts([mission], choices: choices)
    #expect(try value("missions.existing", kept, 2019) == .missing(.noData))
    #expect(try value("missions.existing", kept, 2020) == .number(0))
  }

  @Test func `influence is of an organisation, under a decision`() throws {
    let posting = try ByHand.make(Posting.self) {
      ($0.start, $0.influenceFrom, $0.common.partners) = (
        try ByHand.date("2024-01-01"), try ByHand.date("2024-03-01"), try ByHand.partners("UE")
      )
    }
    #expect(try value("postings.influence_days", facts([posting])) == .number(0))
    var decided = posting
    decided.decision = "D-1"
    #expect(try value("postings.influence_days", facts([decided])) == .number(306))
    decided.common.partners = try ByHand.partners("BEL")
    #expect(try value("postings.influence_days", facts([decided])) == .number(0))
  }

  @Test func `a partial beginning leaves the months of its own year alone unknown`() throws {
    let posting = try ByHand.make(Posting.self) { $0.start = try ByHand.date("2022-05") }
    let facts = try facts([posting])
    #expect(try value("postings.person_months", facts).double == 12)
    #expect(try value("postings.person_months", facts, 2022) == .missing(.noData))
    #expect(try value("postings.person_months_left_out", facts, 2022) == .number(1))
  }

  @Test func `an opinion without a receipt is counted, and left out of the median`() throws {
    let opinion = try ByHand.make(ExportCase.self) {
      ($0.opinionOn, $0.opinion) = (try ByHand.date("2024-05-02"), .favourable)
    }
    let alone = try facts([opinion])
    #expect(try value("cases.opinions", alone) == .number(1))
    #expect(try value("cases.delay_median", alone) == .missing(.noData))
    #expect(try value("cases.delay_median_left_out", alone) == .number(1))
    let other = try ByHand.make(ExportCase.self) {
      ($0.receivedOn, $0.opinionOn, $0.opinion) = (
        try ByHand.date("2024-05-02"), try ByHand.date("2024-05-12"), .unfavourable
      )
    }
    var choices = Choices()
    choices.opinionTarget = 10
    let both = try facts([opinion, other], choices: choices)
    #expect(try value("cases.delay_median", both) == .number(10) && value("cases.delay_median_n", both) == .number(1))
    #expect(try value("cases.in_time", both) == .ratio(1, over: 1))
    #expect(try value("cases.in_time_left_out", both) == .number(1))
    #expect(try value("cases.delay_median", both, 2023) == .missing(.notApplicable))
  }

  @Test func `the days of an opinion are its days less those suspended, were they more`() throws {
    let opinion = try ByHand.make(ExportCase.self) {
      ($0.receivedOn, $0.opinionOn, $0.opinion) = (
        try ByHand.date("2024-05-02"), try ByHand.date("2024-05-12"), .favourable
      )
      $0.suspendedDays = 12
    }
    let pending = try ByHand.make(ExportCase.self) {
      ($0.receivedOn, $0.suspendedDays) = (try ByHand.date("2024-12-21"), 11)
    }
    let facts = try facts([opinion, pending])
    #expect(try value("cases.delay_median", facts) == .number(-2))
    #expect(try value("cases.age_median", facts) == .number(-1))
  }

  private func series(_ cadence: CalendarDuration, since: String) throws -> MeetingSeries {
    try ByHand.make { ($0.common.id, $0.cadence, $0.since) = ("S", cadence, try ByHand.date(since)) }
  }

  private func sessions(_ count: Int, every days: Int, from start: String) throws -> [Activity] {
    let first = try #require(Day(iso: start))
    return (0..<count).map { number in
      var activity = Activity(
        id: "", title: "", partners: [], kind: .dialogueSession, start: PartialDate(first.advanced(by: number * days)),
        status: .done, origin: Origin(file: "a.csv", line: number))
      activity.series = "S"
      return activity
    }
  }

  @Test(arguments: [(7, 52), (15, 24), (30, 12), (45, 8)])
  func `a cadence of days owes as many sessions as it has in a year`(days: Int, owed: Int) throws {
    let series = try series(CalendarDuration(days: days), since: "2020-01-01")
    let kept = try facts([series], try sessions(owed, every: 5, from: "2024-01-03"))
    #expect(try value("series.due_rate", kept) == .ratio(1, over: 1))
    let missed = try facts([series], try sessions(owed - 1, every: 5, from: "2024-01-03"))
    #expect(try value("series.due_rate", missed) == .ratio(0, over: 1))
  }

  @Test func `sessions noted before the beginning of a series count`() throws {
    let facts = try facts(
      [try series(CalendarDuration(months: 12), since: "2024-03-01")], try sessions(1, every: 1, from: "2023-10-01"))
    #expect(try value("series.sessions", facts, 2023) == .number(1))
    #expect(try value("series.existing", facts, 2023) == .number(0))
  }

  @Test(arguments: [(0, 0), (14, 1)]) func `a tolerance keeps a gap that is a little too long`(days: Int, kept: Int)
    throws
  {
    var choices = Choices()
    choices.cadenceTolerance = days
    let facts = try facts(
      [try series(CalendarDuration(months: 12), since: "2020-01-01")], try sessions(2, every: 380, from: "2023-03-01"),
      choices: choices)
    #expect(try value("series.interval_rate", facts) == .ratio(Int128(kept), over: 1))
  }

  @Test func `organisations stand apart from the regions of states`() throws {
    let mission = try ByHand.make(DefenceMission.self) {
      ($0.since, $0.common.partners) = (try ByHand.date("2020-01-01"), try ByHand.partners("OTAN", "BEL"))
    }
    let facts = try facts([mission])
    for region in [DimensionValue.organisations, .word("europe", Wording("Europe", "Europe"))] {
      #expect(try value("missions.existing", facts, 2024, Coordinate().at(.region, region)) == .number(1))
    }
    #expect(try value("missions.existing", facts, 2024, Coordinate().at(.region, .unstated)) == .number(0))
  }
}
