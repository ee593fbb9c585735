import BilanMetrics
import BilanModel
import Testing

/// What sessions of vague days, and series of vague ends, leave open of a series, counted by hand.
@Suite struct VagueSessionTests {
  private static let half = ("2024-01-01", "2024-06-30")

  private func series(
    _ id: String, months: Int, since: String? = "2020-01-01", until: String? = nil
  ) throws -> MeetingSeries {
    try ByHand.make {
      ($0.common.id, $0.cadence) = (id, CalendarDuration(months: months))
      ($0.since, $0.until) = (try since.map(ByHand.date), try until.map(ByHand.date))
    }
  }

  private func session(
    _ series: String, _ start: String, until end: String? = nil, rank: Int? = nil
  ) throws -> Activity {
    var session = try ByHand.activity(start, until: end, of: series)
    session.ordinal = rank
    return session
  }

  private func facts(
    _ days: (String, String), asOf: String, _ series: [MeetingSeries], _ sessions: [Activity]
  ) throws -> Facts {
    let (first, last) = (try #require(Day(iso: days.0)), try #require(Day(iso: days.1)))
    let periods = try #require(Period(first: first, last: last).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: periods, asOf: try #require(Day(iso: asOf)))
    tally.add(Batch(series))
    for session in sessions { tally.add(Batch([session])) }
    return tally.facts()
  }

  private func values(_ facts: Facts, _ codes: String...) throws -> [Quantity] {
    try codes.map { code in facts[try #require(facts.metrics.first { $0.code == code }, "\(code)")] }
  }

  private func day(_ iso: String) throws -> Quantity { .number(Int(try #require(Day(iso: iso)).number)) }

  @Test func `a session is held by its last day, and by the as-of day`() throws {
    let series = [try series("A", months: 36)]
    // « T3 2024 » to 12 July: it was held by then, in the school year too.
    let vague = [try session("A", "2024", until: "2024-07-12")]
    for days in [("2024-01-01", "2024-12-31"), ("2023-09-01", "2024-08-31")] {
      let facts = try facts(days, asOf: "2025-06-30", series, vague)
      let told = try values(facts, "series.last_session_latest", "series.next_due_latest")
      #expect(try told == [day("2024-07-12"), day("2027-07-12")])
    }
    let ended = try facts(("2024-07-01", "2024-12-31"), asOf: "2024-07-20", series, [try session("A", "2024-07")])
    #expect(try values(ended, "series.sessions", "series.last_session_latest") == [.number(1), day("2024-07-20")])
  }

  @Test(arguments: ["2020-01-01", nil, "2024"])
  func `a session of the period counts, and one that may be is left out beside it`(since: String?) throws {
    let sessions = [try session("A", "2024-02-01"), try session("A", "2024")]
    let facts = try facts(Self.half, asOf: "2025-06-30", [try series("A", months: 36, since: since)], sessions)
    let told = try values(facts, "series.sessions", "series.sessions_left_out", "series.met", "series.met_left_out")
    #expect(told == [.number(1), .number(1), .number(1), .number(0)])
  }

  @Test func `of a series with such sessions both are told behind the figure`() throws {
    let question = try Question("series.sessions", at: [])
    let half = try #require(
      Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30)).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(
      series: half, asOf: Day(unchecked: 2025, 6, 30), asked: question.asked, isWitnessed: true)
    tally.add(Batch([try series("A", months: 36)]))
    for session in [try session("A", "2024-02-01"), try session("A", "2024")] { tally.add(Batch([session])) }
    let explained = try tally.explanation(of: question, quoting: .unprotected)
    #expect(explained.value == .number(1))
    #expect(explained.counted.map(\.subject.id) == ["A"] && explained.leftOut.map(\.subject.id) == ["A"])
  }

  /// By hand: 0 or 3; 3 or 4; one is missing whoever bears 3; a rank that is borne already; the next one leaves none out.
  @Test(
    arguments: [
      (held: [1], open: [5], missing: nil), ([5, 6], [2], nil), ([1, 2, 4], [5], 1), ([1, 4], [4], 2), ([1], [2], 0),
      ([], [1], 0), ([], [2], nil), ([1], [2, 3], nil),
    ] as [(held: [Int], open: [Int], missing: Int?)])
  func `ordinals are missing where every day that sessions may be held on says so`(
    held: [Int], open: [Int], missing: Int?
  ) throws {
    let sessions =
      try held.map { try session("A", "2023-01-\(10 + $0)", rank: $0) }
      + open.map { try session("A", "2024", rank: $0) }
    let facts = try facts(Self.half, asOf: "2025-06-30", [try series("A", months: 36)], sessions)
    let told = try values(facts, "series.missing_ordinals", "series.missing_ordinals_left_out")
    #expect(told == [missing.map { .number($0) } ?? .missing(.noData), .number(missing == nil ? 1 : 0)])
  }

  @Test func `the last session of several series may be one that a vague date leaves open`() throws {
    let both = [try series("A", months: 36), try series("B", months: 36)]
    let sessions = [try session("A", "2023-10-17"), try session("B", "2024")]
    let facts = try facts(Self.half, asOf: "2025-06-30", both, sessions)
    let told = try values(
      facts, "series.last_session", "series.last_session_latest", "series.last_session_latest_left_out")
    #expect(try told == [day("2023-10-17"), day("2024-06-30"), .number(1)])
    // Alone it says nothing.
    let alone = try self.facts(Self.half, asOf: "2025-06-30", [both[1]], [sessions[1]])
    #expect(
      try values(alone, "series.last_session", "series.last_session_latest")
        == [.missing(.noData), .missing(.noData)])
  }

  @Test func `what is due of a series whose beginning is not stated is not known`() throws {
    let facts = try facts(
      Self.half, asOf: "2024-06-30", [try series("A", months: 24, since: nil)],
      [
        try session("Another", "2024-02-01")
      ])
    let told = try values(facts, "series.overdue", "series.next_due", "series.next_due_latest")
    #expect(told == [.missing(.noData), .missing(.noData), .missing(.noData)])
  }

  @Test func `of a series that may have ended nothing overdue is told, but that nothing is`() throws {
    // A session was due by 8 May 2022; the series ended on some day of 2023.
    let other = [try session("Another", "2023-02-01")]
    let late = try facts(
      ("2023-01-01", "2023-12-31"), asOf: "2023-12-31",
      [try series("A", months: 24, since: "2020-05-08", until: "2023")], other)
    for figure in ["overdue", "overdue_days_least", "overdue_days_most", "next_due"] {
      let told = try values(late, "series.\(figure)", "series.\(figure)_left_out")
      #expect(told == [.missing(.noData), .number(1)], "\(figure)")
    }
    let early = try facts(
      ("2023-01-01", "2023-12-31"), asOf: "2023-12-31",
      [try series("A", months: 48, since: "2020-05-08", until: "2023")], other)
    #expect(try values(early, "series.overdue", "series.overdue_days_most") == [.number(0), .number(0)])
  }

  @Test func `the end of a series makes nothing due behind it, and leaves what may be due before undecided`() throws {
    // After some day of 2023: due from 1 January 2024 on, or behind the end, on 28 August.
    let ending = try facts(
      Self.half, asOf: "2024-06-30", [try series("A", months: 12, until: "2024-08-28")], [try session("A", "2023")])
    let told = try values(
      ending, "series.overdue", "series.overdue_days_least", "series.overdue_days_most", "series.intervals_undecided")
    #expect(told == [.missing(.noData), .number(0), .number(181), .number(1)])
    #expect(
      try values(ending, "series.next_due", "series.next_due_latest") == [day("2024-01-01"), day("2024-08-28")])
    // Every limit is behind the end: nothing is due.
    let over = try facts(
      Self.half, asOf: "2024-06-30", [try series("A", months: 24, until: "2024-08-28")], [try session("A", "2023")])
    #expect(
      try values(over, "series.overdue", "series.next_due", "series.intervals_undecided")
        == [.number(0), .missing(.notApplicable), .number(0)])
  }
}
