/// The few forms of JSON that the edition writes, always in the same bytes.
enum JsonText {
  /// `{"a": 1, "b": "x"}` from members in their order.
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// An array, one item a line.
  static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }

  /// A text in quotes; only what JSON demands is escaped.
  static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A ratio as a decimal of twelve digits, rounded half away from zero, trailing zeros left out.
  static func decimal(_ part: Int, over whole: Int) -> String {
    let isNegative = (part < 0) != (whole < 0) && part != 0
    let base = whole.magnitude
    var (quotient, rest) = part.magnitude.quotientAndRemainder(dividingBy: base)
    var digits: [UInt] = []
    for _ in 0..<12 {
      let scaled = rest.multipliedFullWidth(by: 10)
      let next = base.dividingFullWidth(scaled)
      digits.append(next.quotient)
      rest = next.remainder
    }
    if rest >= base - rest { increment(&digits, &quotient) }
    while digits.last == 0 { digits.removeLast() }
    let fraction = digits.isEmpty ? "" : "." + digits.map { String($0) }.joined()
    let isZero = quotient == 0 && digits.isEmpty
    return (isNegative && !isZero ? "-" : "") + String(quotient) + fraction
  }

  private static func increment(_ digits: inout [UInt], _ whole: inout UInt) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    whole += 1
  }
}
