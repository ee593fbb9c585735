import BilanMetrics
import BilanModel
import Testing

/// A month is not known where vague dates alone may lie in it; every way of asking for it says the same.
@Suite struct VagueMonthTests {
  private static let half = ("2024-01-01", "2024-06-30")
  private static let year = ("2024-01-01", "2024-12-31")
  /// Surely in February; in March or April; some day of the year.
  private static let records = [
    activity("A", "USA", "2024-02-10"), activity("B", "USA", "2024-03-20/2024-04-10"), activity("C", "BEL", "2024"),
  ]

  private func series(_ days: (String, String)) throws -> PeriodSeries {
    try #require(Period(first: day(days.0), last: day(days.1)).flatMap { PeriodSeries(base: $0) })
  }

  private func answer(
    _ question: Question, _ days: (String, String), _ records: [Activity], asOf: String = "2025-01-15"
  ) throws -> Answer {
    var tally = QuestionTally(question, series: try series(days), periods: 1, asOf: day(asOf), choices: Choices())
    tally.add(Batch(records))
    return try tally.answer(quoting: .unprotected)
  }

  private func explanation(
    _ month: Int, _ days: (String, String), _ records: [Activity], asOf: String = "2025-01-15"
  ) throws -> Explanation {
    let question = try Question("activities.whole", at: ["month=\(month)"])
    var tally = ReportTally(
      series: try series(days), asOf: day(asOf), asked: question.asked, isWitnessed: true)
    tally.add(Batch(records))
    return try tally.explanation(of: question, quoting: .unprotected)
  }

  /// January to the last month of the period; nil is not known, and of the months behind nothing is asked.
  private func check(
    _ days: (String, String), _ records: [Activity], _ expected: [Int?], asOf: String = "2025-01-15"
  ) throws {
    var tally = ReportTally(series: try series(days), asOf: day(asOf))
    tally.add(Batch(records))
    let facts = tally.facts()
    let rows = try answer(try Question("activities.whole", by: ["month"]), days, records, asOf: asOf).rows
    let cut = try answer(try Question("activities.whole", by: ["month", "kind"]), days, records, asOf: asOf).rows
    for month in 1...12 {
      let isBeyond = month > expected.count
      let count = isBeyond ? nil : expected[month - 1]
      let value = count.map { Quantity.number($0) } ?? .missing(isBeyond ? .notApplicable : .noData)
      // A row of 0 is not listed, nor is a month beyond the period.
      let listed = value == .number(0) || isBeyond ? [] : [[value]]
      #expect(facts.value(.whole, month: month) == value, "\(month)")
      #expect(rows.filter { $0.place.month == month }.map(\.values) == listed, "\(month)")
      #expect(cut.filter { $0.place.month == month }.map(\.values) == listed, "\(month)")
      let asked = try answer(try Question("activities.whole", where: ["month=\(month)"]), days, records, asOf: asOf)
      #expect(asked.total == [value], "\(month)")
      #expect(try explanation(month, days, records, asOf: asOf).value == value, "\(month)")
    }
  }

  @Test func `of a half, the months that a vague date may mean are not known`() throws {
    try check(Self.half, Self.records, [nil, 1, nil, nil, nil, nil])
    try check(Self.half, Array(Self.records.prefix(2)), [0, 1, nil, nil, 0, 0])
  }

  @Test func `of a whole year too, be the activity surely one of the year`() throws {
    try check(Self.year, Self.records, [nil, 1] + [Int?](repeating: nil, count: 10))
    try check(Self.year, Array(Self.records.prefix(2)), [0, 1, nil, nil] + [Int?](repeating: 0, count: 8))
  }

  @Test func `a half of which the total is not known knows the months that no date may mean`() throws {
    try check(
      Self.half, [activity("A", "USA", "2023-02-10"), activity("B", "USA", "2024-06-20/2024-07-10")],
      [0, 0, 0, 0, 0, nil])
  }

  @Test func `a month is that of a start as its end and the as-of day leave it`() throws {
    // Some day of the third quarter, and over on 12 July; or registers that were closed on 20 July.
    let quarter = "2024-07-01/2024-09-30"
    let july: [Int?] = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    try check(Self.year, [activity("A", "DEU", quarter, to: "2024-07-12")], july)
    try check(Self.year, [activity("A", "DEU", quarter)], july, asOf: "2024-07-20")
    let rows = makeFacts([activity("A", "DEU", quarter, to: "2024-07-12")]).rows
    #expect(rows.map(\.startMonth) == [7])
  }

  @Test func `the empty value of a month is that of the starts that no month holds`() throws {
    for word in ["", "0", "inconnu"] {
      let asked = try answer(try Question("activities.whole", where: ["month=\(word)"]), Self.year, Self.records)
      #expect(asked.total == [.number(2)], "\(word)")
    }
  }

  @Test func `how many records a month leaves out is published beside it`() throws {
    var tally = ReportTally(series: try series(Self.half), asOf: day("2025-01-15"))
    tally.add(Batch(Self.records))
    let figures = tally.facts().figures().filter { $0.metric.code == "activities.whole_left_out" }
    let months = figures.filter { $0.cut == .month && $0.coordinate.period == 0 }
    #expect(months.map(\.coordinate.month) == [1, 2, 3, 4, 5, 6])
    #expect(months.map(\.quantity) == [1, 1, 2, 2, 1, 1].map { .number($0) })
    let belgian = figures.filter { $0.cut == .partnerPillar && $0.coordinate.partner == partner("BEL") }
    #expect(belgian.map(\.coordinate.pillar) == [.alliances] && belgian.map(\.quantity) == [.number(1)])
  }

  @Test func `the records that a month leaves out stand behind it`() throws {
    let march = try explanation(3, Self.half, Self.records)
    #expect(march.counted.isEmpty && march.leftOut.map(\.subject.id) == ["B", "C"])
    let february = try explanation(2, Self.half, Self.records)
    #expect(february.counted.map(\.subject.id) == ["A"] && february.leftOut.map(\.subject.id) == ["C"])
  }

  @Test func `any split of the records leaves the same months open`() throws {
    func tally(_ records: [Activity]) throws -> ReportTally {
      var tally = ReportTally(series: try series(Self.year), asOf: day("2025-01-15"))
      tally.add(Batch(records))
      return tally
    }
    var split = try tally([Self.records[2]])
    split.merge(try tally(Array(Self.records.prefix(2))))
    #expect(split.facts().cube == (try tally(Self.records).facts().cube))
    #expect(split.facts().cube.openMonths[0]?[.alliances]?[3] == 2)
  }
}
