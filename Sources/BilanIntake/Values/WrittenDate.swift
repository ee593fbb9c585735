internal import BilanModel

/// A date in any of the forms that records use.
///
/// ISO 8601 and its part 2 (EDTF): `2018-10-03`, `2018-10`, `2018`, `2018-22` (21 spring to 24 winter, 33 to 36
/// quarters, 40 and 41 half-years), `2018-10-xx`, `20181003`. French order: `03/10/2018`, `10/2018`. Words in French or English:
/// `3 octobre 2018`, `1er mars 2018`, `octobre 2018`, `été 2018`, `October 3, 2018`, `2e trimestre 2018`, `T2 2018`; and,
/// where the day is declared to come first, `3-oct-18` and `oct-18`. Groups of date and time, `031200ZOCT18`. A time of day is
/// left out.
/// Seasons are those of meteorologists, whole months in one year: spring is March to May, summer June to August,
/// autumn September to November; winter straddles two years, so that a record must be more precise.
enum WrittenDate {
  /// The date of some words; a source may have its own order of dates in figures.
  static func read(_ words: String, _ order: Dialect.DateOrder? = nil) throws(Problem) -> PartialDate {
    if let order, let date = try FigureDate.read(words, order) { return date }
    if let date = try numeric(withoutTime(words)) { return date }
    if let date = try inWords(words, order) { return date }
    if let bare = InvisibleMarks.removed(from: words) { return try read(bare, order) }
    if let bare = ExportedDate.withoutTime(words) { return try read(bare, order) }
    if let day = DateTimeGroup.day(words) { return PartialDate(day) }
    if let (weekday, rest) = Weekday.parted(words) {
      // On another day of the week than it says, a date is read in the wrong order, or was written wrong.
      let date = try read(rest, order)
      if date.earliest != date.latest || date.earliest.weekday == weekday { return date }
    }
    if let date = try VagueDate.read(words, order) { return date }
    throw .badDate(words, order)
  }

  /// The date of a date with a time of day, as exports of databases write it.
  static func withoutTime(_ words: String) -> Substring {
    guard let cut = words.firstIndex(where: { $0 == "T" || $0 == " " }) else { return words[...] }
    var time = words[words.index(after: cut)...]
    if time.hasPrefix("à ") { time = time.dropFirst(2) }
    let isTime =
      time.utf8.count >= 2 && time.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
      && time.contains { $0 == ":" || $0 == "h" }
      && time.utf8.allSatisfy { $0 >= 43 && $0 <= 58 || $0 == 90 || $0 == 104 }
    return isTime ? words[..<cut] : words[...]
  }

