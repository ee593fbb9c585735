internal import BilanModel

extension Metric {
  /// Activities left out of the cost: no amount stated.
  package static let unknownCost = Metric(
    "activities.unknown_cost", Wording("Activités sans coût connu", "Activities of unknown cost"),
    definition: Wording(
      "activités laissées hors du coût : aucun montant indiqué",
      "activities left out of the cost: no amount stated"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownCost) } }
}
