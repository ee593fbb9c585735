internal import BilanModel

extension Metric {
  /// Postponed activities of a plan line.
  package static let planPostponed = Metric(
    "plan.postponed", Wording("Activités du plan reportées", "Postponed activities of the plan"),
    definition: Wording(
      "activités reportées qui citent une ligne de plan",
      "postponed activities that name a plan line"),
    unit: .activities, population: Population.started, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planActivities(at, .postponedActivity) }
}
