internal import BilanModel

extension Metric {
  /// Partners with at least one participation.
  package static let partners = Metric(
    "activities.partners", Wording("Partenaires actifs", "Active partners"),
    definition: Wording(
      "nombre de partenaires ayant au moins une participation",
      "number of partners with at least one participation"),
    unit: .partners, population: Population.done, rule: .start, cuts: [.total, .pillar], coversHistory: true
  ) { facts, at in
    guard facts.covers(at.period) else { return .missing(.noData) }
    return .number(
      facts.cube.partners(in: at.period).count { partner in
        facts.cube.measures(period: at.period, partner: partner, pillar: at.pillar).activities > 0
      })
  }
}
