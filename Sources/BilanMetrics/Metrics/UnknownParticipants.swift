internal import BilanModel

extension Metric {
  /// Activities left out of the participants: no number stated.
  package static let unknownParticipants = Metric(
    "activities.unknown_participants",
    Wording("Activités sans participants connus", "Activities of unknown participants"),
    definition: Wording(
      "activités laissées hors des participants : aucun nombre indiqué, d’aucun côté",
      "activities left out of the participants: no number stated, of either side"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownParticipants) } }
}
