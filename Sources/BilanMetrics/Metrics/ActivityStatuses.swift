internal import BilanModel

/// Activities that were not done.
extension Metric {
  /// Activities still planned.
  package static let planned = Metric(
    "activities.planned", Wording("Activités encore prévues", "Activities still planned"),
    definition: Wording(
      "activités dont l’état est « prévu », jamais comptées comme faites",
      "activities with the status “planned”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true
  ) { facts, at in facts.count(.planned, at) }

  /// Postponed activities.
  package static let postponed = Metric(
    "activities.postponed", Wording("Activités reportées", "Postponed activities"),
    definition: Wording(
      "activités dont l’état est « reporté », jamais comptées comme faites",
      "activities with the status “postponed”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true, tone: .neutral
  ) { facts, at in facts.count(.postponed, at) }

  /// Cancelled activities.
  package static let cancelled = Metric(
    "activities.cancelled", Wording("Activités annulées", "Cancelled activities"),
    definition: Wording(
      "activités dont l’état est « annulé », jamais comptées comme faites",
      "activities with the status “cancelled”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true, tone: .neutral
  ) { facts, at in facts.count(.cancelled, at) }

  /// Cancelled activities by stated cause.
  package static let cancelledByCause = Metric(
    "plan.cancelled_by_cause", Wording("Annulations par cause", "Cancellations by cause"),
    definition: Wording(
      "activités annulées, par cause indiquée ; cause vide = non indiquée",
      "cancelled activities by stated cause; empty cause = not stated"),
    unit: .activities, counts: .started, cuts: [.total, .cause], tone: .neutral
  ) { facts, at in
    guard facts.holdsActivities(at.period) else { return .missing(.noData) }
    guard let cause = at.cause else { return .number(facts.cube.statuses[at.period]?[.cancelled] ?? 0) }
    return .number(facts.cube.causes[at.period]?[cause] ?? 0)
  }
}
