internal import ArgumentParser
internal import BilanIntake
internal import BilanModel

/// The period of a report and the day on which its registers were closed.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Année du bilan ; « last » est celle avant le jour de --as-of.",
        "Year of the report; “last” is the one before the day of --as-of."),
      valueName: ConsoleLanguage.say("année", "year")))
  var year: String?

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Période du bilan, à la place de --year : « S1 2024 », « T3-2024 », « mars 2024 », « 2023-2024 » (de septembre à août).",
        "Period of the report, instead of --year: “H1 2024”, “Q3-2024”, “March 2024”, “2023-2024” (September to August)."
      ),
      valueName: ConsoleLanguage.say("période", "period")))
  var period: String?

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Premier jour du bilan, à la place de --year.", "First day of the report, instead of --year."),
      valueName: ConsoleLanguage.say("jj/mm/aaaa", "yyyy-mm-dd")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say("Dernier jour du bilan.", "Last day of the report."),
      valueName: ConsoleLanguage.say("jj/mm/aaaa", "yyyy-mm-dd")))
  var to: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Jour où les registres ont été arrêtés ; il ne se devine pas ; « today » est celui de l’horloge.",
        "Day on which the registers were closed; it is never guessed; “today” is that of the clock."),
      valueName: ConsoleLanguage.say("jj/mm/aaaa", "yyyy-mm-dd")))
  var asOf: String?

  mutating func validate() throws {
    _ = try given(asOf: nil)
    if let asOf { _ = try PeriodOptions.day(asOf, option: "--as-of") }
  }

  /// Whether the command line gives no period.
  var isEmpty: Bool { [year, period, from, to].allSatisfy { $0 == nil } }

  /// The period that the command line gives, nil when it gives none; the last year is the one before the as-of day.
  func given(asOf configured: Day?) throws -> PeriodSeries? {
    guard let period = try givenPeriod(configured) else { return nil }
    guard let series = PeriodSeries(base: period) else {
      throw ValidationError(
        ConsoleLanguage.say("la période dépasse un an", "the period is longer than a year"))
    }
    return series
  }

  private func givenPeriod(_ configured: Day?) throws -> Period? {
    switch (year, period, from, to) {
    case (nil, nil, nil, nil): return nil
    case (let year?, nil, nil, nil): return try civilYear(year, configured)
    case (nil, let period?, nil, nil): return try PeriodOptions.period(period)
    case (nil, nil, let from?, let to?): return try PeriodOptions.span(from, to)
    default:
      throw ValidationError(
        ConsoleLanguage.say(
          "donner --year, ou --period, ou --from et --to", "give --year, or --period, or both --from and --to"))
    }
  }

  private func civilYear(_ text: String, _ configured: Day?) throws -> Period {
    var year = Int(text)
    if PeriodOptions.last.contains(foldedKey(text)) {
      let day = try asOf.map { try PeriodOptions.day($0, option: "--as-of") } ?? configured ?? Today.day
      year = day.map { $0.year - 1 }
    }
    guard let year, (1900...2100).contains(year), let period = Period(year: year) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "--year attend une année de 1900 à 2100, trouvé « \(text) »",
          "--year expects a year from 1900 to 2100, found “\(text)”"))
    }
    return period
  }

  private static func period(_ text: String) throws -> Period {
    if let year = schoolYear(text) { return year }
    guard let date = PartialDate(written: text), let period = Period(first: date.earliest, last: date.latest) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "--period attend « 2024 », « S1 2024 », « T3 2024 », « mars 2024 » ou « 2023-2024 », trouvé « \(text) »",
          "--period expects “2024”, “H1 2024”, “Q3 2024”, “March 2024” or “2023-2024”, found “\(text)”"))
    }
    return period
  }

  /// `2023-2024`, from September to August.
  private static func schoolYear(_ text: String) -> Period? {
    let years = text.split { "-–/ ".contains($0) }
    guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }), let first = Int(years[0]),
      let last = Int(years[1]), (1900..<2100).contains(first), last == first + 1
    else { return nil }
    return Period(label: years.joined(separator: "-"))
  }

  private static func span(_ from: String, _ to: String) throws -> Period {
    let first = try PeriodOptions.day(from, option: "--from")
    let last = try PeriodOptions.day(to, option: "--to")
    guard let period = Period(first: first, last: last) else {
      throw ValidationError(
        ConsoleLanguage.say("--to précède --from", "--to is before --from"))
    }
    return period
  }

  private static let last: Set<String> = ["last", "derniere"]
  private static let today: Set<String> = ["today", "aujourd hui"]

  /// A day as people write it; the as-of day may be that of the clock.
  static func day(_ text: String, option: String) throws -> Day {
    if let day = Day(iso: text) { return day }
    if option == "--as-of", today.contains(foldedKey(text)), let day = Today.day { return day }
    if let date = PartialDate(written: text), date.earliest == date.latest { return date.earliest }
    throw ValidationError(
      ConsoleLanguage.say(
        "\(option) attend un jour, « 15/01/2025 » ou « 2025-01-15 », trouvé « \(text) »",
        "\(option) expects a day, “2025-01-15” or “15/01/2025”, found “\(text)”"))
  }
}
