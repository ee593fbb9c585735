internal import BilanModel

/// Times in universal time, `2024-03-10T23:00:00Z`, of the evening: in Paris the next day has begun.
enum UniversalEvening {
  /// The day in Paris of a day and the words that write it with its time, where it is the next one; else nil.
  ///
  /// The hour of Paris is one ahead, and two from the last Sunday of March to that of October, as since 1996.
  static func dayInParis(_ date: PartialDate, _ words: String) -> Day? {
    guard date.earliest == date.latest, let hour = hour(words) ?? DateTimeGroup.universalHour(words) else { return nil }
    return dayInParis(date, hour: hour)
  }

  private static func dayInParis(_ date: PartialDate, hour: Int) -> Day? {
    let day = date.earliest
    let isSummer = lastSunday(3, of: day.year) <= day && day < lastSunday(10, of: day.year)
    return hour + (isSummer ? 2 : 1) >= 24 ? day.advanced(by: 1) : nil
  }

  /// The next day, where words write without any zone the hour of universal time at which a day begins in Paris, 22:00 in
  /// summer and 23:00 in winter, to the second; else nil.
  static func midnightInParis(_ date: PartialDate, _ words: String) -> Day? {
    guard date.earliest == date.latest, let hour = wholeHour(words), hour == 22 || hour == 23 else { return nil }
    let next = dayInParis(date, hour: hour)
    return hour == 22 || dayInParis(date, hour: 22) == nil ? next : nil
  }

  /// The hour of words that end with a time of no minutes, seconds or zone: `2024-03-10T23:00:00.000`, “10:00 PM”.
  private static func wholeHour(_ words: String) -> Int? {
    var text = Substring(words)
    let isAfternoon = text.uppercased().hasSuffix("PM")
    if isAfternoon { text = text.dropLast(2) }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard let colon = text.firstIndex(of: ":"), let hour = Int(text[..<colon].suffix(2)),
      text[colon...].allSatisfy({ "0:.,".contains($0) })
    else { return nil }
    return isAfternoon && hour < 12 ? hour + 12 : hour
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
