/// A kind of finding, declared once in the catalogue of its module: what the documentation says of it, and what findings
/// are counted by.
///
/// Two kinds are equal when their code and their severity are.
package struct FindingKind: Sendable {
  /// Stable kebab-case code that tests, scripts and the docs name: `unknown-partner`.
  package let code: String
  package let severity: Severity
  /// What it is, in any file: lower case, no full stop, without a value.
  package let meaning: Wording
  /// What to do about it, in any file.
  package let remedy: Wording

  /// A kind of a catalogue; no other place makes one, which a test proves.
  package init(_ code: String, _ severity: Severity, _ meaning: Wording, fix remedy: Wording) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  /// The same code where it is less grave, or graver, than it usually is.
  package func with(_ severity: Severity) -> FindingKind { FindingKind(code, severity, meaning, fix: remedy) }
}

extension FindingKind: Hashable, Comparable {
  package static func == (left: FindingKind, right: FindingKind) -> Bool {
    left.severity == right.severity && left.code == right.code
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(severity)
  }

  /// By code, then by severity.
  package static func < (left: FindingKind, right: FindingKind) -> Bool {
    (left.code, left.severity) < (right.code, right.severity)
  }
}

extension Finding {
  /// The number of findings of each kind: gravest first, then the most frequent, then by code.
  package static func counts(_ findings: [Finding]) -> [(kind: FindingKind, count: Int)] {
    findings.reduce(into: [:]) { $0[$1.kind, default: 0] += $1.count }.map { ($0.key, $0.value) }.sorted {
      left, right in
      (right.kind.severity, right.count, left.kind.code) < (left.kind.severity, left.count, right.kind.code)
    }
  }
}
