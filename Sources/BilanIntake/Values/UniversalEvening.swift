internal import BilanModel

/// Times in universal time, `2024-03-10T23:00:00Z`, of the evening: in Paris the next day has begun.
enum UniversalEvening {
  /// The day in Paris of a day and the words that write it with its time, where it is the next one; else nil.
  ///
  /// The hour of Paris is one ahead, and two from the last Sunday of March to that of October, as since 1996.
  static func dayInParis(_ date: PartialDate, _ words: String) -> Day? {
    guard date.earliest == date.latest, let hour = hour(words) else { return nil }
    let day = date.earliest
    let isSummer = lastSunday(3, of: day.year) <= day && day < lastSunday(10, of: day.year)
    return hour + (isSummer ? 2 : 1) >= 24 ? day.advanced(by: 1) : nil
  }

  /// The hour of words that end with a time and a mark of universal time.
  private static func hour(_ words: String) -> Int? {
    guard let zone = ["Z", "UTC", "GMT", "+00:00", "-00:00", "+0000", "+00"].first(where: { words.hasSuffix($0) })
    else {
      return nil
    }
    let bare = words.dropLast(zone.count)
    guard let colon = bare.firstIndex(of: ":") else { return nil }
    return Int(bare[..<colon].suffix(2))
  }

  private static func lastSunday(_ month: Int, of year: Int) -> Day {
    let last = Day(unchecked: year, month, Day.length(ofMonth: month, year: year))
    return last.advanced(by: -(last.weekday % 7))
  }
}
