internal import BilanModel

/// An exact ratio of whole numbers rounded to a number of decimals, half away from zero, by long division.
struct DecimalDigits {
  let isNegative: Bool
  /// The digits before the decimal mark, without leading zeros: `0`, `12345`.
  let whole: String
  /// The digits after the decimal mark; empty for none.
  let fraction: String

  var isZero: Bool { (whole + fraction).utf8.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// Whether a noun that follows is singular: below two in French, exactly one in English.
  func isSingular(_ language: Language) -> Bool {
    switch language {
    case .french: whole == "0" || whole == "1"
    case .english: whole == "1" && fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    }
  }

  /// Part over whole (not 0), times ten to the power of `shift`, with `decimals` digits after the mark.
  init<Number: FixedWidthInteger>(_ part: Number, over base: Number, shift: Int = 0, decimals: Int) {
    let divisor = base.magnitude
    var (quotient, remainder) = part.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits = Array(String(quotient).utf8)
    for _ in 0..<(shift + decimals) {
      let product = remainder.multipliedFullWidth(by: 10)
      (quotient, remainder) = divisor.dividingFullWidth(product)
      digits.append(UInt8(ascii: "0") + UInt8(quotient))
    }
    if remainder >= divisor - remainder { Self.increment(&digits) }
    let split = digits.count - decimals
    let leading = digits[..<split].drop { $0 == UInt8(ascii: "0") }
    whole = leading.isEmpty ? "0" : String(decoding: leading, as: UTF8.self)
    fraction = String(decoding: digits[split...], as: UTF8.self)
    isNegative = (part < 0) != (base < 0)
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      guard digits[index] == UInt8(ascii: "9") else {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }
}
