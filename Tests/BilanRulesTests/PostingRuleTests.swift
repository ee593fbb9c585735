import BilanModel
import BilanRules
import Testing

/// Officers in organisations are the chief of defence’s, jointly with DGRIS on posts of influence under a decision (R03).
struct PostingRuleTests {
  private func posting(
    _ partners: String, _ authority: String, influence: (PartialDate?, PartialDate?) = (nil, nil),
    decision: String? = nil, until end: PartialDate? = nil, derogation: String? = nil
  ) -> Batch {
    var posting = Posting(origin: Judging.origin())
    posting.common.partners = Judging.partners(partners)
    posting.common.derogation = derogation
    posting.authority = Judging.offices(authority)
    (posting.influenceFrom, posting.influenceUntil) = influence
    posting.decision = decision
    (posting.start, posting.end) = (Judging.date(2023, 9), end)
    return Batch([posting])
  }

  @Test(arguments: [
    ("OTAN", "CEMA", []), ("OTAN", "EMA", ["R03 erreur"]), ("OTAN", "", ["R03 avertissement"]),
    ("UE", "DGRIS", ["R03 erreur"]), ("ONU", "CEMA DGRIS", []), ("ITA", "EMA", []), ("ITA", "", []), ("FRA", "EMA", []),
    ("", "EMA", []),
  ])
  func `the authority over officers in an organisation is CEMA's`(
    _ partners: String, _ authority: String, _ expected: [String]
  ) {
    #expect(Judging.found(posting(partners, authority)) == expected)
  }

  @Test(
    arguments: [
      ("CEMA DGRIS", "D-1", []), ("CEMA", "D-1", ["R03 erreur"]), ("CEMA DGRIS", nil, ["R03 erreur"]),
      ("DGRIS", "D-1", ["R03 erreur"]), ("", "D-1", ["R03 avertissement"]),
    ] as [(String, String?, [String])])
  func `a post of influence asks for both, and for a decision`(
    _ authority: String, _ decision: String?, _ expected: [String]
  ) {
    let influence = (PartialDate?.some(Judging.date(2024)), PartialDate?.none)
    #expect(Judging.found(posting("OTAN", authority, influence: influence, decision: decision)) == expected)
  }

  @Test func `influence behind the service, or at dates that may be, raises nothing`() {
    let later = (PartialDate?.some(Judging.date(2024, 6)), PartialDate?.none)
    #expect(Judging.found(posting("OTAN", "CEMA", influence: later, until: Judging.date(2024, 5, 31))).isEmpty)
    #expect(Judging.found(posting("OTAN", "CEMA", influence: later, until: Judging.year(2024))).isEmpty)
    #expect(Judging.found(posting("OTAN", "CEMA", influence: later, until: Judging.date(2024, 6))) == ["R03 erreur"])
    #expect(Judging.found(posting("ITA", "CEMA", influence: later)).isEmpty)
  }

  @Test func `a derogation makes a note of it`() {
    #expect(Judging.found(posting("OTAN", "EMA", derogation: "D-7")) == ["R03 note"])
  }

  /// By hand: the last day of service is one of influence; the first day is not after the last one; service may have ended
  /// before, or begun behind; no beginning is stated, and the last day is one of both.
  @Test(
    arguments: [
      (Judging.year(2023), Judging.date(2023, 11, 13), Judging.date(2023, 4, 27), nil, true),
      (Judging.year(2023), Judging.date(2023, 11, 13), Judging.date(2023, 11, 14), nil, false),
      (Judging.year(2023), Judging.year(2023), Judging.date(2023, 4, 27), nil, false),
      (Judging.year(2023), nil, Judging.date(2022), Judging.date(2023, 6, 30), false),
      (nil, Judging.date(2023, 5, 10), Judging.date(2022, 6, 3), Judging.date(2023, 7, 3), true),
      (nil, Judging.date(2023, 7, 4), Judging.date(2022, 6, 3), Judging.date(2023, 7, 3), false),
      (Judging.date(2023, 9), Judging.date(2023, 2), Judging.date(2022), nil, false),
    ] as [(PartialDate?, PartialDate?, PartialDate?, PartialDate?, Bool)])
  func `a day of influence is looked at where there surely is one`(
    start: PartialDate?, end: PartialDate?, from: PartialDate?, until: PartialDate?, isSure: Bool
  ) {
    var posting = Posting(origin: Judging.origin())
    (posting.common.partners, posting.authority) = (Judging.partners("UE"), Judging.offices("CEMA"))
    (posting.start, posting.end, posting.decision) = (start, end, "D-1")
    (posting.influenceFrom, posting.influenceUntil) = (from, until)
    #expect(Judging.found(Batch([posting])) == (isSure ? ["R03 erreur"] : []))
  }
}
