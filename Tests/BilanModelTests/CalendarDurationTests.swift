import BilanModel
import Testing

/// Lengths of calendar time are added as lawyers do.
@Suite struct CalendarDurationTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(arguments: [
    ("2024-01-31", 1, 0, "2024-02-29"), ("2024-02-29", 12, 0, "2025-02-28"), ("2024-12-31", 1, 1, "2025-02-01"),
    ("2019-03-01", 60, 0, "2024-03-01"), ("2024-01-31", 0, 30, "2024-03-01"), ("0001-01-01", 0, 0, "0001-01-01"),
  ]) func `months keep the day, or end with a shorter month; days come after`(
    _ from: String, _ months: Int, _ days: Int, _ to: String
  ) throws {
    #expect(try day(from).advanced(by: CalendarDuration(months: months, days: days)) == day(to))
  }

  @Test func `a year earlier is the anniversary before, and there are no days outside the calendar`() throws {
    #expect(try day("2024-02-29").advanced(by: CalendarDuration(months: 6), sign: -1) == day("2023-08-29"))
    #expect(try day("9999-06-01").advanced(by: CalendarDuration(months: 12)) == nil)
    #expect(try day("2024-06-01").advanced(by: .indefinite) == nil)
    #expect(CalendarDuration(months: 12).times(3) + CalendarDuration(days: 1) == CalendarDuration(months: 36, days: 1))
    #expect(CalendarDuration.indefinite.times(2) == .indefinite)
  }

  @Test func `they are said in words`() {
    func said(_ duration: CalendarDuration) -> Wording? {
      if case .words(let words) = duration.shown { words } else { nil }
    }
    #expect(said(CalendarDuration(months: 60))?.french == "5\u{A0}ans")
    #expect(said(CalendarDuration(months: 12))?.english == "1\u{A0}year")
    #expect(said(CalendarDuration(months: 18))?.french == "18\u{A0}mois")
    #expect(said(CalendarDuration(months: 1, days: 2))?.english == "1\u{A0}month and 2\u{A0}days")
    #expect(said(.indefinite)?.french == "indéfinie")
  }
}

/// An agreement ends with its term, its denunciation or its successor, and renews until then.
@Suite struct AgreementTermTests {
  private func agreement(_ change: (inout Agreement) -> Void) -> Agreement {
    var agreement = Agreement(origin: Origin(file: "a.csv", line: 2))
    agreement.inForceOn = PartialDate(Day(unchecked: 2010, 1, 31))
    agreement.term = CalendarDuration(months: 13)
    change(&agreement)
    return agreement
  }

  private func exact(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
    PartialDate(Day(unchecked: year, month, day))
  }

  @Test func `terms are reckoned from the first day, never one from another`() {
    let renewed = agreement {
      $0.tacitRenewal = .yes
      $0.renewedFor = CalendarDuration(months: 1)
    }
    #expect(renewed.lastDay == nil)
    #expect(renewed.end(ofTerm: 0) == exact(2011, 2, 28) && renewed.end(ofTerm: 1) == exact(2011, 3, 31))
    #expect(renewed.term(of: Day(unchecked: 2011, 3, 31)) == 1 && renewed.term(of: Day(unchecked: 2011, 4, 1)) == 2)
    #expect(agreement { _ in }.lastDay == exact(2011, 2, 28))
    #expect(agreement { $0.expiresOn = self.exact(2012, 6, 30) }.lastDay == exact(2012, 6, 30))
  }

  @Test func `a denunciation ends the term that runs, or the next one when it comes late`() {
    func denounced(_ day: PartialDate) -> PartialDate? {
      agreement {
        $0.term = CalendarDuration(months: 12)
        $0.tacitRenewal = .yes
        $0.renewedFor = CalendarDuration(months: 12)
        $0.notice = CalendarDuration(months: 6)
        $0.denouncedOn = day
      }.lastDay
    }
    #expect(denounced(exact(2012, 7, 31)) == exact(2013, 1, 31))
    #expect(denounced(exact(2012, 8, 1)) == exact(2014, 1, 31))
    let endless = agreement {
      $0.term = .indefinite
      $0.notice = CalendarDuration(months: 12)
      $0.denouncedOn = self.exact(2020, 5, 5)
    }
    #expect(endless.lastDay == exact(2021, 5, 5))
  }

  @Test func `an office of a partner is told from one of France and from a name`() {
    #expect(
      NamedOffice("MINISTRE:USA").isForeign && NamedOffice("SECDEF:CAN").isForeign
        && NamedOffice("MINISTRE:USA").office == nil)
    #expect(!NamedOffice("CEMA").isForeign && NamedOffice("CEMA").office == .chiefOfDefence)
    #expect(!NamedOffice("Dupont:USA").isForeign && !NamedOffice("MINISTRE:Atlantide").isForeign)
  }
}
