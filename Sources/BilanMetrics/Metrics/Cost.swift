internal import BilanModel

extension Metric {
  /// Cost of done activities.
  package static let cost = Metric(
    "activities.cost", Wording("Coût", "Cost"),
    definition: Wording(
      "somme des coûts, exacte au centime ; entière pour chaque partenaire",
      "sum of the costs, exact to the cent; whole for each partner"),
    unit: .euros, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in
    facts.flow(at) { measures in
      measures.cents == 0 && measures.unknownCost > 0
        ? .missing(.noData) : .money(Euros(cents: Int64(measures.cents)))
    }
  }
}
