import BilanMetrics
import BilanModel
import Testing

/// What a day that ends a record says of those whose beginning is vague, or not stated, counted by hand.
@Suite struct StatedEndTests {
  private func values(
    _ code: String, _ years: ClosedRange<Int>, asOf: String = "2025-06-30", _ records: [any RegisterRecord]
  ) throws -> [Quantity] {
    let report = ByHand(year: years.upperBound, asOf: asOf)
    let facts = try report.facts(records)
    return try years.map { try report.value(code, facts, in: $0) }
  }

  @Test func `of a posting whose end alone is stated the days of influence are not known up to it`() throws {
    let posting = try ByHand.make(Posting.self) {
      ($0.common.partners, $0.post, $0.decision) = (try ByHand.partners("OTAN"), "Poste", "D-1")
      ($0.influenceFrom, $0.influenceUntil) = (try ByHand.date("2022-06-03"), try ByHand.date("2023-07-03"))
      $0.end = try ByHand.date("2023-05-10")
    }
    #expect(
      try values("postings.influence_days", 2021...2024, [posting])
        == [.number(0), .missing(.noData), .missing(.noData), .number(0)])
    #expect(
      try values("postings.influence_days_left_out", 2021...2024, [posting])
        == [.number(0), .number(1), .number(1), .number(0)])
  }

  @Test func `a record stands on the last day that it states, whenever it began`() throws {
    let negotiation = try ByHand.make(Negotiation.self) { $0.closedOn = try ByHand.date("2023-12-31") }
    #expect(
      try values("negotiations.open", 2022...2024, [negotiation]) == [.missing(.noData), .number(1), .number(0)])
    let posting = try ByHand.make(Posting.self) {
      ($0.common.partners, $0.post, $0.end) = (try ByHand.partners("ITA"), "Poste", try ByHand.date("2023-12-31"))
    }
    #expect(try values("postings.inserted", 2022...2024, [posting]) == [.missing(.noData), .number(1), .number(0)])
    // An opinion of 1 January may have been asked for on that day.
    let asked = try ByHand.make(ExportCase.self) {
      ($0.opinionOn, $0.opinion) = (try ByHand.date("2024-01-01"), .favourable)
    }
    #expect(try values("cases.pending", 2023...2024, [asked]) == [.missing(.noData), .number(0)])
  }

  @Test func `behind a known end a record leaves nothing out, and it is left out once`() throws {
    let closed = try ByHand.make(Negotiation.self) {
      ($0.liaisonOn, $0.closedOn) = (try ByHand.date("2023-09-09"), try ByHand.date("2023-09-09"))
    }
    #expect(
      try values("negotiations.liaison_left_out", 2022...2024, [closed]) == [.number(1), .number(1), .number(0)])
    // A body without a beginning, whose only sessions may be of the half, or of the rest of the year.
    let series = try ByHand.make(MeetingSeries.self) { $0.common.id = "A" }
    let half = try #require(
      Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30)).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: half, asOf: Day(unchecked: 2025, 1, 15))
    tally.add(Batch([series]))
    tally.add(Batch([try ByHand.activity("2024", of: "A")]))
    let facts = tally.facts()
    let metric = try #require(facts.metrics.first { $0.code == "series.existing_left_out" })
    #expect(facts[metric] == .number(1))
  }

  @Test func `a seat is an act of its own year, without an end or with one behind it`() throws {
    let seats = try [("2022-01-01", nil), ("2023-01-01", "2025-03-31"), ("2024-02-01", nil)].map { start, end in
      try ByHand.make(Seat.self) {
        ($0.common.partners, $0.body, $0.holder) = (try ByHand.partners("OTAN"), "Comité", NamedOffice("CEMA"))
        ($0.start, $0.end) = (try ByHand.date(start), try end.map { try ByHand.date($0) })
      }
    }
    for year in 2022...2024 {
      let report = ByHand(year: year, asOf: "2025-06-30")
      let facts = try report.facts(seats)
      #expect(try report.value("attributions.acts", facts) == .number(1), "\(year)")
    }
  }

  @Test func `an opinion and its request are in their order, where vague days allow it`() throws {
    let early = try ByHand.make(ExportCase.self) {
      ($0.receivedOn, $0.opinionOn) = (try ByHand.date("2024"), try ByHand.date("2024-02-29"))
      $0.opinion = .favourable
    }
    let late = try ByHand.make(ExportCase.self) {
      ($0.receivedOn, $0.opinion) = (try ByHand.date("2024-11-01"), .favourable)
      $0.opinionOn = PartialDate(earliest: Day(unchecked: 2024, 9, 1), latest: Day(unchecked: 2024, 11, 30))
    }
    func told(_ record: ExportCase, _ first: Day, _ last: Day) throws -> [Quantity] {
      let series = try #require(Period(first: first, last: last).flatMap { PeriodSeries(base: $0) })
      var tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 6, 30))
      tally.add(Batch([record]))
      let facts = tally.facts()
      return try ["cases.opinions", "cases.received", "attributions.acts"].map { code in
        facts[try #require(facts.metrics.first { $0.code == code })]
      }
    }
    let one = [Quantity.number(1), .number(1), .number(1)]
    #expect(try told(early, Day(unchecked: 2024, 1, 1), Day(unchecked: 2024, 3, 31)) == one)
    #expect(
      try told(early, Day(unchecked: 2024, 2, 1), Day(unchecked: 2024, 2, 29))
        == [.number(1), .missing(.noData), .number(1)])
    #expect(try told(late, Day(unchecked: 2024, 10, 1), Day(unchecked: 2024, 12, 31)) == one)
    #expect(
      try told(late, Day(unchecked: 2024, 7, 1), Day(unchecked: 2024, 9, 30))
        == [.number(0), .number(0), .number(0)])
  }

  @Test func `what never entered into force waits for its entry, be it denounced`() throws {
    let denounced = try ByHand.make(Agreement.self) {
      ($0.nature, $0.signedOn) = (.operational, try ByHand.date("2018-12-03"))
      $0.denouncedOn = try ByHand.date("2023-05-18")
    }
    #expect(try values("agreements.without_entry", 2021...2024, [denounced]) == [1, 1, 1, 1].map { .number($0) })
    #expect(try values("agreements.in_force", 2021...2024, [denounced]) == [0, 0, 0, 0].map { .number($0) })
  }
}
