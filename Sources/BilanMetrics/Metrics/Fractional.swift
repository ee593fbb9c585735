internal import BilanModel

extension Metric {
  /// Done activities, each shared equally between its partners.
  package static let fractional = Metric(
    "activities.fractional", Wording("Compte fractionnaire", "Fractional count"),
    definition: Wording(
      "une activité à n partenaires compte 1/n pour chacun, exactement ; la somme des partenaires est le total",
      "an activity with n partners counts 1/n for each, exactly; the partners add up to the total"),
    unit: .fractions, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner, .partnerPillar],
    coversHistory: true
  ) { facts, at in facts.flow(at) { .share($0.fractions, of: Measures.whole) } }
}
