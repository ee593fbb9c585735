import BilanModel
import BilanRules
import Testing

/// Agreements (R11, R14), negotiations (R07) and seats (R10).
struct AgreementRuleTests {
  private func agreement(
    _ nature: Agreement.Nature, _ partners: String, negotiated: String = "", signed: String = "",
    supported: String = "", derogation: String? = nil
  ) -> Batch {
    var one = Agreement(origin: Judging.origin())
    (one.nature, one.common.partners) = (nature, Judging.partners(partners))
    (one.negotiatedBy, one.signedBy) = (Judging.offices(negotiated), Judging.offices(signed))
    (one.supportedBy, one.signedOn) = (Judging.offices(supported), Judging.date(2024, 6))
    one.common.derogation = derogation
    return Batch([one])
  }

  @Test(
    arguments: [
      (.operational, "CEMA", "CEMA", "SGA", []), (.operational, "DGRIS", "CEMA", "SGA", ["R11 erreur"]),
      (.operational, "CEMA", "MINISTRE", "SGA", ["R11 erreur"]),
      (.operational, "CEMA", "CEMA", "", ["R11 avertissement"]),
      (.operational, "CEMA", "CEMA", "DGA", ["R11 avertissement"]),
      (.operational, "", "CEMA", "SGA", ["R11 avertissement"]),
      (.operational, "DGRIS", "", "", ["R11 erreur", "R11 avertissement"]), (.technical, "DGA", "DGA", "", []),
      (.other, "", "", "", []), (.operational, "DGRIS CEMA", "CEMA", "SGA", []),
    ] as [(Agreement.Nature, String, String, String, [String])])
  func `an operational agreement is negotiated and signed by CEMA, with SGA`(
    _ nature: Agreement.Nature, _ negotiated: String, _ signed: String, _ supported: String, _ expected: [String]
  ) {
    #expect(
      Judging.found(
        agreement(nature, "USA", negotiated: negotiated, signed: signed, supported: supported)) == expected)
  }

  @Test(arguments: [
    ("USA", "MINISTRE MINISTRE:USA", []), ("USA", "MINISTRE", ["R14 erreur"]), ("USA", "MINISTRE:USA", ["R14 erreur"]),
    ("USA", "", ["R14 avertissement"]), ("USA CAN", "MINISTRE MINISTRE:USA", ["R14 erreur"]),
    ("USA CAN", "MINISTRE MINISTRE:CAN MINISTRE:USA", []), ("USA", "CEMA CEMA:USA", ["R14 erreur"]),
    ("OTAN", "CEMA", []),
    ("", "CEMA", []),
  ])
  func `a declaration of intent is signed by the ministers of both sides`(
    _ partners: String, _ signed: String, _ expected: [String]
  ) {
    #expect(Judging.found(agreement(.declaration, partners, signed: signed)) == expected)
    let allowed = expected.isEmpty ? [] : ["R14 note"]
    #expect(Judging.found(agreement(.declaration, partners, signed: signed, derogation: "D")) == allowed)
  }

  @Test(
    arguments: [
      (.yes, .follows, Judging.date(2024, 2), []), (.yes, .leads, Judging.date(2024, 2), ["R07 avertissement"]),
      (.yes, nil, Judging.date(2024, 2), ["R07 avertissement"]), (.yes, .follows, nil, ["R07 avertissement"]),
      (.no, .leads, nil, []), (nil, .leads, nil, []),
    ] as [(YesNo?, Negotiation.Role?, PartialDate?, [String])])
  func `a negotiation that bears on operations is followed, in liaison with SGDSN`(
    _ incidence: YesNo?, _ role: Negotiation.Role?, _ liaison: PartialDate?, _ expected: [String]
  ) {
    var one = Negotiation(origin: Judging.origin())
    (one.operationalIncidence, one.role, one.liaisonOn) = (incidence, role, liaison)
    one.openedOn = Judging.date(2024)
    #expect(Judging.found(Batch([one])) == expected)
  }

  @Test(arguments: [
    ("CEMA", []), ("EMA", ["R10 avertissement"]), ("DGRIS", ["R10 avertissement"]), ("", ["R10 avertissement"]),
    (Office.representativeToNato.code, []),
  ])
  func `a seat on a military committee is held by CEMA, or by who represents him`(
    _ holder: String, _ expected: [String]
  ) {
    var one = Seat(origin: Judging.origin())
    (one.holder, one.start, one.common.partners) = (
      Judging.office(holder), Judging.date(2024), Judging.partners("OTAN")
    )
    #expect(Judging.found(Batch([one])) == expected)
  }

  /// The seat of the year 2024, one of its first half, one whose start its end bounds, and one without an end.
  @Test(
    arguments: [
      (Judging.date(2024, 1, 1), Judging.date(2024, 12, 31), [true, true, true, true, false]),
      (Judging.date(2024, 1, 1), Judging.date(2024, 6, 30), [true, false, true, true, false]),
      (Judging.year(2024), Judging.date(2024, 3, 31), [true, false, true, true, false]),
      (Judging.date(2024, 3, 15), nil, [true, true, true, true, true]),
      (nil, Judging.date(2024, 3, 15), [true, false, true, true, false]),
    ] as [(PartialDate?, PartialDate?, [Bool])])
  func `a finding in a seat is one of each period that it lasts in`(
    start: PartialDate?, end: PartialDate?, expected: [Bool]
  ) throws {
    let spans = [
      (Judging.date(2024, 1, 1), Judging.date(2024, 6, 30)), (Judging.date(2024, 7, 1), Judging.date(2024, 12, 31)),
      (Judging.date(2024, 3, 1), Judging.date(2024, 3, 31)), (Judging.date(2024, 1, 1), Judging.date(2024, 12, 31)),
      (Judging.date(2025, 1, 1), Judging.date(2025, 1, 15)),
    ]
    let periods = try spans.enumerated().map { index, span in
      (index, try #require(Period(first: span.0.earliest, last: span.1.latest)))
    }
    var seat = Seat(origin: Judging.origin())
    (seat.start, seat.end, seat.holder) = (start, end, NamedOffice("EMA"))
    var tally = CompetenceTally(periods: Dictionary(uniqueKeysWithValues: periods), asOf: Day(unchecked: 2025, 1, 15))
    tally.add(Batch([seat]))
    let found = tally.competence()
    #expect(spans.indices.map { found[$0].kept.map(\.rule) == ["R10"] } == expected)
  }
}
