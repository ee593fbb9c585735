internal import BilanModel

extension Metric {
  /// Share of a partner in the participations, or of a pillar in the activities.
  package static let share = Metric(
    "activities.share", Wording("Part", "Share"),
    definition: Wording(
      "participations du partenaire / participations ; activités du pilier / activités",
      "participations of the partner / participations; activities of the pillar / activities"),
    unit: .share, population: Population.done, rule: .start, cuts: [.pillar, .partner],
    answers: [.partnerPillar]
  ) { facts, at in
    guard facts.covers(at.period) else { return .missing(.noData) }
    if at.partner == nil {
      let all = facts.cube.measures(period: at.period)
      return .share(facts.measures(at).activities, of: all.activities)
    }
    let all = facts.cube.participations(period: at.period, pillar: at.pillar)
    return .share(facts.measures(at).activities, of: all.activities)
  }
}
