internal import BilanModel

extension Metric {
  /// Lines done over lines.
  package static let planRate = Metric(
    "plan.rate", Wording("Taux de réalisation", "Realisation rate"),
    definition: Wording(
      "lignes réalisées / lignes du plan figé ; s.o. sans ligne",
      "lines done / lines of the frozen plan; not applicable without lines"),
    unit: .share, population: Population.planLines, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in
    facts.share(of: .planDone, in: .planLines, at: at)
  }
}
