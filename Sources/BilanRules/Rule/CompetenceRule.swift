package import BilanModel

/// A check of who did what: what a text of its day asks, read as that text and not as the law.
package struct CompetenceRule: Sendable {
  /// `R11`; it never changes.
  package let id: String
  /// What it is about: lower case, no full stop.
  package let name: Wording
  /// The text and the point that it comes from.
  package let source: RuleSource
  /// Of what it says nothing: the cases that the text leaves open.
  package let silence: Wording
  /// When the text is in force; a record outside of it is not looked at.
  package let validity: Validity
  /// What it asks, by the kinds of records.
  package let clauses: [any RuleClause]

  init(
    _ id: String, _ name: Wording, source: RuleSource, silence: Wording, validity: Validity = .always,
    clauses: [any RuleClause]
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.silence = silence
    self.validity = validity
    self.clauses = clauses
  }

  /// How grave its findings may be, gravest first; a derogation makes a note of any.
  package var severities: [Severity] { Set(clauses.map(\.severity)).sorted(by: >) }

  /// The registers that it looks at, each once, in the order of its clauses.
  package var registers: [Register] {
    clauses.map(\.register).reduce(into: []) { registers, register in
      if !registers.contains(where: { $0.code == register.code }) { registers.append(register) }
    }
  }

  /// The kind of its findings of a severity.
  package func kind(_ severity: Severity) -> FindingKind {
    FindingKind(id, severity, name, fix: source.words)
  }
}
