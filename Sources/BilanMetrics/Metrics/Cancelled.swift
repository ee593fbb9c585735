internal import BilanModel

extension Metric {
  /// Cancelled activities.
  package static let cancelled = Metric(
    "activities.cancelled", Wording("Activités annulées", "Cancelled activities"),
    definition: Wording(
      "activités dont l’état est « annulé », jamais comptées comme faites",
      "activities with the status “cancelled”, never counted as done"),
    unit: .activities, population: Population.started, rule: .start, cuts: [.total], coversHistory: true
  ) { facts, at in facts.count(.cancelled, at) }
}
