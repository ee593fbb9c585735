package import BilanMetrics
package import BilanModel
package import BilanText

/// How a figure is written: its decimals, its sign, its unit; the same in every rendering of a table.
package enum NumberForm: Sendable, Hashable {
  /// `1 234`; `46,5` of a median half-way between two.
  case count
  /// `1 234,5`, with so many decimals.
  case decimal(Int)
  /// `+ 28`, `− 23`, `=`: a change, which a sheet tells by arrows.
  case signed
  /// `+ 28`, `− 23`, `0`: the difference of two figures of one period.
  case difference
  /// `12,5 %`, with so many decimals.
  case percent(Int)
  /// `+ 8,3 %`.
  case change
  /// `+ 21,517`: a change, with so many decimals.
  case signedDecimal(Int)
  /// `+ 1,5 point`: a difference of two shares.
  case points
  /// `1 234 €`, in the currency of the report.
  case money(Currency)
  /// `+ 28 €`.
  case signedMoney(Currency)
  /// `1 septembre 2025`: a day, as the number that a sheet knows it by.
  case day
  /// `1er`, `2e`.
  case rank

  /// The form of a figure of a unit, and of nothing but a figure; amounts are in a currency.
  package init(_ unit: Unit, _ currency: Currency) {
    switch unit {
    case .money: self = .money(currency)
    case .share: self = .percent(1)
    case .fractions: self = .decimal(1)
    case .personMonths, .decimal: self = .decimal(3)
    case .date: self = .day
    default: self = .count
    }
  }

  /// The form of the change of a figure of a unit.
  package init(changeOf unit: Unit, _ currency: Currency) {
    switch NumberForm(unit, currency) {
    case .percent: self = .points
    case .money: self = .signedMoney(currency)
    case .decimal(let digits) where unit != .fractions: self = .signedDecimal(digits)
    default: self = .signed
    }
  }

  /// The figure in words of a language; what stands for it where there is none.
  package func text(_ quantity: Quantity, _ language: Language) -> String {
    if case .missing(let absence) = quantity { return absence.print(language) }
    return isOfChanges && quantity.fraction.0 == 0 ? Self.unchanged : text(exact: quantity, language)
  }

  /// What is printed for no change at all; one that rounds to nothing is `0`.
  package static let unchanged = "="

  /// Whether it is of changes, of which nothing is told from a difference of 0.
  private var isOfChanges: Bool {
    switch self {
    case .signed, .signedDecimal, .signedMoney, .points, .change: true
    case .count, .decimal, .difference, .percent, .money, .day, .rank: false
    }
  }

  /// How many decimals a count has: none, but one of a median that is not whole, which is half-way between two.
  package static func decimals(_ quantity: Quantity) -> Int {
    let (part, whole) = quantity.fraction
    return part % whole != 0 && 2 * part % whole == 0 ? 1 : 0
  }

  private func text(exact quantity: Quantity, _ language: Language) -> String {
    let (part, whole) = quantity.fraction
    switch self {
    case .day: return DateText.day(Day(number: Int32(part / whole) - FigureTable.firstDay), language)
    case .count: return NumberText.decimal(part, over: whole, decimals: Self.decimals(quantity), language)
    case .decimal(let digits): return NumberText.decimal(part, over: whole, decimals: digits, language)
    case .signed, .difference:
      return NumberText.signedDecimal(part, over: whole, decimals: Self.decimals(quantity), language)
    case .signedDecimal(let digits): return NumberText.signedDecimal(part, over: whole, decimals: digits, language)
    case .percent(let digits): return NumberText.percent(part, of: whole, decimals: digits, language)
    case .change: return NumberText.signedPercent(part, of: whole, decimals: 1, language)
    case .points: return NumberText.points(part, over: whole, decimals: 1, language)
    case .money(let currency):
      return Self.money(NumberText.decimal(part, over: whole, decimals: 0, language), currency, language)
    case .signedMoney(let currency):
      return Self.money(NumberText.signedDecimal(part, over: whole, decimals: 0, language), currency, language)
    case .rank: return NumberText.ordinal(Int(clamping: part / whole), language)
    }
  }
}

extension NumberForm {
  /// Digits with their currency: in English the euro stands before them, behind their sign.
  private static func money(_ number: String, _ currency: Currency, _ language: Language) -> String {
    guard currency == .euro, language == .english else { return number + "\u{A0}" + currency.sign }
    let sign = number.prefix { !$0.isNumber }
    return sign + currency.sign + number.dropFirst(sign.count)
  }
}

extension Absence {
  /// The words of an absence.
  package var text: AbsenceText {
    switch self {
    case .noData: .noData
    case .notApplicable: .notApplicable
    case .baseTooSmall: .baseTooSmall
    case .withheld: .withheld
    }
  }

  /// What is printed for it: `n.d.`, `s.o.`, `n.s.`, `—`.
  package func print(_ language: Language) -> String { text.text(language) }
}
