internal import BilanModel

extension Metric {
  /// Done activities of a group, by the members on the day.
  package static let groupWhole = Metric(
    "groups.whole", Wording("Activités avec le groupe", "Activities with the group"),
    definition: Wording(
      "activités avec au moins un État membre du groupe le jour du début, comptées une fois",
      "activities with at least one state that was a member on the day of the start, counted once"),
    unit: .activities, population: Population.groups, rule: .start, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.activities) } }
}
