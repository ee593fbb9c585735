internal import BilanModel

extension Metric {
  /// Activities left out of the French participants: not stated.
  package static let unknownParticipantsFrench = Metric(
    "activities.unknown_participants_fr",
    Wording("Activités sans participants français connus", "Activities of unknown French participants"),
    definition: Wording(
      "activités laissées hors des participants français : leur nombre n’est pas indiqué",
      "activities left out of the French participants: their number is not stated"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownFrench) } }
}
