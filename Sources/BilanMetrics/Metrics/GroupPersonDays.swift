internal import BilanModel

extension Metric {
  /// Person-days of the activities of a group.
  package static let groupPersonDays = Metric(
    "groups.person_days", Wording("Personnes-jours avec le groupe", "Person-days with the group"),
    definition: Wording(
      "personnes-jours dans la période des activités du groupe",
      "person-days in the period of the activities of the group"),
    unit: .personDays, population: Population.groups, rule: .overlap, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in
    facts.flow(at) { .known($0.personDays, leftOut: $0.unknownDays + $0.unknownPersonDays) }
  }
}
