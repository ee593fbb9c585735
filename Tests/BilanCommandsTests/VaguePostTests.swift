import BilanMetrics
import BilanModel
import Testing

/// Days without a holder of a post, and days with two, where first and last days are known to the month or the year.
@Suite struct VaguePostTests {
  /// The holders of a post, the figures of a year, and what they are: nil where the days that dates may mean differ.
  private static let told:
    [(holders: [(String?, String?)], year: Int, asOf: String, vacancy: Int?, open: Int?, handover: Int?)] = [
      // From 1 January 2021 the second one shares 157 days with the first, from 1 November none, and a week is vacant.
      ([("2021-05-21", "2021-10-24"), ("2021", "2023-07-18")], 2021, "2023-12-31", nil, 0, nil),
      // Until 1 January 2023 the post is vacant up to 31 July, until 31 May for 61 days; one of the two stays to the end.
      ([("2020-01-01", "2023"), ("2023-08-01", "2023-12-31")], 2023, "2025-01-15", nil, 0, nil),
      // With a first holder from 1 January 2020 there are twenty days with two, from 20 December twelve.
      ([("2020", "2021-01-01"), ("2020-12-12", nil)], 2020, "2021-12-31", 0, 0, nil),
      // From 11 to 15 August 2022 nobody is there, whatever day the second one came on.
      ([("2020-07-18", "2022-03-14"), ("2022", "2022-08-10")], 2022, "2022-08-15", nil, 5, nil),
      // Of whom no beginning is stated, nothing is known before his last day, which is not known either.
      ([(nil, "2023"), ("2023-08-01", "2023-12-31")], 2023, "2025-01-15", nil, 0, nil),
      ([(nil, "2023-09-30"), ("2023-08-01", "2023-12-31")], 2023, "2025-01-15", 0, 0, nil),
      // What is vague lies in another year: the whole of 2022 is vacant, and July to December 2024.
      ([("2020-01-01", "2021"), ("2023", "2024-06-30")], 2022, "2025-01-15", 365, 0, 0),
      ([("2020-01-01", "2021"), ("2023", "2024-06-30")], 2024, "2025-01-15", 0, 184, 0),
      // Which of two left last is not known; that nobody is there in 2022 is.
      ([("2020-01-01", "2021"), ("2020-06-01", "2021-07-15"), ("2023-01-01", nil)], 2022, "2025-01-15", 365, 0, 0),
    ]

  @Test(arguments: told.indices) func `days of a post are told where each day that its dates may mean agrees`(
    place: Int
  )
    throws
  {
    let (holders, year, asOf, vacancy, open, handover) = Self.told[place]
    let postings = try holders.map { start, end in
      try ByHand.make(Posting.self) {
        ($0.common.partners, $0.post) = (try ByHand.partners("ITA"), "Adjoint")
        ($0.start, $0.end) = (try start.map { try ByHand.date($0) }, try end.map { try ByHand.date($0) })
      }
    }
    let report = ByHand(year: year, asOf: asOf)
    for order in [postings, postings.reversed()] {
      let facts = try report.facts(order)
      for (code, days) in [("vacancy", vacancy), ("open_vacancy", open), ("handover", handover)] {
        #expect(
          try report.value("postings.\(code)_days", facts) == days.map { .number($0) } ?? .missing(.noData), "\(code)")
        #expect(try report.value("postings.\(code)_days_left_out", facts) == .number(days == nil ? 1 : 0), "\(code)")
      }
    }
  }
}
