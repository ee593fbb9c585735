internal import BilanModel

/// Dates as plans have them before the day is known: « mi-mars 2024 », « courant 2024 », « S12 2024 »,
/// « mars-avril 2024 ».
///
/// The middle, the beginning or the end of a month is the month; a week is that of ISO 8601, from Monday to Sunday.
enum VagueDate {
  static func read(_ words: String, _ order: Dialect.DateOrder?) throws(Problem) -> PartialDate? {
    guard words.utf8.count <= 60 else { return nil }
    let tokens = foldedKey(words).split(separator: " ").map(String.init).filter { !DateWords.silent.contains($0) }
    if let week = week(tokens) { return week }
    if let months = months(tokens) { return months }
    if let fortnight = fortnight(tokens) { return fortnight }
    if tokens.count == 3, DateWords.winter.contains(tokens[0]), let year = year(tokens[1]),
      self.year(tokens[2]) == year + 1
    {
      throw .ambiguousWinter(year)
    }
    let telling = tokens.filter { !vague.contains($0) }
    guard telling.count < tokens.count, !telling.isEmpty, telling.count <= 3,
      telling.count > 1 || year(telling[0]) != nil
    else { return nil }
    // What is left is a month, a quarter or a year: a day would be no vague date.
    let date = try WrittenDate.read(telling.joined(separator: " "), order)
    return date.earliest == date.latest ? nil : date
  }

  private static let vague: Set<String> = [
    "mi", "debut", "fin", "courant", "annee", "environ", "vers", "mid", "early", "late", "beginning", "end", "year",
    "milieu", "l", "mois", "during", "around",
  ]

  private static func year(_ token: String) -> Int? {
    token.utf8.count == 4 ? Int(token).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
  }

  /// `S12 2024`, « semaine 12 2024 », `2024-W12`.
  private static func week(_ tokens: [String]) -> PartialDate? {
    let years = tokens.compactMap(year)
    let others = tokens.filter { year($0) == nil }
    guard years.count == 1, let year = years.first else { return nil }
    let number: Int?
    switch others.count {
    case 1 where others[0].hasPrefix("w"): number = Int(others[0].dropFirst())
    // `S1` and `S2` are half-years.
    case 1 where others[0].hasPrefix("s") && others[0].utf8.count >= 2:
      number = Int(others[0].dropFirst()).flatMap { $0 > 2 ? $0 : nil }
    case 2 where ["semaine", "sem", "week", "wk"].contains(others[0]): number = Int(others[1])
    default: number = nil
    }
    // The first week has the fourth of January.
    guard let number, (1...53).contains(number), let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.advanced(by: 7 * (number - 1) - (fourth.weekday - 1))
    guard monday.advanced(by: 3).year == year else { return nil }
    return PartialDate(earliest: monday, latest: monday.advanced(by: 6))
  }

  /// « 2e quinzaine de mai 2024 », « première quinzaine mai 2024 »: up to the fifteenth, or from the day after.
  private static func fortnight(_ tokens: [String]) -> PartialDate? {
    guard tokens.count == 4, tokens[1] == "quinzaine", let month = DateWords.months[tokens[2]],
      let year = year(tokens[3]), let whole = WrittenDate.months(year, month...month)
    else { return nil }
    let middle = whole.earliest.advanced(by: 14)
    if firsts.contains(tokens[0]) { return PartialDate(earliest: whole.earliest, latest: middle) }
    if seconds.contains(tokens[0]) { return PartialDate(earliest: middle.advanced(by: 1), latest: whole.latest) }
    return nil
  }

  private static let firsts: Set<String> = ["1", "1re", "1ere", "1er", "premiere"]
  private static let seconds: Set<String> = ["2", "2e", "2eme", "2nde", "deuxieme", "seconde"]

  /// « mars-avril 2024 », « décembre 2023 à janvier 2024 ».
  private static func months(_ tokens: [String]) -> PartialDate? {
    let parts = tokens.filter { !["a", "au", "et", "to", "and"].contains($0) }
    guard parts.count == 3 || parts.count == 4, let last = parts.last.flatMap(year),
      let from = DateWords.months[parts[0]], let to = DateWords.months[parts[parts.count - 2]]
    else { return nil }
    let first = parts.count == 4 ? year(parts[1]) : last
    guard let first, let start = WrittenDate.months(first, from...from), let end = WrittenDate.months(last, to...to),
      start.earliest < end.earliest
    else { return nil }
    return PartialDate(earliest: start.earliest, latest: end.latest)
  }
}
