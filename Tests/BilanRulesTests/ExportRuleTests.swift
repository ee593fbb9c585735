import BilanModel
import BilanRules
import Testing

/// Opinions on exports (R08) and the support to them (R09).
struct ExportRuleTests {
  private func exportCase(
    _ type: ExportCase.Kind, _ author: String, coordinator: String = "", on day: PartialDate? = nil,
    _ opinion: ExportCase.Opinion? = .favourable, begins start: PartialDate? = nil, derogation: String? = nil
  ) -> Batch {
    var one = ExportCase(origin: Judging.origin())
    (one.type, one.author, one.coordinator) = (type, Judging.office(author), Judging.office(coordinator))
    (one.receivedOn, one.opinionOn, one.opinion) = (Judging.date(2024), day, opinion)
    (one.implementationStart, one.common.derogation) = (start, derogation)
    return Batch([one])
  }

  @Test(
    arguments: [
      ("CEMA", nil, []), ("EMA", nil, ["R08 erreur"]), ("", nil, ["R08 avertissement"]), ("DGA", "D-1", ["R08 note"]),
    ] as [(String, String?, [String])])
  func `an opinion is CEMA's`(_ author: String, _ derogation: String?, _ expected: [String]) {
    #expect(
      Judging.found(exportCase(.opinion, author, on: Judging.date(2024, 2), derogation: derogation)) == expected)
  }

  @Test(arguments: [
    ("CEMA", "EMA", []), ("CEMA", "CEMA", []), ("CEMA", "BRI", ["R09 erreur"]), ("EMA", "EMA", ["R09 erreur"]),
    ("CEMA", "", ["R09 avertissement"]), ("", "DGA", ["R09 erreur", "R09 avertissement"]),
  ])
  func `a support has the opinion of CEMA, and he or his staff coordinates it`(
    _ author: String, _ coordinator: String, _ expected: [String]
  ) {
    #expect(
      Judging.found(exportCase(.support, author, coordinator: coordinator, on: Judging.date(2024, 2))) == expected)
  }

  @Test(
    arguments: [
      (Judging.date(2024, 3), .favourable, Judging.date(2024, 3), false),
      (Judging.date(2024, 3, 2), .favourable, Judging.date(2024, 3), true),
      (Judging.year(2024), .favourable, Judging.date(2024, 3), false),
      (nil, nil, Judging.date(2024, 3), true), (nil, nil, Judging.date(2025, 3), false),
      (Judging.date(2024, 2), .adjourned, Judging.date(2024, 3), true), (nil, nil, nil, false),
      (nil, nil, Judging.year(2025), false),
    ] as [(PartialDate?, ExportCase.Opinion?, PartialDate?, Bool)])
  func `the opinion is there on the day that the support begins`(
    _ day: PartialDate?, _ opinion: ExportCase.Opinion?, _ start: PartialDate?, _ isWrong: Bool
  ) {
    let one = exportCase(.support, "CEMA", coordinator: "EMA", on: day, opinion, begins: start)
    #expect(Judging.found(one) == (isWrong ? ["R09 erreur"] : []))
  }
}
