package import BilanModel

extension Register {
  /// The documentation of every register, for `docs/registers.md`.
  package static func markdown() -> String {
    var lines = [
      "# Registers", "",
      "What the input tables may hold. Headers are recognised by their code, their French or English name, or one of",
      "the other names, without case, accents or hyphens. Generated from the declarations: do not edit.",
    ]
    for register in all { lines += section(register) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ register: Register) -> [String] {
    var lines = [
      "", "## `\(register.code)` — \(register.name.english) (« \(register.name.french) »)", "",
      "One row is \(register.row.english).", "",
      "| code | French | English | required | type | what it is | other names |",
      "|---|---|---|---|---|---|---|",
    ]
    for column in register.columns {
      let cells = [
        "`\(column.code)`", column.name.french, column.name.english, column.isRequired ? "yes" : "",
        type(of: column, in: register), column.help.english, column.aliases.joined(separator: ", "),
      ]
      lines.append("| " + cells.map(escaped).joined(separator: " | ") + " |")
    }
    for column in register.columns {
      guard let terms = column.type.terms else { continue }
      lines += [
        "", "Values of `\(column.code)`:", "", "| code | French | English | other names |", "|---|---|---|---|",
      ]
      lines += terms.map { term in
        let cells = ["`\(term.code)`", term.name.french, term.name.english, term.aliases.joined(separator: ", ")]
        return "| " + cells.map(escaped).joined(separator: " | ") + " |"
      }
    }
    return lines
  }

  private static func type(of column: Column, in register: Register) -> String {
    if let target = column.refersTo {
      if case .labels = column.type { return "identifiers of records of `\(target)`" }
      return "identifier of a record of `\(target)`"
    }
    guard case .identifier = column.type, !register.scope.isEmpty else { return column.type.words }
    return "identifier, unique among the rows of the same "
      + register.scope.map { "`\($0)`" }.joined(separator: " and ")
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension ColumnType {
  /// The values of a closed vocabulary.
  fileprivate var terms: [Term]? {
    switch self {
    case .choice(let terms), .choices(let terms): terms
    default: nil
    }
  }

  /// The type in a few words.
  fileprivate var words: String {
    switch self {
    case .identifier: "identifier, unique in the register"
    case .text: "text"
    case .label: "short text"
    case .labels: "several short texts"
    case .choice: "one of the values below"
    case .choices: "several of the values below"
    case .marking: "marking, see [markings](markings.md)"
    case .partners: "one or several partners"
    case .date: "date, perhaps partial"
    case .count: "whole number, 0 to 10,000,000"
    case .money: "euros, exact to the cent, 0 or more"
    case .decimal: "decimal number"
    case .duration: "length of time: `P5Y`, « 6 mois », « indéfinie »"
    }
  }
}
