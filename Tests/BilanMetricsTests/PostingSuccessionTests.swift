import BilanMetrics
import BilanModel
import Testing

/// Days without a holder of a post, and days with two, counted by hand.
@Suite struct PostingSuccessionTests {
  private func posting(
    _ id: String, _ from: String, _ until: String?, post: String = "Chef de bureau", partner code: String = "OTAN"
  ) throws -> Posting {
    var posting = Posting(origin: Origin(file: "postes.csv", line: Int(id) ?? 2))
    (posting.common.id, posting.post, posting.direction) = (id, post, .given)
    posting.common.partners = [try #require(PartnerDirectory.standard.find(code))]
    posting.start = PartialDate(try #require(Day(iso: from)))
    posting.end = try until.map { PartialDate(try #require(Day(iso: $0))) }
    return posting
  }

  private func tally(_ parts: [[Posting]]) throws -> ReportTally {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    let asOf = Day(unchecked: 2025, 1, 15)
    return parts.map { part in
      var tally = ReportTally(series: series, asOf: asOf)
      tally.add(Batch(part))
      return tally
    }
    .reduce(into: ReportTally(series: series, asOf: asOf)) { $0.merge($1) }
  }

  /// Vacancy, open vacancy and hand-over of a year.
  private func days(_ postings: [Posting], _ period: Int = 0) throws -> [Quantity] {
    let whole = try tally([postings]).facts()
    let split = try tally(postings.reversed().map { [$0] }).facts()
    return try ["vacancy", "open_vacancy", "handover"].map { name in
      let metric = try #require(MetricCatalog.metric("postings.\(name)_days"))
      let value = whole[metric, at: Coordinate(period: period)]
      #expect(split[metric, at: Coordinate(period: period)] == value)
      return value
    }
  }

  @Test func `a gap between two holders is a vacancy, one behind the last is open`() throws {
    let chain = [
      try posting("1", "2022-01-01", "2023-06-30"), try posting("2", "2023-09-01", "2024-08-31"),
      try posting("3", "2024-08-11", "2024-11-30", post: "CHEF DE BUREAU"),
    ]
    // July and August 2023; 11 to 31 August 2024 with two; December 2024 with none known to come.
    #expect(try days(chain, -1) == [.number(62), .number(0), .number(0)])
    #expect(try days(chain) == [.number(0), .number(31), .number(21)])
  }

  @Test func `a vacancy of two years is in both, and no stay of the one before it`() throws {
    let chain = [try posting("1", "2022-01-01", "2023-11-30"), try posting("2", "2024-02-01", nil)]
    #expect(try days(chain, -1) == [.number(31), .number(0), .number(0)])
    #expect(try days(chain) == [.number(31), .number(0), .number(0)])
    let facts = try tally([chain]).facts()
    #expect(facts[try #require(MetricCatalog.metric("postings.person_months"))] == .ratio(11 * 377_580, over: 377_580))
    #expect(facts[try #require(MetricCatalog.metric("postings.inserted"))] == .number(1))
  }

  @Test func `the vacancy behind the last holder is no stay of his in later years`() throws {
    let stays = [
      try posting("1", "2022-01-01", "2022-06-30"), try posting("2", "2023-02-01", nil, post: "Adjoint"),
    ]
    let facts = try tally([stays]).facts()
    #expect(facts[try #require(MetricCatalog.metric("postings.open_vacancy_days"))] == .number(366))
    // Of the second one alone, six columns: its name, its partner, its marking, its post, its first day, its direction.
    let place = Coordinate().at(.register, .word("postings", Wording("", "")))
    #expect(facts[.completeness, at: place] == .share(6, of: Posting.fields.count))
  }

  @Test func `three at once are still days with more than one`() throws {
    let chain = [
      try posting("1", "2024-01-01", "2024-03-31"), try posting("2", "2024-02-01", "2024-03-10"),
      try posting("3", "2024-03-01", "2024-04-30"),
    ]
    // From 1 February to 31 March; then nobody from May on.
    #expect(try days(chain) == [.number(0), .number(245), .number(60)])
  }

  @Test func `posts of other words, partners or sides are other posts`() throws {
    var received = try posting("4", "2024-03-01", nil)
    received.direction = .received
    let all = [
      try posting("1", "2023-01-01", "2024-01-31"), try posting("2", "2024-03-01", nil, post: "Adjoint"),
      try posting("3", "2024-03-01", nil, partner: "UE"), received,
    ]
    #expect(try days(all) == [.number(0), .number(335), .number(0)])
  }

  @Test func `a gap that partial dates leave open is left out, and said`() throws {
    var vague = try posting("1", "2023-01-01", nil)
    vague.end = PartialDate(earliest: Day(unchecked: 2024, 3, 1), latest: Day(unchecked: 2024, 3, 31))
    let facts = try tally([[vague, try posting("2", "2024-06-01", nil)]]).facts()
    #expect(facts[try #require(MetricCatalog.metric("postings.vacancy_days"))] == .missing(.noData))
    #expect(facts[try #require(MetricCatalog.metric("postings.vacancy_days_left_out"))] == .number(1))
  }

  @Test func `the holder before a vacancy is the record behind it`() throws {
    let question = try Question("postings.vacancy_days", at: ["partner=OTAN"])
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(
      series: series, asOf: Day(unchecked: 2025, 1, 15), asked: question.asked, isWitnessed: true)
    tally.add(Batch([try posting("7", "2022-01-01", "2023-11-30"), try posting("8", "2024-02-01", nil)]))
    let explained = try tally.explanation(of: question, quoting: .unprotected)
    #expect(explained.value == .number(31))
    #expect(explained.counted.filter { $0.adds != [.number(0)] }.map(\.subject.id) == ["7"])
  }
}
