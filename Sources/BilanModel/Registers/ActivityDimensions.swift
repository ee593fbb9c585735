/// What activities are cut by beside partners and pillars.
extension DimensionOf where Record == Activity {
  /// The attributions that the activity states itself, else those of its lead, its coordination and its partners.
  static let attributions = DimensionOf.attributions { $0.points }
}

extension Activity {
  /// The points that the record states itself, else those of the table.
  package var points: [Attribution] { statedAttributions.isEmpty ? served : statedAttributions }

  /// What activities serve.
  package static let serving: [AttributionRule<Activity>] = [
    AttributionRule(
      .foreignForces,
      Wording(
        "activités avec un État, conduites par le CEMA, l’EMA ou une armée",
        "activities with a state that the chief of defence, his staff or an army leads")
    ) { activity in
      activity.lead?.office.map { $0.isJoint || $0.isOfAnArmy } ?? false
        && activity.partners.contains { $0.isState }
    },
    AttributionRule(
      .foreignForces, Wording("sessions d’un dialogue militaire", "sessions of a military dialogue")
    ) { $0.seriesKind == .military },
    AttributionRule(
      .militaryStructures,
      Wording(
        "activités avec l’Otan, l’Union européenne, une force ou un état-major",
        "activities with NATO, the European Union, a force or a staff")
    ) { $0.partners.contains { PartnerDirectory.militaryStructures.contains($0) } },
    AttributionRule(
      .jointCoordination,
      Wording(
        "activités conduites par une armée et coordonnées par l’EMA",
        "activities that an army leads, and the defence staff coordinates")
    ) { activity in
      activity.lead?.office?.isOfAnArmy ?? false && activity.coordinatedBy?.office == .defenceStaff
    },
  ]
}
