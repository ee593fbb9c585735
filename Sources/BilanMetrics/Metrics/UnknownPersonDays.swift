internal import BilanModel

extension Metric {
  /// Activities left out of the person-days: length or participants unknown.
  package static let unknownPersonDays = Metric(
    "activities.unknown_person_days",
    Wording("Activités sans personnes-jours connues", "Activities of unknown person-days"),
    definition: Wording(
      "activités laissées hors des personnes-jours : durée ou participants inconnus",
      "activities left out of the person-days: length or participants unknown"),
    unit: .activities, population: Population.doneOrWithDays, rule: .overlap, cuts: [.total, .pillar, .partner],
    answers: [.partnerPillar], coversHistory: true
  ) { facts, at in facts.flow(at) { .number($0.unknownDays + $0.unknownPersonDays) } }
}
