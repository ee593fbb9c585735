internal import BilanModel

extension CompetenceRule {
  /// The chief of defence has authority over officers in organisations, jointly with DGRIS on posts of influence.
  static let insertedOfficers = CompetenceRule(
    "R03", Wording("autorité sur les officiers insérés", "authority over inserted officers"),
    source: .article(
      .insertedOfficers,
      "A autorité sur les officiers insérés au sein des organisations internationales. Il exerce cette autorité "
        + "conjointement avec le directeur général des relations internationales et de la stratégie"),
    silence: Wording(
      "officiers dans une armée étrangère, officiers étrangers en France",
      "officers in a foreign army, foreign officers in France"),
    clauses: [
      Clause<Posting>.office(
        in: AskedColumn(\Posting.authority), .one(of: .chiefOfDefence), .error, of: { $0.host == .organisation }
      ) { $0.authority },
      Clause<Posting>.office(
        in: AskedColumn(\Posting.authority), .one(of: .strategyDirectorate), .error, among: influence,
        where: Wording("poste d’influence", "post of influence"),
        of: { $0.hasInfluence && !$0.authority.isEmpty }
      ) { $0.authority },
      Clause<Posting>(
        Wording("poste d’influence : décision en vigueur", "post of influence: a decision in force"), .error,
        among: influence, reads: [AskedColumn(\Posting.decision)], of: { $0.hasInfluence },
        else: Wording(
          "poste d’influence sans décision ministérielle", "post of influence without a ministerial decision")
      ) { posting in posting.decision != nil },
    ])

  private static let influence = [AskedColumn(\Posting.influenceFrom), AskedColumn(\Posting.influenceUntil)]
}

extension Posting {
  /// Whether there surely is a day of service in an organisation on which the post is one of influence.
  fileprivate var hasInfluence: Bool {
    guard host == .organisation, let start = start ?? end, let from = influenceFrom ?? influenceUntil else {
      return false
    }
    let service = (first: start.beginning(before: end), last: end?.ending(after: start))
    let decision = (first: from.beginning(before: influenceUntil), last: influenceUntil?.ending(after: from))
    // Each begins before its own end; where it does not, no day is sure.
    return [service, decision].allSatisfy { stay in stay.last.map { stay.first.earliest <= $0.latest } ?? true }
      && decision.last.map { service.first.latest <= $0.earliest } ?? true
      && service.last.map { decision.first.latest <= $0.earliest } ?? true
  }
}
