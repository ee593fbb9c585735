internal import BilanModel
internal import BilanText

extension Words {
  /// `a, b et c`.
  func list(_ parts: [String]) -> String { Sentences.list(parts, language) }

  /// A number and its noun, the French singular for 0 and 1: `1 activité`, `12 activités`.
  func count(_ value: Int, _ noun: CountedNoun) -> String { noun.counted(value, language) }

  /// The form of a noun that goes with a number.
  func plural(_ value: Int, _ noun: CountedNoun) -> String { noun.form(for: value, language) }

  /// `quatre`, `four` up to ten, then digits.
  func cardinal(_ value: Int) -> String {
    let french = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]
    let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    guard (0...10).contains(value) else { return number(value) }
    return language == .french ? french[value] : english[value]
  }

  /// Whether a period is named by one year or two.
  func isYearLabel(_ period: Period) -> Bool { !period.label.contains("/") }

  /// The text with its first letter in lower case.
  func uncapitalised(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// The text with its first letter in upper case.
  func capitalised(_ text: String) -> String { Sentences.capitalized(text) }
}
