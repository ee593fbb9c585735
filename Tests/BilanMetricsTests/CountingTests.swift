import BilanMetrics
import BilanModel
import Testing

/// What counts as done, in which period, and what its date leaves out.
@Suite struct CountingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var start: String?
    var end: String?
    var status = Status.done
    var asOf = "2025-01-15"
    var count: Int
    var days: Int
    var unknownDays = 0
    var undated = 0
    var rows: Int
  }

  static let cases = [
    Case(
      testDescription: "18–20 October is 3 days", start: "2024-10-18", end: "2024-10-20", count: 1, days: 3, rows: 1),
    Case(testDescription: "no end means one day", start: "2024-10-18", count: 1, days: 1, rows: 1),
    Case(
      testDescription: "a leap year has 366 days", start: "2024-01-01", end: "2024-12-31", count: 1, days: 366, rows: 1),
    Case(testDescription: "29 February counts", start: "2024-02-28", end: "2024-03-01", count: 1, days: 3, rows: 1),
    Case(testDescription: "begun before the year", start: "2023-12-30", end: "2024-01-02", count: 0, days: 2, rows: 2),
    Case(testDescription: "ends after the year", start: "2024-12-30", end: "2025-01-02", count: 1, days: 2, rows: 1),
    Case(
      testDescription: "runs from before to after", start: "2022-11-01", end: "2025-01-02", count: 0, days: 366, rows: 2
    ),
    Case(
      testDescription: "a month is a month of the year", start: "2024-10", count: 1, days: 0, unknownDays: 1, rows: 1),
    Case(testDescription: "a year is placed", start: "2024", count: 1, days: 0, unknownDays: 1, rows: 1),
    Case(
      testDescription: "winter across New Year is in no year, its days may be in both", start: "2023-12-21/2024-03-20",
      count: 0, days: 0, unknownDays: 1, undated: 1, rows: 3),
    Case(
      testDescription: "an old vague date is in no row", start: "2015-12-21/2016-03-20", count: 0, days: 0, undated: 1,
      rows: 0),
    Case(testDescription: "without a date", start: nil, count: 0, days: 0, undated: 1, rows: 1),
    Case(
      testDescription: "an end by the month", start: "2024-10-18", end: "2024-11", count: 1, days: 0, unknownDays: 1,
      rows: 1),
    Case(testDescription: "planned", start: "2024-10-18", status: .planned, count: 0, days: 0, rows: 1),
    Case(testDescription: "postponed", start: "2024-10-18", status: .postponed, count: 0, days: 0, rows: 1),
    Case(testDescription: "cancelled", start: "2024-10-18", status: .cancelled, count: 0, days: 0, rows: 1),
    Case(testDescription: "after the as-of day", start: "2024-07-01", asOf: "2024-06-30", count: 0, days: 0, rows: 1),
    Case(testDescription: "on the as-of day", start: "2024-06-30", asOf: "2024-06-30", count: 1, days: 1, rows: 1),
    Case(
      testDescription: "running on the as-of day has the days up to it", start: "2024-06-29", end: "2024-07-05",
      asOf: "2024-06-30", count: 1, days: 2, rows: 1),
    Case(
      testDescription: "a month begun by the as-of day", start: "2024-06", asOf: "2024-06-15", count: 1, days: 0,
      unknownDays: 1, rows: 1),
    Case(testDescription: "an older year", start: "2019-05-01", count: 0, days: 0, rows: 0),
  ]

  @Test(arguments: cases)
  func `an activity counts by its start and its days by the overlap`(sample: Case) {
    let facts = makeFacts([activity("A", "USA", sample.start, to: sample.end, sample.status)], asOf: sample.asOf)
    let measures = facts.cube.measures(period: 0)
    #expect(measures.activities == sample.count)
    #expect(measures.days == sample.days)
    #expect(measures.unknownDays == sample.unknownDays)
    #expect(facts.cube.undated == sample.undated)
    #expect(facts.rows.count == sample.rows)
    #expect(facts.cube.measures(period: 0, partner: partner("USA")) == measures)
  }

  @Test func `the days of an activity add up over the years that it touches`() {
    let facts = makeFacts([activity("A", "USA", "2021-11-20", to: "2024-03-05", french: 10)])
    let days = facts.cube.periods.map { facts.cube.measures(period: $0).days }
    #expect(days == [42, 365, 365, 65])
    #expect(facts.cube.periods == [-3, -2, -1, 0])
    #expect(days.reduce(0, +) == Int(day("2024-03-05").number - day("2021-11-20").number) + 1)
    #expect(facts.cube.measures(period: 0).personDays == 650)
    #expect(facts.rows.map(\.period) == [0, -1])
    #expect(facts.rows.map(\.starts) == [false, false])
    #expect(facts.rows.map(\.days) == [65, 365])
    #expect(facts.rows.map(\.personDays) == [650, 3650])
  }

  /// Days that cannot be told are left out wherever they may be, by period −2 to 1, the as-of day being 15 July 2025.
  @Test(
    arguments: [
      // 12 days of 2023 and 32 to 60 of 2024.
      ("2023-12-20", "2024-02", [0, 1, 1, 0]), ("2023-12-20", "2024", [0, 1, 1, 0]),
      ("2023-12-20", "2023-12", [0, 1, 0, 0]),
      ("2022-11", "2024-01-10", [1, 1, 1, 0]), ("2023-12-21/2024-03-20", nil, [0, 1, 1, 0]),
      ("2023-12-21/2024-03-20", "2024-05-02", [0, 1, 1, 0]), ("2023-12-21/2024-03-20", "2023", [0, 1, 0, 0]),
      ("2024", "2025-08", [0, 0, 1, 1]), ("2024-06", nil, [0, 0, 1, 0]), ("2022-05-01", "2022-05-03", [0, 0, 0, 0]),
      ("2025-06", "2026-06", [0, 0, 0, 1]),
    ] as [(String, String?, [Int])])
  func `days that cannot be told are left out in each period that they may be in, and in no other`(
    start: String, end: String?, unknown: [Int]
  ) {
    let vague = activity("A", "POL", start, to: end, kind: .course, french: 4, foreign: 4)
    let facts = makeFacts([vague, activity("B", "BEL", "2022-03-01", to: "2025-03-05", french: 1)], asOf: "2025-07-15")
    let metrics: [(Metric, Metric)] = [
      (.days, .unknownDays), (.personDays, .unknownPersonDays), (.traineeDays, .traineeDaysLeftOut),
      (.frenchTraineeDays, .frenchTraineeDaysLeftOut),
    ]
    for (period, count) in zip(-2...1, unknown) {
      for (metric, leftOut) in metrics {
        #expect(facts.value(leftOut, period: period) == .number(count), "\(leftOut.code) \(period)")
        #expect(facts.value(leftOut, period: period, partner: partner("POL")) == .number(count))
        let isOfPoland = facts.value(metric, period: period, partner: partner("POL"))
        #expect((isOfPoland == .missing(.noData)) == (count > 0), "\(metric.code) \(period)")
      }
      // The days of the other one are told all the same.
      let days = [306, 365, 366, 64][period + 2] + (end == "2022-05-03" && period == -2 ? 3 : 0)
      #expect(facts.value(.days, period: period) == .number(days))
      if PeriodSeries.shownPeriods.contains(period) {
        #expect(facts.rows.count { $0.period == period && $0.days == nil } == count)
      }
    }
  }

  /// One activity of 1 October 2022; the first of the registers, unless the desk says since when they are kept.
  @Test(
    arguments: [
      ("2022-01-01", "2022-06-30", nil, false), ("2022-07-01", "2022-12-31", nil, true),
      ("2022-10-02", "2022-12-31", nil, true), ("2023-01-01", "2023-06-30", nil, true),
      ("2023-03-01", "2023-03-31", nil, true), ("2022-09-01", "2023-08-31", nil, true),
      ("2021-01-01", "2021-12-31", nil, false), ("2021-01-01", "2021-12-31", 2021, true),
      ("2020-01-01", "2020-12-31", 2021, false), ("2022-07-01", "2022-12-31", 2024, true),
    ] as [(String, String, Int?, Bool)])
  func `a period that ends before the first activity is not known, unless registers were kept, and 0 is told behind it`(
    first: String, last: String, kept: Int?, isKnown: Bool
  ) throws {
    let period = try #require(Period(first: day(first), last: day(last)))
    var choices = Choices()
    choices.registersFrom = kept
    var tally = ReportTally(
      series: try #require(PeriodSeries(base: period)), asOf: day("2025-01-15"), choices: choices)
    tally.add(Batch([activity("A", "USA", "2022-10-01", kind: .universityExchange)]))
    let facts = tally.facts()
    let count = period.contains(day("2022-10-01")) ? 1 : 0
    for metric in [Metric.whole, .participations, .days, .planned, .cancelled] {
      let counts = [Metric.planned.code, Metric.cancelled.code].contains(metric.code) ? 0 : count
      #expect(facts[metric] == (isKnown ? .number(counts) : .missing(.noData)), "\(metric.code)")
    }
    // Of exchanges, which the desk says to exist since 2024, the first of them alone says more; nothing is told of them in
    // a period before the year that the registers hold whole.
    let isTold = period.last >= day("2022-10-01") && period.first.year >= kept ?? 0
    #expect(facts[.universityUnplaced] == (isTold ? .number(count) : .missing(.noData)))
  }

  @Test(
    arguments: [
      (nil, nil, nil, 1, 1), (10, nil, 30, 0, 0), (nil, 4, 12, 0, 0), (10, 4, 42, 0, 0), (0, 0, 0, 0, 0),
    ] as [(Int?, Int?, Int?, Int, Int)])
  func `person-days take what is known of both sides`(
    french: Int?, foreign: Int?, personDays: Int?, unknown: Int, unknownParticipants: Int
  ) {
    let facts = makeFacts([activity("A", "USA", "2024-10-18", to: "2024-10-20", french: french, foreign: foreign)])
    let measures = facts.cube.measures(period: 0)
    #expect(measures.personDays == personDays ?? 0)
    #expect(measures.unknownPersonDays == unknown)
    #expect(measures.unknownParticipants == unknownParticipants)
    #expect(measures.unknownFrench == (french == nil ? 1 : 0))
    #expect(measures.unknownPartner == (foreign == nil ? 1 : 0))
    #expect(facts.rows.map(\.personDays) == [personDays])
  }

  @Test func `a side that no record states is missing, not zero`() {
    let facts = makeFacts([
      activity("A", "DEU", "2024-10-18", french: 10), activity("B", "ITA", "2024-03-01", french: 0),
    ])
    #expect(facts[.participantsFrench] == .number(10))
    #expect(facts[.participantsPartner] == .missing(.noData))
    #expect(facts[.unknownParticipantsPartner] == .number(2))
    #expect(facts[.unknownParticipantsFrench] == .number(0))
    // Both sides together take what is known.
    #expect(facts[.participants] == .number(10))
    #expect(facts[.unknownParticipants] == .number(0))
    let stated = makeFacts([activity("A", "DEU", "2024-10-18", french: 10, foreign: 0)])
    #expect(stated[.participantsPartner] == .number(0))
  }

  @Test func `months count done activities by the month of the start`() {
    let facts = makeFacts([
      activity("A", "USA", "2024-02-29"), activity("B", "USA", "2024-02"), activity("C", "USA", "2024"),
      activity("D", "USA", "2024-02-10/2024-03-02"), activity("E", "USA", "2024-02-10", .planned),
    ])
    #expect(facts.cube.months == [0: [.alliances: [2: 2, 0: 2]]])
    #expect(facts.value(.whole, month: 2) == .number(2))
    // Two of them may be of March, and need not.
    #expect(facts.value(.whole, month: 3) == .missing(.noData))
    #expect(facts.months(in: 0).last == 0)
    #expect(facts.months(in: -1) == Array(1...12))
  }

  @Test func `statuses and causes are counted as recorded`() {
    let facts = makeFacts([
      activity("A", "USA", "2024-02-01"), activity("B", "USA", "2024-02-01", .planned),
      activity("C", "USA", "2024-02-01", .cancelled, cause: "Meteo"),
      activity("D", "USA", "2024-02-01", .cancelled, cause: "météo"),
      activity("E", "USA", "2024-02-01", .cancelled, cause: "météo"),
      activity("F", "USA", "2024-02-01", .cancelled), activity("G", "USA", "2025-02-01"),
    ])
    #expect(facts.cube.statuses == [0: [.done: 1, .planned: 1, .cancelled: 4]])
    #expect(facts.cube.causes == [0: ["météo": 3, "": 1]])
    #expect(facts.causes(in: [0, -1]) == ["météo", ""])
    #expect(facts.rows.compactMap(\.activity.cause) == ["météo", "météo", "météo"])
  }

  @Test func `a period across two years counts like a year`() throws {
    let period = try #require(Period(first: day("2023-10-01"), last: day("2024-09-30")))
    let series = try #require(PeriodSeries(base: period))
    var tally = ReportTally(series: series, asOf: day("2024-12-01"))
    tally.add(
      Batch([
        activity("A", "USA", "2023-12-21/2024-03-20"), activity("B", "USA", "2023-09-30", to: "2023-10-02"),
        activity("C", "USA", "2024-10-01"),
      ]))
    let facts = tally.facts()
    #expect(facts.cube.measures(period: 0).activities == 1)
    #expect(facts.cube.measures(period: -1).activities == 1)
    #expect(facts.cube.measures(period: 0).days == 2)
    #expect(facts.cube.measures(period: 1).activities == 1)
  }

  @Test func `days outside of the periods of a half-year series count nowhere`() throws {
    let period = try #require(Period(first: day("2024-01-01"), last: day("2024-06-30")))
    let series = try #require(PeriodSeries(base: period))
    var tally = ReportTally(series: series, asOf: day("2024-12-01"))
    tally.add(
      Batch([
        activity("A", "USA", "2023-12-30", to: "2024-01-02"), activity("B", "USA", "2024-06-30", to: "2024-07-04"),
        activity("C", "USA", "2024-09-01"), activity("D", "USA", "2024-08-01/2024-09-30"),
      ]))
    let facts = tally.facts()
    #expect(facts.cube.measures(period: 0).activities == 1)
    #expect(facts.cube.measures(period: 0).days == 3)
    #expect(facts.rows.count == 2)
    #expect(facts.cube.undated == 0)
  }

  @Test func `dates far from today are counted too`() {
    let facts = makeFacts(
      [
        activity("A", "USA", "1788-01-31", to: "1789-07-14"), activity("B", "USA", "9999-12-31"),
        activity("C", "USA", "0001-01-01"),
      ], year: 1789, asOf: "1790-01-01")
    #expect(facts.cube.measures(period: 0).days == 195)
    #expect(facts.cube.measures(period: -1).activities == 1)
    #expect(facts.cube.months[-1] == [.alliances: [1: 1]])
  }

  @Test func `a period of a year and a day is refused, since a shared day would count twice`() throws {
    let period = try #require(Period(first: day("2023-02-28"), last: day("2024-02-28")))
    #expect(PeriodSeries(base: period) == nil)
    let year = try #require(Period(first: day("2023-02-28"), last: day("2024-02-27")))
    let series = try #require(PeriodSeries(base: year))
    var tally = ReportTally(series: series, asOf: day("2024-12-01"))
    tally.add(Batch([activity("A", "USA", "2023-02-28"), activity("B", "USA", "2024-02-28")]))
    let cube = tally.facts().cube
    #expect(cube.periods.reduce(0) { $0 + cube.measures(period: $1).activities } == 2)
  }

  @Test func `before the first activity nothing of a plan that was kept is done, postponed, unplanned or cancelled`() {
    let lines = [planLine("L", "2023-05-01", plan: "2023", approved: "2022-12-01")]
    let facts = makeFacts([activity("a", "USA", "2024-01-10", plan: "L")], plan: lines)
    for metric in [Metric.planDone, .planUnplanned, .planPostponed, .cancelledByCause] {
      #expect(facts.value(metric, period: -1) == .number(0), "\(metric.code)")
    }
    #expect(facts.value(.cancelled, period: -1) == .missing(.noData))
  }
}
