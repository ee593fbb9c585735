internal import BilanModel

extension Metric {
  /// Lines with no linked activity done, postponed or cancelled.
  package static let planOpen = Metric(
    "plan.open", Wording("Lignes sans suite connue", "Lines without known outcome"),
    definition: Wording(
      "lignes sans activité liée faite, reportée ni annulée",
      "lines with no linked activity done, postponed or cancelled"),
    unit: .planLines, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planLines(at, .open) }
}
