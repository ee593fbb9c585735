internal import BilanModel
internal import Glibc

/// The clock, which is asked for the day that `--as-of today` names and for the date of a line of a journal alone.
enum Today {
  /// The day where the machine stands.
  static var day: Day? {
    let now = local
    return Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
  }

  /// `2026-11-30T03:15:00+0100`.
  static var moment: String {
    var now = local
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &now)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var local: tm {
    var (seconds, parts) = (time(nil), tm())
    localtime_r(&seconds, &parts)
    return parts
  }
}
