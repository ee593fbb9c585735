/// What the activities that name a plan line say of it, by the period of their start.
struct PlanLinks: Sendable, Equatable {
  /// Activities that count as done.
  var done: [Int: Int] = [:]
  /// Those that were postponed, by their days and causes.
  var postponed: [Int: [PutOff: Int]] = [:]
  var cancelled: [Int: Int] = [:]

  static func + (left: PlanLinks, right: PlanLinks) -> PlanLinks {
    PlanLinks(
      done: left.done.merging(right.done, uniquingKeysWith: +),
      postponed: left.postponed.merging(right.postponed) { $0.merging($1, uniquingKeysWith: +) },
      cancelled: left.cancelled.merging(right.cancelled, uniquingKeysWith: +))
  }
}
