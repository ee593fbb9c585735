import BilanMetrics
import BilanModel
import Testing

/// What is due is looked at on the as-of day, whatever the months of the report.
@Suite struct WatchedPeriodTests {
  private func value(_ code: String, _ first: String, _ last: String, _ records: [any RegisterRecord]) throws
    -> Quantity
  {
    let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let series = try #require(Period(first: first, last: last).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 6, 30))
    func add(_ record: some RegisterRecord) { tally.add(Batch([record])) }
    for record in records { add(record) }
    tally.add(Batch([try ByHand.activity("2020-02-01")]))
    let facts = tally.facts()
    return facts[try #require(facts.metrics.first { $0.code == code }, "\(code)")]
  }

  /// Periods of which another year holds the day that the younger record begins on, and such of which none does.
  @Test(arguments: [
    ("2024-01-01", "2024-12-31"), ("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-12-31"),
    ("2024-03-01", "2024-03-31"), ("2024-10-01", "2024-12-31"), ("2023-09-01", "2024-08-31"),
  ])
  func `a record that begins behind the period counts by what it makes due`(first: String, last: String) throws {
    let agreements = try ["2025-02-15", "2020-02-15"].map { day in
      try ByHand.make(Agreement.self) {
        ($0.signedOn, $0.inForceOn) = (try ByHand.date(day), try ByHand.date(day))
        ($0.expiresOn, $0.tacitRenewal) = (try ByHand.date("2026-03-22"), .no)
      }
    }
    #expect(try value("agreements.within_12", first, last, agreements) == .number(2))
    #expect(try value("agreements.in_force", first, last, agreements) == .number(1))
    let series = try ["2025-01-10", "2020-01-10"].map { day in
      try ByHand.make(MeetingSeries.self) {
        ($0.common.id, $0.since, $0.cadence) = (day, try ByHand.date(day), CalendarDuration(months: 3))
      }
    }
    #expect(try value("series.overdue", first, last, series) == .number(2))
    #expect(try value("series.existing", first, last, series) == .number(1))
  }

  @Test func `one of which a vague day leaves open whether it has begun is left out`() throws {
    let agreement = try ByHand.make(Agreement.self) {
      ($0.nature, $0.signedOn) = (.declaration, try ByHand.date("2025"))
      ($0.expiresOn, $0.tacitRenewal) = (try ByHand.date("2026-03-22"), .no)
    }
    #expect(try value("agreements.within_12", "2024-07-01", "2024-12-31", [agreement]) == .missing(.noData))
    #expect(try value("agreements.within_12_left_out", "2024-07-01", "2024-12-31", [agreement]) == .number(1))
  }
}
