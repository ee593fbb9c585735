package import BilanModel

/// Amounts of money as they are printed, in the currency of the report; the amounts themselves stay exact.
package enum EurosText {
  /// Rounded to the euro: `1 234 €`, `€1,234`.
  package static func rounded(_ amount: Euros, in currency: Currency = .euro, _ language: Language) -> String {
    text(amount, DecimalDigits(Int(amount.cents), over: 100, decimals: 0), unit: "", currency, language)
  }

  /// To the cent: `1 234,50 €`, `€1,234.50`.
  package static func full(_ amount: Euros, in currency: Currency = .euro, _ language: Language) -> String {
    text(amount, DecimalDigits(Int(amount.cents), over: 100, decimals: 2), unit: "", currency, language)
  }

  /// In two or three digits: `950 €`, `12 k€`, `1,2 M€`, `3,4 Md€`; in English `€950`, `€12k`, `€1.2M`, `€3.4bn`.
  package static func compact(_ amount: Euros, in currency: Currency = .euro, _ language: Language) -> String {
    let cents = Int(amount.cents)
    for scale in scales {
      guard cents.magnitude >= scale.from else { continue }
      let rough = DecimalDigits(cents, over: scale.cents, decimals: 1)
      let needsDecimal = rough.whole.utf8.count == 1 && rough.fraction != "0"
      let digits = needsDecimal ? rough : DecimalDigits(cents, over: scale.cents, decimals: 0)
      return text(amount, digits, unit: language == .french ? scale.french : scale.english, currency, language)
    }
    return rounded(amount, in: currency, language)
  }

  /// The larger units, each used from where the smaller one would round to a thousand of its own.
  private static let scales: [(cents: Int, from: UInt, french: String, english: String)] = [
    (100_000_000_000, 99_950_000_000, "Md", "bn"), (100_000_000, 99_950_000, "M", "M"), (100_000, 99_950, "k", "k"),
  ]

  private static func text(
    _ amount: Euros, _ digits: DecimalDigits, unit: String, _ currency: Currency, _ language: Language
  ) -> String {
    let magnitude = NumberText.magnitude(digits, language)
    let sign = digits.isNegative && !digits.isZero ? minusSign : ""
    switch language {
    case .french where currency == .euro: return "\(sign)\(magnitude)\(Space.narrow)\(unit)€"
    case .english where currency == .euro: return "\(sign)€\(magnitude)\(unit)"
    // A code is a word of its own.
    case .french: return "\(sign)\(magnitude)\(Space.narrow)\(unit.isEmpty ? "" : unit + "\u{A0}")\(currency.sign)"
    case .english: return "\(sign)\(currency.sign)\u{A0}\(magnitude)\(unit)"
    }
  }
}
