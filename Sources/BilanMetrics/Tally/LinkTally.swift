package import BilanModel

/// What a check of the registers keeps of their records: the links between them, and what is odd in one alone or beside others.
package struct LinkTally: Tally {
  private var census = RecordCensus()
  private var planLines: Set<String> = []
  private var shared = SharedPlanLines()
  private var readsPlans = false
  private var links: [(line: String, origin: Origin)] = []
  private var lookAlikes = LookAlikes()
  private var implausible = Implausible()
  private var undated = UndatedRecords()

  private let registers: [String: any RegisterRecord.Type]
  private var complaints = FindingLog()

  package init(registers: [any RegisterRecord.Type] = Registers.all) {
    self.registers = Dictionary(registers.map { ($0.register.code, $0) }) { first, _ in first }
  }

  package mutating func add(_ batch: Batch) {
    census.add(batch)
    census.note(taken: check(batch), of: batch)
  }

  /// Checks the records of a batch, and says how many there were to check; nil when nothing checks its register.
  private mutating func check(_ batch: Batch) -> Int? {
    switch batch.register.code {
    case Register.plans.code: checkPlans(batch)
    case Register.activities.code: checkActivities(batch)
    default: registers[batch.register.code].map { checkDeclared($0, batch) }
    }
  }

  /// Checks the records of a register by the rules that it declares.
  private mutating func checkDeclared<Record: RegisterRecord>(_ type: Record.Type, _ batch: Batch) -> Int {
    let records = (0..<batch.count).compactMap { Record(batch, row: $0) }
    for record in records { (record as? any DeclaredRecord)?.complain(to: &complaints) }
    return records.count
  }

  private mutating func checkPlans(_ batch: Batch) -> Int {
    readsPlans = true
    let lines = (0..<batch.count).compactMap { PlanLine(batch, row: $0) }
    for line in lines {
      planLines.insert(line.id)
      shared.add(line.id, plan: line.plan, start: line.plannedStart)
    }
    return lines.count
  }

  private mutating func checkActivities(_ batch: Batch) -> Int {
    lookAlikes.add(batch)
    let columns = ActivityColumns(batch)
    var taken = 0
    for row in 0..<batch.count {
      if let record = columns.record(row) {
        taken += 1
        implausible.add(record, batch.origin(row))
        if record.start.isVagueForAYear { undated.add(batch.origin(row)) }
      }
      if let line = columns.planLine(row) { links.append((line, batch.origin(row))) }
    }
    return taken
  }

  package mutating func merge(_ other: consuming LinkTally) {
    census.merge(other.census)
    complaints.append(other.complaints)
    planLines.formUnion(other.planLines)
    shared.merge(other.shared)
    readsPlans = readsPlans || other.readsPlans
    links += other.links
    lookAlikes.merge(other.lookAlikes)
    implausible.merge(other.implausible)
    undated.merge(other.undated)
  }

  /// The activities that name a line which no plan has, where plans were read, those that look like another, those
  /// with a number or a date too far out to be true, those that no year can count, and the records that nothing checks.
  package var findings: FindingLog {
    var log = FindingLog(census.findings)
    log.append(complaints)
    if readsPlans {
      log.append(unknownPlanLines(links, known: planLines))
      log.append(shared.findings(links))
    }
    log.append(lookAlikes.findings)
    log.append(implausible.findings)
    log.append(contentsOf: undated.findings(.year))
    return log
  }
}

/// A warning for each link to a line that no plan has.
func unknownPlanLines(_ links: [(line: String, origin: Origin)], known: Set<String>) -> FindingLog {
  let keys = Dictionary(known.sorted().map { (foldedKey($0), $0) }) { first, _ in first }
  let sortedKeys = keys.keys.sorted()
  var nearest: [String: String?] = [:]
  var log = FindingLog()
  for (line, origin) in links where !known.contains(line) {
    log.append(.unknownPlanLine, in: origin.file) {
      let key = foldedKey(line)
      let near = nearest[key] ?? nearestKey(to: key, among: sortedKeys).flatMap { keys[$0] }
      nearest[key] = .some(near)
      return unknownPlanLine(line, origin, nearest: near)
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
