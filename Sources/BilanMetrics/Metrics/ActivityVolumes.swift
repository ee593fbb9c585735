internal import BilanModel

/// What the done activities took: days, people, money.
extension Metric {
  /// Days of done activities inside the period.
  package static let days = Metric(
    "activities.days", Wording("Jours d’activité", "Days of activity"),
    definition: Wording(
      "jours de l’activité qui tombent dans la période, premier et dernier jours compris",
      "days of the activity that fall in the period, first and last day included"),
    unit: .days, counts: .doneWithDays, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.days, leftOut: $0.unknownDays) } }

  /// Participants multiplied by days inside the period.
  package static let personDays = Metric(
    "activities.person_days", Wording("Personnes-jours", "Person-days"),
    definition: Wording(
      "participants français et partenaires × jours dans la période ; entiers pour chaque partenaire",
      "French and partner participants × days in the period; whole for each partner"),
    unit: .personDays, counts: .doneWithDays, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true
  ) { facts, at in
    facts.flow(at) { .known($0.personDays, leftOut: $0.unknownDays + $0.unknownPersonDays) }
  }

  /// French participants of done activities.
  package static let participantsFrench = Metric(
    "activities.participants_fr", Wording("Participants français", "French participants"),
    definition: Wording(
      "somme des participants français indiqués",
      "sum of the French participants stated"),
    unit: .persons, counts: .done, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participantsFrench, leftOut: $0.unknownFrench) } }

  /// Partner participants of done activities.
  package static let participantsPartner = Metric(
    "activities.participants_partner", Wording("Participants partenaires", "Partner participants"),
    definition: Wording(
      "somme des participants des partenaires indiqués ; entière pour chaque partenaire",
      "sum of the participants of the partners stated; whole for each partner"),
    unit: .persons, counts: .done, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participantsPartner, leftOut: $0.unknownPartner) } }

  /// Participants of both sides of done activities.
  package static let participants = Metric(
    "activities.participants", Wording("Participants", "Participants"),
    definition: Wording(
      "participants français et partenaires ; un seul côté indiqué suffit, l’autre n’ajoute rien",
      "French and partner participants; one side stated is enough, the other adds nothing"),
    unit: .persons, counts: .done, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.participants, leftOut: $0.unknownParticipants) } }

  /// Cost of done activities.
  package static let cost = Metric(
    "activities.cost", Wording("Coût", "Cost"),
    definition: Wording(
      "somme des coûts, exacte au centime ; entière pour chaque partenaire",
      "sum of the costs, exact to the cent; whole for each partner"),
    unit: .money, counts: .done, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar] + ActivityBreakdown.allCuts, coversHistory: true, tone: .neutral
  ) { facts, at in
    facts.flow(at) { measures in
      measures.cents == 0 && measures.unknownCost > 0
        ? .missing(.noData) : .money(Euros(cents: Int64(measures.cents)))
    }
  }
}
