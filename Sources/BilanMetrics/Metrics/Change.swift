internal import BilanModel

extension Metric {
  /// Difference in activities with the period before.
  package static let change = Metric(
    "activities.change", Wording("Écart d’activités", "Change in activities"),
    definition: Wording(
      "activités de la période − activités de la période précédente ; participations pour un partenaire ; "
        + "s.o. si la période est en cours",
      "activities of the period − activities of the period before; participations for a partner; not applicable in a "
        + "period under way"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.change(.whole, at: at) }
}
