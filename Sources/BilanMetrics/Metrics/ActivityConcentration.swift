internal import BilanModel

/// How far the participations are with few partners.
extension Metric {
  /// Share of the participations that the five first partners hold.
  package static let topFiveShare = Metric(
    "activities.top5_share", Wording("Part des cinq premiers partenaires", "Share of the five first partners"),
    definition: Wording(
      "participations des cinq premiers partenaires / participations ; s.o. sans participation",
      "participations of the five first partners / participations; not applicable without any"),
    unit: .share, counts: .done, cuts: [.total, .pillar], tone: .neutral, restsOn: { [.participations] }
  ) { facts, at in
    if case .missing(let absence) = facts[.participations, at: at] { return .missing(absence) }
    let counts = facts.participationCounts(at)
    return .share(counts.prefix(5).reduce(0, +), of: counts.reduce(0, +))
  }

  /// Herfindahl-Hirschman index of the participations, 0 to 10,000.
  package static let concentration = Metric(
    "activities.hhi", Wording("Indice de concentration (HHI)", "Concentration index (HHI)"),
    definition: Wording(
      "10 000 × somme des carrés des parts des partenaires dans les participations : 10 000 = un seul partenaire",
      "10,000 × sum of the squares of the partners’ shares of the participations: 10,000 = one single partner"),
    unit: .index, counts: .done, cuts: [.total, .pillar], tone: .neutral, restsOn: { [.participations] }
  ) { facts, at in
    if case .missing(let absence) = facts[.participations, at: at] { return .missing(absence) }
    return concentrationIndex(facts.participationCounts(at))
  }
}

/// 10,000 × Σ n² / (Σ n)², exact for any number of records that there can be.
private func concentrationIndex(_ counts: [Int]) -> Quantity {
  let total = counts.reduce(Int128(0)) { $0 + Int128($1) }
  guard total > 0 else { return .missing(.notApplicable) }
  let squares = counts.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
  return .ratio(10_000 * squares, over: total * total)
}
