internal import BilanModel

/// Activities that were not done.
extension Facts {
  /// The cancelled activities that may start in a period, of all causes or of one.
  fileprivate func openCancellations(_ at: Coordinate) -> Int {
    at.cause.map { cube.openStarts.causes[at.period]?[$0] ?? 0 } ?? openStarts(.cancelled, at.period)
  }
}

extension Metric {
  /// Activities still planned.
  package static let planned = Metric(
    "activities.planned", Wording("Activités encore prévues", "Activities still planned"),
    definition: Wording(
      "activités dont l’état est « prévu », jamais comptées comme faites",
      "activities with the status “planned”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true
  ) { facts, at in facts.count(.planned, at) }
  /// Those that may be of the period, and need not.
  package static let plannedLeftOut = leftOut(planned, .planned)

  /// Postponed activities.
  package static let postponed = Metric(
    "activities.postponed", Wording("Activités reportées", "Postponed activities"),
    definition: Wording(
      "activités dont l’état est « reporté », jamais comptées comme faites",
      "activities with the status “postponed”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true, tone: .neutral
  ) { facts, at in facts.count(.postponed, at) }
  /// Those that may be of the period, and need not.
  package static let postponedLeftOut = leftOut(postponed, .postponed)

  /// Cancelled activities.
  package static let cancelled = Metric(
    "activities.cancelled", Wording("Activités annulées", "Cancelled activities"),
    definition: Wording(
      "activités dont l’état est « annulé », jamais comptées comme faites",
      "activities with the status “cancelled”, never counted as done"),
    unit: .activities, counts: .started, cuts: [.total], coversHistory: true, tone: .neutral
  ) { facts, at in facts.count(.cancelled, at) }
  /// Those that may be of the period, and need not.
  package static let cancelledLeftOut = leftOut(cancelled, .cancelled)

  private static func leftOut(_ metric: Metric, _ status: Status) -> Metric {
    metric.leftOut { facts, at in facts.leftOutCount(at) { _ in facts.openStarts(status, at.period) } }
  }

  /// Cancelled activities by stated cause.
  package static let cancelledByCause = Metric(
    "plan.cancelled_by_cause", Wording("Annulations par cause", "Cancellations by cause"),
    definition: Wording(
      "activités annulées, par cause indiquée ; cause vide = non indiquée",
      "cancelled activities by stated cause; empty cause = not stated"),
    unit: .activities, counts: .started, cuts: [.total, .cause], tone: .neutral
  ) { facts, at in
    guard facts.holdsActivities(at.period) else { return .missing(.noData) }
    let cube = facts.cube
    let told = at.cause.map { cube.causes[at.period]?[$0] ?? 0 } ?? cube.statuses[at.period]?[.cancelled] ?? 0
    return .known(told, leftOut: facts.openCancellations(at))
  }
  /// Those that may be of the period, and need not.
  package static let cancelledByCauseLeftOut = cancelledByCause.leftOut { facts, at in
    facts.leftOutCount(at) { _ in facts.openCancellations(at) }
  }
}
