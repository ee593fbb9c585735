internal import BilanIntake
internal import BilanModel

/// What the values of a column are, as the readers of the registers take them.
enum ValueNature {
  case empty, objects, date, count, amount, partners, words, text

  init(_ surveyed: SurveyedColumn, _ register: Register) {
    let values = surveyed.values.prefix(TrialBook.valuesTried).map(\.text)
    if surveyed.hasObjects {
      self = .objects
    } else if surveyed.filled == 0 {
      self = .empty
    } else if let kind = ValueNature.form(values) {
      self = kind
    } else {
      self = surveyed.isComplete && 2 * surveyed.values.count <= surveyed.filled ? .words : .text
    }
  }

  /// The form that nine values of ten have.
  private static func form(_ values: [String]) -> ValueNature? {
    guard !values.isEmpty else { return nil }
    func fits(_ code: String, _ dialects: [Dialect] = [Dialect()]) -> Bool {
      guard let column = Register.activities.columns.first(where: { $0.code == code }) else { return false }
      return dialects.contains {
        ColumnTrial(values, as: column, $0, currency: DialectGuess.currency(of: values)).fit >= 0.9
      }
    }
    let areFigures = values.allSatisfy { $0.allSatisfy(\.isNumber) }
    if fits("participants_fr", DialectGuess.numberMarks) { return .count }
    if fits("cost_eur", DialectGuess.numberMarks) { return .amount }
    if !areFigures, fits("start", DialectGuess.dateOrders.map { order in DialectGuess.dialect { $0.dateOrder = order } }) {
      return .date
    }
    return values.count { $0.count > 3 } >= 2 && fits("partners") ? .partners : nil
  }

  var name: Wording {
    switch self {
    case .empty: Wording("vide", "empty")
    case .objects: Wording("objets JSON, qui ne se lisent pas", "JSON objects, which are not read")
    case .date: Wording("dates", "dates")
    case .count: Wording("nombres entiers", "whole numbers")
    case .amount: Wording("nombres décimaux ou montants", "decimal numbers or amounts")
    case .partners: Wording("partenaires", "partners")
    case .words: Wording("mots qui se répètent", "words that recur")
    case .text: Wording("textes", "texts")
    }
  }
}
