import BilanMetrics
import BilanModel
import Testing

/// Dates known to the month or the year in which the as-of day lies, counted by hand: what they leave open is left out,
/// and nothing else of their records is.
@Suite struct AsOfInsideDateTests {
  private let year = ByHand(year: 2025, asOf: "2025-09-21")

  @Test func `a record counts by its first day though its last one is vague`() throws {
    let records: [any RegisterRecord] = [
      try ByHand.make(ExportCase.self) {
        ($0.type, $0.receivedOn, $0.opinionOn) = (.opinion, try ByHand.date("2025-07-01"), try ByHand.date("2025"))
      },
      try ByHand.make(Agreement.self) {
        ($0.signedOn, $0.inForceOn) = (try ByHand.date("2025-02-01"), try ByHand.date("2025"))
      },
      try ByHand.make(Negotiation.self) {
        ($0.openedOn, $0.closedOn) = (try ByHand.date("2025-02-01"), try ByHand.date("2025"))
      },
      try ByHand.make(MeetingSeries.self) {
        ($0.common.id, $0.since, $0.until) = ("S", try ByHand.date("2025-02-01"), try ByHand.date("2025"))
      },
    ]
    let facts = try year.facts(records, [try ByHand.activity("2025-03-01", of: "S")])
    for code in [
      "cases.received", "agreements.signed", "negotiations.opened", "negotiations.followed", "series.created",
      "series.sessions",
    ] {
      #expect(try year.value(code, facts) == .number(1), "\(code)")
    }
    // What the vague day decides stays open.
    #expect(try year.value("cases.opinions", facts) == .missing(.noData))
    #expect(try year.value("negotiations.open", facts) == .missing(.noData))
  }

  @Test(arguments: [("2022", "2022", 1), ("2022-01-10", "2022", 1), ("2022", "2022-03", 1), ("2021", "2022-03", 0)])
  func `a term shorter than a vague entry drops no agreement`(_ signed: String, _ entry: String, _ count: Int) throws {
    let agreement = try ByHand.make(Agreement.self) {
      ($0.signedOn, $0.inForceOn) = (try ByHand.date(signed), try ByHand.date(entry))
      $0.term = CalendarDuration(months: 1)
    }
    let report = ByHand(year: 2022, asOf: "2025-09-21")
    #expect(try report.value("agreements.signed", try report.facts([agreement])) == .number(count))
  }

  @Test func `a session done in the month of the as-of day was held`() throws {
    let series = try ByHand.make(MeetingSeries.self) {
      ($0.common.id, $0.since) = ("S", try ByHand.date("2020-02-01"))
      $0.cadence = CalendarDuration(months: 1)
    }
    let facts = try year.facts([series], [try ByHand.activity("2025-09", of: "S")])
    #expect(try year.value("series.sessions", facts) == .number(1))
    #expect(try year.value("series.overdue", facts) == .number(0))
    #expect(
      try year.value("series.last_session_latest", facts) == .number(Int(try #require(Day(iso: "2025-09-21")).number)))
  }

  @Test func `the last visit is none of a day behind the as-of day, and an exchange begun runs`() throws {
    let visit = try ByHand.activity("2025-09", .visit, .given, ByHand.partners("BEL"))
    let exchange = try ByHand.activity("2025", until: "2026", .unitExchange, nil, ByHand.partners("BEL"))
    let facts = try year.facts([], [visit, exchange])
    let latest = Int(try #require(Day(iso: "2025-09-21")).number)
    #expect(try year.value("visits.last_given_latest", facts) == .number(latest))
    #expect(try year.value("exchanges.running", facts) == .number(1))
  }

  @Test func `of a course known to the year the days are not known, nor those of its trainees`() throws {
    var course = try ByHand.activity("2021", .course, nil, ByHand.partners("BEL"))
    course.participantsPartner = 5
    let begun = ByHand(year: 2021, asOf: "2021-01-01")
    let facts = try begun.facts([], [course])
    #expect(try begun.value("training.trainees", facts) == .number(5))
    #expect(try begun.value("activities.person_days", facts) == .missing(.noData))
    #expect(try begun.value("training.person_days", facts) == .missing(.noData))
    #expect(try begun.value("training.person_days_left_out", facts) == .number(1))
  }

  @Test func `a series of which no beginning is stated is unknown before its first session too`() throws {
    let series = try ByHand.make(MeetingSeries.self) { $0.common.id = "S" }
    let facts = try year.facts([series], [try ByHand.activity("2023-05-14", of: "S")])
    for year in [2021, 2023, 2025] {
      #expect(try self.year.value("series.existing", facts, in: year) == .missing(.noData))
    }
  }

  @Test func `a declaration without any day may be in force`() throws {
    let declaration = try ByHand.make(Agreement.self) { $0.nature = .declaration }
    let agreement = try ByHand.make(Agreement.self) { $0.nature = .technical }
    #expect(try year.value("agreements.in_force", try year.facts([declaration])) == .missing(.noData))
    #expect(try year.value("agreements.in_force", try year.facts([agreement])) == .number(0))
  }

  @Test func `a negotiation of which the end alone is known was one of that day`() throws {
    let negotiation = try ByHand.make(Negotiation.self) { $0.closedOn = try ByHand.date("2025-03-01") }
    let facts = try year.facts([negotiation])
    #expect(try year.value("negotiations.followed", facts) == .number(1))
    #expect(try year.value("attributions.acts", facts) == .number(1))
  }
}

/// Who holds a post after whom, where a beginning is not stated.
@Suite struct PostWithoutBeginningTests {
  private let report = ByHand(year: 2024, asOf: "2025-01-15")

  private func posting(_ start: String?, _ end: String?) throws -> Posting {
    try ByHand.make(Posting.self) {
      $0.common.partners = try ByHand.partners("USA")
      ($0.post, $0.start, $0.end) = (
        "Norfolk", try start.map { try ByHand.date($0) }, try end.map { try ByHand.date($0) }
      )
    }
  }

  @Test func `the vacancy behind a holder is open, whatever his first day`() throws {
    let facts = try report.facts([try posting(nil, "2023-05-31")])
    #expect(try report.value("postings.open_vacancy_days", facts) == .number(366))
    #expect(try report.value("postings.open_vacancy_days", facts, in: 2023) == .number(214))
    #expect(try report.value("postings.person_months", facts) != .missing(.noData))
    #expect(try report.value("postings.person_months", facts, in: 2023) == .missing(.noData))
  }

  @Test func `an officer with no partner but France is in no organisation`() throws {
    let posting = try ByHand.make(Posting.self) {
      ($0.post, $0.start, $0.decision) = ("x", try ByHand.date("2024-01-01"), "D-1")
      $0.influenceFrom = try ByHand.date("2024-01-01")
    }
    let facts = try report.facts([posting])
    #expect(posting.host == nil)
    #expect(try report.value("postings.inserted", facts) == .number(1))
    #expect(try report.value("postings.influence_days", facts) == .number(0))
  }

  @Test func `the days until the next holder are known, those with one before are not claimed`() throws {
    let facts = try report.facts([
      try posting("2020-01-01", "2021-12-31"), try posting(nil, "2023-05-31"), try posting("2024-02-01", nil),
    ])
    #expect(try report.value("postings.vacancy_days", facts) == .number(31))
    #expect(try report.value("postings.vacancy_days", facts, in: 2023) == .number(214))
    #expect(try report.value("postings.open_vacancy_days", facts, in: 2022) == .number(0))
    // Whether the second one was there before the first one left is not known.
    #expect(try report.value("postings.handover_days", facts, in: 2021) == .missing(.noData))
  }
}
