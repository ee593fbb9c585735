internal import BilanModel

extension CompetenceRule {
  /// What the armée de Terre does is piloted by its office of international relations, in one of its pillars.
  static let armyPillars = CompetenceRule(
    "R12", Wording("activités de l’armée de Terre", "activities of the armée de Terre"),
    source: .army(
      "Ce dernier conçoit, coordonne et pilote les actions de coopération destinées à renforcer les alliances, la "
        + "formation militaire, le soutien aux exportations d’équipements et les rencontres stratégiques"),
    silence: Wording("activités d’une autre armée ou d’un autre organisme", "activities of another army or office"),
    clauses: [
      Clause<Activity>(
        Wording(
          "activité pilotée par l’armée de Terre : BRI pilote ou coordonne",
          "activity led by the armée de Terre: BRI leads or coordinates"),
        .warning, among: lead, reads: [AskedColumn(\Activity.coordinatedBy)], of: { $0.isOfTheArmy },
        else: Wording("BRI ne pilote ni ne coordonne", "BRI neither leads nor coordinates")
      ) { activity in activity.isPilotedByRelations },
      Clause<Activity>(
        Wording("« Pilier » renseigné", "“Pillar” stated"), .warning, among: lead,
        reads: [AskedColumn(\Activity.statedPillar)], of: { $0.isOfTheArmy },
        else: Wording("pilier non indiqué", "pillar not stated")
      ) { activity in activity.statedPillar != nil },
    ])

  private static let lead = [AskedColumn(\Activity.lead)]
}

extension Activity {
  /// Whether the chief or an office of the armée de Terre leads it.
  var isOfTheArmy: Bool { lead?.office?.standing.army == .land }
  /// Whether the office of international relations of the armée de Terre leads or coordinates it.
  var isPilotedByRelations: Bool { lead?.office == .armyRelations || coordinatedBy?.office == .armyRelations }
}
