internal import BilanModel

extension Metric {
  /// Done activities, each counted once.
  package static let whole = Metric(
    "activities.whole", Wording("Activités", "Activities"),
    definition: Wording(
      "nombre d’activités faites, chacune comptée une fois quel que soit le nombre de ses partenaires",
      "number of done activities, each counted once however many partners it has"),
    unit: .activities, population: Population.done, rule: .start, cuts: [.total, .pillar, .month, .monthPillar],
    answers: [.partner, .partnerPillar, .group, .groupPillar], coversHistory: true
  ) { facts, at in
    guard let month = at.month else { return facts.flow(at) { .number($0.activities) } }
    guard facts.covers(at.period) else { return .missing(.noData) }
    let pillars = at.pillar.map { [$0] } ?? Pillar.allCases
    return .number(pillars.reduce(0) { $0 + (facts.cube.months[at.period]?[$1]?[month] ?? 0) })
  }
}
