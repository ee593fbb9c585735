internal import BilanModel

extension Metric {
  /// Participants of both sides of done activities.
  package static let participants = Metric(
    "activities.participants", Wording("Participants", "Participants"),
    definition: Wording(
      "participants français et partenaires ; un seul côté indiqué suffit, l’autre n’ajoute rien",
      "French and partner participants; one side stated is enough, the other adds nothing"),
    unit: .persons, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participants, leftOut: $0.unknownParticipants) } }
}
