internal import BilanModel
internal import BilanText

/// Findings as the console shows them: each on a line of its own with its hint below, then a count by code.
enum FindingPrinter {
  /// One finding with its hint.
  static func text(_ finding: Finding, _ language: Language) -> String {
    var text = finding.text(language) + "\n"
    if let hint = finding.hint {
      text += Wording("  aide : ", "  hint: ")[language] + VisibleText.line(hint[language]) + "\n"
    }
    return text
  }

  /// The number of findings by severity and code, gravest first: `3 erreurs unknown-partner`.
  ///
  /// A code that is an error in one place and a warning in another has a line for each, as each finding says it.
  static func summary(_ log: FindingLog, _ language: Language) -> String {
    log.counts.map { kind, count in self.count(count, kind.severity, kind.code, language) }.joined()
  }

  /// How many findings of a severity and a code there are: a line of a summary.
  static func count(_ count: Int, _ severity: Severity, _ code: String, _ language: Language) -> String {
    "  \(NumberText.integer(count, language)) \(name(severity, count, language)) \(code)\n"
  }

  private static func name(_ severity: Severity, _ count: Int, _ language: Language) -> String {
    severity.name[language] + (count > 1 ? "s" : "")
  }
}
