package import BilanModel

/// What a rule found in a record.
package struct CompetenceFinding: Sendable, Hashable {
  /// The rule, by its identifier.
  package let rule: String
  /// How grave it is; a note where a derogation covers it.
  package let severity: Severity
  /// Where the record stands.
  package let origin: Origin
  /// The record’s own name; empty when it has none.
  package let record: String
  /// The offices that it is counted under, each once; `unstated` where the record names none.
  package let offices: [DimensionValue]
  /// What is wrong.
  package let message: Wording

  /// The same finding in a file of another name.
  func at(_ origin: Origin) -> CompetenceFinding {
    CompetenceFinding(
      rule: rule, severity: severity, origin: origin, record: record, offices: offices, message: message)
  }
}

extension CompetenceFinding: Comparable {
  /// By rule, gravest first, then by place.
  package static func < (left: CompetenceFinding, right: CompetenceFinding) -> Bool {
    if left.rule != right.rule { return left.rule < right.rule }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.origin != right.origin { return left.origin < right.origin }
    return left.message.french < right.message.french
  }
}
