internal import BilanModel
internal import BilanRules

/// The parts of a tally, one a register; what holds of every record is taken before any part counts its own.
struct RegisterParts: Sendable {
  private(set) var census = RecordCensus()
  private var persons = NamedPersons()
  private var references = References()
  private var rules: CompetenceTally
  private var parts: [String: any RegisterPart]
  /// The codes of the registers in the order of the documentation.
  private let order: [String]

  /// A part for each register, beside the rules that look at all of them.
  init(
    _ registers: [any RegisterRecord.Type], rules: CompetenceTally,
    _ part: (any RegisterRecord.Type) -> any RegisterPart
  ) {
    self.rules = rules
    order = registers.map { $0.register.code }
    parts = Dictionary(registers.map { ($0.register.code, part($0)) }) { first, _ in first }
  }

  /// Adds the records of a batch; of a register that has no part they are an error among the findings.
  mutating func add(_ batch: Batch) {
    census.add(batch)
    persons.add(batch)
    references.add(batch)
    rules.add(batch)
    census.note(taken: parts[batch.register.code]?.add(batch), of: batch)
  }

  mutating func merge(_ other: RegisterParts) {
    census.merge(other.census)
    persons.merge(other.persons)
    references.merge(other.references)
    rules.merge(other.rules)
    for (code, part) in other.parts { parts[code]?.merge(part) }
  }

  /// What the rules of competence find, once all records are read.
  var competence: Competence { rules.competence() }

  /// In the order of the documentation.
  var all: [any RegisterPart] { order.compactMap { parts[$0] } }

  /// The part of a type, nil where no register is counted so.
  func part<Part: RegisterPart>(_ type: Part.Type) -> Part? { all.lazy.compactMap { $0 as? Part }.first }

  /// The records that nothing counts, what every part finds in its own, and the references to nobody; of the
  /// registers that are `incomplete`, records were rejected or are above the ceiling.
  func findings(incomplete: Set<String>) -> FindingLog {
    var log = FindingLog(census.findings)
    log.append(persons.findings)
    for part in all { log.append(part.findings) }
    log.append(references.findings(incomplete: incomplete))
    return log
  }

  /// What the registers say that their declarations count, in the order of the documentation.
  func facts(_ doctrine: CountingDoctrine) -> [any RegisterFacts] {
    let read = Set(census.counted.keys)
    return order.compactMap { code in
      parts[code]?.facts(doctrine, references.mentions(of: code, read: read, asOf: doctrine.asOf))
    }
  }
}
