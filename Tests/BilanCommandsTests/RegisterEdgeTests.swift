import BilanMetrics
import BilanModel
import Testing

/// What the figures of registers say where records leave something open, each counted by hand.
@Suite struct RegisterEdgeTests {
  private func day(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  private func month(_ year: Int, _ month: Int) throws -> PartialDate {
    let last = Day(unchecked: year, month, Day.length(ofMonth: month, year: year))
    return try #require(PartialDate(earliest: Day(unchecked: year, month, 1), latest: last))
  }

  private func facts<Record: RegisterRecord>(
    _ records: [Record], _ sessions: [Activity] = [], asOf: String = "2025-01-15", choices: Choices = Choices()
  ) throws -> Facts {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: try #require(Day(iso: asOf)), choices: choices)
    for record in records { tally.add(Batch([record])) }
    for session in sessions { tally.add(Batch([session])) }
    return tally.facts()
  }

  private func value(_ code: String, _ facts: Facts, _ year: Int = 2024, _ at: Coordinate = Coordinate()) throws
    -> Quantity
  {
    var at = at
    at.period = year - 2024
    return facts[try #require(facts.metrics.first { $0.code == code }, "\(code)"), at: at]
  }

  private func make<Record: CommonRecord>(_ type: Record.Type = Record.self, _ set: (inout Record) throws -> Void)
    throws -> Record
  {
    var record = Record(origin: Origin(file: "r.csv", line: 2))
    try set(&record)
    return record
  }

  private func partners(_ codes: String...) throws -> [PartnerIndex] {
    try codes.map { try #require(PartnerDirectory.standard.find($0)) }
  }

  @Test func `a stock of records without a date is not known, and how many have none stands beside`() throws {
    let dateless = try make(DefenceMission.self) { _ in }
    let alone = try facts([dateless])
    #expect(try value("missions.existing", alone) == .missing(.noData))
    #expect(try value("missions.existing_left_out", alone) == .number(1))
    #expect(try value("missions.undated", alone) == .number(1))
    let closed = try make(DefenceMission.self) { $0.until = try day("2023-06-30") }
    let both = try facts([dateless, closed, try make(DefenceMission.self) { $0.since = try day("2019-01-01") }])
    #expect(try value("missions.existing", both) == .number(1))
    #expect(try value("missions.existing_left_out", both) == .number(1))
    #expect(try value("missions.existing_left_out", both, 2022) == .number(2))
    let published = both.figures().filter { $0.metric.code == "missions.undated" }
    // The closed one has its last day, and a period.
    #expect(published.map(\.quantity) == [.number(1)])
  }

  @Test func `a stock without a beginning is unknown in every year up to its end, whatever other records say`() throws {
    let dateless = try make(DefenceMission.self) { _ in }
    let recent = try make(DefenceMission.self) { $0.since = try day("2022-03-01") }
    for others in [[], [recent]] {
      let facts = try facts([dateless] + others)
      for year in [1950, 2010, 2021] { #expect(try value("missions.existing", facts, year) == .missing(.noData)) }
      #expect(try value("missions.existing_left_out", facts, 2010) == .number(1))
    }
    let closed = try facts([try make(DefenceMission.self) { $0.until = try day("2020-06-30") }])
    for year in [2010, 2019] { #expect(try value("missions.existing", closed, year) == .missing(.noData)) }
    for year in [2020, 2021, 2024] { #expect(try value("missions.existing", closed, year) == .number(0)) }
    #expect(try value("missions.undated", closed) == .number(0))
  }

  @Test func `a negotiation of which the end alone is known is closed that year, and perhaps open before`() throws {
    let facts = try facts([try make(Negotiation.self) { $0.closedOn = try day("2024-06-27") }])
    #expect(try value("negotiations.closed", facts) == .number(1))
    #expect(try value("negotiations.open", facts) == .number(0))
    for year in [2023, 2010] { #expect(try value("negotiations.open", facts, year) == .missing(.noData)) }
    #expect(try value("negotiations.closed", facts, 2023) == .number(0))
    #expect(try value("negotiations.opened", facts, 2025) == .number(0))
  }

  @Test func `a declaration of intent enters into force by its signature`() throws {
    let declared = try facts([
      try make(Agreement.self) {
        $0.nature = .declaration
        $0.signedOn = try day("2021-11-25")
        $0.inForceOn = try day("2022-02-24")
      },
      try make(Agreement.self) {
        $0.nature = .declaration
        $0.signedOn = try day("2021-12-01")
      },
      try make(Agreement.self) {
        $0.nature = .technical
        $0.signedOn = try day("2021-12-01")
        $0.inForceOn = try day("2022-02-24")
      },
    ])
    #expect(try value("agreements.entered", declared, 2021) == .number(2))
    #expect(try value("agreements.entered", declared, 2022) == .number(1))
    #expect(try value("agreements.in_force", declared, 2021) == .number(2))
  }

  @Test func `after a known end there is no day of service, whatever the beginning was`() throws {
    let posting = try make(Posting.self) {
      $0.common.partners = try partners("BEL")
      $0.end = try day("2021-07-24")
    }
    let facts = try facts([posting])
    #expect(try value("postings.person_months", facts, 2021) == .missing(.noData))
    #expect(try value("postings.person_months", facts, 2020) == .missing(.noData))
    for year in [2022, 2024] { #expect(try value("postings.person_months", facts, year) != .missing(.noData)) }
  }

  @Test func `influence that begins after the service, however vague its date, has no day`() throws {
    let posting = try make(Posting.self) {
      $0.common.partners = try partners("OTAN")
      $0.decision = "D"
      $0.start = try month(2024, 2)
      $0.end = try day("2024-04-18")
      $0.influenceFrom = try month(2024, 5)
    }
    #expect(try value("postings.influence_days", facts([posting])) == .number(0))
  }

  @Test func `an announced record is not one without a date`() throws {
    let facts = try facts([try make(DefenceMission.self) { $0.since = try day("2026-01-01") }])
    #expect(try value("missions.undated", facts) == .number(0))
    #expect(try value("missions.existing", facts) == .number(0))
  }

  @Test func `a vague beginning leaves open the years that it may be in, and no other`() throws {
    let winter = try #require(PartialDate(earliest: Day(unchecked: 2022, 12, 1), latest: Day(unchecked: 2023, 2, 28)))
    let facts = try facts([try make(DefenceMission.self) { $0.since = winter }])
    #expect(try value("missions.existing", facts) == .number(1))
    #expect(try value("missions.existing", facts, 2023) == .number(1))
    #expect(try value("missions.existing", facts, 2022) == .missing(.noData))
    #expect(try value("missions.existing", facts, 2021) == .number(0))
  }

  @Test func `a seat is one of the civil year of its row, open or not`() throws {
    let seat = try make(Seat.self) {
      ($0.start, $0.held, $0.attended) = (try day("2023-03-01"), 6, 5)
    }
    let facts = try facts([seat])
    #expect(try value("seats.held", facts) == .number(0) && value("seats.held", facts, 2023) == .number(1))
    var log = FindingLog()
    var long = seat
    long.end = try day("2024-03-01")
    for one in [seat, long] { one.complain(to: &log) }
    #expect(log.map(\.code) == ["seat-of-several-years"])
    #expect(try value("seats.sessions", facts) == .number(0) && value("seats.sessions", facts, 2023) == .number(6))
  }

  @Test func `a year before the first record is 0, and n_d_ before the year that the registers are kept from`() throws {
    let mission = try make(DefenceMission.self) { $0.since = try day("2024-02-01") }
    #expect(try value("missions.existing", facts([mission]), 2019) == .number(0))
    var choices = Choices()
    choices.registersFrom = 2020
    let kept = try facts([mission], choices: choices)
    #expect(try value("missions.existing", kept, 2019) == .missing(.noData))
    #expect(try value("missions.existing", kept, 2020) == .number(0))
  }

  private func agreement(_ force: String, _ set: (inout Agreement) throws -> Void) throws -> Agreement {
    try make {
      ($0.nature, $0.inForceOn, $0.signedOn) = (.other, try day(force), try day(force))
      try set(&$0)
    }
  }

  @Test func `renewals of unknown length leave open what follows the first term`() throws {
    // The first term ends on 1 January 2023, its notice is due on 1 July 2022.
    let renewing = try agreement("2018-01-01") {
      ($0.term, $0.tacitRenewal, $0.notice) = (CalendarDuration(months: 60), .yes, CalendarDuration(months: 6))
    }
    let facts = try facts([renewing])
    #expect(try value("agreements.within_6", facts, 2021) == .number(0))
    #expect(try value("agreements.within_12", facts, 2021) == .number(1))
    #expect(try value("agreements.within_12", facts) == .missing(.noData))
    #expect(try value("agreements.notice_missed", facts) == .missing(.noData))
    #expect(try value("agreements.in_force", facts) == .number(1))
    var denounced = renewing
    denounced.denouncedOn = try day("2024-02-01")
    let ended = try self.facts([denounced])
    #expect(try value("agreements.in_force", ended, 2023) == .number(1))
    #expect(try value("agreements.in_force", ended) == .missing(.noData))
    // In the first term, before its notice day: it ends with the term.
    denounced.denouncedOn = try day("2022-06-01")
    #expect(try value("agreements.in_force", self.facts([denounced]), 2022) == .number(1))
    #expect(try value("agreements.in_force", self.facts([denounced]), 2023) == .number(0))
    #expect(try value("agreements.expired", self.facts([denounced]), 2023) == .number(1))
  }

  @Test func `an end known to the month is undecided in its month`() throws {
    let ending = try agreement("2020-01-01") { $0.expiresOn = try month(2024, 12) }
    let during = try facts([ending], asOf: "2024-12-15")
    for code in ["agreements.expired", "agreements.within_6", "agreements.in_force"] {
      #expect(try value(code, during) == .missing(.noData), "\(code)")
    }
    let after = try facts([ending])
    #expect(
      try value("agreements.expired", after) == .number(1) && value("agreements.within_6", after) == .number(0))
    #expect(try value("agreements.within_12", after, 2023) == .number(1))
  }

  @Test func `the notice date is the first one to come, however many terms lie before it`() throws {
    // Terms end on 1 January and 1 July from 2021 on; notice a year before. On 1 February 2024 that of July 2025 is next.
    let facts = try facts(
      [
        try agreement("2020-01-01") {
          ($0.term, $0.tacitRenewal) = (CalendarDuration(months: 12), .yes)
          ($0.renewedFor, $0.notice) = (CalendarDuration(months: 6), CalendarDuration(months: 12))
        }
      ], asOf: "2024-02-01")
    #expect(try value("agreements.within_6", facts) == .number(1))
    #expect(try value("agreements.notice_missed", facts) == .number(1))
  }

  @Test(
    arguments: [
      (Direction?.none, 1, 0), (.given, 1, 0), (.received, 0, 1), (.mutual, 0, 0), (.margins, 0, 0),
    ] as [(Direction?, Int, Int)])
  func `an officer is abroad where the direction is given or empty`(direction: Direction?, abroad: Int, here: Int)
    throws
  {
    let posting = try make(Posting.self) {
      ($0.start, $0.direction, $0.common.partners) = (try day("2024-01-01"), direction, try partners("OTAN"))
    }
    let facts = try facts([posting])
    #expect(try value("postings.inserted", facts) == .number(abroad))
    #expect(try value("postings.foreign", facts) == .number(here))
    #expect(try value("postings.person_months", facts).double == Double(12 * abroad))
    var log = FindingLog()
    posting.complain(to: &log)
    #expect(log.map(\.code).contains("posting-direction") == (abroad + here == 0))
  }

  @Test func `influence is of an organisation, under a decision`() throws {
    let posting = try make(Posting.self) {
      ($0.start, $0.influenceFrom, $0.common.partners) = (
        try day("2024-01-01"), try day("2024-03-01"), try partners("UE")
      )
    }
    #expect(try value("postings.influence_days", facts([posting])) == .number(0))
    var decided = posting
    decided.decision = "D-1"
    #expect(try value("postings.influence_days", facts([decided])) == .number(306))
    decided.common.partners = try partners("BEL")
    #expect(try value("postings.influence_days", facts([decided])) == .number(0))
  }

  @Test func `a partial beginning leaves the months of its own year alone unknown`() throws {
    let posting = try make(Posting.self) { $0.start = try month(2022, 5) }
    let facts = try facts([posting])
    #expect(try value("postings.person_months", facts).double == 12)
    #expect(try value("postings.person_months", facts, 2022) == .missing(.noData))
    #expect(try value("postings.person_months_left_out", facts, 2022) == .number(1))
  }

  @Test func `an opinion without a receipt is counted, and left out of the median`() throws {
    let opinion = try make(ExportCase.self) {
      ($0.opinionOn, $0.opinion) = (try day("2024-05-02"), .favourable)
    }
    let alone = try facts([opinion])
    #expect(try value("cases.opinions", alone) == .number(1))
    #expect(try value("cases.delay_median", alone) == .missing(.noData))
    #expect(try value("cases.delay_median_left_out", alone) == .number(1))
    let other = try make(ExportCase.self) {
      ($0.receivedOn, $0.opinionOn, $0.opinion) = (try day("2024-05-02"), try day("2024-05-12"), .unfavourable)
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
    let opinion = try make(ExportCase.self) {
      ($0.receivedOn, $0.opinionOn, $0.opinion) = (try day("2024-05-02"), try day("2024-05-12"), .favourable)
      $0.suspendedDays = 12
    }
    let pending = try make(ExportCase.self) { ($0.receivedOn, $0.suspendedDays) = (try day("2024-12-21"), 11) }
    let facts = try facts([opinion, pending])
    #expect(try value("cases.delay_median", facts) == .number(-2))
    #expect(try value("cases.age_median", facts) == .number(-1))
  }

  private func series(_ cadence: CalendarDuration, since: String) throws -> MeetingSeries {
    try make { ($0.common.id, $0.cadence, $0.since) = ("S", cadence, try day(since)) }
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
    let mission = try make(DefenceMission.self) {
      ($0.since, $0.common.partners) = (try day("2020-01-01"), try partners("OTAN", "BEL"))
    }
    let facts = try facts([mission])
    for region in [DimensionValue.organisations, .word("europe", Wording("Europe", "Europe"))] {
      #expect(try value("missions.existing", facts, 2024, Coordinate().at(.region, region)) == .number(1))
    }
    #expect(try value("missions.existing", facts, 2024, Coordinate().at(.region, .unstated)) == .number(0))
  }
}
