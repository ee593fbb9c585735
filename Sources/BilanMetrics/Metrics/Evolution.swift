internal import BilanModel

extension Metric {
  /// Relative change in activities since the period before.
  package static let evolution = Metric(
    "activities.evolution", Wording("Évolution des activités", "Relative change in activities"),
    definition: Wording(
      "(période − précédente) / précédente ; n.s. si la précédente compte moins de 5 activités, s.o. si aucune ou "
        + "si la période est en cours",
      "(period − before) / before; too small under 5 activities before, not applicable without any or in a period "
        + "under way"),
    unit: .share, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.evolution(.whole, at: at) }
}
