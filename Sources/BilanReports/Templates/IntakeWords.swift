internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// What a template says of a column, from its declaration.
enum IntakeWords {
  /// The note on a heading: what it is, whether a record needs it, and what it takes.
  static func note(_ column: Column, of register: Register, _ language: Language) -> String {
    var lines = [capitalised(column.help[language]) + "."]
    if column.needsValue {
      lines.append(
        Wording(
          "Obligatoire : sans valeur, la ligne est rejetée.", "Required: without a value the line is rejected.")[
            language])
    }
    if let target = column.refersTo.flatMap({ code in Register.all.first { $0.code == code } }) {
      let name = target.name[language]
      lines.append(Wording("Identifiant du registre « \(name) ».", "Identifier in the register “\(name)”.")[language])
    } else if let rule = rule(column.type, scope: scope(register, language)) {
      lines.append(rule[language])
    }
    return lines.joined(separator: "\n")
  }

  /// The heading and the sentence that refuse a value; nil where the checker takes any.
  static func refusal(_ column: Column, _ language: Language) -> (title: String, words: String)? {
    let words =
      column.role == .last
      ? Wording(
        "Un jour, un mois, un trimestre ou une année, qui ne précède pas le début.",
        "A day, a month, a quarter or a year, not before the start.") : rule(column.type, scope: "")
    return words.map { (String(column.name[language].prefix(ExcelLimits.validationTitle)), $0[language]) }
  }

  private static func scope(_ register: Register, _ language: Language) -> String {
    register.scope.compactMap { code in register.columns.first { $0.code == code }?.name[language] }
      .joined(separator: ", ")
  }

  /// What a type takes, in a sentence; nil for any text.
  private static func rule(_ type: ColumnType, scope: String) -> Wording? {
    switch type {
    case .identifier where scope.isEmpty:
      Wording("Une seule fois dans la feuille.", "Once in the sheet.")
    case .identifier: Wording("Une seule fois par : \(scope).", "Once for each: \(scope).")
    case .text, .label: nil
    case .labels: Wording("Plusieurs : les séparer par « ; ».", "Several: separate them by “;”.")
    case .choice: Wording("Une valeur de la liste.", "A value of the list.")
    case .choices, .partners:
      Wording(
        "Une valeur de la liste ; plusieurs : les écrire, séparées par « ; ».",
        "A value of the list; several: write them, separated by “;”.")
    case .marking: Wording("La liste propose des niveaux.", "The list proposes levels.")
    case .date:
      Wording(
        "Un jour (15/01/2025), un mois (octobre 2025), un trimestre (T4 2025) ou une année (2025).",
        "A day (2025-01-15), a month (October 2025), a quarter (Q4 2025) or a year (2025).")
    case .count:
      Wording("Un nombre entier, de 0 à dix millions.", "A whole number, from 0 to ten million.")
    case .money: Wording("Un montant en euros, 0 ou plus.", "An amount in euros, 0 or more.")
    case .decimal: Wording("Un nombre.", "A number.")
    case .duration:
      Wording("Une durée : 6 mois, 5 ans, indéfinie.", "A length of time: 6 months, 5 years, indefinite.")
    }
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Column {
  /// What the line that shows how holds in the column; nil where it stays empty.
  func example(_ language: Language) -> Content? {
    if refersTo != nil { return nil }
    return switch type {
    case .identifier: .text(IntakeForm.example[language])
    case .text where isRequired, .label where isRequired:
      .text(Wording("à remplacer ou à effacer", "to be replaced or deleted")[language])
    case .text, .label, .labels, .choices: nil
    case .choice(let terms): terms.first.map { .text($0.name[language]) }
    case .marking: .text("NP")
    case .partners: .text(Wording("Italie ; Pologne", "Italy; Poland")[language])
    case .date: .day(Day(unchecked: 2025, 1, role == .last ? 17 : 15))
    case .count: .number(4)
    case .money: .number(1500)
    case .decimal: .number(12.5)
    case .duration: .text(Wording("5 ans", "5 years")[language])
    }
  }
}
