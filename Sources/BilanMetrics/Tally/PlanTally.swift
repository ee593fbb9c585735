internal import BilanModel

/// The tally of the register of plans: its lines, of which the frozen versions are chosen once all are there.
struct PlanTally: RegisterPart {
  private var lines: [PlanLine] = []
  private var isRead = false

  mutating func add(_ batch: Batch) -> Int {
    isRead = true
    let added = (0..<batch.count).compactMap { PlanLine(batch, row: $0) }
    lines += added
    return added.count
  }

  mutating func merge(_ other: any RegisterPart) {
    guard let other = other as? PlanTally else { return }
    lines += other.lines
    isRead = isRead || other.isRead
  }

  var findings: FindingLog { names.findings }

  /// The names of the lines, for the activities that refer to them.
  var names: PlanNames {
    var names = PlanNames()
    if isRead { names.add(lines) }
    return names
  }

  /// The frozen lines with what activities say of them; nil when no file of plans was read.
  func facts(_ doctrine: CountingDoctrine, _ links: [String: PlanLinks]) -> PlanFacts? {
    guard isRead else { return nil }
    var facts = PlanFreezing(series: doctrine.series, asOf: doctrine.asOf, lines: lines, links: links).facts()
    facts.identifiers = Set(lines.map(\.id))
    return facts
  }
}
