internal import BilanModel

extension CompetenceRule {
  /// DGA leads the bilateral dialogues on armament, as what the page leaves out lets infer.
  static let armamentDialogues = CompetenceRule(
    "R19", Wording("dialogues d’armement", "armament dialogues"),
    source: .northAmerica(
      "à l’exception des dialogues bilatéraux militaires et d’armement, auxquels elle peut être associée"),
    silence: Wording(
      "dialogues avec une organisation ou plusieurs partenaires", "dialogues with an organisation or several partners"),
    clauses: [
      Clause<MeetingSeries>.office(
        in: AskedColumn(\MeetingSeries.lead), .one(of: .armamentDirectorate), .note, of: { $0.isBilateral(.armament) }
      ) { $0.offices }
    ])
}
