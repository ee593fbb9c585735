import BilanMetrics
import BilanModel
import Testing

/// What partial dates of agreements leave open about their terms, and what all of their days agree on.
@Suite struct AgreementReadingTests {
  /// An agreement of another kind that renews itself, as its columns write it.
  struct Written: Sendable {
    var entry: String
    var term: Int?
    var renewal: Int?
    var notice = 0
    var denounced: String?

    func agreement(entry: PartialDate? = nil, denounced day: PartialDate? = nil) throws -> Agreement {
      try ByHand.make {
        ($0.nature, $0.inForceOn) = (.other, try entry ?? ByHand.date(self.entry))
        $0.term = term.map { CalendarDuration(months: $0) } ?? .indefinite
        ($0.tacitRenewal, $0.renewedFor) = (renewal.map { _ in .yes }, renewal.map { CalendarDuration(months: $0) })
        $0.notice = notice > 0 ? CalendarDuration(months: notice) : nil
        $0.denouncedOn = try day ?? denounced.map { try ByHand.date($0) }
      }
    }
  }

  private static let asked: [(code: String, Written, year: Int, asOf: String, value: Quantity)] = [
    // Denounced on 13 January 2023, it ends with the three months that run then: from 13 January to 12 April, whatever day
    // of 2020 it began on.
    (
      "agreements.expired", Written(entry: "2020", term: 6, renewal: 3, denounced: "2023-01-13"), 2023, "2023-12-31",
      .number(1)
    ),
    (
      "agreements.in_force", Written(entry: "2020", term: 6, renewal: 3, denounced: "2023-01-13"), 2022, "2023-12-31",
      .number(1)
    ),
    // Half a year after 1 January or after 1 August 2023: in 2023 or in 2024.
    (
      "agreements.expired", Written(entry: "2019-12-09", term: nil, notice: 6, denounced: "2023"), 2024, "2024-03-05",
      .missing(.noData)
    ),
    // From 1 January 2020 the term of 1 July 2022 runs, whose notice has passed: 1 January 2023. From 31 December, the next
    // one ends on 31 December 2022.
    (
      "agreements.expired", Written(entry: "2020", term: 12, renewal: 6, notice: 12, denounced: "2022-03-03"), 2023,
      "2024-03-05", .missing(.noData)
    ),
    // From 1 May 2020 it ends on 1 May 2023, from 1 January, whose notice has passed, two years later.
    (
      "agreements.within_6", Written(entry: "2020", term: 36, renewal: 24, notice: 12, denounced: "2022-03-03"), 2022,
      "2023-12-31", .missing(.noData)
    ),
    // The term of 10 June 2023 ends on that day or later, and had begun by the end of 2022.
    (
      "agreements.in_force", Written(entry: "2019", term: 6, renewal: 3, denounced: "2023-06-10"), 2022, "2024-02-29",
      .number(1)
    ),
  ]

  @Test(arguments: asked.indices) func `what the days agree on is told, and nothing else`(place: Int) throws {
    let (code, written, year, asOf, value) = Self.asked[place]
    let report = ByHand(year: try #require(Day(iso: asOf)).year, asOf: asOf)
    let facts = try report.facts([try written.agreement()])
    #expect(try report.value(code, facts, in: year) == value)
    #expect(try report.value(code + "_left_out", facts, in: year) == .number(value == .missing(.noData) ? 1 : 0))
  }

  private static let codes = ["in_force", "expired", "notice_missed", "within_6", "within_12", "within_24"]

  /// The figures of a report, by their codes.
  private func figures(_ agreement: Agreement, _ report: ByHand) throws -> [String: Quantity] {
    let facts = try report.facts([agreement])
    return try Self.codes.reduce(into: [:]) { figures, code in
      for year in [report.year - 1, report.year] {
        figures["\(code)@\(year)"] = try report.value("agreements." + code, facts, in: year)
      }
    }
  }

  private func days(_ date: PartialDate) -> [PartialDate] {
    (date.earliest.number...date.latest.number).map { PartialDate(Day(number: $0)) }
  }

  @Test(arguments: [
    Written(entry: "2020", term: 6, renewal: 3, denounced: "2023-01-13"),
    Written(entry: "2016", term: 30, renewal: 6, notice: 6, denounced: "2023-02-28"),
    Written(entry: "2019", term: 12, renewal: 1, notice: 2), Written(entry: "2015", term: 36, renewal: 24, notice: 12),
    Written(entry: "2020-02", term: 36, renewal: 12, notice: 3, denounced: "2022-12"),
    Written(entry: "2022-12", term: nil, renewal: 12, notice: 6, denounced: "2023-02"),
    Written(entry: "2018-01-31", term: 13, renewal: 1, notice: 1, denounced: "2023"),
  ])
  func `a figure is told where it is the same on every pair of days that two dates may mean`(written: Written) throws {
    for report in [ByHand(year: 2023, asOf: "2023-12-31"), ByHand(year: 2023, asOf: "2023-02-28")] {
      var every: [String: Set<Quantity>] = [:]
      let whole = try written.agreement()
      for entry in days(try #require(whole.inForceOn)) {
        for denounced in whole.denouncedOn.map({ days($0).map(Optional.some) }) ?? [nil] {
          for (code, value) in try figures(try written.agreement(entry: entry, denounced: denounced), report) {
            every[code, default: []].insert(value)
          }
        }
      }
      for (code, value) in try figures(whole, report) {
        let values = try #require(every[code])
        #expect(value == (values.count == 1 ? values.first : .missing(.noData)), "\(code): \(values)")
      }
    }
  }

  @Test func `of two successors, the one that surely is in force first ends it`() throws {
    let old = try ByHand.make(Agreement.self) {
      ($0.common.id, $0.nature, $0.inForceOn) = ("OLD", .other, try ByHand.date("2015-01-01"))
    }
    let successors = try ["2023", "2023-03-01"].map { entry in
      try ByHand.make(Agreement.self) {
        ($0.nature, $0.supersedes, $0.inForceOn) = (.other, "OLD", try ByHand.date(entry))
      }
    }
    for order in [successors, successors.reversed()] {
      let report = ByHand(year: 2023, asOf: "2023-04-01")
      // The old one is over; of the two that follow, the vague one may not be in force yet.
      #expect(try report.value("agreements.in_force", try report.facts([old] + order)) == .number(1))
    }
  }
}
