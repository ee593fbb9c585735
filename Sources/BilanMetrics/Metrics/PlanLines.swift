internal import BilanModel

extension Metric {
  /// Lines of the frozen plans.
  package static let planLines = Metric(
    "plan.lines", Wording("Lignes du plan", "Plan lines"),
    definition: Wording(
      "lignes prévues ; une ligne annulée y reste",
      "planned lines; a cancelled line stays among them"),
    unit: .planLines, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in facts.planLines(at, .done, .postponed, .cancelled, .open) }
}
