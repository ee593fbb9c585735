internal import BilanModel

extension Metric {
  /// Participations beyond the first of each activity.
  package static let duplication = Metric(
    "activities.duplication", Wording("Participations en plus des activités", "Participations beyond activities"),
    definition: Wording(
      "participations − activités : pourquoi la somme des partenaires dépasse le total",
      "participations − activities: why the partners add up to more than the total"),
    unit: .participations, population: Population.done, rule: .start, cuts: [.total, .pillar]
  ) { facts, at in
    guard facts.covers(at.period) else { return .missing(.noData) }
    return .number(facts.participations(at).activities - facts.measures(at).activities)
  }
}
