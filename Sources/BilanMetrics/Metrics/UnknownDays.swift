internal import BilanModel

extension Metric {
  /// Activities left out of the days: start or end not exact.
  package static let unknownDays = Metric(
    "activities.unknown_days", Wording("Activités sans durée connue", "Activities of unknown length"),
    definition: Wording(
      "activités laissées hors des jours : début ou fin inexacts",
      "activities left out of the days: start or end not exact"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownDays) } }
}
