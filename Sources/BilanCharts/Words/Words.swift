internal import BilanMetrics
internal import BilanModel

/// Numbers, dates and small words of pages in one language.
struct Words: Sendable {
  let language: Language

  /// The words of one language.
  func callAsFunction(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// A no-break space, narrow in French: `12 345`, `87 %`.
  static let thin = "\u{202F}"
  static let minus = "\u{2212}"

  /// `2 457` or `2,457`.
  func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? Words.minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .french ? Words.thin : "," }
      text.append(digit)
    }
    return text
  }

  /// `+ 28`, `− 23`, `0`.
  func signed(_ value: Int) -> String {
    guard value != 0 else { return "0" }
    let space = language == .french ? Words.thin : ""
    return (value > 0 ? "+" : Words.minus) + space + number(Int(value.magnitude))
  }

  /// `87 %`: a whole percentage, halves away from zero.
  func percent(_ part: Int, of whole: Int) -> String {
    number(Words.roundedPercent(part, of: whole)) + (language == .french ? Words.thin : "") + "%"
  }

  /// The percentage that `percent` prints; 0 when the whole is 0.
  static func roundedPercent(_ part: Int, of whole: Int) -> Int {
    whole == 0 ? 0 : (200 * part + whole) / (2 * whole)
  }

  /// What is printed for a missing value.
  func missing(_ absence: Absence) -> String {
    switch absence {
    case .noData: self("n.d.", "n/a")
    case .notApplicable: self("s.o.", "–")
    case .baseTooSmall: self("n.s.", "n.s.")
    case .withheld: "—"
    }
  }
}
