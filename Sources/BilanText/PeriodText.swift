package import BilanModel

/// Periods as sentences name them: `en 2024`, `du 18 au 20 octobre 2017`.
package enum PeriodText {
  /// A period as a title or a column head names it: `2024`, `2023-2024`, `janvier – juin 2024`, else the two ends.
  package static func name(_ period: Period, _ language: Language) -> String {
    let label = period.label
    return label.contains("/") ? DateText.span(from: period.first, to: period.last, language) : label
  }

  /// When something happened: `en 2024`, `le 18 octobre 2017`, `en octobre 2018`, `du 18 au 20 octobre 2017`,
  /// `du 1er juillet 2023 au 30 juin 2024`.
  package static func during(_ period: Period, _ language: Language) -> String {
    let (first, last) = (period.first, period.last)
    if first == last { return (language == .french ? "le " : "on ") + DateText.day(first, language) }
    let isOneMonth = first.year == last.year && first.month == last.month
    if period.isCivilYear || isOneMonth, let words = DateText.wholeMonths(from: first, to: last, language) {
      return (language == .french ? "en " : "in ") + words
    }
    var start = DateText.dayOfMonth(first, language)
    if !isOneMonth { start += " " + DateText.month(first.month, language) }
    if first.year != last.year { start += " \(first.year)" }
    let end = DateText.day(last, language)
    return language == .french ? "du \(start) au \(end)" : "from \(start) to \(end)"
  }

  /// The day up to which the records are known: `au 15 janvier 2025`; in English `as of 15 January 2025`.
  package static func asOf(_ day: Day, _ language: Language) -> String {
    (language == .french ? "au " : "as of ") + DateText.day(day, language)
  }
}
