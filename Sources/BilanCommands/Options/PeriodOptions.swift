internal import ArgumentParser
internal import BilanModel

/// The period of a report and the day on which its registers were closed.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say("Année du bilan.", "Year of the report."),
      valueName: ConsoleLanguage.say("année", "year")))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Premier jour du bilan, à la place de --year.", "First day of the report, instead of --year."),
      valueName: ConsoleLanguage.say("aaaa-mm-jj", "yyyy-mm-dd")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say("Dernier jour du bilan.", "Last day of the report."),
      valueName: ConsoleLanguage.say("aaaa-mm-jj", "yyyy-mm-dd")))
  var to: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Jour où les registres ont été arrêtés ; il ne se devine pas.",
        "Day on which the registers were closed; it is never guessed."),
      valueName: ConsoleLanguage.say("aaaa-mm-jj", "yyyy-mm-dd")))
  var asOf: String?

  mutating func validate() throws {
    _ = try given()
    if let asOf { _ = try PeriodOptions.day(asOf, option: "--as-of") }
  }

  /// The period that the command line gives, nil when it gives none.
  func given() throws -> PeriodSeries? {
    guard let period = try givenPeriod() else { return nil }
    guard let series = PeriodSeries(base: period) else {
      throw ValidationError(
        ConsoleLanguage.say("la période dépasse un an", "the period is longer than a year"))
    }
    return series
  }

  private func givenPeriod() throws -> Period? {
    if year == nil, from == nil, to == nil { return nil }
    if let year, from == nil, to == nil {
      guard (1900...2100).contains(year), let period = Period(year: year) else {
        throw ValidationError(
          ConsoleLanguage.say(
            "--year attend une année de 1900 à 2100, trouvé « \(year) »",
            "--year expects a year from 1900 to 2100, found “\(year)”"))
      }
      return period
    }
    guard year == nil, let from, let to else {
      throw ValidationError(
        ConsoleLanguage.say(
          "donner --year, ou --from et --to", "give --year, or both --from and --to"))
    }
    let first = try PeriodOptions.day(from, option: "--from")
    let last = try PeriodOptions.day(to, option: "--to")
    guard let period = Period(first: first, last: last) else {
      throw ValidationError(
        ConsoleLanguage.say("--to précède --from", "--to is before --from"))
    }
    return period
  }

  static func day(_ text: String, option: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "\(option) attend un jour aaaa-mm-jj, trouvé « \(text) »",
          "\(option) expects a day yyyy-mm-dd, found “\(text)”"))
    }
    return day
  }
}
