import BilanMetrics
import BilanModel
import Testing

/// What may be asked of any register, whatever it is of.
@Suite struct RegisterQuestionTests {
  private func answer(_ question: Question, _ batches: [Batch]) throws -> Answer {
    var tally = QuestionTally(
      question, series: .civilYears, periods: 1, asOf: Day(unchecked: 2001, 1, 15), choices: Choices())
    for batch in batches { tally.add(batch) }
    return try tally.answer(quoting: .unprotected)
  }

  /// Records of the register of a metric, and the activities that some of them are told by.
  private func batches(_ metric: Metric) -> [Batch] {
    Registers.all.filter { [metric.register, Register.activities.code].contains($0.register.code) }
      .map { Batch(randomRecordsOf: $0.register, count: 60, seed: UInt64($0.register.columns.count)) }
  }

  private static let metrics = MetricCatalog.all.filter { $0.register != nil && !$0.isBeside }.map(\.code)

  @Test(arguments: metrics) func `a value of a second dimension is a row of the cut by both`(code: String) throws {
    let metric = try #require(MetricCatalog.metric(code))
    let always = metric.cuts.reduce(metric.dimensionNames) { all, cut in all.filter(cut.dimensions.contains) }
    let names = metric.dimensionNames.filter { !always.contains($0) }
    let (first, second) = (try #require(names.first), try #require(names.last))
    let by = always.map(\.code)
    let records = batches(metric)
    let both = try answer(try Question(code, by: by + [first.code, second.code]), records)
    let values = Set(both.rows.compactMap { $0.place.value(of: second) }).sorted { $0.sortKey < $1.sortKey }
    for value in values.prefix(2) {
      let word =
        switch value {
        case .partner(let partner): PartnerDirectory.standard[partner].code
        case .pillar(let pillar): pillar.code
        case .word(let code, _): code
        }
      let one = try answer(try Question(code, by: by + [first.code], where: ["\(second.code)=\(word)"]), records)
      let expected = both.rows.filter { $0.place.value(of: second) == value }
      #expect(one.rows.map(\.values) == expected.map(\.values), "\(second.code)=\(word)")
    }
  }

  @Test(arguments: metrics) func `without a condition the total is that of the report`(code: String) throws {
    let metric = try #require(MetricCatalog.metric(code))
    var report = ReportTally(series: .civilYears, asOf: Day(unchecked: 2001, 1, 15))
    for batch in batches(metric) { report.add(batch) }
    let answer = try answer(try Question(code, by: metric.dimensionNames.prefix(3).map(\.code)), batches(metric))
    #expect(answer.total == (metric.cuts.contains(.total) ? [report.facts()[metric]] : nil))
  }
}
