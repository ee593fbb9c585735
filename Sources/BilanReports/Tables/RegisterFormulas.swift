internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// The formulas over the table of a register, in one period, of all records or of one partner.
struct RegisterFormulas {
  private let table: String
  private let language: Language
  private let conditions: Formula
  /// A product that is 1 on the rows of the place, and 0 on others.
  private let isHere: Formula

  /// In a period, on the rows whose columns have some values.
  init(table: String, _ language: Language, _ period: Formula, _ columns: [(header: Wording, value: Formula)]) {
    self.table = table
    self.language = language
    let all = [(RegisterTable.period, period)] + columns
    conditions = all.map { "\(table)[\($0.0[language])],\($0.1)" as Formula }.joined(separator: ",")
    isHere = all.map { "(\(table)[\($0.0[language])]=\($0.1))" as Formula }.joined(separator: "*")
  }

  var count: Formula { "COUNTIFS(\(conditions))" }

  func sum(_ header: Wording) -> Formula { "SUMIFS(\(table)[\(header[language])],\(conditions))" }

  /// The sum over the rows that state another amount too.
  func sum(_ header: Wording, stating other: Wording) -> Formula {
    "SUMIFS(\(table)[\(header[language])],\(conditions),\(table)[\(other[language])],\"<>\")"
  }

  /// The least or the greatest value of the rows of the place, the others moved out of reach; none where no row states
  /// some column.
  func extreme(
    _ function: String, _ header: Wording, stating other: Wording, _ absence: Absence, _ language: Language
  ) -> Formula {
    let column: Formula = "\(table)[\(header[language])]"
    let count: Formula = "COUNTIFS(\(conditions),\(table)[\(other[language])],\"<>\")"
    let sign: Formula = function == "SMALL" ? "+" : "-"
    return
      "IF(\(count)=0,\(absence.literal(language)),SUMPRODUCT(\(function)(\(column)\(sign)1E9*(1-(\(column)<>\"\")*\(isHere)),1)))"
  }

  /// The mean of the two middle values of the rows of the place, the others moved out of reach; no dynamic array.
  func median(_ header: Wording, _ absence: Absence, _ language: Language) -> Formula {
    let column: Formula = "\(table)[\(header[language])]"
    let count: Formula = "COUNTIFS(\(conditions),\(column),\"<>\")"
    let values: Formula = "\(column)+1E9*(1-(\(column)<>\"\")*\(isHere))"
    let middle: Formula = "SMALL(\(values),INT((\(count)+1)/2))+SMALL(\(values),INT((\(count)+2)/2))"
    return "IF(\(count)=0,\(absence.literal(language)),SUMPRODUCT(\(middle))/2)"
  }
}
