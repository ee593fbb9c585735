import BilanMetrics
import BilanModel
import Testing

/// Records made one by one, and the figures of a report of them.
struct ByHand {
  /// The year of the report.
  let year: Int
  /// The day on which its registers were closed.
  let asOf: String

  /// A day, a month or a year: `2024-05-14`, `2024-05`, `2024`.
  static func date(_ text: String) throws -> PartialDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 { return PartialDate(try #require(Day(iso: text))) }
    let (first, last) = (parts.count == 2 ? parts[1] : 1, parts.count == 2 ? parts[1] : 12)
    return try #require(
      PartialDate(
        earliest: Day(unchecked: parts[0], first, 1),
        latest: Day(unchecked: parts[0], last, Day.length(ofMonth: last, year: parts[0]))))
  }

  /// Partners by their codes.
  static func partners(_ codes: String...) throws -> [PartnerIndex] {
    try codes.map { try #require(PartnerDirectory.standard.find($0)) }
  }

  /// A record of a register.
  static func make<Record: CommonRecord>(_ type: Record.Type = Record.self, _ set: (inout Record) throws -> Void) throws
    -> Record
  {
    var record = Record(origin: Origin(file: "r.csv", line: 2))
    try set(&record)
    return record
  }

  /// A done activity, of a series where one is named.
  static func activity(
    _ start: String, until end: String? = nil, _ kind: ActivityKind = .dialogueSession, of series: String? = nil,
    _ direction: Direction? = nil, _ partners: [PartnerIndex] = []
  ) throws -> Activity {
    var activity = Activity(
      id: "", title: "", partners: partners, kind: kind, start: try date(start), status: .done,
      origin: Origin(file: "a.csv", line: 2))
    activity.end = try end.map { try date($0) }
    (activity.series, activity.direction) = (series, direction)
    return activity
  }

  /// What a report counts of some records of registers and activities.
  func facts(_ records: [any RegisterRecord], _ activities: [Activity] = [], choices: Choices = Choices()) throws
    -> Facts
  {
    let series = try #require(Period(year: year).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: try #require(Day(iso: asOf)), choices: choices)
    func add(_ record: some RegisterRecord) { tally.add(Batch([record])) }
    for record in records { add(record) }
    for activity in activities { tally.add(Batch([activity])) }
    return tally.facts()
  }

  /// A figure of a year; of the report’s without one.
  func value(_ code: String, _ facts: Facts, in year: Int? = nil, _ at: Coordinate = Coordinate()) throws -> Quantity {
    var at = at
    at.period = (year ?? self.year) - self.year
    return facts[try #require(facts.metrics.first { $0.code == code }, "\(code)"), at: at]
  }
}

/// Tests of reports on 2024, whose registers are closed in the January behind it unless said otherwise.
protocol ReportsOf2024 {}

extension ReportsOf2024 {
  func facts(
    _ records: [any RegisterRecord], _ sessions: [Activity] = [], asOf: String = "2025-01-15",
    choices: Choices = Choices()
  ) throws -> Facts {
    try ByHand(year: 2024, asOf: asOf).facts(records, sessions, choices: choices)
  }

  func value(_ code: String, _ facts: Facts, _ year: Int = 2024, _ at: Coordinate = Coordinate()) throws -> Quantity {
    try ByHand(year: 2024, asOf: "2025-01-15").value(code, facts, in: year, at)
  }
}
