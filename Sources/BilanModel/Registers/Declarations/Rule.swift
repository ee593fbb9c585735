/// A check of each record of a register: what a text of its day asks, or what numbers of one record cannot both be.
package struct Rule<Record: Sendable>: Sendable {
  /// The kind of its findings, of the catalogue; a rule rejects no record, however grave it is.
  package let kind: FindingKind
  /// The text and the point that it comes from; nil for one of plain sense.
  package let source: Wording?
  /// What is wrong with a record; nil when nothing is, and where the text is silent.
  package let complaint: @Sendable (Record) -> Wording?

  package init(
    _ kind: FindingKind, source: Wording? = nil, _ complaint: @escaping @Sendable (Record) -> Wording?
  ) {
    self.kind = kind
    self.source = source
    self.complaint = complaint
  }
}

extension RegisterRecord {
  /// Adds what the rules of the register find in the record, in their order.
  package func complain(to log: inout FindingLog) {
    for rule in Self.declaration.rules {
      guard let words = rule.complaint(self) else { continue }
      log.append(rule.kind, in: origin.file) { Finding(rule.kind, origin, words, hint: rule.source) }
    }
  }
}

extension RegisterRecord {
  fileprivate static var ruleKinds: [FindingKind] { declaration.rules.map(\.kind) }
}

extension FindingKind {
  /// The kinds of the rules that registers declare, in the order of their registers.
  package static let rules: [FindingKind] = Registers.all.flatMap { $0.ruleKinds }.reduce(into: []) { kinds, kind in
    if !kinds.contains(kind) { kinds.append(kind) }
  }
}
