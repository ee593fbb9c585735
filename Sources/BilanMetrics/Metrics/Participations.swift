internal import BilanModel

extension Metric {
  /// Done activities, counted once for each of their partners.
  package static let participations = Metric(
    "activities.participations", Wording("Participations", "Participations"),
    definition: Wording(
      "une activité compte 1 pour chacun de ses partenaires",
      "an activity counts 1 for each of its partners"),
    unit: .participations, population: Population.done, rule: .start,
    cuts: [.total, .pillar, .partner, .partnerPillar], coversHistory: true
  ) { facts, at in
    facts.covers(at.period) ? .number(facts.participations(at).activities) : .missing(.noData)
  }
}
