internal import BilanModel

/// How the values of a source are written, as far as its mapping declares it.
struct ValueRules: Sendable {
  var decimalMark: Dialect.DecimalMark?
  var thousandsMark: Character?
  /// The order of dates in figures; nil is the French one, and dates that contradict it are noticed.
  var dateOrder: Dialect.DateOrder?
  var timeZone: Dialect.TimeZone?
  var listSeparator: Character?
  /// The currency that the report counts in.
  var report = Currency.euro
  /// ISO 4217 code of amounts.
  var currency = Currency.euro.code
  /// What amounts are counted in.
  var amountUnit = AmountUnit.times(1)
  /// The powers of ten between an amount as it is written and its hundredths: 2, of thousands 5, of hundredths 0.
  var amountPlaces: Int {
    switch amountUnit {
    case .hundredths: 0
    case .times(let scale): 2 + String(scale).count - 1
    case .cells: 2
    }
  }
  /// Whether the header says thousands or millions and the mapping no unit, so that no amount counts.
  var lacksScale = false
  /// Words of the header that may be a unit and are none known, where the mapping says neither unit nor currency.
  var unknownUnit: String?
  /// Whether a number may have an exponent, as in JSON; in CSV it is what a spreadsheet has rounded.
  var takesExponents = false

  /// Whether `NA`, `NC`, `SO`… are codes of states, as in a column of such codes alone, and not words for no value.
  var takesCodes = true

  /// The spellings of markings.
  var markings = MarkingWords.standard

  /// Of a source that nothing is declared of, for a report in a currency.
  init(_ report: Currency = .euro) {
    self.report = report
    currency = report.code
  }

  init(_ mapping: SourceMapping, _ report: Currency = .euro) {
    self.report = report
    decimalMark = mapping.dialect.decimalMark
    thousandsMark = mapping.dialect.thousandsMark
    dateOrder = mapping.dialect.dateOrder
    timeZone = mapping.dialect.timeZone
    listSeparator = mapping.dialect.listSeparator
    currency = mapping.currency ?? report.code
  }

  /// The decimal mark, declared or what the mark between thousands leaves.
  var decimal: Character? {
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

  /// Whether the decimal mark is known.
  var declaresDecimals: Bool { decimal != nil }

  /// Whether a number must be read by the declared marks.
  var declaresNumbers: Bool { decimal != nil || thousandsMark != nil || !writesEuros }

  /// Whether amounts are in euros, whose signs every number may bear.
  var writesEuros: Bool { currency == Currency.euro.code }

  /// Whether amounts are in another currency than the report counts in.
  var isForeign: Bool { currency != report.code }

  /// A number rewritten so that a point is its decimal mark and spaces group its digits; nil when a mark stands in it
  /// that the source does not use.
  ///
  /// Where no mark between thousands is declared, the one that is not the decimal mark may be it as long as the number
  /// leaves no doubt: it stands twice, or before the decimal mark.
  func plainNumber(_ text: String) -> String? {
    var plain = ""
    var (groups, hasDecimals) = (0, false)
    for character in text {
      if character == decimal {
        plain += "."
        hasDecimals = true
      } else if character == thousandsMark {
        plain += " "
      } else if decimal != nil, character == "." || character == "," {
        guard thousandsMark == nil else { return nil }
        plain += " "
        groups += 1
      } else {
        plain.append(character)
      }
    }
    return groups == 1 && !hasDecimals ? nil : plain
  }

  /// The currency whose code or sign stands at an end of an amount; nil when none of those known does.
  func currency(in text: String) -> String? {
    let text = text.filter { $0 != "(" && $0 != ")" && $0 != "-" && $0 != "−" }
    func bears(_ word: String) -> Bool { text.hasPrefix(word) || text.hasSuffix(word) }
    if ["€", "EUR"].contains(where: bears) { return "EUR" }
    if let code = Currency.all.map(\.code).first(where: bears) { return code }
    guard let found = ValueRules.onlySigns.first(where: { bears($0.sign) }) else { return nil }
    // A sign that several share is that of the source.
    return ownSigns.contains(found.sign) ? currency : found.code
  }

  /// The signs of one currency alone, or of the one that is most likely meant.
  private static let onlySigns = [
    (sign: "US$", code: "USD"), (sign: "CA$", code: "CAD"), (sign: "A$", code: "AUD"), (sign: "$", code: "USD"),
    (sign: "£", code: "GBP"), (sign: "FCFA", code: "XAF"), (sign: "F CFA", code: "XAF"),
  ]

  /// A number without the code or the sign of the declared currency, at either end, inside its parentheses or after its
  /// sign.
  func withoutCurrency(_ text: String) -> String {
    guard !writesEuros else { return text }
    let text = String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    if text.hasPrefix("("), text.hasSuffix(")") { return "(\(withoutSymbol(String(text.dropFirst().dropLast()))))" }
    if let sign = text.first, sign == "-" || sign == "−" {
      return String(sign) + withoutSymbol(ValueRules.trimmed(text.dropFirst()))
    }
    return withoutSymbol(text)
  }

  private func withoutSymbol(_ text: String) -> String {
    for word in [currency] + ownSigns {
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

  /// What stands beside amounts of the source instead of their code.
  private var ownSigns: [String] { Currency.all.first { $0.code == currency }?.signs ?? [] }
}
