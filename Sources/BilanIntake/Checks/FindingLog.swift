internal import BilanModel

/// The findings of a file or of a slice of it: of each kind the first ones, and the number of the others, so that a million
/// bad values cost no more memory than ten thousand.
struct FindingLog: Sendable {
  static let limit = 10_000

  private var said: [FindingKind: [Finding]] = [:]
  private var unsaid: [FindingKind: Int] = [:]

  mutating func append(_ finding: Finding) {
    if said[finding.kind, default: []].count < FindingLog.limit {
      said[finding.kind, default: []].append(finding)
    } else {
      unsaid[finding.kind, default: 0] += 1
    }
  }

  mutating func append(contentsOf findings: [Finding]) { for finding in findings { append(finding) } }

  /// Adds the findings of a slice that comes after; what both say of a column is said once.
  mutating func append(_ other: FindingLog) {
    let unknown = Set(said.filter { $0.key == .unknownColumn }.values.joined().map(\.message))
    for kind in other.said.keys.sorted() {
      let isOfColumns = kind == .unknownColumn
      append(contentsOf: (other.said[kind] ?? []).filter { !isOfColumns || !unknown.contains($0.message) })
    }
    unsaid.merge(other.unsaid, uniquingKeysWith: +)
  }

  /// The findings in the order of their places; for each kind of which some are left out, one says how many.
  var sorted: [Finding] {
    var findings = said.values.joined().map { $0 }
    for (kind, count) in unsaid {
      guard let last = said[kind]?.last else { continue }
      findings.append(FindingLog.more(last, count))
    }
    return findings.sorted {
      ($0.origin.line, $0.origin.column, $0.code, $0.message.french)
        < ($1.origin.line, $1.origin.column, $1.code, $1.message.french)
    }
  }

  /// The findings of one kind in a file past those that are kept.
  private static func more(_ last: Finding, _ count: Int) -> Finding {
    Finding(
      last.kind, Origin(file: last.origin.file),
      Wording(
        "et \(count) autres constats de ce code dans ce fichier", "and \(count) more findings of this code in this file"
      ), count: count)
  }

  func contains(_ kind: FindingKind) -> Bool { said[kind] != nil }
}
