import BilanMetrics
import BilanModel
import Testing

/// What is due is looked at on the as-of day, be it later than the report's period, and on the last day of an earlier one.
@Suite struct DueDayTests {
  private func day(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  private func facts<Record: RegisterRecord>(_ record: Record, year: Int, asOf: String) throws -> Facts {
    let series = try #require(Period(year: year).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: try #require(Day(iso: asOf)))
    tally.add(Batch([record]))
    // Where activities are read, a dialogue without a session has none.
    tally.add(Batch([Activity]()))
    return tally.facts()
  }

  private func value(_ code: String, _ facts: Facts, before: Int = 0) throws -> Quantity {
    facts[try #require(facts.metrics.first { $0.code == code }, "\(code)"), at: Coordinate(period: -before)]
  }

  private func number(_ iso: String) throws -> Quantity { .number(Int(try #require(Day(iso: iso)).number)) }

  /// Five years from 8 July 2020 and five more each time, with six months’ notice: 8 January 2025, then 8 January 2030.
  private func agreement() throws -> Agreement {
    var agreement = Agreement(origin: Origin(file: "a.csv", line: 2))
    agreement.inForceOn = try day("2020-07-08")
    (agreement.term, agreement.renewedFor) = (CalendarDuration(months: 60), CalendarDuration(months: 60))
    (agreement.tacitRenewal, agreement.notice) = (.yes, CalendarDuration(months: 6))
    return agreement
  }

  @Test func `a notice day between the end of the period and the as-of day is missed`() throws {
    let facts = try facts(agreement(), year: 2024, asOf: "2025-01-15")
    #expect(try value("agreements.next_notice", facts) == number("2030-01-08"))
    #expect(try value("agreements.notice_missed", facts) == .number(1))
    for months in [6, 12, 24] { #expect(try value("agreements.within_\(months)", facts) == .number(0)) }
  }

  @Test func `for an earlier period the same day is to come`() throws {
    let facts = try facts(agreement(), year: 2025, asOf: "2025-12-31")
    #expect(try value("agreements.next_notice", facts, before: 1) == number("2025-01-08"))
    #expect(try value("agreements.notice_missed", facts, before: 1) == .number(0))
    #expect(try value("agreements.within_6", facts, before: 1) == .number(1))
  }

  @Test func `a declaration of intent is in force from its signature, whatever entry it states`() throws {
    var declaration = Agreement(origin: Origin(file: "a.csv", line: 2))
    declaration.nature = .declaration
    (declaration.signedOn, declaration.inForceOn) = (try day("2024-02-02"), try day("2025-06-01"))
    #expect(try value("agreements.in_force", facts(declaration, year: 2024, asOf: "2024-12-31")) == .number(1))
  }
}
