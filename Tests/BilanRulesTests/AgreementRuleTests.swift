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
}
