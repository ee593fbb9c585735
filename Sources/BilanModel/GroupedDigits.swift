extension Int {
  /// A whole number with its digits in groups of three: `17 024`, with a narrow no-break space, and `17,024` in English.
  package func grouped(_ language: Language) -> String {
    var groups: [String] = []
    var digits = Substring(String(magnitude))
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = digits.dropLast(3)
    }
    return (self < 0 ? "−" : "") + ([String(digits)] + groups).joined(separator: language == .french ? "\u{202F}" : ",")
  }
}
