internal import BilanModel

/// Identifiers that several plans give to lines of the same year: an activity that names one is counted for each.
struct SharedPlanLines: Sendable {
  private struct Place: Hashable {
    var identifier: String
    var year: Int
  }

  private var plans: [Place: Set<String>] = [:]

  /// Adds a line of a plan; one without a start is in no year.
  mutating func add(_ identifier: String, plan: String, start: PartialDate?) {
    guard let start else { return }
    plans[Place(identifier: identifier, year: start.earliest.year), default: []].insert(foldedKey(plan))
  }

  mutating func merge(_ other: SharedPlanLines) { plans.merge(other.plans) { $0.union($1) } }

  /// A warning for each activity that names such a line.
  func findings(_ links: [(line: String, origin: Origin)]) -> FindingLog {
    let shared = Set(plans.filter { $0.value.count > 1 }.map(\.key.identifier))
    var log = FindingLog()
    for (line, origin) in links where shared.contains(line) {
      log.append(.sharedPlanLine, in: origin.file) { Self.finding(line, origin) }
    }
    return log
  }

  private static func finding(_ line: String, _ origin: Origin) -> Finding {
    Finding(
      .sharedPlanLine, origin,
      Wording(
        "la ligne de plan « \(line) » est dans plusieurs plans de la même année : l’activité compte pour chacun",
        "the plan line “\(line)” is in several plans of the same year: the activity counts for each"),
      hint: Wording(
        "donner aux lignes des identifiants propres à leur plan", "give the lines identifiers of their own plan"))
  }
}
