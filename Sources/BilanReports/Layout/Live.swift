internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// A figure of a reading sheet: the formula that gives it in the spreadsheet, and the value that the engine gives.
///
/// The two are computed apart, so that their equality says something.
struct Live: Sendable {
  /// Without the leading `=`.
  let formula: String
  let value: Quantity

  init(_ formula: String, _ value: Quantity) {
    self.formula = formula
    self.value = value
  }

  /// A sum or a count; where the engine says that there is no number, the formula says so as long as it finds nothing.
  static func orAbsent(_ formula: String, _ value: Quantity, _ language: Language) -> Live {
    guard case .missing(let absence) = value else { return Live(formula, value) }
    return Live("IF(\(formula)=0,\(absence.literal(language)),\(formula))", value)
  }

  /// One cell over another; `s.o.` over nothing.
  static func ratio(_ part: String, _ base: String, _ value: Quantity, _ language: Language) -> Live {
    let absent: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    return Live("IF(N(\(base))=0,\(absent.literal(language)),\(part)/\(base))", value)
  }

  /// The figure in a cell: a number where the engine has one, else the print of its absence, which the formula must
  /// give as well.
  func cell(_ style: CellStyle, _ language: Language) -> Cell {
    if let result = value.double { return Cell(.formula("=" + formula, result: result), style) }
    return Cell(.textFormula("=" + formula, result: value.print(language)), style)
  }
}

extension Quantity {
  /// What is printed when there is no number; empty when there is one.
  func print(_ language: Language) -> String {
    guard case .missing(let absence) = self else { return "" }
    return absence.text.text(language)
  }

  var isMissing: Bool { if case .missing = self { true } else { false } }
}

extension Absence {
  /// The words of an absence.
  var text: AbsenceText {
    switch self {
    case .noData: .noData
    case .notApplicable: .notApplicable
    case .baseTooSmall: .baseTooSmall
    case .withheld: .withheld
    }
  }

  /// The print of an absence as a literal of a formula.
  func literal(_ language: Language) -> String { formulaText(text.text(language)) }
}
