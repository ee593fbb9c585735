internal import BilanModel
internal import BilanText

extension CompetenceRule {
  /// Instructions of the chief of defence to his representatives go after coordination with DGRIS.
  static let ownInstructions = CompetenceRule(
    "R06",
    Wording("instructions du CEMA à ses représentants", "instructions of CEMA to his representatives"),
    source: .article(
      .ownInstructions,
      "après coordination entre l’état-major des armées et la direction générale des relations internationales et de "
        + "la stratégie"),
    silence: Wording(
      "destinataires hors des organisations, instructions non encore adressées",
      "addressees outside of organisations, instructions not sent yet"),
    clauses: [
      Clause<OwnInstruction>(
        Wording(
          "instruction du CEMA à un poste dans une organisation : coordonnée au plus tard le jour de l’envoi",
          "instruction of CEMA to a post in an organisation: coordinated on the day it is sent at the latest"),
        .error, among: [AskedColumn(\Instruction.addressees)],
        reads: [AskedColumn(\Instruction.coordinatedOn), AskedColumn(\Instruction.sentOn)],
        of: { $0.isToOrganisation && $0.instruction.sentOn != nil }, judge)
    ])

  @Sendable private static func judge(_ own: OwnInstruction, _ asOf: Day) -> Complaint? {
    guard let sent = own.instruction.sentOn else { return nil }
    guard let coordinated = own.instruction.coordinatedOn else {
      return Complaint(
        severity: .error,
        words: Wording("adressée sans date de coordination", "sent without a day of coordination"))
    }
    guard coordinated.earliest > sent.latest else { return nil }
    return Complaint(
      severity: .error,
      words: .day(sent, Wording("adressée", "sent"), before: coordinated, Wording("la coordination", "coordination")))
  }
}

extension Wording {
  /// Something that came before what it must follow.
  static func day(_ early: PartialDate, _ deed: Wording, before late: PartialDate, _ other: Wording) -> Wording {
    func words(_ language: Language, _ before: String) -> String {
      "\(deed[language]) (\(DateText.partial(early, language))) \(before) \(other[language]) "
        + "(\(DateText.partial(late, language)))"
    }
    return Wording(words(.french, "avant"), words(.english, "before"))
  }
}
