package import BilanModel

/// What a rule asks, in the terms of its text.
package enum RuleText {
  /// One line a rule: identifier, point of its text, what it is about, how grave.
  package static func list(_ language: Language) -> String {
    let points = RuleCatalog.all.map { $0.source.point ?? "" }
    let width = (points.map(\.count).max() ?? 0) + 2
    return zip(RuleCatalog.all, points).map { rule, point in
      let severities = rule.severities.map { $0.name[language] }.joined(separator: ", ")
      return "\(rule.id)  \(padded(point, width))\(rule.name[language]) (\(severities))\n"
    }.joined()
  }

  /// The whole of a rule: its text with the words that it rests on, what it asks of which register, when it is silent.
  package static func explanation(_ rule: CompetenceRule, _ language: Language) -> String {
    let french = language == .french
    var lines = [french ? "\(rule.id) : \(rule.name.french)" : "\(rule.id): \(rule.name.english)", ""]
    lines += [(french ? "source : " : "source: ") + rule.source.place[language], "  « \(rule.source.quote) »"]
    for register in rule.registers {
      lines += ["", french ? "registre « \(register.name.french) »" : "register “\(register.name.english)”"]
      lines += clauses(of: rule, register, language)
    }
    return (lines + [""] + manners(rule, language)).map { $0 + "\n" }.joined()
  }

  private static func clauses(of rule: CompetenceRule, _ register: Register, _ language: Language) -> [String] {
    let clauses = rule.clauses.filter { $0.register.code == register.code }
    let width = (clauses.map { $0.severity.name[language].count }.max() ?? 0) + 2
    return clauses.map { "  \(padded($0.severity.name[language], width))\($0.asks[language])" }.reduce(into: []) {
      lines, line in
      if !lines.contains(line) { lines.append(line) }
    }
  }

  /// What holds of every rule, and where this one is silent.
  private static func manners(_ rule: CompetenceRule, _ language: Language) -> [String] {
    let words =
      [
        Wording("muette : \(rule.silence.french)", "silent: \(rule.silence.english)"),
        Wording(
          "une cellule vide est au plus un avertissement ; une dérogation fait de tout constat une note",
          "an empty cell is a warning at most; a derogation makes a note of any finding"),
        Wording(
          "sans la colonne dont elle parle, ou si une date est trop vague pour juger, la règle ne dit rien",
          "without the column that it speaks of, or where a date is too vague to tell, the rule says nothing"),
      ] + [limits(rule.validity)].compactMap(\.self)
    return words.map { $0[language] }
  }

  /// When the text is in force, where that is limited.
  private static func limits(_ validity: Validity) -> Wording? {
    guard validity != .always else { return nil }
    let from = validity.from?.iso ?? "…", until = validity.until?.iso ?? "…"
    return Wording("texte en vigueur : \(from) – \(until)", "text in force: \(from) – \(until)")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
