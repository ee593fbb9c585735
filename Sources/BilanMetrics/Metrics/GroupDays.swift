internal import BilanModel

extension Metric {
  /// Days of the activities of a group.
  package static let groupDays = Metric(
    "groups.days", Wording("Jours d’activité avec le groupe", "Days of activity with the group"),
    definition: Wording(
      "jours dans la période des activités du groupe",
      "days in the period of the activities of the group"),
    unit: .days, population: Population.groups, rule: .overlap, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.days, leftOut: $0.unknownDays) } }
}
