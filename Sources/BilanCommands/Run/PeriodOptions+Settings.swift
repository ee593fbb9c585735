internal import BilanModel

extension PeriodOptions {
  /// The day on which the registers were closed.
  func asOfDay(_ settings: Settings) throws -> Day { try PeriodOptions.day(asOf, settings) }

  /// The day that an option gives, or else the configuration.
  static func day(_ asOf: String?, _ settings: Settings) throws -> Day {
    if let asOf { return try PeriodOptions.day(asOf, option: "--as-of") }
    guard let day = settings.asOf else {
      throw Console.usage(
        Wording(
          "il manque --as-of, le jour où les registres ont été arrêtés : il ne se devine pas",
          "--as-of is missing, the day on which the registers were closed: it is never guessed"), settings.language)
    }
    return day
  }

  /// The period asked for and the same period of the other years.
  func series(_ settings: Settings) throws -> PeriodSeries {
    guard let series = try given(asOf: settings.asOf) ?? settings.period.flatMap({ PeriodSeries(base: $0) }) else {
      throw Console.usage(
        Wording(
          "donner --year, ou --period, ou --from et --to", "give --year, or --period, or both --from and --to"),
        settings.language)
    }
    return series
  }
}
