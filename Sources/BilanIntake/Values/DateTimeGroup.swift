internal import BilanModel

/// Days as messages of armed forces write them, day of the month, time, time zone, month and year: `041200ZMAR24`,
/// `04 1200 A MARS 2024`.
///
/// The day is the one that is written, as with any other time of day; `Z` is universal time.
enum DateTimeGroup {
  /// The day of some words; nil where they are no such group.
  static func day(_ words: String) -> Day? { parts(words)?.day }

  /// The hour of some words in universal time; nil where they are no such group, or in another zone.
  static func universalHour(_ words: String) -> Int? { parts(words).flatMap { $0.isUniversal ? $0.hour : nil } }

  private static func parts(_ words: String) -> (day: Day, hour: Int, isUniversal: Bool)? {
    let text = words.filter { !$0.isWhitespace }
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    guard figures.count == 6, text.count <= 24, let number = Int(figures), number / 100 % 100 < 24, number % 100 < 60
    else { return nil }
    let year = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let letters = foldedKey(text.dropFirst(6).dropLast(year.count))
    // The letter of the zone may be left out.
    let month = DateWords.months[letters]
    guard let counted = Int(year).flatMap({ FigureDate.year($0, digits: year.count) }),
      let found = month ?? DateWords.months[String(letters.dropFirst())],
      let day = Day(year: counted, month: found, day: number / 10_000)
    else { return nil }
    return (day, number / 100 % 100, month == nil && letters.hasPrefix("z"))
  }
}
