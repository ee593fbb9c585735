internal import BilanModel

/// Days as messages of armed forces write them, day of the month, time, time zone, month and year: `041200ZMAR24`,
/// `04 1200 A MARS 2024`.
///
/// The day is the one that is written, whatever the zone, as with any other time of day.
enum DateTimeGroup {
  /// The day of some words; nil where they are no such group.
  static func day(_ words: String) -> Day? {
    let text = words.filter { !$0.isWhitespace }
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    guard figures.count == 6, text.count <= 24, let number = Int(figures), number / 100 % 100 < 24, number % 100 < 60
    else { return nil }
    let year = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let letters = foldedKey(text.dropFirst(6).dropLast(year.count))
    guard let counted = Int(year).flatMap({ FigureDate.year($0, digits: year.count) }),
      let month = DateWords.months[letters] ?? DateWords.months[String(letters.dropFirst())]
    else { return nil }
    return Day(year: counted, month: month, day: number / 10_000)
  }
}
