internal import BilanModel

extension Metric {
  /// Lines of the plan that were carried out.
  package static let planDone = Metric(
    "plan.done", Wording("Lignes réalisées", "Lines done"),
    definition: Wording(
      "lignes dont au moins une activité liée est faite dans la période ou celle d’avant",
      "lines with at least one linked activity done in the period or the one before"),
    unit: .planLines, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planLines(at, .done) }
}
