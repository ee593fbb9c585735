internal import BilanModel

extension CompetenceRule {
  /// What an army leads carries out a plan or is coordinated by the joint staff.
  static let jointCoordination = CompetenceRule(
    "R04", Wording("coordination interarmées des activités d’une armée", "joint coordination of what an army leads"),
    source: .article(
      .jointCoordination,
      "Assure la coordination interarmées des relations internationales militaires, […] notamment la participation des "
        + "armées à l’élaboration et à la mise en œuvre des plans de coopération"),
    silence: Wording("activités que ne pilote aucune armée", "activities that no army leads"),
    clauses: [
      Clause<Activity>(
        Wording(
          "activité pilotée par une armée : ligne de plan, ou coordination de l’EMA",
          "activity led by an army: a plan line, or coordination by EMA"),
        .warning, among: [AskedColumn(\Activity.lead)],
        reads: [AskedColumn(\Activity.planLine), AskedColumn(\Activity.coordinatedBy)],
        of: { $0.lead?.office?.isOfAnArmy ?? false },
        else: Wording(
          "ni ligne de plan ni coordination de l’EMA", "neither a plan line nor coordination by EMA")
      ) { activity in activity.planLine != nil || activity.coordinatedBy?.office == .defenceStaff }
    ])
}
