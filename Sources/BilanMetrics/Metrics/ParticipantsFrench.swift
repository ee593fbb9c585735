internal import BilanModel

extension Metric {
  /// French participants of done activities.
  package static let participantsFrench = Metric(
    "activities.participants_fr", Wording("Participants français", "French participants"),
    definition: Wording(
      "somme des participants français indiqués",
      "sum of the French participants stated"),
    unit: .persons, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participantsFrench, leftOut: $0.unknownFrench) } }
}
