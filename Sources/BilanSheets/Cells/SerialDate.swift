/// A day and a time as spreadsheets count them: days since the last of 1899, or since the first of 1904.
enum SerialDate {
  private static let secondsOfDay = 86_400
  /// The day after the last one of spreadsheets, 9999-12-31, counted from 1899.
  private static let end = 2_958_466.0
  /// How many days later counting starts in workbooks of 1904.
  private static let since1904 = 1462.0
  /// The day that 1900 did not have, and spreadsheets count.
  private static let noDay = 60

  /// The text of a serial number that a date form shows, in seconds at most; nil where it is none of a day or a time.
  static func text(_ serial: Double, _ form: DateForm, is1904: Bool) -> [UInt8]? {
    guard serial >= 0, serial < end else { return nil }
    let seconds = Int(serial * Double(secondsOfDay) + 0.5)
    let (day, time) = (seconds / secondsOfDay, seconds % secondsOfDay)
    switch form {
    case .none, .signed: return nil
    case .elapsed: return clock(seconds)
    case .time where day == 0: return clock(time)
    case .date, .time, .month, .year:
      let date = date(is1904 ? day + Int(since1904) : day)
      guard time == 0 else { return Array(date.utf8) + [UInt8(ascii: "T")] + clock(time) }
      return Array(shown(date, form).utf8)
    }
  }

  /// A day as far as its form shows it: « mars 2024 » typed into a cell is its first day there, and no day for who reads.
  private static func shown(_ date: String, _ form: DateForm) -> String {
    switch form {
    case .month where date.hasSuffix("-01"): String(date.dropLast(3))
    case .year where date.hasSuffix("-01-01"): String(date.dropLast(6))
    default: date
    }
  }

  /// `09:30:00`; more than two figures of hours where so many have passed.
  static func clock(_ seconds: Int) -> [UInt8] {
    Array("\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))".utf8)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The day of a count from 1899-12-31, as spreadsheets show it: 0 is 1900-01-00, 60 is 1900-02-29.
  private static func date(_ count: Int) -> String {
    if count == 0 { return "1900-01-00" }
    if count == noDay { return "1900-02-29" }
    // Days since 1970-01-01; those after the day that was not are one less.
    let days = count - 25_568 - (count > noDay ? 1 : 0)
    // Years from March on, in eras of 400, as the Gregorian calendar repeats itself.
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(day))"
  }
}
