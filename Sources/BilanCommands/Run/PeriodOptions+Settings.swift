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

  /// Ends the run where several of what a publication needs are missing, all of them in one message, with a line to copy.
  func refuseMissing(_ settings: Settings, output: String?) throws {
    var missing: [(option: Wording, meaning: Wording)] = []
    if isEmpty, settings.period == nil {
      missing.append((Wording("--year 2024", "--year 2024"), Wording("l’année du bilan", "the year of the report")))
    }
    if asOf == nil, settings.asOf == nil {
      missing.append(
        (
          Wording("--as-of 15/01/2025", "--as-of 2025-01-15"),
          Wording("le jour où les registres ont été arrêtés", "the day on which the registers were closed")
        ))
    }
    if output == nil, settings.output == nil {
      missing.append(
        (
          Wording("--output editions", "--output editions"),
          Wording("le dossier où publier", "the folder to publish in")
        ))
    }
    guard missing.count > 1 else { return }
    let language = settings.language
    let names = missing.map { part in
      "\(part.option[language].prefix { $0 != " " }) (\(part.meaning[language]))"
    }
    let line =
      (["bilan"] + Arguments.all.map(VisibleText.line).map(PeriodOptions.quoted) + missing.map { $0.option[language] })
      .joined(separator: " ")
    throw Console.usage(
      Wording(
        "il manque \(names.joined(separator: ", ")) ; par exemple :\n  \(line)",
        "missing: \(names.joined(separator: ", ")); for example:\n  \(line)"), language)
  }

  /// An argument as a shell takes it.
  private static func quoted(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy { byte in
      byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-_./=,:+@%".utf8.contains(byte)
    }
    return isPlain && !argument.isEmpty ? argument : "'\(argument.replacingOccurrences(of: "'", with: "'\\''"))'"
  }
}
