internal import BilanModel

extension Metric {
  /// Share of the done activities that no plan line announced.
  package static let planUnplannedShare = Metric(
    "plan.unplanned_share", Wording("Part hors plan", "Unplanned share"),
    definition: Wording(
      "activités faites hors plan / activités faites ; s.o. sans ligne de plan dans la période",
      "unplanned done activities / done activities; not applicable without a plan line in the period"),
    unit: .share, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in
    // Without any plan there is nothing to be outside of.
    if facts.value(.planLines, period: at.period) == .number(0) { return .missing(.notApplicable) }
    return facts.share(of: .planUnplanned, in: .whole, at: at)
  }
}
