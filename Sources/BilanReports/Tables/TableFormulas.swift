internal import BilanModel
internal import BilanTables

/// A condition on the rows of a data table: a column equals the value of a cell, or a literal.
struct Condition: Sendable {
  let column: TableColumn
  /// A cell reference, a number, or a quoted text.
  let operand: Formula

  init(_ column: TableColumn, _ operand: Formula) {
    self.column = column
    self.operand = operand
  }
}

/// The formulas over the data tables, in the words of one language.
struct TableFormulas: Sendable {
  let language: Language

  /// `SUMIFS(Activites[Jours],Activites[Période],$B$3,Activites[Pilier],B$6)`.
  func sum(_ column: TableColumn, of table: TableLayout, where conditions: [Condition]) -> Formula {
    guard !conditions.isEmpty else { return "SUM(\(table.reference(column, language)))" }
    return "SUMIFS(\(table.reference(column, language)),\(pairs(table, conditions)))"
  }

  /// `COUNTIFS(Activites[Période],$B$3,Activites[État],"fait")`.
  func count(_ table: TableLayout, where conditions: [Condition]) -> Formula {
    "COUNTIFS(\(pairs(table, conditions)))"
  }

  /// A sum over rows whose texts equal a cell to the letter, and some conditions; for words that users wrote, which may
  /// hold the joker characters of `SUMIFS`.
  func exactSum(
    _ column: TableColumn, of table: TableLayout, text: TableColumn, equals operand: Formula,
    where conditions: [Condition]
  ) -> Formula {
    let factors: [Formula] =
      ["EXACT(\(table.reference(text, language)),\(operand))"]
      + conditions.map { "(\(table.reference($0.column, language))=\($0.operand))" }
      + [Formula(table.reference(column, language))]
    return "SUMPRODUCT(\(factors.joined(separator: "*")))"
  }

  /// The greatest number of a column over rows that meet some conditions, 0 over none; no dynamic array.
  func greatest(_ column: TableColumn, of table: TableLayout, where conditions: [Condition]) -> Formula {
    let factors =
      conditions.map { "(\(table.reference($0.column, language))=\($0.operand))" as Formula }
      + [Formula(table.reference(column, language))]
    return "SUMPRODUCT(MAX(\(factors.joined(separator: "*"))))"
  }

  private func pairs(_ table: TableLayout, _ conditions: [Condition]) -> Formula {
    conditions.map { "\(table.reference($0.column, language)),\($0.operand)" as Formula }.joined(separator: ",")
  }
}

/// A text as a literal of a formula: quoted, quotes doubled.
func formulaText(_ text: String) -> String {
  "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
