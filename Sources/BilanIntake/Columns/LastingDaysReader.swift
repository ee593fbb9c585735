internal import BilanModel

/// Last days by how long something lasts, its first day included; nothing is known where the first day is not.
struct LastingDaysReader: ColumnReader {
  private let place: ColumnPlace
  private let unit: LastingDays.Unit
  private var start: any ColumnReader

  init(_ place: ColumnPlace, header: String, start: any ColumnReader) {
    self.place = place
    self.start = start
    unit = LastingDays.Unit(header: header)
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    // What is wrong with the first day is said by its own column.
    var silent = RowLog(view, PlaceFinder(rewritten: view))
    guard case .dates(let starts) = start.read(view, &silent) else { return .absent }
    var dates = Dates()
    dates.earliest = [Int32](repeating: BatchColumn.missingDay, count: view.count)
    for row in 0..<view.count {
      let cell = view.cell(row, place.field).trimmed
      if cell.isEmpty {
        place.missing(row, &log)
        continue
      }
      let (days, months) = (LastingDays.read(cell.string, unit), LastingDays.months(cell.string, unit))
      guard days != nil || months != nil else {
        log.report(row, place.field, .badLastingDays(cell.string))
        continue
      }
      let first = starts.earliest[row]
      guard first != BatchColumn.missingDay, first == starts.latest[row] else { continue }
      if let days {
        dates.earliest[row] = first + days - 1
      } else if let months, let end = Day(number: first).advanced(by: CalendarDuration(months: months)) {
        dates.earliest[row] = end.number - 1
      }
    }
    dates.latest = dates.earliest
    return .dates(dates)
  }
}

/// How long something lasts: « 12 », « 3 jours », « 2 semaines », « 8 h », « 3 mois ».
package enum LastingDays {
  /// What is counted; hours within a day are a day, and a night has a day on each side.
  ///
  /// Of working days, and of the days of all who take part, no calendar days are made.
  package enum Unit {
    case days, halfDays, nights, weeks, hours, months, years, workingDays, personDays

    /// The unit that a header says, days for want of any.
    package init(header: String) {
      let words = foldedKey(header).split { " ()[]".contains($0) }
      let units = words.compactMap { Unit($0) }
      // « Demi-journées » are no days, nor are « jours ouvrés » or « jours-hommes ».
      self = units.first { [.halfDays, .workingDays, .personDays].contains($0) } ?? units.first ?? .days
    }

    init?(_ word: Substring) {
      switch word {
      case "j", "jour", "jours", "d", "day", "days": self = .days
      case "nuit", "nuits", "nuitee", "nuitees", "night", "nights": self = .nights
      case "s", "sem", "semaine", "semaines", "week", "weeks", "wk": self = .weeks
      case "h", "hr", "hrs", "heure", "heures", "hour", "hours": self = .hours
      case "demi", "demie", "demies", "half", "dj", "halfdays": self = .halfDays
      case "ouvre", "ouvres", "ouvree", "ouvrees", "ouvrable", "ouvrables", "working", "business", "weekdays":
        self = .workingDays
      case "homme", "hommes", "personne", "personnes", "participant", "participants", "man", "person", "hj", "jh", "jp":
        self = .personDays
      case "mois", "month", "months": self = .months
      case "an", "ans", "annee", "annees", "year", "years": self = .years
      default: return nil
      }
    }
  }

  /// Ten years.
  private static let longest: Int32 = 3660

  /// From 1 day on, a begun one whole; nil for what is no duration, and for hours that are more than a day.
  package static func read(_ text: String, _ unit: Unit) -> Int32? {
    let figures = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let word = foldedKey(text.dropFirst(figures.count))
    guard let unit = word.isEmpty ? unit : Unit(Substring(word)) else { return nil }
    let parts = figures.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let whole = Int32(parts[0]), whole <= longest else { return nil }
    let hasMore = parts.count == 2 && parts[1].contains { $0 != "0" }
    switch unit {
    case .days: return limited(whole + (hasMore ? 1 : 0))
    case .halfDays: return hasMore ? nil : limited((whole + 1) / 2)
    case .workingDays, .personDays: return nil
    case .nights: return hasMore ? nil : limited(whole + 1)
    case .weeks: return hasMore ? nil : limited(7 * whole)
    case .months, .years: return nil
    case .hours: return whole < 24 || whole == 24 && !hasMore ? limited(whole > 0 || hasMore ? 1 : 0) : nil
    }
  }

  /// The whole months, from 1 to ten years of them, that words say; nil for what is none.
  package static func months(_ text: String, _ unit: Unit) -> Int? {
    let figures = text.prefix { $0.isNumber }
    let word = foldedKey(text.dropFirst(figures.count))
    guard let unit = word.isEmpty ? unit : Unit(Substring(word)), let number = Int(figures), number <= 120 else {
      return nil
    }
    let months = unit == .months ? number : unit == .years ? 12 * number : 0
    return (1...120).contains(months) ? months : nil
  }

  private static func limited(_ days: Int32) -> Int32? { (1...longest).contains(days) ? days : nil }
}

extension Problem {
  static func badLastingDays(_ value: String) -> Problem {
    Problem(
      .badDuration, quoting("durée illisible", "unreadable duration", value),
      hint: Wording(
        "des jours, des semaines ou des mois entiers : « 12 », « 12 jours », « 2 semaines », « 3 mois »",
        "whole days, weeks or months: “12”, “12 days”, “2 weeks”, “3 months”"))
  }
}
