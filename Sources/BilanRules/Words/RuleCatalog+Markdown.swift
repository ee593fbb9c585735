internal import BilanModel

extension RuleCatalog {
  /// The documentation of every rule, for `docs/rules.md`.
  package static func markdown() -> String {
    let head = [
      "# Checks of competence", "",
      "Who did what, held against the texts that say whose it is, each read as a text of its day. A rule looks at the",
      "records that were kept, done or planned; it never rejects one, and never blocks a report, unless `--strict`. An",
      "error contradicts the text, a warning lacks a party that it asks for, a note is inferred only. Another office",
      "than the one asked for is as grave as the rule, an empty cell a warning at most; a derogation makes a note of any",
      "finding, that of a series covers its sessions. Where a column is not in the source, or a date is too vague to",
      "tell, the rule is silent. Generated from the catalogue: do not edit.", "",
      "| rule | about | text | severities |", "|---|---|---|---|",
    ]
    let rows = all.map { rule in
      let cells = [
        "[\(rule.id)](#\(rule.id.lowercased()))", rule.name.english, rule.source.place.english,
        rule.severities.map(\.name.english).joined(separator: ", "),
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return (head + rows + all.flatMap(section)).joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: CompetenceRule) -> [String] {
    let asks = rule.clauses.map { clause in
      let cells = [
        "`\(clause.register.code)`", clause.severity.name.english, "\(clause.asks.english)<br>*\(clause.asks.french)*",
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return [
      "", "## \(rule.id)", "", "\(capitalised(rule.name.english)) (*\(rule.name.french)*).", "",
      "\(capitalised(rule.source.place.english)): « \(rule.source.quote) »", "",
      "| register | severity | what it asks |",
      "|---|---|---|",
    ] + unique(asks) + ["", "Silent: \(rule.silence.english)."]
  }

  private static func unique(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { kept, line in if !kept.contains(line) { kept.append(line) } }
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
