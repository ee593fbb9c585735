import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// The figures of each register of the fixture, counted by hand, in 2024 and before, closed on 15 January 2025.
@Suite struct RegisterFiguresTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fixtures/registres")

  /// The files, with the register that each is recognised as.
  static let files = [
    ("series.csv", "series", 5), ("accords.csv", "agreements", 7), ("postes.csv", "postings", 4),
    ("dossiers.csv", "cases", 7), ("instructions.csv", "instructions", 4), ("negociations.csv", "negotiations", 3),
    ("sieges.csv", "seats", 3), ("appreciations.csv", "assessments", 3), ("missions.csv", "missions", 4),
    ("indicateurs.csv", "indicators", 4),
  ]

  private func read() throws -> (tally: ReportTally, report: IntakeReport) {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    return Intake.read(
      Self.files.map { Self.folder.appending(path: $0.0).path }, options: IntakeOptions(),
      into: ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15)))
  }

  @Test func `each file is recognised by its headers, and every record is kept and counted`() throws {
    let (tally, report) = try read()
    for (file, source) in zip(Self.files, report.sources) {
      #expect(source.register?.code == file.1 && source.kept == file.2, "\(file.0)")
      #expect(tally.counted[file.1] == file.2)
    }
    #expect(report.findings.isEmpty && tally.findings.isEmpty && !tally.loses)
  }

  /// A figure, where it stands, and what it is.
  private struct Expected {
    let code: String
    let at: Coordinate
    let value: Quantity

    init(_ code: String, _ value: Int, _ at: Coordinate = Coordinate()) {
      self.init(code, .number(value), at)
    }

    init(_ code: String, _ value: Quantity, _ at: Coordinate = Coordinate()) {
      (self.code, self.value, self.at) = (code, value, at)
    }
  }

  private static let before = Coordinate(period: -1)

  private static func of(_ dimension: BilanModel.Dimension, _ code: String) -> Coordinate {
    Coordinate().at(dimension, .word(code, Wording(code, code)))
  }

  private static func with(_ partner: String) -> Coordinate {
    Coordinate(partner: PartnerDirectory.standard.find(partner))
  }

  private static func of(_ indicator: String, _ unit: String, _ region: String) -> Coordinate {
    of(Self.indicator, indicator).at(Self.unit, .word(unit, Wording(unit, unit)))
      .at(.region, .word(region, Wording(region, region)))
  }

  private static let unit = BilanModel.Dimension("unit", Wording("unité", "unit"))
  private static let opinion = BilanModel.Dimension("opinion", Wording("avis", "opinion"))
  private static let regime = BilanModel.Dimension("regime", Wording("régime", "rules"))
  private static let indicator = BilanModel.Dimension("indicator", Wording("indicateur", "indicator"))

  private static let expected: [Expected] = [
    // S-3 ended in 2023, S-5 is announced for 2025.
    Expected("series.existing", 3), Expected("series.existing", 3, before),
    Expected("series.existing", 1, of(.kind, "strategique")), Expected("series.existing", 1, of(.attribution, "1°")),
    Expected("series.existing", 1, with("Canada")), Expected("series.with_cadence", 3),
    Expected("series.created", 0), Expected("series.created", 1, Coordinate(period: -4)),
    Expected("series.created", 2, Coordinate(period: -9)),
    // No activities are read beside: three are due every year or twice, and nobody knows whether they met.
    Expected("series.due", 3), Expected("series.due", 3, before), Expected("series.sessions", .missing(.noData)),
    Expected("series.met", .missing(.noData)), Expected("series.due_rate", .missing(.noData)),
    Expected("series.interval_rate", .missing(.noData)), Expected("series.intervals_undecided", .missing(.noData)),
    Expected("series.overdue", .missing(.noData)), Expected("series.missing_ordinals", .missing(.noData)),
    Expected("series.overdue_days_least", .missing(.noData)), Expected("series.overdue_days_most", .missing(.noData)),
    Expected("series.last_session", .missing(.noData)), Expected("series.last_session_latest", .missing(.noData)),
    Expected("series.next_due", .missing(.noData)), Expected("series.next_due_latest", .missing(.noData)),
    // A-2 is renewed, A-3 and A-4 are over, A-6 takes the place of is not in force.
    Expected("agreements.in_force", 3), Expected("agreements.in_force", 4, before),
    Expected("agreements.in_force", 2, of(.kind, "accord_operationnel")),
    Expected("agreements.in_force", 1, of(.region, "europe")),
    Expected("agreements.in_force", 2, of(.attribution, "11°")),
    Expected("agreements.signed", 2), Expected("agreements.entered", 1), Expected("agreements.expired", 1),
    Expected("agreements.expired", 1, before), Expected("agreements.expired", 1, with("Canada")),
    // The notice of A-2 against 1 March 2025 was due on 1 September 2024, the next one is due on 1 September 2025.
    Expected("agreements.notice_missed", 1), Expected("agreements.within_6", 0), Expected("agreements.within_12", 1),
    Expected("agreements.within_24", 1), Expected("agreements.within_12", 2, before),
    // P-1 serves on its last day; 12 months, 12 months, and 15 days of 29 with a month.
    Expected("postings.inserted", 2), Expected("postings.inserted", 1, before), Expected("postings.foreign", 1),
    Expected("postings.inserted", 2, of(.kind, "organisation")), Expected("postings.started", 3),
    Expected("postings.person_months", .ratio(25 * 377_580 + 15 * 13_020, over: 377_580)),
    Expected("postings.person_months", .ratio(12 * 377_580, over: 377_580), with("OTAN")),
    Expected("postings.person_months", .ratio(4 * 377_580, over: 377_580), before),
    Expected("postings.influence_days", 306), Expected("postings.influence_days", 0, before),
    // The liaison officer left on 31 March, and nobody is known to have come.
    Expected("postings.open_vacancy_days", 275), Expected("postings.vacancy_days", 0),
    Expected("postings.handover_days", 0),
    // C-5 is adjourned, and stays pending.
    Expected("cases.received", 4), Expected("cases.opinions", 3),
    Expected("cases.opinions", 1, of(opinion, "favorable")),
    // 15, 30 and 45 days; C-4 waits for 41 days on 31 December, C-5 for 91.
    Expected("cases.delay_median", 30), Expected("cases.delay_median", .ratio(45, over: 2), with("Belgique")),
    Expected("cases.delay_median", .missing(.notApplicable), before), Expected("cases.age_median", 66),
    Expected("cases.pending", 2), Expected("cases.pending", 1, before), Expected("cases.support_requests", 2),
    Expected("cases.support_share", .ratio(1, over: 2)),
    Expected("cases.support_share", .missing(.notApplicable), before),
    Expected("cases.opinions", 3, of(.attribution, "8°")),
    Expected("instructions.sent", 2), Expected("instructions.sent", 1, before),
    Expected("instructions.sent", 1, of(regime, "ministre")), Expected("instructions.addressees", 3),
    Expected("instructions.sent", 1, of(.attribution, "6°")),
    Expected("negotiations.open", 1), Expected("negotiations.open", 2, before), Expected("negotiations.opened", 1),
    Expected("negotiations.closed", 2), Expected("negotiations.followed", 3),
    Expected("negotiations.liaison", .ratio(1, over: 2)), Expected("negotiations.followed", 2, of(.attribution, "7°")),
    Expected("seats.held", 2), Expected("seats.sessions", 10), Expected("seats.attended", 9),
    Expected("seats.attendance", .ratio(9, over: 10)), Expected("seats.held", 1, before),
    Expected("assessments.written", 1), Expected("assessments.written", 1, before),
    Expected("missions.existing", 3), Expected("missions.existing", 3, before),
    Expected("missions.existing", 1, with("Jamaïque")), Expected("missions.existing", 2, of(.region, "amerique_nord")),
    Expected("indicators.stated", 3),
    // Of the whole, of a region, of a partner, each in its unit: none adds to another.
    Expected("indicators.value", .ratio(520_000_000, over: 1_000_000), of("activities.whole", "activités", "ensemble")),
    Expected("indicators.value", .ratio(12_500_000, over: 1_000_000), of("Taux d’ouverture", "%", "europe")),
    Expected("indicators.value", .ratio(-250_000, over: 1_000_000), of("Taux d’ouverture", "%", "amerique_nord")),
    Expected(
      "indicators.target", .ratio(500_000_000, over: 1_000_000), of("activities.whole", "activités", "ensemble")),
    Expected("agreements.without_entry", 1), Expected("agreements.without_term", 1),
    // A-6 is signed in 2024, A-2 in 2019; the next notice of A-2 is due on 1 September 2025.
    Expected("agreements.negotiated", 1), Expected("agreements.supported", 1),
    Expected("agreements.negotiated", 1, Coordinate(period: -5)),
    Expected("agreements.supported", 1, Coordinate(period: -5)),
    Expected("agreements.next_notice", Int(Day(unchecked: 2025, 9, 1).number)),
    Expected("agreements.next_notice_latest", Int(Day(unchecked: 2025, 9, 1).number)),
    // No target is set.
    Expected("cases.in_time", .missing(.notApplicable)),
  ]

  /// The facts of 2024 of some records.
  private func facts<Record: RegisterRecord>(_ records: [Record]) throws -> Facts {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15))
    tally.add(Batch(records))
    return tally.facts()
  }

  private func value(_ code: String, _ facts: Facts) throws -> Quantity {
    facts[try #require(facts.metrics.first { $0.code == code }), at: Coordinate()]
  }

  @Test(
    arguments: [
      ([(10, nil), (5, 5)], Quantity.ratio(5, over: 5)), ([(10, nil)], .missing(.noData)),
      ([(10, 0), (nil, 3), (2, 1)], .ratio(1, over: 12)), ([(0, 0)], .missing(.notApplicable)),
    ] as [([(Int?, Int?)], Quantity)])
  func `a share is of the rows that state both its amounts`(_ sessions: [(Int?, Int?)], _ attendance: Quantity) throws {
    let seats = sessions.enumerated().map { place, sessions in
      var seat = Seat(origin: Origin(file: "s.csv", line: 2 + place))
      seat.start = Period(year: 2024).flatMap { PartialDate(earliest: $0.first, latest: $0.first) }
      (seat.end, seat.held, seat.attended) = (seat.start, sessions.0, sessions.1)
      return seat
    }
    #expect(try value("seats.attendance", facts(seats)) == attendance)
  }

  @Test func `nobody knows of a negotiation without a stated incidence whether it needs a liaison`() throws {
    var negotiation = Negotiation(origin: Origin(file: "n.csv", line: 2))
    negotiation.openedOn = PartialDate(Day(unchecked: 2024, 3, 1))
    #expect(try value("negotiations.liaison", facts([negotiation])) == .missing(.noData))
    negotiation.operationalIncidence = .no
    #expect(try value("negotiations.liaison", facts([negotiation])) == .missing(.notApplicable))
  }

  @Test func `its figures are those counted by hand`() throws {
    let facts = try read().tally.facts()
    for figure in Self.expected {
      let metric = try #require(facts.metrics.first { $0.code == figure.code }, "\(figure.code)")
      #expect(facts[metric, at: figure.at] == figure.value, "\(figure.code) \(figure.at)")
    }
    let tested = Set(Self.expected.map(\.code))
    #expect(facts.metrics.filter { $0.register != nil && !$0.isBeside && !tested.contains($0.code) }.map(\.code) == [])
    #expect(facts.registers.first { $0.register.code == "assessments" }?.undated == 1)
  }
}
