package import BilanModel

extension DateText {
  /// The name of a month, 1 to 12: `mars`, `March`; empty for any other number.
  package static func month(_ month: Int, _ language: Language) -> String {
    entry(month, language == .french ? frenchMonths : englishMonths)
  }

  /// The month of a day with its year: `mars 2024`, `March 2024`.
  package static func monthYear(_ day: Day, _ language: Language) -> String {
    "\(month(day.month, language)) \(day.year)"
  }

  /// The usual abbreviation of a month, 1 to 12: `janv.`, `févr.`, `mars`; in English `Jan`, `Feb`, `Mar`.
  package static func abbreviation(ofMonth month: Int, _ language: Language) -> String {
    guard language == .french else { return String(self.month(month, .english).prefix(3)) }
    return entry(month, frenchAbbreviations)
  }

  /// The initial of a month, 1 to 12, for the narrowest axes: `J F M A M J J A S O N D`.
  package static func initial(ofMonth month: Int) -> String {
    self.month(month, .english).prefix(1).uppercased()
  }

  /// The initial of an ISO day of the week, 1 (Monday) to 7: `L M M J V S D`, `M T W T F S S`.
  package static func initial(ofWeekday weekday: Int, _ language: Language) -> String {
    entry(weekday, (language == .french ? "LMMJVSD" : "MTWTFSS").map { String($0) })
  }

  private static func entry(_ position: Int, _ names: [String]) -> String {
    names.indices.contains(position - 1) ? names[position - 1] : ""
  }

  private static let frenchMonths = MonthNames.all.map(\.french)
  private static let frenchAbbreviations = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let englishMonths = MonthNames.all.map(\.english)
}