  /// Dates in figures.
  private static func numeric(_ text: Substring) throws(Problem) -> PartialDate? {
    if text.utf8.count == 8, let number = Int(text), (1900_00_00...2100_99_99).contains(number) {
      // Read from the other end, it would be a month above twelve or a year long past.
      return day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let separators = text.utf8.filter { $0 == 45 || $0 == 47 || $0 == 46 }
    guard let separator = separators.first ?? (text.utf8.count == 4 ? 45 : nil),
      separators.allSatisfy({ $0 == separator })
    else { return nil }
    let parts = text.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
    let isUnknown = { (part: String) in part == "xx" || part == "XX" }
    let numbers = parts.map { part in part.utf8.count <= 4 && !part.hasPrefix("+") ? Int(part) : nil }
    guard zip(parts, numbers).allSatisfy({ $1 != nil || isUnknown($0) }), let lead = parts.first,
      let tail = parts.last
    else { return nil }
    switch parts.count {
    case 1: return numbers[0].flatMap { months($0, 1...12) }
    case 2 where lead.utf8.count == 4:
      guard let year = numbers[0] else { return nil }
      guard let part = numbers[1] else { return months(year, 1...12) }
      return try yearPart(year, part)
    case 2 where tail.utf8.count == 4 && separator != 45:
      guard let month = numbers[0], let year = numbers[1] else { return nil }
      return months(year, month...month)
    case 3 where lead.utf8.count == 4 && separator == 45:
      return day(year: numbers[0], month: numbers[1], day: numbers[2])
    case 3 where lead.utf8.count == 4:
      return numbers.contains(nil) ? nil : day(year: numbers[0], month: numbers[1], day: numbers[2])
    case 3 where tail.utf8.count == 4:
      return numbers.contains(nil) ? nil : day(year: numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  private static func day(year: Int?, month: Int?, day: Int?) -> PartialDate? {
    guard let year else { return nil }
    guard let month else { return day == nil ? months(year, 1...12) : nil }
    guard let day else { return months(year, month...month) }
    return Day(year: year, month: month, day: day).map { PartialDate($0) }
  }

  /// `2018-10`, or a season, quarter or half-year of ISO 8601-2.
  private static func yearPart(_ year: Int, _ part: Int) throws(Problem) -> PartialDate? {
    switch part {
    case 1...12: months(year, part...part)
    case 21...23: months(year, (3 * (part - 20))...(3 * (part - 20) + 2))
    case 24: throw .ambiguousWinter(year)
    case 33...36: months(year, (3 * (part - 33) + 1)...(3 * (part - 33) + 3))
    case 40, 41: months(year, (6 * (part - 40) + 1)...(6 * (part - 40) + 6))
    default: nil
    }
  }

  /// The first to the last day of some months of a year; nil when there are no such months.
  static func months(_ year: Int, _ range: ClosedRange<Int>) -> PartialDate? {
    guard (1...12).contains(range.upperBound),
      let first = Day(year: year, month: range.lowerBound, day: 1),
      let last = Day(
        year: year, month: range.upperBound, day: Day.length(ofMonth: range.upperBound, year: year))
    else { return nil }
    return PartialDate(earliest: first, latest: last)
  }

  /// Dates with the name of a month or a season.
  private static func inWords(_ words: String, _ order: Dialect.DateOrder?) throws(Problem) -> PartialDate? {
    // Without a letter there is no name of a month or of a season.
    guard words.utf8.contains(where: { $0 >= UInt8(ascii: "A") }) else { return nil }
    var tokens = foldedKey(words).split(separator: " ").map(String.init)
    tokens.removeAll { DateWords.silent.contains($0) }
    guard let (yearAt, year) = year(tokens, order) else { return nil }
    tokens.remove(at: yearAt)
    switch tokens.count {
    case 1:
      if let month = DateWords.months[tokens[0]] { return months(year, month...month) }
      if DateWords.winter.contains(tokens[0]) { throw .ambiguousWinter(year) }
      return DateWords.seasons[tokens[0]].flatMap { months(year, $0) }
        ?? DateWords.part(tokens[0]).flatMap { months(year, $0) }
    case 2:
      if let month = DateWords.months[tokens[1]], let day = DateWords.day(tokens[0]) {
        return Day(year: year, month: month, day: day).map { PartialDate($0) }
      }
      if let month = DateWords.months[tokens[0]], let day = DateWords.day(tokens[1]) {
        return Day(year: year, month: month, day: day).map { PartialDate($0) }
      }
      return DateWords.part(tokens[0], of: tokens[1]).flatMap { months(year, $0) }
    default: return nil
    }
  }

  /// The year and its place: four figures anywhere, or two at the end where the day is declared to come first.
  private static func year(_ tokens: [String], _ order: Dialect.DateOrder?) -> (place: Int, year: Int)? {
    if let place = tokens.lastIndex(where: { $0.utf8.count == 4 && Int($0) != nil }), let year = Int(tokens[place]) {
      return (place, year)
    }
    guard order == .dayMonthYear, let last = tokens.last, last.utf8.count == 2, let number = Int(last),
      let year = FigureDate.year(number, digits: 2), let month = tokens.dropLast().last, DateWords.months[month] != nil
    else { return nil }
    return (tokens.count - 1, year)
  }
}
