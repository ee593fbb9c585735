import BilanMetrics
import BilanModel
import Testing

import BilanReports

/// What is due, found in the records by hand, and written as a calendar.
@Suite struct DeadlineTests {
  private func day(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  private func make<Record: CommonRecord>(_ id: String, _ set: (inout Record) throws -> Void) throws -> Record {
    var record = Record(origin: Origin(file: "r.csv", line: 2))
    record.common.id = id
    try set(&record)
    return record
  }

  private func deadlines(_ batches: [Batch], _ choices: Choices = Choices(), parts: Int = 1) throws -> [Deadline] {
    let watch = Watch(asOf: try #require(Day(iso: "2025-01-15")), within: 90, choices: choices)
    var tallies = [WatchTally](repeating: WatchTally(watch), count: parts)
    for (place, batch) in batches.enumerated() { tallies[place % parts].add(batch) }
    return tallies.reversed().reduce(into: WatchTally(watch)) { $0.merge($1) }.deadlines
  }

  private func found(_ deadlines: [Deadline]) -> [String] {
    deadlines.map { "\($0.kind.code) \($0.id) \($0.day.latest.iso)" }
  }

  private func session(_ series: String, _ iso: String) throws -> Activity {
    var activity = Activity(
      id: "", title: "", partners: [], kind: .dialogueSession, start: try day(iso), status: .done,
      origin: Origin(file: "a.csv", line: 2))
    activity.series = series
    return activity
  }

  @Test(arguments: [1, 2]) func `sessions are overdue, or due within the days asked for`(parts: Int) throws {
    func series(_ id: String) throws -> Batch {
      Batch([
        try make(id) { (one: inout MeetingSeries) in
          (one.cadence, one.since) = (CalendarDuration(months: 12), try day("2015-01-01"))
        }
      ])
    }
    let batches = [
      try series("late"), try series("soon"), try series("far"), Batch([try session("late", "2023-06-01")]),
      Batch([try session("soon", "2024-03-01")]), Batch([try session("far", "2024-12-01")]),
    ]
    #expect(found(try deadlines(batches, parts: parts)) == ["dialogue late 2024-06-01", "dialogue soon 2025-03-01"])
    #expect(try deadlines([try series("unknown")]).isEmpty)
  }

  @Test func `notices, ends, influence, opinions and plan lines are found`() throws {
    let notice: Agreement = try make("A") {
      ($0.inForceOn, $0.term, $0.tacitRenewal) = (try day("2020-09-01"), CalendarDuration(months: 60), .yes)
      ($0.renewedFor, $0.notice) = (CalendarDuration(months: 12), CalendarDuration(months: 6))
    }
    let ending: Agreement = try make("B") {
      ($0.inForceOn, $0.expiresOn) = (try day("2020-09-01"), try day("2025-02-01"))
    }
    let posting: Posting = try make("P") {
      ($0.start, $0.influenceFrom, $0.influenceUntil) = (
        try day("2023-01-01"), try day("2023-01-01"), try day("2024-12-31")
      )
      ($0.decision, $0.common.partners) = ("D", [try #require(PartnerDirectory.standard.find("OTAN"))])
    }
    let pending: ExportCase = try make("C") { ($0.receivedOn, $0.suspendedDays) = (try day("2024-12-01"), 5) }
    var line = PlanLine(
      id: "L", title: "", plan: "P", version: "1", approvedOn: try day("2024-12-01"), kind: .exercise,
      plannedStart: PartialDate(earliest: Day(unchecked: 2025, 5, 1), latest: Day(unchecked: 2025, 5, 31)),
      origin: Origin(file: "p.csv", line: 2))
    let vague = line
    line.plannedStart = try day("2025-05-02")
    let batches = [Batch([notice, ending]), Batch([posting]), Batch([pending]), Batch([vague, line])]
    #expect(
      found(try deadlines(batches)) == [
        "influence P 2025-01-01", "echeance B 2025-02-01", "preavis A 2025-03-01", "ligne_de_plan L 2025-05-31",
      ])
    var choices = Choices()
    choices.opinionTarget = 30
    #expect(found(try deadlines(batches, choices)).first == "influence P 2025-01-01")
    #expect(found(try deadlines(batches, choices)).contains("avis C 2025-01-05"))
  }

  @Test func `a line of a calendar is folded at 75 bytes, and no character is cut`() {
    let line = "SUMMARY:" + String(repeating: "é", count: 100)
    let folded = String(decoding: DeadlineCalendar.folded(line), as: UTF8.self)
    let pieces = folded.split(separator: "\r\n", omittingEmptySubsequences: true)
    #expect(pieces.count == 3 && pieces.allSatisfy { $0.utf8.count <= 75 } && folded.hasSuffix("\r\n"))
    #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(folded.replacing("\r\n ", with: "") == line + "\r\n")
  }

  @Test func `a text of a calendar has no line and no mark of its own`() {
    #expect(DeadlineCalendar.escaped("a;b,c\\d\ne\u{7}") == "a\\;b\\,c\\\\d\\ne ")
  }

  @Test func `entries are told apart by what does not change, and bear their marking`() throws {
    func agreement(_ id: String, _ force: String) throws -> Agreement {
      try make(id) {
        ($0.inForceOn, $0.expiresOn, $0.common.marking) = (try day(force), try day("2025-02-01"), .restricted)
        $0.common.title = "Accord"
      }
    }
    let two = try deadlines([Batch([try agreement("", "2020-01-01"), try agreement("", "2021-01-01")])])
    #expect(
      DeadlineIdentifiers.of(two, .standard) == [
        "echeance/agreements/Accord@bilan", "echeance/agreements/Accord/2@bilan",
      ])
    let text = String(
      decoding: DeadlineCalendar.bytes(two, asOf: Day(unchecked: 2025, 1, 15), .french, version: "0"), as: UTF8.self)
    #expect(text.contains("[DIFFUSION RESTREINTE] fin d’un accord"))
    #expect(text.contains("DTSTART;VALUE=DATE:20250201\r\n") && text.contains("DTSTAMP:20250115T000000Z\r\n"))
  }
}
