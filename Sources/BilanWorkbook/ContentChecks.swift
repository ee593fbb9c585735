internal import BilanModel

extension Content {
  /// What keeps a cell from holding it, of a text, a number or a day; nil where nothing does.
  package var fault: String? {
    switch self {
    case .text(let text): Content.fault(of: text)
    case .number(let number): Content.fault(of: number)
    case .day(let day):
      day >= Day(unchecked: 1900, 3, 1) && day <= Day(unchecked: 9999, 12, 31)
        ? nil : "a day must be between \(ExcelLimits.firstDay) and 9999-12-31, not \(day.iso)"
    case .formula, .textFormula, .link, .blank: nil
    }
  }

  /// What keeps a cell from holding a number.
  static func fault(of number: Double) -> String? { number.isFinite ? nil : "a number must be finite, not \(number)" }

  /// What keeps a cell from holding a text.
  static func fault(of text: String) -> String? {
    guard !ExcelText.surelyFits(text) else { return nil }
    let length = ExcelText.sanitised(text).utf16.count
    return length <= ExcelLimits.text ? nil : "a cell holds at most \(ExcelLimits.text) characters, not \(length)"
  }
}
