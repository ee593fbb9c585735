internal import BilanModel

extension Metric {
  /// Lines neither done nor postponed with a linked activity cancelled.
  package static let planCancelledLines = Metric(
    "plan.cancelled_lines", Wording("Lignes annulées", "Cancelled lines"),
    definition: Wording(
      "lignes ni réalisées ni reportées dont une activité liée est annulée",
      "lines neither done nor postponed with a linked activity cancelled"),
    unit: .planLines, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planLines(at, .cancelled) }
}
