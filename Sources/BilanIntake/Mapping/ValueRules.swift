internal import BilanModel

/// How the values of a source are written, as far as its mapping declares it.
struct ValueRules: Sendable {
  var decimalMark: Dialect.DecimalMark?
  var thousandsMark: Character?
  /// The order of dates in figures; nil is the French one, and dates that contradict it are noticed.
  var dateOrder: Dialect.DateOrder?
  var listSeparator: Character?
  /// ISO 4217 code of amounts.
  var currency = "EUR"
  /// Whether a record is a participation, so that one of France is none.
  var isParticipation = false
  /// Whether a number may have an exponent, as in JSON; in CSV it is what a spreadsheet has rounded.
  var takesExponents = false

  init() {}

  init(_ mapping: SourceMapping) {
    decimalMark = mapping.dialect.decimalMark
    thousandsMark = mapping.dialect.thousandsMark
    dateOrder = mapping.dialect.dateOrder
    listSeparator = mapping.dialect.listSeparator
    currency = mapping.currency
    isParticipation = mapping.rows == .participation
  }

  /// The decimal mark, declared or what the mark between thousands leaves.
  private var decimal: Character? {
    switch (decimalMark, thousandsMark) {
    case (let mark?, _): Character(mark.rawValue)
    case (nil, "."): ","
    case (nil, ","): "."
    default: nil
    }
  }

  /// The byte that no amount holds before its last two digits, 0 when none is declared.
  var forbiddenMark: UInt8 {
    switch decimal {
    case ",": 46
    case ".": 44
    default: 0
    }
  }

  /// Whether a number must be read by the declared marks.
  var declaresNumbers: Bool { decimal != nil || thousandsMark != nil || currency != "EUR" }

  /// A number rewritten so that a point is its decimal mark and spaces group its digits; nil when a mark stands in it
  /// that the source does not use.
  func plainNumber(_ text: String) -> String? {
    var plain = ""
    for character in withoutCurrency(text) {
      if character == decimal {
        plain += "."
      } else if character == thousandsMark {
        plain += " "
      } else if decimal != nil, character == "." || character == "," {
        return nil
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  /// A number without the code or the sign of the declared currency, at either end.
  private func withoutCurrency(_ text: String) -> String {
    guard currency != "EUR" else { return text }
    for word in [currency] + (ValueRules.signs[currency] ?? []) {
      if text.hasPrefix(word) { return ValueRules.trimmed(text.dropFirst(word.count)) }
      if text.hasSuffix(word) { return ValueRules.trimmed(text.dropLast(word.count)) }
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static let signs: [String: [String]] = [
    "USD": ["US$", "$US", "$"], "CAD": ["CA$", "$CA", "$"], "AUD": ["A$", "$"], "GBP": ["£"], "JPY": ["¥"],
    "CNY": ["¥"], "CHF": ["Fr.", "fr."], "XAF": ["FCFA", "F CFA"], "XOF": ["FCFA", "F CFA"],
  ]
}
