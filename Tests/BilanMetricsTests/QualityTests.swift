import BilanMetrics
import BilanModel
import Testing

/// How registers are kept, of four records counted by hand.
@Suite struct QualityTests {
  private func date(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  /// Instructions of 2024: one in time, one late, one to the month, one that does not say when it was entered.
  private func instructions() throws -> [Instruction] {
    let month = PartialDate(earliest: Day(unchecked: 2024, 5, 1), latest: Day(unchecked: 2024, 5, 31))
    let rows: [(PartialDate?, PartialDate?)] = [
      (try date("2024-01-10"), try date("2024-04-09")), (try date("2024-01-10"), try date("2024-04-10")),
      (month, try date("2024-08-15")), (try date("2024-06-01"), nil),
    ]
    return rows.enumerated().map { number, row in
      var made = Instruction(origin: Origin(file: "i.csv", line: number + 2))
      (made.common.id, made.sentOn, made.common.enteredOn) = ("I-\(number)", row.0, row.1)
      made.issuer = number == 0 ? NamedOffice("CEMA") : nil
      return made
    }
  }

  private func tally(_ asked: Question? = nil) throws -> ReportTally {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(
      series: series, asOf: Day(unchecked: 2025, 1, 15), asked: asked?.asked, isWitnessed: asked != nil)
    tally.add(Batch(try instructions()))
    return tally
  }

  private func at(_ column: String? = nil) -> Coordinate {
    let register = Instruction.register
    let place = Coordinate().at(.register, .word(register.code, register.name))
    return column.map { place.at(.column, .word($0, Wording($0, $0))) } ?? place
  }

  @Test func `late is more than ninety days after the last date, surely`() throws {
    let facts = try tally().facts()
    // 9 April is the ninetieth day after 10 January; the month may be in time or not.
    #expect(facts[.lateEntries, at: at()] == .number(1))
    #expect(facts[.untoldEntries, at: at()] == .number(2))
    #expect(facts[.partialDates, at: at()] == .number(1))
  }

  @Test func `completeness is what is stated of what could be`() throws {
    let facts = try tally().facts()
    #expect(facts[.completeness, at: at("issuer")] == .ratio(1, over: 4))
    #expect(facts[.completeness, at: at("sent_on")] == .ratio(4, over: 4))
    #expect(facts[.completeness, at: at("entered_on")] == .ratio(3, over: 4))
    let columns = Instruction.register.columns.count
    let parts = Instruction.register.columns.map { column in
      if case .ratio(let part, _) = facts[.completeness, at: at(column.code)] { part } else { Int128(0) }
    }
    #expect(facts[.completeness, at: at()] == .ratio(parts.reduce(0, +), over: Int128(4 * columns)))
  }

  @Test func `a register that was not read says nothing of its records`() throws {
    let seats = Seat.register
    let facts = try tally().facts()
    #expect(facts[.lateEntries, at: Coordinate().at(.register, .word(seats.code, seats.name))] == .missing(.noData))
  }

  @Test(arguments: ["quality.late_entries", "quality.partial_dates", "quality.completeness"])
  func `the records behind a figure make it again`(code: String) throws {
    let question = try Question(code, at: ["register=instructions"])
    let explained = try tally(question).explanation(of: question, quoting: .unprotected)
    let again = explained.recounting.value(of: explained.counted)
    #expect(again?.double == explained.value.double && explained.value.double != nil)
  }
}
