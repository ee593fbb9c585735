package import BilanModel

/// What a clause finds wrong.
package struct Complaint: Sendable {
  let severity: Severity
  let words: Wording
}

/// One thing that a rule asks of the records of one kind.
package protocol RuleClause: Sendable {
  /// Of which records it speaks: by what of them, and what it asks of these.
  var asks: Wording { get }
  /// How grave it is that another thing is there.
  var severity: Severity { get }
  /// The register of the records.
  var register: Register { get }
  /// The columns that say of which records it speaks.
  var among: [AskedColumn] { get }
  /// The columns that it asks for.
  var reads: [AskedColumn] { get }
}

/// One thing that a rule asks of records.
package struct Clause<Record: RuleRecord>: RuleClause {
  /// What it asks, in a line.
  package let asks: Wording
  /// How grave it is that another thing is there.
  package let severity: Severity
  /// The columns that say of which records it speaks.
  package let among: [AskedColumn]
  /// The columns that it asks for.
  package let reads: [AskedColumn]
  /// Whether it speaks of a record.
  let speaks: @Sendable (Record) -> Bool
  /// What it finds wrong with a record of which it speaks, on the day on which the registers were closed.
  let judge: @Sendable (Record, Day) -> Complaint?

  /// The register of the records.
  package var register: Register { Record.register }

  init(
    _ asks: Wording, _ severity: Severity, among: [AskedColumn] = [], reads: [AskedColumn],
    of speaks: @escaping @Sendable (Record) -> Bool = { _ in true },
    _ judge: @escaping @Sendable (Record, Day) -> Complaint?
  ) {
    self.asks = asks
    self.severity = severity
    self.among = among
    self.reads = reads
    self.speaks = speaks
    self.judge = judge
  }

  /// A clause that asks for something to be so; else it is as grave as the clause.
  init(
    _ asks: Wording, _ severity: Severity, among: [AskedColumn] = [], reads: [AskedColumn],
    of speaks: @escaping @Sendable (Record) -> Bool = { _ in true }, else words: Wording,
    isSo: @escaping @Sendable (Record) -> Bool
  ) {
    self.init(asks, severity, among: among, reads: reads, of: speaks) { record, _ in
      isSo(record) ? nil : Complaint(severity: severity, words: words)
    }
  }
}
