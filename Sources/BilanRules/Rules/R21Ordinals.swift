internal import BilanModel

extension CompetenceRule {
  /// The ordinals of the sessions of a series rise with their days, one by one.
  static let ordinals = CompetenceRule(
    "R21", Wording("rangs des sessions", "ordinals of sessions"),
    source: .northAmerica("qui s’est tenu pour la deuxième fois à l’été 2018"),
    silence: Wording(
      "sessions sans rang, dates trop vagues pour leur ordre, registre des séries non lu",
      "sessions without an ordinal, dates too vague for their order, register of series not read"),
    clauses: [
      Clause<RankedSessions>(
        Wording("les rangs se suivent depuis 1", "ordinals follow one another from 1"), .warning, among: series,
        reads: [AskedColumn(\Activity.ordinal)], gaps),
      Clause<FollowingSession>(
        Wording("les rangs montent avec les dates", "ordinals rise with the dates"), .warning, among: series,
        reads: [AskedColumn(\Activity.ordinal)]
      ) { pair, _ in
        guard let rank = pair.session.rank, let before = pair.previous.rank, rank <= before else { return nil }
        return Complaint(
          severity: .warning,
          words: Wording("rang \(rank) après le rang \(before)", "ordinal \(rank) after ordinal \(before)"))
      },
    ])

  private static let series = [AskedColumn(\Activity.series)]

  @Sendable private static func gaps(_ ranked: RankedSessions, _ asOf: Day) -> Complaint? {
    let (before, inside) = ranked.missing
    guard let last = (before + inside).last else { return nil }
    let ranks = (before + inside).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let isOne = last == before.first && last.count == 1 || before.isEmpty && inside.count == 1 && last.count == 1
    let list = ranked.shortened(ranks)
    return Complaint(
      severity: inside.isEmpty ? .note : .warning,
      words: Wording(
        isOne ? "rang \(list) sans session" : "rangs \(list) sans session",
        isOne ? "ordinal \(list) without a session" : "ordinals \(list) without a session"))
  }
}

extension RankedSessions {
  /// The first of some ranks, as a list.
  fileprivate func shortened(_ ranks: [String]) -> String {
    ranks.prefix(5).joined(separator: ", ") + (ranks.count > 5 ? "…" : "")
  }
}
