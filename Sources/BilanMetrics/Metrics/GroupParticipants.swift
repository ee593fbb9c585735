internal import BilanModel

extension Metric {
  /// Participants of the activities of a group.
  package static let groupParticipants = Metric(
    "groups.participants", Wording("Participants avec le groupe", "Participants with the group"),
    definition: Wording(
      "participants français et partenaires des activités du groupe",
      "French and partner participants of the activities of the group"),
    unit: .persons, population: Population.groups, rule: .start, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participants, leftOut: $0.unknownParticipants) } }
}
