internal import BilanModel

/// Findings as the console shows them: each on a line of its own with its hint below, then a count by code.
enum FindingPrinter {
  /// One finding with its hint.
  static func text(_ finding: Finding, _ language: Language) -> String {
    var text = finding.text(language) + "\n"
    if let hint = finding.hint {
      text += Wording("  aide : ", "  hint: ")[language] + hint[language] + "\n"
    }
    return text
  }

  /// The number of findings by severity and code, gravest first: `3 erreurs unknown-partner`.
  static func summary(_ findings: [Finding], _ language: Language) -> String {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for finding in findings { counts[finding.code, default: (finding.severity, 0)].count += 1 }
    let lines = counts.sorted { left, right in
      (right.value.severity, right.value.count, left.key) < (left.value.severity, left.value.count, right.key)
    }.map { code, entry in
      "  \(entry.count) \(name(entry.severity, entry.count, language)) \(code)\n"
    }
    return lines.joined()
  }

  private static func name(_ severity: Severity, _ count: Int, _ language: Language) -> String {
    severity.name[language] + (count > 1 ? "s" : "")
  }
}
