internal import BilanModel

/// The findings of a file or of a slice of it: of each code the first ones, and the number of the others, so that a
/// million bad values cost no more memory than ten thousand.
struct FindingLog: Sendable {
  static let limit = 10_000

  private var said: [String: [Finding]] = [:]
  private var unsaid: [String: Int] = [:]

  mutating func append(_ finding: Finding) {
    if said[finding.code, default: []].count < FindingLog.limit {
      said[finding.code, default: []].append(finding)
    } else {
      unsaid[finding.code, default: 0] += 1
    }
  }

  mutating func append(contentsOf findings: [Finding]) { for finding in findings { append(finding) } }

  /// Adds the findings of a slice that comes after; what both say of a key is said once.
  mutating func append(_ other: FindingLog) {
    let keys = Set((said["unknown-column"] ?? []).map(\.message))
    for code in other.said.keys.sorted() {
      append(contentsOf: (other.said[code] ?? []).filter { code != "unknown-column" || !keys.contains($0.message) })
    }
    unsaid.merge(other.unsaid, uniquingKeysWith: +)
  }

  /// The findings in the order of their places; for each code of which some are left out, one says how many.
  var sorted: [Finding] {
    var findings = said.values.joined().map { $0 }
    for (code, count) in unsaid {
      guard let last = said[code]?.last else { continue }
      findings.append(Problem.more(last, count: count).at(Origin(file: last.origin.file)))
    }
    return findings.sorted {
      ($0.origin.line, $0.origin.column, $0.code, $0.message.french)
        < ($1.origin.line, $1.origin.column, $1.code, $1.message.french)
    }
  }

  func contains(_ code: String) -> Bool { said[code] != nil }
}
