package import BilanModel

/// Dates as they are printed: `1er janvier 2025`, `15 janv.`, `été 2018`.
package enum DateText {
  /// `1er janvier 2025`, `15 janvier 2025`; in English `1 January 2025`.
  package static func day(_ day: Day, _ language: Language) -> String {
    "\(dayOfMonth(day, language)) \(month(day.month, language)) \(day.year)"
  }

  /// A day without its year, for axes and narrow columns: `15 janv.`, `1er mars`; in English `15 Jan`.
  package static func shortDay(_ day: Day, _ language: Language) -> String {
    "\(dayOfMonth(day, language)) \(abbreviation(ofMonth: day.month, language))"
  }

  /// A day in figures, for tables: `15/01/2025`; in English `15 Jan 2025`, for the order of figures is not agreed on.
  package static func figures(_ day: Day, _ language: Language) -> String {
    guard language == .french else { return "\(shortDay(day, language)) \(day.year)" }
    let (year, month, dayOfMonth) = day.civil
    return "\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }

  /// A date as vague as the record knows it: `18 octobre 2017`, `octobre 2018`, `été 2018`, `2015`, else the two ends.
  package static func partial(_ date: PartialDate, _ language: Language) -> String {
    if let season = season(of: date) { return "\(name(of: season, language)) \(date.earliest.year)" }
    return span(from: date.earliest, to: date.latest, language)
  }

  /// Days from one to another, as a label: `18–20 octobre 2017`, `28 février – 3 mars 2018`, `octobre 2018`, `2015`.
  package static func span(from first: Day, to last: Day, _ language: Language) -> String {
    if first == last { return day(first, language) }
    if let whole = wholeMonths(from: first, to: last, language) { return whole }
    switch (first.year == last.year, first.month == last.month) {
    case (true, true): return "\(dayOfMonth(first, language))–\(day(last, language))"
    case (true, false):
      return "\(dayOfMonth(first, language)) \(month(first.month, language)) – \(day(last, language))"
    default: return "\(day(first, language)) – \(day(last, language))"
    }
  }

  static func dayOfMonth(_ day: Day, _ language: Language) -> String {
    let number = day.civil.day
    return number == 1 && language == .french ? "1er" : String(number)
  }

  /// `2015`, `octobre 2018`, `janvier – mars 2018` or `2016–2018` when the days make up whole months; else nil.
  static func wholeMonths(from first: Day, to last: Day, _ language: Language) -> String? {
    let (start, end) = (first.civil, last.advanced(by: 1).civil)
    guard start.day == 1, end.day == 1 else { return nil }
    if start.month == 1, end.month == 1 {
      return first.year == last.year ? String(first.year) : "\(first.year)–\(last.year)"
    }
    guard first.year == last.year else {
      return "\(monthYear(first, language)) – \(monthYear(last, language))"
    }
    let names = first.month == last.month ? "" : "\(month(first.month, language)) – "
    return names + monthYear(last, language)
  }

  private static func season(of date: PartialDate) -> Season? {
    Season.allCases.first { $0.span(year: date.earliest.year) == date }
  }

  private static func name(of season: Season, _ language: Language) -> String {
    switch season {
    case .spring: Wording("printemps", "spring")[language]
    case .summer: Wording("été", "summer")[language]
    case .autumn: Wording("automne", "autumn")[language]
    }
  }
}
