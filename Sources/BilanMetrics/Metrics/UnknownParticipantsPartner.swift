internal import BilanModel

extension Metric {
  /// Activities left out of the participants of the partners: not stated.
  package static let unknownParticipantsPartner = Metric(
    "activities.unknown_participants_partner",
    Wording("Activités sans participants partenaires connus", "Activities of unknown partner participants"),
    definition: Wording(
      "activités laissées hors des participants partenaires : leur nombre n’est pas indiqué",
      "activities left out of the participants of the partners: their number is not stated"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownPartner) } }
}
