internal import BilanModel

extension Metric {
  /// Cancelled activities by stated cause.
  package static let cancelledByCause = Metric(
    "plan.cancelled_by_cause", Wording("Annulations par cause", "Cancellations by cause"),
    definition: Wording(
      "activités annulées, par cause indiquée ; cause vide = non indiquée",
      "cancelled activities by stated cause; empty cause = not stated"),
    unit: .activities, population: Population.started, rule: .start, cuts: [.total, .cause]
  ) { facts, at in
    guard let cause = at.cause else { return facts.count(.cancelled, at) }
    guard facts.covers(at.period) else { return .missing(.noData) }
    return .number(facts.cube.causes[at.period]?[cause] ?? 0)
  }
}
