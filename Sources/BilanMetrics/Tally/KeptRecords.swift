package import BilanModel

/// The records of one register as they were read, those of the others left aside.
package struct KeptRecords<Record: RegisterRecord>: Tally {
  private var kept: [Record] = []

  /// No record of a register.
  package init(_ register: Record.Type) {}

  /// Adds the records of a batch of the register.
  package mutating func add(_ batch: Batch) {
    guard batch.register.code == Record.register.code else { return }
    kept += (0..<batch.count).compactMap { Record(batch, row: $0) }
  }

  /// Adds what another has kept.
  package mutating func merge(_ other: consuming KeptRecords) { kept += other.kept }

  /// The records in the order of their sources.
  package var records: [Record] { kept.sorted { $0.origin < $1.origin } }
}
