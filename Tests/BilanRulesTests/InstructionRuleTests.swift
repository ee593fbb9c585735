import BilanModel
import BilanRules
import Testing

/// Instructions of the minister (R05) and those of the chief of defence to his representatives (R06).
struct InstructionRuleTests {
  private func instruction(
    _ issuer: String, validated: String = "", sent: String = "", drafted: String = "", to addressees: [String] = [],
    coordinatedOn: PartialDate? = nil, sentOn: PartialDate? = Judging.date(2024, 3, 4), derogation: String? = nil
  ) -> Batch {
    var one = Instruction(origin: Judging.origin())
    (one.issuer, one.validatedBy) = (Judging.office(issuer), Judging.office(validated))
    (one.sentBy, one.draftedBy) = (Judging.office(sent), Judging.offices(drafted))
    (one.addressees, one.coordinatedOn, one.sentOn) = (addressees, coordinatedOn, sentOn)
    one.common.derogation = derogation
    return Batch([one])
  }

  @Test(arguments: [
    ("MINISTRE", "DGRIS", "DGRIS", "EMA", []), ("MINISTRE", "DGRIS", "DGRIS", "DGA CEMA", []),
    ("MINISTRE", "EMA", "DGRIS", "EMA", ["R05 erreur"]), ("MINISTRE", "DGRIS", "EMA", "EMA", ["R05 erreur"]),
    ("MINISTRE", "DGRIS", "DGRIS", "DGA", ["R05 avertissement"]),
    ("MINISTRE", "", "DGRIS", "EMA", ["R05 avertissement"]),
    ("MINISTRE", "EMA", "", "", ["R05 erreur", "R05 avertissement"]), ("DGRIS", "EMA", "EMA", "", []),
    ("", "EMA", "EMA", "", []),
  ])
  func `the minister's are validated and sent by DGRIS, and the staff takes part`(
    _ issuer: String, _ validated: String, _ sent: String, _ drafted: String, _ expected: [String]
  ) {
    #expect(
      Judging.found(instruction(issuer, validated: validated, sent: sent, drafted: drafted)) == expected)
  }

  private func missions() -> Batch {
    func mission(_ id: String, _ partners: String, _ line: Int) -> DefenceMission {
      var mission = DefenceMission(origin: Origin(file: "m.csv", line: line))
      (mission.common.id, mission.common.partners) = (id, Judging.partners(partners))
      return mission
    }
    return Batch([mission("RMF-OTAN", "OTAN", 2), mission("MD-ROME", "ITA", 3)])
  }

  @Test(
    arguments: [
      (["RMF-OTAN"], nil, Judging.date(2024, 3, 4), ["R06 erreur"]),
      (["MD-ROME", "RMF-OTAN"], Judging.date(2024, 3, 4), Judging.date(2024, 3, 4), []),
      (["RMF-OTAN"], Judging.date(2024, 3, 5), Judging.date(2024, 3, 4), ["R06 erreur"]),
      (["RMF-OTAN"], Judging.year(2024), Judging.date(2024, 3, 4), []), (["RMF-OTAN"], nil, nil, []),
      (["MD-ROME"], nil, Judging.date(2024, 3, 4), []), (["inconnue"], nil, Judging.date(2024, 3, 4), []),
      ([], nil, nil, []),
    ] as [([String], PartialDate?, PartialDate?, [String])])
  func `the chief's, to a post in an organisation, are coordinated before they are sent`(
    _ addressees: [String], _ coordinated: PartialDate?, _ sent: PartialDate?, _ expected: [String]
  ) {
    let one = instruction("CEMA", to: addressees, coordinatedOn: coordinated, sentOn: sent)
    #expect(Judging.found(one, missions()) == expected)
    #expect(Judging.found(missions(), one) == expected)
  }

  @Test func `without the register of missions nothing is known of the addressees`() {
    #expect(Judging.found(instruction("CEMA", to: ["RMF-OTAN"])).isEmpty)
  }
}
