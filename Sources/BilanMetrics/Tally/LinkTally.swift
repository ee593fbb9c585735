package import BilanModel

/// What a check of the registers keeps of their records: the links between them, and what tells look-alikes.
package struct LinkTally: Tally {
  private var planLines: Set<String> = []
  private var readsPlans = false
  private var links: [(line: String, origin: Origin)] = []
  private var lookAlikes = LookAlikes()

  package init() {}

  package mutating func add(_ batch: Batch) {
    switch batch.register.code {
    case Register.plans.code:
      readsPlans = true
      for row in 0..<batch.count { if let id = batch.string("id", row) { planLines.insert(id) } }
    case Register.activities.code:
      lookAlikes.add(batch)
      for row in 0..<batch.count {
        if let line = batch.string("plan_line", row) { links.append((line, batch.origin(row))) }
      }
    default: break
    }
  }

  package mutating func merge(_ other: consuming LinkTally) {
    planLines.formUnion(other.planLines)
    readsPlans = readsPlans || other.readsPlans
    links += other.links
    lookAlikes.merge(other.lookAlikes)
  }

  /// The activities that name a line which no plan has, where plans were read, and those that look like another.
  package var findings: [Finding] {
    (readsPlans ? unknownPlanLines(links, known: planLines) : []) + lookAlikes.findings
  }
}

/// A warning for each link to a line that no plan has.
func unknownPlanLines(_ links: [(line: String, origin: Origin)], known: Set<String>) -> [Finding] {
  let keys = Dictionary(known.sorted().map { (foldedKey($0), $0) }) { first, _ in first }
  let sortedKeys = keys.keys.sorted()
  return links.compactMap { link in
    guard !known.contains(link.line) else { return nil }
    let nearest = nearestKey(to: foldedKey(link.line), among: sortedKeys).flatMap { keys[$0] }
    return Finding(
      "unknown-plan-line", .warning, link.origin,
      Wording(
        "ligne de plan inconnue « \(link.line) » : aucun des plans lus ne la contient",
        "unknown plan line “\(link.line)”: none of the plans read has it"),
      hint: nearest.map { Wording("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?") })
  }
}
