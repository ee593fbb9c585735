internal import BilanModel

extension Metric {
  /// Activities still planned.
  package static let planned = Metric(
    "activities.planned", Wording("Activités encore prévues", "Activities still planned"),
    definition: Wording(
      "activités dont l’état est « prévu », jamais comptées comme faites",
      "activities with the status “planned”, never counted as done"),
    unit: .activities, population: Population.started, rule: .start, cuts: [.total], coversHistory: true
  ) { facts, at in facts.count(.planned, at) }
}
