internal import BilanModel

extension Metric {
  /// Partner participants of done activities.
  package static let participantsPartner = Metric(
    "activities.participants_partner", Wording("Participants partenaires", "Partner participants"),
    definition: Wording(
      "somme des participants des partenaires indiqués ; entière pour chaque partenaire",
      "sum of the participants of the partners stated; whole for each partner"),
    unit: .persons, population: Population.done, rule: .start, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participantsPartner, leftOut: $0.unknownPartner) } }
}
