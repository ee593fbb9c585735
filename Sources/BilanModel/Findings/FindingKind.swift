/// A kind of finding, declared once in the catalogue of its module: what the documentation says of it, and what findings
/// are counted by.
///
/// Two kinds are equal when their code and their severity are.
package struct FindingKind: Sendable {
  /// What is declared once, and shared by all findings of the kind.
  private final class Entry: Sendable {
    let code: String
    let meaning: Wording
    let remedy: Wording

    init(_ code: String, _ meaning: Wording, _ remedy: Wording) {
      self.code = code
      self.meaning = meaning
      self.remedy = remedy
    }
  }

  private let entry: Entry
  /// How grave it is, wherever it is found.
  package let severity: Severity

  /// A kind of a catalogue; no other place makes one, which a test proves.
  package init(_ code: String, _ severity: Severity, _ meaning: Wording, fix remedy: Wording) {
    entry = Entry(code, meaning, remedy)
    self.severity = severity
  }

  private init(_ entry: Entry, _ severity: Severity) {
    self.entry = entry
    self.severity = severity
  }

  /// The same code where it is less grave, or graver, than it usually is.
  package func with(_ severity: Severity) -> FindingKind { FindingKind(entry, severity) }

  /// Stable kebab-case code that tests, scripts and the docs name: `unknown-partner`.
  package var code: String { entry.code }
  /// What it is, in any file: lower case, no full stop, without a value.
  package var meaning: Wording { entry.meaning }
  /// What to do about it, in any file.
  package var remedy: Wording { entry.remedy }
}

extension FindingKind: Hashable, Comparable {
  /// A kind is known by its code.
  package static func == (left: FindingKind, right: FindingKind) -> Bool {
    left.severity == right.severity && (left.entry === right.entry || left.code == right.code)
  }

  /// A kind is known by its code.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(severity)
  }

  /// By code, then by severity.
  package static func < (left: FindingKind, right: FindingKind) -> Bool {
    (left.code, left.severity) < (right.code, right.severity)
  }
}
