package import BilanModel

/// The deadlines of the registers that declare some, with the sessions that activities are of.
///
/// Any split of the records into batches, and any order of them, gives the same deadlines.
package struct WatchTally: Tally {
  private let watch: Watch
  private var parts: [String: any WatchPart] = [:]
  private var references = References()
  private var read: Set<String> = []

  /// An empty tally of what is due from a day on.
  package init(_ watch: Watch, registers: [any RegisterRecord.Type] = Registers.all) {
    self.watch = watch
    for register in registers { parts[register.register.code] = register.watchPart }
  }

  /// Adds the records of a batch.
  package mutating func add(_ batch: Batch) {
    read.insert(batch.register.code)
    references.add(batch)
    parts[batch.register.code]?.add(batch)
  }

  /// Adds what another tally has kept.
  package mutating func merge(_ other: consuming WatchTally) {
    read.formUnion(other.read)
    references.merge(other.references)
    for (code, part) in other.parts { parts[code]?.merge(part) }
  }

  /// The records of a register that declares deadlines, each as the whole register and those that name it tell it.
  package func records<Record: RegisterRecord>(of register: Record.Type) -> [Record] {
    let code = Record.register.code
    let part = parts[code] as? WatchedRecords<Record>
    return part?.told(references.mentions(of: code, read: read, asOf: watch.asOf)) ?? []
  }

  /// The references to nobody, which leave a session or a notice due that is not.
  ///
  /// Of the registers that are `incomplete`, records were rejected or are above the ceiling.
  package func findings(incomplete: Set<String>) -> FindingLog { references.findings(incomplete: incomplete) }

  /// The kinds of which nothing is known: no data where a register was not given that tells them, not applicable of
  /// opinions where no target is set.
  package var unknown: [Deadline.Kind: Absence] {
    Deadline.Kind.allCases.reduce(into: [:]) { unknown, kind in
      if !kind.registers.allSatisfy({ read.contains($0.code) }) {
        unknown[kind] = .noData
      } else if kind == .opinion, watch.choices.opinionTarget == nil {
        unknown[kind] = .notApplicable
      }
    }
  }

  /// What is due, the earliest first; of one day in the order of kinds, registers and identifiers.
  package var deadlines: [Deadline] {
    parts.flatMap { $1.deadlines(watch, references.mentions(of: $0, read: read, asOf: watch.asOf)) }.sorted {
      left, right in
      (left.day.earliest, left.day.latest, left.kind.rawValue, left.register)
        != (right.day.earliest, right.day.latest, right.kind.rawValue, right.register)
        ? (left.day.earliest, left.day.latest, left.kind.rawValue, left.register)
          < (right.day.earliest, right.day.latest, right.kind.rawValue, right.register)
        : left.key != right.key ? left.key.lexicographicallyPrecedes(right.key) : left.origin < right.origin
    }
  }
}

/// What a watch keeps of one register.
private protocol WatchPart: Sendable {
  mutating func add(_ batch: Batch)
  mutating func merge(_ other: any WatchPart)
  func deadlines(_ watch: Watch, _ mentions: [String: [Mention]]?) -> [Deadline]
}

/// The records of a register that declares deadlines.
private struct WatchedRecords<Record: RegisterRecord>: WatchPart {
  private var records: [Record] = []

  mutating func add(_ batch: Batch) { records += (0..<batch.count).compactMap { Record(batch, row: $0) } }

  mutating func merge(_ other: any WatchPart) {
    if let other = other as? WatchedRecords<Record> { records += other.records }
  }

  func deadlines(_ watch: Watch, _ mentions: [String: [Mention]]?) -> [Deadline] {
    Record.declaration.deadlines?(told(mentions), watch) ?? []
  }

  /// The records in the order of their sources, each with what the others say of it.
  func told(_ mentions: [String: [Mention]]?) -> [Record] {
    let sorted = records.sorted { $0.origin < $1.origin }
    return Record.declaration.together?(sorted, mentions) ?? sorted
  }
}

extension RegisterRecord {
  /// What a watch keeps of the register; nil where it declares no deadline.
  fileprivate static var watchPart: (any WatchPart)? { declaration.deadlines == nil ? nil : WatchedRecords<Self>() }
}
