import BilanMetrics
import BilanModel
import Testing

/// When series met and were due to meet, counted by hand, and whom records name.
@Suite struct SeriesSessionTests {
  private func series(_ id: String, _ cadence: Int?, _ since: PartialDate?, until: PartialDate? = nil) -> MeetingSeries
  {
    var series = MeetingSeries(origin: Origin(file: "s.csv", line: 2))
    (series.common.id, series.since, series.until) = (id, since, until)
    series.cadence = cadence.map { CalendarDuration(months: $0) }
    return series
  }

  private func session(_ series: String, _ day: PartialDate, rank: Int? = nil, _ status: Status = .done) -> Activity {
    var activity = Activity(
      id: "", title: "", partners: [], kind: .dialogueSession, start: day, status: status,
      origin: Origin(file: "a.csv", line: Int(day.earliest.number)))
    (activity.series, activity.ordinal) = (series, rank)
    return activity
  }

  private func day(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  private func facts(
    _ year: Int, asOf: String, _ series: [MeetingSeries], _ sessions: [Activity], parts: Int = 1
  ) throws -> Facts {
    try facts(try #require(Period(year: year)), asOf: asOf, series, sessions, parts: parts)
  }

  private func facts(
    _ period: Period, asOf: String, _ series: [MeetingSeries], _ sessions: [Activity], parts: Int = 1
  ) throws -> Facts {
    let periods = try #require(PeriodSeries(base: period))
    let asOf = try #require(Day(iso: asOf))
    let empty = ReportTally(series: periods, asOf: asOf)
    var tallies = [ReportTally](repeating: empty, count: parts)
    for (place, one) in series.enumerated() { tallies[place % parts].add(Batch([one])) }
    for (place, one) in sessions.enumerated() { tallies[(place + 1) % parts].add(Batch([one])) }
    return tallies.reversed().reduce(into: empty) { $0.merge($1) }.facts()
  }

  private func value(_ code: String, _ facts: Facts, _ period: Int = 0) throws -> Quantity {
    facts[try #require(facts.metrics.first { $0.code == code }), at: Coordinate(period: period)]
  }

  @Test(arguments: [1, 3]) func `both readings of a cadence, however the records are split`(parts: Int) throws {
    // Sessions of 1 March 2022, 1 March 2023 and 15 April 2024: the last one is late, but one a year.
    let facts = try facts(
      2024, asOf: "2025-01-15", [series("A", 12, try day("2021-01-01"))],
      [
        session("A", try day("2022-03-01")), session("A", try day("2023-03-01")), session("A", try day("2024-04-15")),
        session("A", try day("2024-09-01"), .cancelled), session("A", try day("2025-02-01")),
      ], parts: parts)
    #expect(try value("series.sessions", facts) == .number(1) && value("series.met", facts, -1) == .number(1))
    #expect(try value("series.due_rate", facts) == .ratio(1, over: 1))
    #expect(try value("series.due_rate", facts, -3) == .ratio(0, over: 1))
    #expect(try value("series.interval_rate", facts) == .ratio(0, over: 1))
    #expect(try value("series.interval_rate", facts, -1) == .ratio(1, over: 1))
    #expect(try value("series.interval_rate", facts, -2) == .missing(.notApplicable))
    #expect(try value("series.overdue", facts) == .number(0))
  }

  @Test func `what is overdue is a range of days where the last session is known to the month`() throws {
    let october = PartialDate(earliest: Day(unchecked: 2018, 10, 1), latest: Day(unchecked: 2018, 10, 31))
    let facts = try facts(2019, asOf: "2019-12-31", [series("A", 12, october)], [session("A", try #require(october))])
    #expect(try value("series.overdue", facts) == .number(1))
    #expect(try value("series.overdue_days_least", facts) == .number(61))
    #expect(try value("series.overdue_days_most", facts) == .number(91))
    #expect(try value("series.interval_rate", facts) == .ratio(0, over: 1))
    #expect(try value("series.sessions", facts, -1) == .number(1))
    for (code, iso) in [
      ("series.last_session", "2018-10-01"), ("series.last_session_latest", "2018-10-31"),
      ("series.next_due", "2019-10-01"), ("series.next_due_latest", "2019-10-31"),
    ] {
      #expect(try value(code, facts) == .number(Int(try #require(Day(iso: iso)).number)), "\(code)")
    }
  }

  private func year(_ year: Int) throws -> PartialDate {
    try #require(PartialDate(earliest: Day(unchecked: year, 1, 1), latest: Day(unchecked: year, 12, 31)))
  }

  @Test func `a session of a year may be after one of a day of that year`() throws {
    let sessions = [session("A", try day("2020-03-10")), session("A", try year(2020))]
    for sessions in [sessions, sessions.reversed()] {
      let facts = try facts(2022, asOf: "2022-12-31", [series("A", 3, try day("2019-01-01"))], sessions)
      #expect(try value("series.overdue_days_least", facts) == .number(640))
      #expect(try value("series.overdue_days_most", facts) == .number(934))
      let last = try [day("2020-03-10").earliest, year(2020).latest].map { Quantity.number(Int($0.number)) }
      #expect(try [value("series.last_session", facts), value("series.last_session_latest", facts)] == last)
    }
  }

  @Test func `whether a series was due in the year that it began in is not known where no day is`() throws {
    let facts = try facts(
      2021, asOf: "2021-12-31", [series("A", 12, try year(2019))], [session("A", try day("2021-05-01"))])
    #expect(try value("series.due", facts, -2) == .missing(.noData))
    #expect(try value("series.due_left_out", facts, -2) == .number(1))
    #expect(try value("series.due_rate", facts, -2) == .missing(.noData))
    #expect(try value("series.due", facts, -1) == .number(1) && value("series.due", facts, -3) == .number(0))
    #expect(try value("series.due_rate", facts) == .ratio(1, over: 1))
  }

  /// By hand: in the school year, A met in October 2023, which keeps its year; B owed four sessions and held two.
  @Test(arguments: [
    ("2024-01-01", "2024-06-30", 0, Quantity.missing(.notApplicable), 2),
    ("2024-03-01", "2024-03-31", 0, .missing(.notApplicable), 0),
    ("2024-01-01", "2024-11-30", 0, .missing(.notApplicable), 3),
    ("2023-09-01", "2024-08-31", 2, .ratio(1, over: 2), 3), ("2024-01-01", "2024-12-31", 2, .ratio(1, over: 2), 3),
  ])
  func `a period shorter than a year owes nothing by year`(
    first: String, last: String, due: Int, rate: Quantity, held: Int
  ) throws {
    let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let facts = try facts(
      try #require(Period(first: first, last: last)), asOf: "2025-01-15",
      [series("A", 12, try day("2020-01-01")), series("B", 3, try day("2020-01-01"))],
      [
        session("A", try day("2023-10-05")), session("A", try day("2024-10-03")), session("B", try day("2024-02-01")),
        session("B", try day("2024-05-01")),
      ])
    #expect(try value("series.due", facts) == .number(due) && value("series.due_rate", facts) == rate)
    #expect(try value("series.due_left_out", facts) == .number(0))
    #expect(try value("series.sessions", facts) == .number(held))
  }

  @Test func `without a session days run from the beginning, and nothing is due once a series has ended`() throws {
    let facts = try facts(
      2024, asOf: "2024-12-31",
      [series("A", 6, try day("2024-01-01")), series("B", 6, try day("2023-01-01"), until: try day("2023-12-31"))],
      [session("Another", try day("2024-05-01"))])
    #expect(try value("series.overdue_days_least", facts) == .number(183))
    #expect(try value("series.overdue", facts) == .number(1))
    #expect(try value("series.due", facts) == .number(1))
  }

  @Test func `a session every three years is due once in three, and ordinals that no session bears are counted`() throws
  {
    let facts = try facts(
      2024, asOf: "2024-12-31", [series("A", 36, try day("2020-01-01"))],
      [session("A", try day("2022-05-01"), rank: 2), session("A", try day("2021-05-01"), rank: 4)])
    #expect(try value("series.due_rate", facts) == .ratio(1, over: 1))
    // It existed all through 2021, whose session is of the three years up to it, and through 2020, which had none.
    #expect(try value("series.due_rate", facts, -3) == .ratio(1, over: 1))
    #expect(try value("series.due_rate", facts, -4) == .ratio(0, over: 1))
    #expect(try value("series.due_rate", facts, -5) == .missing(.notApplicable))
    #expect(try value("series.missing_ordinals", facts) == .number(2))
  }

  @Test func `an interval between two sessions is kept though the series ends before its limit`() throws {
    let facts = try facts(
      2024, asOf: "2025-06-01", [series("A", 12, try day("2023-01-01"), until: try day("2024-12-31"))],
      [session("A", try day("2024-02-01")), session("A", try day("2024-10-01"))])
    // Eight months; the next one would have been due in October 2025, and the series is over.
    #expect(try value("series.interval_rate", facts) == .ratio(1, over: 1))
    #expect(try value("series.overdue", facts) == .number(0))
  }

  @Test func `a reference to nobody is said with the nearest, and a circle once`() throws {
    var parts = [series("S-1", nil, nil), series("S-2", nil, nil), series("S-3", nil, nil)]
    for (place, parent) in ["S-2", "S-1", "S-33"].enumerated() {
      parts[place].parent = parent
      parts[place].common.origin = Origin(file: "s.csv", line: place + 2)
    }
    var links = LinkTally()
    links.add(Batch(parts))
    links.add(Batch([session("S-11", try day("2024-01-01"))]))
    let found = links.findings.map { "\($0.origin.file):\($0.origin.line) \($0.text(.english))" }
    #expect(
      links.findings.map { "\($0.code) \($0.origin.file) \($0.message.english)" } == [
        "unknown-reference a.csv “Series”: no record read of “Dialogues and committees” is called “S-11”",
        "circular-reference s.csv records name one another in a circle: S-1 → S-2 → S-1",
        "unknown-reference s.csv “Parent”: no record read of “Dialogues and committees” is called “S-33”",
      ], "\(found)")
    #expect(
      links.findings.compactMap { $0.hint?.french }.sorted() == [
        "vouliez-vous dire «\u{A0}S-1\u{A0}» ?", "vouliez-vous dire «\u{A0}S-3\u{A0}» ?",
      ])
    let absent = links.findings(incomplete: ["series"]).filter { $0.code == "unknown-reference" }
    #expect(absent.count == 2 && absent.allSatisfy { $0.message.french.contains("enregistrements gardés") })
    #expect(absent.allSatisfy { $0.hint?.french.contains("vouliez-vous") == false })
  }

  @Test func `nothing is said of a register that was not read`() throws {
    var links = LinkTally()
    links.add(Batch([session("S-11", try day("2024-01-01"))]))
    #expect(links.findings.isEmpty)
  }
}
