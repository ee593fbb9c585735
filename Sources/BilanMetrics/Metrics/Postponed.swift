internal import BilanModel

extension Metric {
  /// Postponed activities.
  package static let postponed = Metric(
    "activities.postponed", Wording("Activités reportées", "Postponed activities"),
    definition: Wording(
      "activités dont l’état est « reporté », jamais comptées comme faites",
      "activities with the status “postponed”, never counted as done"),
    unit: .activities, population: Population.started, rule: .start, cuts: [.total], coversHistory: true
  ) { facts, at in facts.count(.postponed, at) }
}
