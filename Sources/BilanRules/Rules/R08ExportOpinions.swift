internal import BilanModel

extension CompetenceRule {
  /// Opinions on exports of war material are the chief of defence’s.
  static let exportOpinions = CompetenceRule(
    "R08", Wording("avis sur les exportations", "opinions on exports"),
    source: .article(
      .exportOpinions,
      "Emet un avis sur les exportations de matériels de guerre afin d’assurer la sécurité des forces"),
    silence: Wording("concours", "support"),
    clauses: [
      Clause<ExportCase>.office(
        in: AskedColumn(\ExportCase.author), .one(of: .chiefOfDefence), .error, of: { $0.type == .opinion }
      ) { $0.offices }
    ])
}
