package import BilanModel
package import BilanRules

/// What a check of the registers keeps of their records: the links between them, and what is odd in one alone or beside
/// others.
package struct LinkTally: Tally {
  private var parts: RegisterParts

  /// Of records as they stand on an as-of day; without one nothing is after it.
  package init(
    registers: [any RegisterRecord.Type] = Registers.all, asOf: Day = Day(unchecked: 9999, 12, 31),
    choices: Choices = Choices()
  ) {
    parts = RegisterParts(registers, rules: CompetenceTally(asOf: asOf, choices: choices)) {
      $0.checkPart(choices.currency)
    }
  }

  /// Adds the records of a batch.
  package mutating func add(_ batch: Batch) { parts.add(batch) }

  /// Adds what another tally has kept.
  package mutating func merge(_ other: consuming LinkTally) { parts.merge(other.parts) }

  /// What the rules of competence find in records of any date.
  package var competence: Competence { parts.competence }

  /// The activities that name a line which no plan has, where plans were read, those that look like another, those
  /// with a number or a date too far out to be true, those that no year can count, what the rules of registers find,
  /// references to nobody, and the records that nothing checks.
  package var findings: FindingLog { findings(incomplete: []) }

  /// The same where records of some registers were rejected or are above a ceiling, which others may name.
  package func findings(incomplete: Set<String>) -> FindingLog {
    var log = parts.findings(incomplete: incomplete)
    if let activities = parts.part(ActivityCheck.self), let plans = parts.part(PlanNames.self) {
      log.append(
        plans.findings(activities.namedPlanLines, areWhole: !incomplete.contains(Register.plans.code)))
    }
    return log
  }
}

/// What a check keeps of the activities.
private struct ActivityCheck: RegisterPart {
  private(set) var namedPlanLines: [(line: String, origin: Origin)] = []
  private var lookAlikes = LookAlikes()
  private var implausible: Implausible
  private var undated = UndatedRecords()

  init(_ currency: Currency) { implausible = Implausible(currency) }

  mutating func add(_ batch: Batch) -> Int {
    lookAlikes.add(batch)
    let columns = ActivityColumns(batch)
    var taken = 0
    for row in 0..<batch.count {
      if let record = columns.record(row) {
        taken += 1
        implausible.add(record, batch, row)
        if record.start.isVagueForAYear { undated.add(batch.origin(row)) }
      }
      if let line = columns.planLine(row) {
        namedPlanLines.append((line, batch.origin(row, column: ActivityPlace.planLine)))
      }
    }
    return taken
  }

  mutating func merge(_ other: any RegisterPart) {
    guard let other = other as? ActivityCheck else { return }
    namedPlanLines += other.namedPlanLines
    lookAlikes.merge(other.lookAlikes)
    implausible.merge(other.implausible)
    undated.merge(other.undated)
  }

  var findings: FindingLog {
    var log = lookAlikes.findings
    log.append(implausible.findings)
    log.append(contentsOf: undated.findings(.year))
    return log
  }
}

/// What a check keeps of a register that is counted by its declaration: what its rules find.
private struct RuleCheck<Record: RegisterRecord>: RegisterPart {
  private(set) var findings = FindingLog()

  mutating func add(_ batch: Batch) -> Int {
    let records = (0..<batch.count).compactMap { Record(batch, row: $0) }
    for record in records { record.complain(to: &findings) }
    return records.count
  }

  mutating func merge(_ other: any RegisterPart) {
    if let other = other as? RuleCheck<Record> { findings.append(other.findings) }
  }
}

/// A record whose register is checked by code of its own beside the rules that it declares.
private protocol OwnlyChecked: RegisterRecord {
  /// The part of a check.
  static func ownCheck(_ currency: Currency) -> any RegisterPart
}

extension Activity: OwnlyChecked {
  fileprivate static func ownCheck(_ currency: Currency) -> any RegisterPart { ActivityCheck(currency) }
}

extension PlanLine: OwnlyChecked {
  fileprivate static func ownCheck(_ currency: Currency) -> any RegisterPart { PlanNames() }
}

extension RegisterRecord {
  /// The part of a check that looks at the register.
  fileprivate static func checkPart(_ currency: Currency) -> any RegisterPart {
    (self as? any OwnlyChecked.Type)?.ownCheck(currency) ?? RuleCheck<Self>()
  }
}
