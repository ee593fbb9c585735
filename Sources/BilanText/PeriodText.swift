package import BilanModel

/// Periods as sentences name them: `en 2024`, `du 18 au 20 octobre 2017`.
package enum PeriodText {
  /// A period as a title or a column head names it: `2024`, `2023-2024`, `janvier – juin 2024`, else the two ends.
  package static func name(_ period: Period, _ language: Language) -> String {
    let label = period.label
    return label.contains("/") ? DateText.span(from: period.first, to: period.last, language) : label
  }

  /// A period where there is little room, as a heading or a cell: `2024`, `2023-2024`, `T3 2024`, `S1 2024`,
  /// `sept. 2024`, `juil.–août 2024`, `nov. 2023–févr. 2024`, else its two days in figures; in English `Q3 2024`, `H1 2024`.
  ///
  /// Two periods of a series never share a short name: it holds the months or days and the years of both ends.
  package static func short(_ period: Period, _ language: Language) -> String {
    let label = period.label
    guard label.contains("/") else { return label }
    let (first, next) = (period.first, period.last.advanced(by: 1))
    guard first.civil.day == 1, next.civil.day == 1 else { return shortDays(period, language) }
    let (start, end) = (first.month, period.last.month)
    func month(_ number: Int) -> String { DateText.abbreviation(ofMonth: number, language) }
    guard first.year == period.last.year else {
      return "\(month(start)) \(first.year)–\(month(end)) \(period.last.year)"
    }
    if start == end { return "\(month(start)) \(first.year)" }
    if start % 3 == 1, end == start + 2 { return (language == .french ? "T" : "Q") + "\(start / 3 + 1) \(first.year)" }
    if start % 6 == 1, end == start + 5 { return (language == .french ? "S" : "H") + "\(start / 6 + 1) \(first.year)" }
    return "\(month(start))–\(month(end)) \(first.year)"
  }

  /// `05/03–20/04/2024`, `05/11/2023–20/02/2024`; in English `5 Mar–20 Apr 2024`.
  private static func shortDays(_ period: Period, _ language: Language) -> String {
    let last = DateText.figures(period.last, language)
    if period.first == period.last { return last }
    let first = DateText.figures(period.first, language)
    return (period.first.year == period.last.year ? String(first.dropLast(5)) : first) + "–" + last
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
