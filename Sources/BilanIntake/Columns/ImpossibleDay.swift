internal import BilanModel

/// A day that its month does not have: « 31/04/2024 », `2023-02-29`.
struct ImpossibleDay {
  private let month: Int
  private let year: Int

  /// Nil where the figures of a date are no day, month and year in an order, or are a day that there is.
  init?(_ value: String, _ order: Dialect.DateOrder?) {
    let figures = value.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let isPlain = figures.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard figures.count == 3, isPlain else { return nil }
    let numbers = figures.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let isYearFirst = figures[0].utf8.count == 4
    guard isYearFirst || figures[2].utf8.count == 4 && order != .yearMonthDay, order != .excelSerial else { return nil }
    let isMonthFirst = !isYearFirst && order == .monthDayYear
    let day = numbers[isYearFirst ? 2 : isMonthFirst ? 1 : 0]
    (month, year) = (numbers[isMonthFirst ? 0 : 1], numbers[isYearFirst ? 0 : 2])
    guard (1...12).contains(month), (1900...2100).contains(year), (29...31).contains(day),
      day > Day.length(ofMonth: month, year: year)
    else { return nil }
  }

  /// « avril a 30 jours », « février 2023 a 28 jours ».
  var hint: Wording {
    let (name, length) = (MonthNames.all[month - 1], Day.length(ofMonth: month, year: year))
    let ofYear = month == 2 ? " \(year)" : ""
    return Wording("\(name.french)\(ofYear) a \(length) jours", "\(name.english)\(ofYear) has \(length) days")
  }
}
