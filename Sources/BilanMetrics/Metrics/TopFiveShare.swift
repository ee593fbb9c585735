internal import BilanModel

extension Metric {
  /// Share of the participations that the five first partners hold.
  package static let topFiveShare = Metric(
    "activities.top5_share", Wording("Part des cinq premiers partenaires", "Share of the five first partners"),
    definition: Wording(
      "participations des cinq premiers partenaires / participations ; s.o. sans participation",
      "participations of the five first partners / participations; not applicable without any"),
    unit: .share, population: Population.done, rule: .start, cuts: [.total, .pillar]
  ) { facts, at in
    guard facts.covers(at.period) else { return .missing(.noData) }
    let counts = facts.participationCounts(at)
    return .share(counts.prefix(5).reduce(0, +), of: counts.reduce(0, +))
  }
}
