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

  /// The difference of two figures of one unit; absent as soon as one of them is.
  static func difference(_ left: Quantity, _ right: Quantity) -> Quantity {
    switch (left, right) {
    case (.number(let left), .number(let right)): .number(left - right)
    case (.money(let left), .money(let right)): .money(left - right)
    case (.ratio(let part, let whole), .ratio(let otherPart, let otherWhole)):
      whole == otherWhole
        ? .ratio(part - otherPart, over: whole) : .ratio(part * otherWhole - otherPart * whole, over: whole * otherWhole)
    case (.missing, _): left
    default: right
    }
  }

  /// The relative change from one figure to another; no meaning when the first is 0.
  static func change(from before: Quantity, to after: Quantity) -> Quantity {
    switch (before, after) {
    case (.number(let before), .number(let after)): .share(after - before, of: before)
    case (.money(let before), .money(let after)): .share(Int((after - before).cents), of: Int(before.cents))
    case (.missing, _): before
    case (_, .missing): after
    default: .missing(.notApplicable)
    }
  }
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
}
