/// What the activities that name a plan line say of it.
struct PlanLinks: Sendable, Equatable {
  /// Activities that count as done, by the period of their start.
  var done: [Int: Int] = [:]
  var postponed = 0
  var cancelled = 0

  static func + (left: PlanLinks, right: PlanLinks) -> PlanLinks {
    PlanLinks(
      done: left.done.merging(right.done, uniquingKeysWith: +), postponed: left.postponed + right.postponed,
      cancelled: left.cancelled + right.cancelled)
  }
}
