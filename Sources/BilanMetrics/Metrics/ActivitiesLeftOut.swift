internal import BilanModel

/// What had to be left out of the volumes, counted beside them.
extension Metric {
  /// Activities left out of the days: start or end not exact.
  package static let unknownDays = leftOut(
    "activities.unknown_days", Wording("Activités sans durée connue", "Activities of unknown length"),
    Wording(
      "activités laissées hors des jours : début ou fin inexacts, et des jours peut-être dans la période",
      "activities left out of the days: start or end not exact, and days that may be in the period"), .doneMaybeWithDays
  ) { $0.unknownDays }

  /// Activities left out of the person-days: length or participants unknown.
  package static let unknownPersonDays = leftOut(
    "activities.unknown_person_days",
    Wording("Activités sans personnes-jours connues", "Activities of unknown person-days"),
    Wording(
      "activités laissées hors des personnes-jours : durée ou participants inconnus",
      "activities left out of the person-days: length or participants unknown"), .doneOrWithDays
  ) { $0.unknownDays + $0.unknownPersonDays }

  /// Activities left out of the participants: no number stated.
  package static let unknownParticipants = leftOut(
    "activities.unknown_participants",
    Wording("Activités sans participants connus", "Activities of unknown participants"),
    Wording(
      "activités laissées hors des participants : aucun nombre indiqué, d’aucun côté, ou une date qui laisse ouvert si elles "
        + "sont de la période",
      "activities left out of the participants: no number stated, of either side, or a date that leaves open whether they "
        + "are of the period")
  ) { $0.unknownParticipants }

  /// Activities left out of the French participants: not stated.
  package static let unknownParticipantsFrench = leftOut(
    "activities.unknown_participants_fr",
    Wording("Activités sans participants français connus", "Activities of unknown French participants"),
    Wording(
      "activités laissées hors des participants français : leur nombre n’est pas indiqué, "
        + "ou une date laisse ouvert si elles sont de la période",
      "activities left out of the French participants: their number is not stated, "
        + "or a date leaves open whether they are of the period")
  ) { $0.unknownFrench }

  /// Activities left out of the participants of the partners: not stated.
  package static let unknownParticipantsPartner = leftOut(
    "activities.unknown_participants_partner",
    Wording("Activités sans participants partenaires connus", "Activities of unknown partner participants"),
    Wording(
      "activités laissées hors des participants partenaires : leur nombre n’est pas indiqué, "
        + "ou une date laisse ouvert si elles sont de la période",
      "activities left out of the participants of the partners: their number is not stated, "
        + "or a date leaves open whether they are of the period")
  ) { $0.unknownPartner }

  /// Activities left out of the cost: no amount stated.
  package static let unknownCost = leftOut(
    "activities.unknown_cost", Wording("Activités sans coût connu", "Activities of unknown cost"),
    Wording(
      "activités laissées hors du coût : aucun montant indiqué, ou une date qui laisse ouvert si elles sont de la période",
      "activities left out of the cost: no amount stated, or a date that leaves open whether they are of the period")
  ) { $0.unknownCost }

  /// Activities that a volume leaves out, wherever the volume is cut.
  private static func leftOut(
    _ code: String, _ name: Wording, _ definition: Wording, _ counts: CountedRecords = .doneOrOpen,
    _ count: @escaping @Sendable (Measures) -> Int
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: .activities, counts: counts,
      cuts: [.total, .pillar, .partner], answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true,
      // What counts by its days may be of two periods.
      tone: .neutral, addsUp: counts.rule == .start
    ) { facts, at in facts.flow(at) { .number(count($0)) } }
  }

  /// Activities that no period can count.
  package static let undated = Metric(
    "activities.undated", Wording("Activités sans date utilisable", "Activities without a usable date"),
    definition: Wording(
      "activités sans date, ou de date trop vague pour une période ; dans aucun compte",
      "activities without a date, or with one too vague for a period; in no count"),
    unit: .activities, counts: .all, cuts: [.total], tone: .neutral
  ) { facts, at in at.period == facts.reported ? .number(facts.cube.undated) : .missing(.notApplicable) }
}
