internal import BilanModel

extension Metric {
  /// Share of the done activities that no plan line announced.
  package static let planUnplannedShare = Metric(
    "plan.unplanned_share", Wording("Part hors plan", "Unplanned share"),
    definition: Wording(
      "activités faites hors plan / activités faites ; s.o. sans registre de plans",
      "unplanned done activities / done activities; not applicable without a register of plans"),
    unit: .share, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner]
  ) { facts, at in
    facts.share(of: .planUnplanned, in: .whole, at: at)
  }
}
