internal import BilanIntake
internal import BilanModel

/// What the values of a column are, as the readers of the registers take them.
enum ValueNature {
  case empty, objects, date, count, amount, partners, vocabulary, identifiers, words, text

  /// What a column of a register holds.
  init(_ column: Column) {
    self =
      switch column.type {
      case .date: .date
      case .count: .count
      case .money, .decimal: .amount
      case .partners: .partners
      case .choice, .choices, .marking: .vocabulary
      case .identifier: .identifiers
      case .label, .labels, .duration: .words
      case .text: column.refersTo == nil ? .text : .identifiers
      }
  }

  /// What the values of a column that nobody claims are, nine out of ten of them.
  init(_ surveyed: SurveyedColumn, _ desk: DeskWords) {
    let values = surveyed.sample
    if surveyed.hasObjects {
      self = .objects
    } else if surveyed.filled == 0 {
      self = .empty
    } else if let kind = ValueNature.form(values, desk) {
      self = kind
    } else {
      self = surveyed.isComplete && 2 * surveyed.values.count <= surveyed.filled ? .words : .text
    }
  }

  /// The form that nine values of ten have.
  private static func form(_ values: [String], _ desk: DeskWords) -> ValueNature? {
    guard !values.isEmpty else { return nil }
    if let figures = ofFigures(values, desk) { return figures }
    guard let partners = Register.column(.partners),
      let share = KnownWords.share(values, of: partners, desk.directory)
    else { return nil }
    return share >= 0.9 && values.count { $0.count > 3 } >= 2 ? .partners : nil
  }

  /// The form of numbers and dates that nine values of ten have.
  private static func ofFigures(_ values: [String], _ desk: DeskWords) -> ValueNature? {
    // Without a figure nothing is a number or a date, but words that stand for none.
    guard values.contains(where: { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || NoValueWord($0) != nil }) else {
      return nil
    }
    let currency = DialectGuess.currency(of: values, desk.currency)
    // What none of some values from all over the column is, it is not.
    let some = stride(from: 0, to: values.count, by: 5).map { values[$0] }
    func fits(_ role: Role, _ dialects: [Dialect]) -> Bool {
      guard let column = Register.column(role) else { return false }
      func fit(_ values: [String], _ dialect: Dialect) -> Double {
        ColumnTrial(
          values, as: column, dialect, currency: currency, takesSpans: role == .first, desk: desk, counts: true
        ).fit
      }
      return dialects.contains { (some.count < 10 || fit(some, $0) > 0) && fit(values, $0) >= 0.9 }
    }
    if fits(.frenchParticipants, DialectGuess.numberMarks) { return .count }
    if fits(.cost, DialectGuess.numberMarks) || values.allSatisfy({ isDecimal($0) }) { return .amount }
    let orders = DialectGuess.dateOrders.map { order in DialectGuess.dialect { $0.dateOrder = order } }
    return !values.allSatisfy { $0.allSatisfy(\.isNumber) } && fits(.first, orders) ? .date : nil
  }

  /// Whether a text is a number of any number of decimals, as coordinates are.
  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    return digits.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } && digits.contains(where: \.isNumber)
  }

  var name: Wording {
    switch self {
    case .empty: Wording("vide", "empty")
    case .objects: Wording("objets JSON, qui ne se lisent pas", "JSON objects, which are not read")
    case .date: Wording("dates", "dates")
    case .count: Wording("nombres entiers", "whole numbers")
    case .amount: Wording("montants ou nombres décimaux", "amounts or decimal numbers")
    case .partners: Wording("partenaires", "partners")
    case .vocabulary: Wording("vocabulaire fermé", "closed vocabulary")
    case .identifiers: Wording("identifiants", "identifiers")
    case .words: Wording("mots qui se répètent", "words that recur")
    case .text: Wording("textes", "texts")
    }
  }
}
