package import BilanModel

/// Numbers as they are printed: grouped by thousands, with the signs, marks and spaces of each language.
///
/// Every rounding is half away from zero, from exact whole numbers, never through a binary fraction. A value that
/// rounds to zero is printed without sign.
package enum NumberText {
  /// `12 345`, `−3` in French; `12,345`, `−3` in English.
  package static func integer(_ value: Int, _ language: Language) -> String {
    (value < 0 ? minusSign : "") + grouped(String(value.magnitude), language)
  }

  /// A change: `+ 28`, `− 23`, `0` in French; `+28`, `−23`, `0` in English.
  package static func signed(_ value: Int, _ language: Language) -> String {
    sign(isNegative: value < 0, isZero: value == 0, language) + grouped(String(value.magnitude), language)
  }

  /// A ratio as a decimal number: `1 234,5`, `1,234.5`; the base is not 0.
  package static func decimal<Number: FixedWidthInteger>(
    _ part: Number, over base: Number, decimals: Int = 1, _ language: Language
  ) -> String {
    plain(DecimalDigits(part, over: base, decimals: decimals), language)
  }

  /// A change that may be no whole number: `+ 1,5`, `+1.5`; the base is not 0.
  package static func signedDecimal<Number: FixedWidthInteger>(
    _ part: Number, over base: Number, decimals: Int = 1, _ language: Language
  ) -> String {
    signedNumber(DecimalDigits(part, over: base, decimals: decimals), language)
  }

  /// A ratio for programs: `-1234.5`, with a point, without marks of thousands; the base is not 0.
  package static func point<Number: FixedWidthInteger>(_ part: Number, over base: Number, decimals: Int) -> String {
    let digits = DecimalDigits(part, over: base, decimals: decimals)
    return (digits.isNegative && !digits.isZero ? "-" : "") + digits.whole + "." + digits.fraction
  }

  /// A ratio as a percentage: `8,3 %`, `8.3%`; the base is not 0.
  package static func percent<Number: FixedWidthInteger>(
    _ part: Number, of base: Number, decimals: Int = 1, _ language: Language
  ) -> String {
    plain(DecimalDigits(part, over: base, shift: 2, decimals: decimals), language) + percentSign(language)
  }

  /// A ratio as a signed percentage of change: `+ 8,3 %`, `−8.3%`; the base is not 0.
  package static func signedPercent<Number: FixedWidthInteger>(
    _ part: Number, of base: Number, decimals: Int = 1, _ language: Language
  ) -> String {
    signedNumber(DecimalDigits(part, over: base, shift: 2, decimals: decimals), language) + percentSign(language)
  }

  /// A difference of two percentages, given as a ratio: `− 3 points`, `+1.5 points`; the base is not 0.
  package static func points<Number: FixedWidthInteger>(
    _ part: Number, over base: Number, decimals: Int = 0, _ language: Language
  ) -> String {
    let digits = DecimalDigits(part, over: base, shift: 2, decimals: decimals)
    return signedNumber(digits, language) + Space.noBreak + (digits.isSingular(language) ? "point" : "points")
  }

  /// A number that was never exact, such as the tick of an axis: `2,5`; `n.d.` when it is not finite.
  package static func approximate(_ value: Double, decimals: Int, _ language: Language) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard let exact = Int(exactly: scaled) else { return AbsenceText.noData.text(language) }
    return decimal(exact, over: scale, decimals: decimals, language)
  }

  /// A rank: `1er`, `2e`, `1re` in French; `1st`, `2nd`, `11th` in English.
  package static func ordinal(_ value: Int, feminine: Bool = false, _ language: Language) -> String {
    integer(value, language) + ordinalEnding(value, feminine: feminine, language)
  }

  private static func ordinalEnding(_ value: Int, feminine: Bool, _ language: Language) -> String {
    guard language == .english else { return value == 1 ? (feminine ? "re" : "er") : "e" }
    switch (value.magnitude % 100, value.magnitude % 10) {
    case (11...13, _): return "th"
    case (_, 1): return "st"
    case (_, 2): return "nd"
    case (_, 3): return "rd"
    default: return "th"
    }
  }
}

extension NumberText {
  /// Digits in groups of three: `1 234 567`, `1,234,567`.
  static func grouped(_ digits: String, _ language: Language) -> String {
    let mark = language == .french ? Space.narrow : ","
    let bytes = Array(digits.utf8)
    var text = ""
    for (position, byte) in bytes.enumerated() {
      if position > 0, (bytes.count - position).isMultiple(of: 3) { text += mark }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return text
  }

  static func magnitude(_ digits: DecimalDigits, _ language: Language) -> String {
    let whole = grouped(digits.whole, language)
    return digits.fraction.isEmpty ? whole : whole + (language == .french ? "," : ".") + digits.fraction
  }

  static func plain(_ digits: DecimalDigits, _ language: Language) -> String {
    (digits.isNegative && !digits.isZero ? minusSign : "") + magnitude(digits, language)
  }

  static func signedNumber(_ digits: DecimalDigits, _ language: Language) -> String {
    sign(isNegative: digits.isNegative, isZero: digits.isZero, language) + magnitude(digits, language)
  }

  private static func sign(isNegative: Bool, isZero: Bool, _ language: Language) -> String {
    if isZero { return "" }
    return (isNegative ? minusSign : "+") + (language == .french ? Space.narrow : "")
  }

  private static func percentSign(_ language: Language) -> String {
    language == .french ? Space.narrow + "%" : "%"
  }
}
