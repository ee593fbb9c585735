internal import BilanModel

/// Times that programs count from 1970-01-01 in universal time, in seconds or in thousandths of them.
enum EpochTime {
  /// Such a time in words, `2024-02-29T23:00:00Z`; nil for other words, and for one that is no day of a record.
  static func written(_ words: String) -> String? {
    let whole = words.prefix { $0 != "." }
    guard (9...13).contains(whole.utf8.count), whole.utf8.allSatisfy({ (48...57).contains($0) }),
      words.dropFirst(whole.count + 1).utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(whole)
    else { return nil }
    let seconds = whole.utf8.count > 10 ? number / 1000 : number
    let (day, hour) = (Day(number: Int32(seconds / 86_400)), seconds % 86_400 / 3600)
    return "\(day.iso)T\(clock(hour)):\(clock(seconds % 3600 / 60)):\(clock(seconds % 60))Z"
  }

  private static func clock(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
