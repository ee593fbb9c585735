internal import BilanModel

extension Metric {
  /// Days of done activities inside the period.
  package static let days = Metric(
    "activities.days", Wording("Jours d’activité", "Days of activity"),
    definition: Wording(
      "jours de l’activité qui tombent dans la période, premier et dernier jours compris",
      "days of the activity that fall in the period, first and last day included"),
    unit: .days, population: Population.doneWithDays, rule: .overlap, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .known($0.days, leftOut: $0.unknownDays) } }
}
