/// A number as a French Excel shows it in a number format: enough of the format language for the formats we use.
package enum FormattedNumber {
  /// The text shown.
  ///
  /// Understood: up to three sections (positive, negative, zero), `#,##0` with decimals, `0`, `%`, quoted words, signs,
  /// and `dd/mm/yyyy`. A nil format is Excel's “General”.
  package static func text(_ value: Double, format: String?) -> String {
    guard let format, format != "General" else { return general(value) }
    if format.contains("yy") || format.contains("dd") { return "00/00/0000" }
    let sections = split(format)
    if sections.count > 2 && value == 0 { return fill(sections[2], 0) }
    if sections.count > 1 && value < 0 { return fill(sections[1], -value) }
    let sign = value < 0 ? "-" : ""
    return sign + fill(sections[0], abs(value))
  }

  /// At most eleven characters, as Excel does.
  private static func general(_ value: Double) -> String {
    if value == value.rounded() && abs(value) < 1e11 { return String(Int(value)) }
    return String("\(value)".replacingPoint.prefix(11))
  }

  /// The sections of a format, cut at the semicolons outside quotes.
  private static func split(_ format: String) -> [String] {
    var sections = [""]
    var isQuoted = false
    for character in format {
      if character == "\"" { isQuoted.toggle() }
      if character == ";" && !isQuoted {
        sections.append("")
      } else {
        sections[sections.count - 1].append(character)
      }
    }
    return sections
  }

  /// A section with its run of digits replaced by a number, quotes taken away.
  private static func fill(_ section: String, _ value: Double) -> String {
    let isDigit: (Character) -> Bool = { "#0,.".contains($0) }
    let digits = section.filter(isDigit)
    guard !digits.isEmpty else { return section.filter { $0 != "\"" } }
    let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let shown = section.contains("%") ? value * 100 : value
    let number = grouped(shown, decimals: decimals, groups: digits.contains(","))
    var text = ""
    var isWritten = false
    for character in section where character != "\"" {
      if !isDigit(character) {
        text.append(character)
      } else if !isWritten {
        text += number
        isWritten = true
      }
    }
    return text
  }

  /// A number of 0 or more with a comma, and spaces between thousands.
  private static func grouped(_ value: Double, decimals: Int, groups: Bool) -> String {
    let scale = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
    let scaled = (value * scale).rounded()
    guard scaled < 1e18 else { return "\(value)".replacingPoint }
    let (whole, fraction) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    var text = ""
    for (index, digit) in String(whole).reversed().enumerated() {
      if groups && index > 0 && index % 3 == 0 { text = "\u{202F}" + text }
      text = String(digit) + text
    }
    guard decimals > 0 else { return text }
    let digits = String(fraction)
    return text + "," + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }
}

extension String {
  /// The text with a decimal comma.
  fileprivate var replacingPoint: String { String(map { $0 == "." ? "," : $0 }) }
}
