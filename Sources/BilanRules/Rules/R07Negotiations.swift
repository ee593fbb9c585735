internal import BilanModel

extension CompetenceRule {
  /// Negotiations that bear on operations are followed by the chief of defence, in liaison with SGDSN.
  static let negotiations = CompetenceRule(
    "R07", Wording("négociations à incidence opérationnelle", "negotiations that bear on operations"),
    source: .article(
      .negotiations,
      "Suit les négociations internationales qui peuvent avoir une incidence sur l’emploi opérationnel des forces, en "
        + "liaison avec le secrétaire général de la défense et de la sécurité nationale"),
    silence: Wording("négociations sans incidence opérationnelle", "negotiations that do not bear on operations"),
    clauses: [
      Clause<Negotiation>(
        Wording("« Rôle » : suit, et ne mène pas", "“Role”: follows, and does not lead"), .warning, among: incidence,
        reads: [AskedColumn(\Negotiation.role)], of: isOperational
      ) { negotiation, _ in
        guard negotiation.role != .follows else { return nil }
        let (column, expected) = (AskedColumn(\Negotiation.role), Negotiation.Role.follows.name)
        guard let role = negotiation.role else {
          return Complaint(severity: .warning, words: .empty(column, expected: expected))
        }
        return Complaint(severity: .warning, words: .found(role.name, column, expected: expected))
      },
      Clause<Negotiation>(
        Wording("liaison avec le SGDSN", "liaison with SGDSN"), .warning, among: incidence,
        reads: [AskedColumn(\Negotiation.liaisonOn)], of: isOperational,
        else: Wording("sans liaison avec le SGDSN", "without liaison with SGDSN")
      ) { negotiation in negotiation.liaisonOn != nil },
    ])

  private static let incidence = [AskedColumn(\Negotiation.operationalIncidence)]

  @Sendable private static func isOperational(_ negotiation: Negotiation) -> Bool {
    negotiation.operationalIncidence == .yes
  }
}
