internal import BilanModel

extension Metric {
  /// Participants multiplied by days inside the period.
  package static let personDays = Metric(
    "activities.person_days", Wording("Personnes-jours", "Person-days"),
    definition: Wording(
      "participants français et partenaires × jours dans la période ; entiers pour chaque partenaire",
      "French and partner participants × days in the period; whole for each partner"),
    unit: .personDays, population: Population.doneWithDays, rule: .overlap, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in
    facts.flow(at) { .known($0.personDays, leftOut: $0.unknownDays + $0.unknownPersonDays) }
  }
}
