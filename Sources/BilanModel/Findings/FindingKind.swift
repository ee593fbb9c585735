/// What findings are counted by: a code may be an error in one place and a warning in another.
package struct FindingKind: Sendable, Hashable, Comparable {
  package let code: String
  package let severity: Severity

  package static func < (left: FindingKind, right: FindingKind) -> Bool {
    (left.code, left.severity) < (right.code, right.severity)
  }
}

extension Finding {
  package var kind: FindingKind { FindingKind(code: code, severity: severity) }

  /// The number of findings of each kind: gravest first, then the most frequent, then by code.
  package static func counts(_ findings: [Finding]) -> [(kind: FindingKind, count: Int)] {
    findings.reduce(into: [:]) { $0[$1.kind, default: 0] += $1.count }.map { ($0.key, $0.value) }.sorted {
      left, right in
      (right.kind.severity, right.count, left.kind.code) < (left.kind.severity, left.count, right.kind.code)
    }
  }
}
