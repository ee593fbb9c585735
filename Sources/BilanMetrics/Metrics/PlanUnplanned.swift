internal import BilanModel

extension Metric {
  /// Done activities that no plan line announced.
  package static let planUnplanned = Metric(
    "plan.unplanned", Wording("Activités hors plan", "Unplanned activities"),
    definition: Wording(
      "activités faites qui ne citent aucune ligne de plan",
      "done activities that name no plan line"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planActivities(at, .unplannedActivity) }
}
