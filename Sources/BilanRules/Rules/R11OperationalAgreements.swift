internal import BilanModel

extension CompetenceRule {
  /// Operational agreements are negotiated and signed by the chief of defence, with the support of SGA.
  static let operationalAgreements = CompetenceRule(
    "R11", Wording("accords militaires opérationnels", "operational military agreements"),
    source: .article(
      .operationalAgreements,
      "Négocie, avec le soutien du secrétaire général pour l’administration, et signe les accords "
        + "militaires opérationnels"
    ),
    silence: Wording(
      "déclarations d’intention, arrangements techniques, autres accords",
      "declarations of intent, technical arrangements, other agreements"),
    clauses: [
      Clause<Agreement>.office(
        in: AskedColumn(\Agreement.negotiatedBy), .one(of: .chiefOfDefence), .error, of: isOperational
      ) { $0.negotiatedBy },
      Clause<Agreement>.office(
        in: AskedColumn(\Agreement.signedBy), .one(of: .chiefOfDefence), .error, of: isOperational
      ) { $0.signedBy },
      Clause<Agreement>.office(
        in: AskedColumn(\Agreement.supportedBy), .one(of: .administration), .warning, of: isOperational
      ) { $0.supportedBy },
    ])

  @Sendable private static func isOperational(_ agreement: Agreement) -> Bool { agreement.nature == .operational }
}
