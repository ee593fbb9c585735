import BilanMetrics
import BilanModel
import BilanReports
import BilanText
import BilanWorkbook

/// Records made up for tests, counted by the engine itself.
enum SampleReport {
  static let asOf = Day(unchecked: 2025, 1, 15)
  static let file = "activites.csv"

  static func series() -> PeriodSeries? { Period(year: 2024).flatMap { PeriodSeries(base: $0) } }

  static func facts(
    _ activities: [Activity], plan: [PlanLine]? = nil, asOf: Day = asOf, period: Period? = nil
  ) throws -> Facts {
    guard let series = period.flatMap({ PeriodSeries(base: $0) }) ?? series() else { throw Unexpected() }
    var tally = ReportTally(series: series, asOf: asOf)
    tally.add(Batch(activities))
    if let plan { tally.add(Batch(plan)) }
    return tally.facts()
  }

  static func context(
    _ activities: [Activity], plan: [PlanLine]? = nil, language: Language = .french,
    definition: ReportDefinition = .annual, findings: [Finding] = [], asOf: Day = asOf,
    period: Period? = nil, withheld: WithheldRecords? = nil
  ) throws -> ReportContext {
    let count = activities.count
    return ReportContext(
      facts: try facts(activities, plan: plan, asOf: asOf, period: period), language: language, definition: definition,
      sources: [
        SourceSummary(
          file: file, register: .activities, records: count, kept: count,
          sha256: String(repeating: "0f", count: 32))
      ], findings: findings, withheld: withheld, version: "9.9.9")
  }

  /// Three activities of 2024, one of 2023 and one of 2021, with two partners in one of them.
  static func small() throws -> [Activity] {
    let states = try partners(["BEL", "CAN", "JPN"])
    let (belgium, canada, japan) = (states[0], states[1], states[2])
    var exercise = activity("A-1", .exercise, [belgium, canada], (2024, 3, 4), days: 5)
    exercise.participantsFrench = 20
    exercise.participantsPartner = 30
    exercise.cost = Euros(cents: 123_456)
    var visit = activity("A-2", .visit, [belgium], (2024, 6, 3), days: 1)
    visit.participantsFrench = 4
    var cancelled = activity("A-3", .course, [japan], (2024, 9, 2), days: 3)
    cancelled.status = .cancelled
    cancelled.cause = "météo*"
    return [
      exercise, visit, cancelled, activity("A-4", .course, [japan], (2023, 12, 30), days: 4),
      activity("A-5", .exercise, [canada], (2021, 5, 5), days: 2),
    ]
  }

  static func activity(
    _ id: String, _ kind: ActivityKind, _ partners: [PartnerIndex], _ start: (Int, Int, Int), days: Int32
  ) -> Activity {
    let first = Day(unchecked: start.0, start.1, start.2)
    return Activity(
      id: id, title: "=HYPERLINK(\"x\") \(id)", partners: partners, kind: kind, start: PartialDate(first),
      end: PartialDate(first.advanced(by: Int(days) - 1)), status: .done, origin: Origin(file: file, line: 2))
  }

  static func partners(_ codes: [String]) throws -> [PartnerIndex] {
    try codes.map { code in
      guard let index = PartnerDirectory.standard.find(code) else { throw Unexpected() }
      return index
    }
  }

  /// Many activities over many partners and five years, always the same.
  static func many(_ count: Int, partners: Int) -> [Activity] {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { number in
      let indices = (0...random(4)).map { _ in PartnerDirectory.standard.indices[random(partners)] }
      var made = activity(
        "M-\(number)", ActivityKind.allCases[random(ActivityKind.allCases.count)], indices,
        (2020 + random(5), 1 + random(12), 1 + random(28)), days: Int32(1 + random(20)))
      if random(10) == 0 { made.pillar = Pillar.none }
      if random(8) == 0 { made.status = Status.allCases[random(4)] }
      if random(5) > 0 { (made.participantsFrench, made.participantsPartner) = (random(100), random(80)) }
      if random(4) > 0 { made.cost = Euros(cents: Int64(random(9_000_000))) }
      if random(20) == 0, let start = made.start {
        made.end = PartialDate(earliest: start.earliest, latest: start.latest.advanced(by: 30))
      }
      return made
    }
  }

  struct Unexpected: Error {}
}

extension Workbook {
  /// A sheet with all its rows.
  subscript(name: String) -> Sheet? { sheets.first { $0.name == name }?.filled }
}

extension Sheet {
  var cells: [Cell] { rows.flatMap { $0.compactMap { $0 } } }

  /// The row whose first cell holds some words.
  func row(_ words: String) -> Int? { rows.firstIndex { $0.first??.content == .text(words) } }

  /// The number that a cell shows.
  func number(_ row: Int, _ column: Int) -> Double? {
    guard case .number(let number) = self[row, column]?.content.shown else { return nil }
    return number
  }
}
