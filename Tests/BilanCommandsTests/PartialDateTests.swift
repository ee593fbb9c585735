import BilanMetrics
import BilanModel
import Testing

/// What dates that are known to the month or the year leave open, and what all of their days agree on, counted by hand.
@Suite struct PartialDateTests {
  private func year(_ year: Int) throws -> PartialDate { try ByHand.date(String(year)) }

  private func facts(
    _ year: Int, asOf: String, _ records: [any RegisterRecord], _ activities: [Activity] = []
  ) throws -> Facts {
    try ByHand(year: year, asOf: asOf).facts(records, activities)
  }

  private func value(_ code: String, _ facts: Facts, before: Int = 0, _ at: Coordinate = Coordinate()) throws
    -> Quantity
  {
    var at = at
    at.period = -before
    return facts[try #require(facts.metrics.first { $0.code == code }, "\(code)"), at: at]
  }

  private func series(_ months: Int) throws -> MeetingSeries {
    try ByHand.make {
      ($0.common.id, $0.since, $0.cadence) = ("A", try ByHand.date("2020-01-01"), CalendarDuration(months: months))
    }
  }

  private func activity(_ start: PartialDate, until end: PartialDate? = nil, of series: String? = nil) -> Activity {
    var activity = Activity(
      id: "", title: "", partners: [], kind: .dialogueSession, start: start, status: .done,
      origin: Origin(file: "a.csv", line: 2))
    (activity.end, activity.series) = (end, series)
    return activity
  }

  @Test func `an open interval whose limit may have passed in either of two years is undecided in both`() throws {
    // Three months after some day of 2023: from 1 April 2023 to 31 March 2024.
    let facts = try facts(2024, asOf: "2024-12-31", [series(3)], [activity(year(2023), of: "A")])
    for before in [0, 1] {
      #expect(try value("series.intervals_undecided", facts, before: before) == .number(1))
      #expect(try value("series.interval_rate", facts, before: before) == .missing(.noData))
    }
    #expect(try value("series.interval_rate", facts, before: 2) == .missing(.notApplicable))
  }

  @Test func `an open interval is broken in the year of the day behind its limit`() throws {
    let sessions = [activity(try ByHand.date("2022-12-31"), of: "A")]
    let after = try facts(2024, asOf: "2024-12-31", [series(12)], sessions)
    #expect(try value("series.interval_rate", after) == .ratio(0, over: 1))
    #expect(try value("series.interval_rate", after, before: 1) == .missing(.notApplicable))
    let onTheDay = try facts(2023, asOf: "2023-12-31", [series(12)], sessions)
    #expect(try value("series.interval_rate", onTheDay) == .missing(.notApplicable))
  }

  @Test func `what may be after the as-of day is in no flow, but what is recorded as done`() throws {
    let signed = try ByHand.make(Agreement.self) { ($0.nature, $0.signedOn) = (.other, try year(2024)) }
    let during = try facts(2024, asOf: "2024-06-30", [signed], [activity(year(2024))])
    #expect(try value("agreements.signed", during) == .missing(.noData))
    #expect(try value("agreements.signed_left_out", during) == .number(1))
    #expect(during[.whole] == .number(1) && during.cube.undated == 0)
    let after = try facts(2024, asOf: "2024-12-31", [signed], [activity(year(2024))])
    #expect(try value("agreements.signed", after) == .number(1))
    #expect(after[.whole] == .number(1) && after.cube.undated == 0)
  }

  @Test func `days after the as-of day are not counted, in the period nor in a later one`() throws {
    // From 20 June to 10 July, closed on 30 June: eleven days.
    let long = activity(try ByHand.date("2024-06-20"), until: try ByHand.date("2024-07-10"))
    let during = try facts(2024, asOf: "2024-06-30", [MeetingSeries](), [long])
    #expect(during[.days] == .number(11) && during.rows.map(\.days) == [11])
    let across = activity(try ByHand.date("2024-12-30"), until: try ByHand.date("2025-01-05"))
    let closed = try facts(2025, asOf: "2025-01-02", [MeetingSeries](), [across])
    #expect(closed[.days] == .number(2) && closed.value(.days, period: -1) == .number(2))
  }

  /// From some day of 2024 to some day of its first half, by half and by year: 0 of 2025, which none of those days is in.
  @Test func `a beginning that its end bounds is one of the half that both are in`() throws {
    let (start, end) = (
      try year(2024), PartialDate(earliest: Day(unchecked: 2024, 6, 1), latest: Day(unchecked: 2024, 6, 30))
    )
    let abroad = try ByHand.partners("OTAN")
    let records: [any RegisterRecord] = [
      try ByHand.make(Seat.self) { ($0.start, $0.end, $0.held, $0.attended) = (start, end, 3, 2) },
      try ByHand.make(Posting.self) { ($0.start, $0.end, $0.common.partners) = (start, end, abroad) },
      try ByHand.make(Negotiation.self) { ($0.openedOn, $0.closedOn) = (start, end) },
      // It was closed in the second half, where it was opened.
      try ByHand.make(Negotiation.self) { ($0.openedOn, $0.closedOn) = (try ByHand.date("2024-08"), start) },
      try ByHand.make(MeetingSeries.self) { ($0.since, $0.until) = (start, end) },
    ]
    let counts: [(code: String, first: Int, second: Int)] = [
      ("seats.held", 1, 0), ("seats.sessions", 3, 0), ("seats.attended", 2, 0), ("postings.started", 1, 0),
      ("negotiations.opened", 1, 1), ("negotiations.closed", 1, 1), ("series.created", 1, 0),
    ]
    for (place, months) in [(0, 1...6), (1, 7...12), (2, 1...12)] {
      let last = Day(unchecked: 2024, months.upperBound, months.upperBound == 6 ? 30 : 31)
      let half = try #require(Period(first: Day(unchecked: 2024, months.lowerBound, 1), last: last))
      var tally = ReportTally(series: try #require(PeriodSeries(base: half)), asOf: Day(unchecked: 2025, 1, 15))
      func add(_ record: some RegisterRecord) { tally.add(Batch([record])) }
      for record in records { add(record) }
      let facts = tally.facts()
      for (code, first, second) in counts {
        #expect(try value(code, facts) == .number([first, second, first + second][place]), "\(code) \(months)")
        #expect(try value(code + "_left_out", facts) == .number(0), "\(code) \(months)")
      }
      for point in ["3°", "10°"] {
        let at = Coordinate().at(.attribution, .word(point, Wording(point, point)))
        #expect(facts[.acts, at: at] == .number([1, 0, 1][place]), "\(point) \(months)")
      }
    }
  }

  @Test(
    arguments: [
      // Until 20 June 2024, and some day of 2024 until the registers were closed on 30 June.
      ("2024-06-20", "2025-01-15", 1, 0), (nil, "2024-06-30", 1, nil),
      // Some day of 2024 until December, and some day of 2024 in registers that were closed later.
      ("2024-12-20", "2025-01-15", 0, 0), (nil, "2025-01-15", 0, 0),
    ] as [(String?, String, Int, Int?)])
  func `an activity of some day of a year is of the half that its end or the as-of day leaves`(
    _ last: String?, _ asOf: String, _ first: Int, _ second: Int?
  ) throws {
    let done = activity(try year(2024), until: try last.map { try ByHand.date($0) })
    for (months, expected) in [(1...6, first), (7...12, second)] {
      let end = Day(unchecked: 2024, months.upperBound, months.upperBound == 6 ? 30 : 31)
      let half = try #require(Period(first: Day(unchecked: 2024, months.lowerBound, 1), last: end))
      let day = try #require(Day(iso: asOf))
      var tally = ReportTally(series: try #require(PeriodSeries(base: half)), asOf: day)
      tally.add(Batch([done]))
      guard let expected else { continue }
      let facts = tally.facts()
      for code in ["activities.whole", "sessions.held"] {
        // Before the first activity has surely begun its number is not known, and never 1.
        let told = try value(code, facts)
        #expect(expected == 1 ? told == .number(1) : told != .number(1), "\(code) \(months)")
      }
    }
  }

  @Test func `the last session is not known where the only one may be of the period`() throws {
    let half = try #require(Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30)))
    let summer = PartialDate(earliest: Day(unchecked: 2024, 6, 1), latest: Day(unchecked: 2024, 8, 31))
    func facts(_ sessions: [Activity]) throws -> Facts {
      var tally = ReportTally(series: try #require(PeriodSeries(base: half)), asOf: Day(unchecked: 2025, 1, 15))
      tally.add(Batch([try series(12)]))
      tally.add(Batch(sessions))
      return tally.facts()
    }
    let codes = ["series.last_session", "series.last_session_latest"]
    let one = try facts([activity(try #require(summer), of: "A")])
    #expect(try codes.map { try value($0, one) } == [.missing(.noData), .missing(.noData)])
    #expect(try value("series.last_session_left_out", one) == .number(1))
    // Before it surely none was held.
    #expect(try value("series.last_session", one, before: 1) == .missing(.notApplicable))
    // Of two, the last one is that of March, or one of June.
    let march = PartialDate(Day(unchecked: 2024, 3, 10))
    let two = try facts([activity(try #require(summer), of: "A"), activity(march, of: "A")])
    let days = [march.earliest, half.last].map { Quantity.number(Int($0.number)) }
    #expect(try codes.map { try value($0, two) } == days)
    #expect(try value("series.last_session_left_out", two) == .number(0))
  }

  private func renewing(_ set: (inout Agreement) throws -> Void) throws -> Agreement {
    try ByHand.make {
      ($0.nature, $0.tacitRenewal) = (.other, .yes)
      try set(&$0)
    }
  }

  @Test func `whatever day of the year it began on, its notice is within two years`() throws {
    // The first end is from 1 July 2013 to 30 June 2014, notice ninety days before. That of an entry on 1 October is to come,
    // ninety days before 1 April: 1 January 2014. That of 30 September has passed; the next one, two years later, is
    // ninety days before 30 March 2016: 31 December 2015.
    let agreement = try renewing {
      ($0.inForceOn, $0.term, $0.renewedFor) = (
        try year(2012), CalendarDuration(months: 18), CalendarDuration(months: 24)
      )
      $0.notice = CalendarDuration(days: 90)
    }
    let facts = try facts(2013, asOf: "2013-12-31", [agreement])
    #expect(try value("agreements.within_24", facts) == .number(1))
    #expect(try value("agreements.within_12", facts) == .missing(.noData))
    #expect(try value("agreements.notice_missed", facts) == .missing(.noData))
    let days = try ["2014-01-01", "2015-12-31"].map { Quantity.number(Int(try #require(Day(iso: $0)).number)) }
    let told = try ["agreements.next_notice", "agreements.next_notice_latest"].map { try value($0, facts) }
    #expect(told == days)
  }

  @Test func `a renewal of unknown length gives no day, be one of the days that it may be certain`() throws {
    let agreement = try renewing { ($0.inForceOn, $0.term) = (try year(2017), CalendarDuration(months: 24)) }
    let facts = try facts(2019, asOf: "2019-12-31", [agreement])
    #expect(try value("agreements.next_notice", facts) == .missing(.noData))
    #expect(try value("agreements.within_24", facts) == .missing(.noData))
  }

  @Test func `what comes into force after the period makes due by the as-of day, and is in no stock of the period`()
    throws
  {
    // In force from 1 February 2023 for a year, notice a month before: 1 January 2024.
    let agreement = try renewing {
      ($0.inForceOn, $0.term, $0.renewedFor) = (
        try ByHand.date("2023-02-01"), CalendarDuration(months: 12), CalendarDuration(months: 12)
      )
      $0.notice = CalendarDuration(months: 1)
    }
    let facts = try facts(2022, asOf: "2023-09-10", [agreement])
    #expect(try value("agreements.within_6", facts) == .number(1))
    #expect(try value("agreements.in_force", facts) == .number(0))
    #expect(try value("agreements.entered", facts) == .number(0))
    #expect(try value("agreements.within_6", facts, before: 1) == .number(0))
  }

  @Test func `a denunciation makes nothing due before it is given`() throws {
    let agreement = try ByHand.make(Agreement.self) {
      ($0.nature, $0.inForceOn, $0.term) = (.other, try ByHand.date("2010-01-01"), .indefinite)
      ($0.denouncedOn, $0.notice) = (try ByHand.date("2021-03-01"), CalendarDuration(months: 12))
    }
    let facts = try facts(2021, asOf: "2021-12-31", [agreement])
    #expect(try value("agreements.within_6", facts) == .number(1))
    #expect(try value("agreements.within_24", facts, before: 1) == .number(0))
  }

  @Test(arguments: [("2024-06-01", 0), ("2026-01-01", 1)])
  func `a successor takes the place of what has expired once it is in force`(force: String, expired: Int) throws {
    let old = try ByHand.make(Agreement.self) {
      ($0.common.id, $0.nature) = ("OLD", .other)
      ($0.inForceOn, $0.term) = (try ByHand.date("2019-01-01"), CalendarDuration(months: 60))
    }
    let new = try ByHand.make(Agreement.self) {
      ($0.nature, $0.supersedes, $0.inForceOn) = (.other, "OLD", try ByHand.date(force))
    }
    #expect(try value("agreements.expired", facts(2024, asOf: "2025-01-15", [old, new])) == .number(expired))
  }

  @Test func `what was never in force cannot expire, and a successor ends the wait for an entry`() throws {
    let signed = try ByHand.make(Agreement.self) {
      ($0.common.id, $0.nature, $0.signedOn) = ("OLD", .other, try ByHand.date("2020-01-01"))
      $0.expiresOn = try ByHand.date("2024-05-01")
    }
    let alone = try facts(2024, asOf: "2024-12-31", [signed])
    #expect(try value("agreements.expired", alone) == .number(0))
    #expect(try value("agreements.without_entry", alone) == .number(1))
    let new = try ByHand.make(Agreement.self) {
      ($0.nature, $0.supersedes, $0.inForceOn) = (.other, "OLD", try ByHand.date("2024-02-01"))
    }
    let both = try facts(2024, asOf: "2024-12-31", [signed, new])
    #expect(try value("agreements.without_entry", both) == .number(0))
    #expect(try value("agreements.without_entry", both, before: 1) == .number(1))
  }

  @Test func `a declaration of intent waits for no entry`() throws {
    let declaration = try ByHand.make(Agreement.self) { $0.nature = .declaration }
    let facts = try facts(2024, asOf: "2024-12-31", [declaration])
    #expect(try value("agreements.without_entry", facts) == .number(0))
    #expect(try value("agreements.without_entry_left_out", facts) == .number(0))
  }

  @Test(arguments: [("2024-01-01", "2024-12-31"), ("2024-06-01", "2024-06-30")])
  func `a seat that may begin after the as-of day is left out, and said to be`(first: String, last: String) throws {
    let start = try #require(PartialDate(earliest: ByHand.date(first).earliest, latest: ByHand.date(last).latest))
    let seat = try ByHand.make(Seat.self) { ($0.start, $0.held, $0.attended) = (start, 4, 3) }
    let facts = try facts(2024, asOf: "2024-06-15", [seat])
    for code in ["seats.held", "seats.sessions", "seats.attended", "seats.attendance"] {
      #expect(try value(code, facts) == .missing(.noData), "\(code)")
      #expect(try value(code + "_left_out", facts) == .number(1), "\(code)")
      #expect(try value(code, facts, before: 1) == (code == "seats.attendance" ? .missing(.notApplicable) : .number(0)))
    }
    let known = try ByHand.make(Seat.self) { ($0.start, $0.held) = (try ByHand.date("2024-02-01"), 2) }
    #expect(try value("seats.held", self.facts(2024, asOf: "2024-06-15", [seat, known])) == .number(1))
    #expect(try value("seats.held", self.facts(2025, asOf: "2025-06-15", [seat]), before: 1) == .number(1))
  }

  @Test func `an instruction that names no addressee does not say how many it has`() throws {
    let instruction = try ByHand.make(Instruction.self) { $0.sentOn = try ByHand.date("2024-05-01") }
    let facts = try facts(2024, asOf: "2024-12-31", [instruction])
    #expect(try value("instructions.sent", facts) == .number(1))
    #expect(try value("instructions.addressees", facts) == .missing(.noData))
    #expect(try value("instructions.addressees_left_out", facts) == .number(1))
  }
}
