internal import BilanModel

/// The names that plans give to their lines, held against the names that activities say.
struct PlanNames: RegisterPart {
  private var isRead = false
  private var identifiers: Set<String> = []
  private var shared = SharedPlanLines()
  private var approvals = PlanApprovals()

  mutating func add(_ batch: Batch) -> Int {
    let lines = (0..<batch.count).compactMap { PlanLine(batch, row: $0) }
    add(lines)
    return lines.count
  }

  /// Adds the lines of a file of plans, which may have none.
  mutating func add(_ lines: [PlanLine]) {
    isRead = true
    for line in lines {
      identifiers.insert(line.id)
      shared.add(line.id, plan: line.plan, start: line.plannedStart)
      approvals.add(line)
    }
  }

  mutating func merge(_ other: any RegisterPart) {
    guard let other = other as? PlanNames else { return }
    isRead = isRead || other.isRead
    identifiers.formUnion(other.identifiers)
    shared.merge(other.shared)
    approvals.merge(other.approvals)
  }

  var findings: FindingLog { approvals.findings }

  /// The activities that name a line which no plan has, or which several have; none where no plan was read.
  ///
  /// Of plans with lines that are not here, because they were rejected or are above a ceiling, nobody knows whether they
  /// have it: then the same is said of every line that is not here, and no other is named instead.
  func findings(_ links: [(line: String, origin: Origin)], areWhole: Bool) -> FindingLog {
    guard isRead else { return FindingLog() }
    var log = areWhole ? unknownPlanLines(links, known: identifiers) : absentPlanLines(links, known: identifiers)
    log.append(shared.findings(links))
    return log
  }
}

/// Identifiers that several plans give to lines of the same year: an activity that names one is counted for each.
private struct SharedPlanLines: Sendable {
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

/// A warning for each link to a line that no plan has.
private func unknownPlanLines(_ links: [(line: String, origin: Origin)], known: Set<String>) -> FindingLog {
  let nearest = NearestIdentifier(known)
  var log = FindingLog()
  for (line, origin) in links where !known.contains(line) {
    log.append(.unknownPlanLine, in: origin.file) { unknownPlanLine(line, origin, nearest: nearest[line]) }
  }
  return log
}

/// A note for each link to a line that is none of those kept.
private func absentPlanLines(_ links: [(line: String, origin: Origin)], known: Set<String>) -> FindingLog {
  var log = FindingLog()
  for (line, origin) in links where !known.contains(line) {
    log.append(.absentPlanLine, in: origin.file) {
      Finding(
        .absentPlanLine, origin,
        Wording(
          "la ligne de plan « \(line) » n’est pas parmi les lignes gardées des plans lus",
          "the plan line “\(line)” is not among the lines that were kept of the plans read"),
        hint: Wording(
          "des lignes des plans sont rejetées, ou écartées par leur protection : elle peut en être, ou être inconnue",
          "lines of the plans were rejected, or withheld by their marking: it may be one of them, or unknown"))
    }
  }
  return log
}

private func unknownPlanLine(_ line: String, _ origin: Origin, nearest: String?) -> Finding {
  Finding(
    .unknownPlanLine, origin,
    Wording(
      "ligne de plan inconnue « \(line) » : aucun des plans lus ne la contient",
      "unknown plan line “\(line)”: none of the plans read has it"),
    hint: nearest.map { Wording("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?") })
}
