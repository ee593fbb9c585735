import BilanMetrics
import BilanModel
import Testing

/// The terms, renewals and days of notice of agreements, each counted by hand.
@Suite struct AgreementTermTests: ReportsOf2024 {
  private func agreement(_ force: String, _ set: (inout Agreement) throws -> Void) throws -> Agreement {
    try ByHand.make {
      ($0.nature, $0.inForceOn, $0.signedOn) = (.other, try ByHand.date(force), try ByHand.date(force))
      try set(&$0)
    }
  }

  @Test func `renewals of unknown length leave open what follows the first term`() throws {
    // The first term ends on 1 January 2023, its notice is due on 1 July 2022.
    let renewing = try agreement("2018-01-01") {
      ($0.term, $0.tacitRenewal, $0.notice) = (CalendarDuration(months: 60), .yes, CalendarDuration(months: 6))
    }
    let facts = try facts([renewing])
    #expect(try value("agreements.within_6", facts, 2021) == .number(0))
    #expect(try value("agreements.within_12", facts, 2021) == .number(1))
    #expect(try value("agreements.within_12", facts) == .missing(.noData))
    #expect(try value("agreements.notice_missed", facts) == .missing(.noData))
    #expect(try value("agreements.in_force", facts) == .number(1))
    var denounced = renewing
    denounced.denouncedOn = try ByHand.date("2024-02-01")
    let ended = try self.facts([denounced])
    #expect(try value("agreements.in_force", ended, 2023) == .number(1))
    #expect(try value("agreements.in_force", ended) == .missing(.noData))
    // In the first term, before its notice day: it ends with the term.
    denounced.denouncedOn = try ByHand.date("2022-06-01")
    #expect(try value("agreements.in_force", self.facts([denounced]), 2022) == .number(1))
    #expect(try value("agreements.in_force", self.facts([denounced]), 2023) == .number(0))
    #expect(try value("agreements.expired", self.facts([denounced]), 2023) == .number(1))
  }

  @Test func `an end known to the month is undecided in its month`() throws {
    let ending = try agreement("2020-01-01") { $0.expiresOn = try ByHand.date("2024-12") }
    let during = try facts([ending], asOf: "2024-12-15")
    for code in ["agreements.expired", "agreements.within_6", "agreements.in_force"] {
      #expect(try value(code, during) == .missing(.noData), "\(code)")
    }
    let after = try facts([ending])
    #expect(
      try value("agreements.expired", after) == .number(1) && value("agreements.within_6", after) == .number(0))
    #expect(try value("agreements.within_12", after, 2023) == .number(1))
  }

  @Test func `the notice date is the first one to come, however many terms lie before it`() throws {
    // Terms end on 1 January and 1 July from 2021 on; notice a year before. On 1 February 2024 that of July 2025 is next.
    let facts = try facts(
      [
        try agreement("2020-01-01") {
          ($0.term, $0.tacitRenewal) = (CalendarDuration(months: 12), .yes)
          ($0.renewedFor, $0.notice) = (CalendarDuration(months: 6), CalendarDuration(months: 12))
        }
      ], asOf: "2024-02-01")
    #expect(try value("agreements.within_6", facts) == .number(1))
    #expect(try value("agreements.notice_missed", facts) == .number(1))
  }

  @Test(
    arguments: [
      (Direction?.none, 1, 0), (.given, 1, 0), (.received, 0, 1), (.mutual, 0, 0), (.margins, 0, 0),
    ] as [(Direction?, Int, Int)])
  func `an officer is abroad where the direction is given or empty`(direction: Direction?, abroad: Int, here: Int)
    throws
  {
    let posting = try ByHand.make(Posting.self) {
      ($0.start, $0.direction, $0.common.partners) = (
        try ByHand.date("2024-01-01"), direction, try ByHand.partners("OTAN")
      )
    }
    let facts = try facts([posting])
    #expect(try value("postings.inserted", facts) == .number(abroad))
    #expect(try value("postings.foreign", facts) == .number(here))
    #expect(try value("postings.person_months", facts).double == Double(12 * abroad))
    var log = FindingLog()
    posting.complain(to: &log)
    #expect(log.map(\.code).contains("posting-direction") == (abroad + here == 0))
  }
}
