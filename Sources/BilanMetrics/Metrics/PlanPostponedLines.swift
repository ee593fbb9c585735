internal import BilanModel

extension Metric {
  /// Lines not done with a linked activity postponed.
  package static let planPostponedLines = Metric(
    "plan.postponed_lines", Wording("Lignes reportées", "Postponed lines"),
    definition: Wording(
      "lignes non réalisées dont une activité liée est reportée",
      "lines not done with a linked activity postponed"),
    unit: .planLines, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planLines(at, .postponed) }
}
