internal import BilanModel

/// The two ways of writing a day that most records use, `2024-03-09` and `09/03/2024`, read eight bytes at a time.
struct WrittenDay: @unchecked Sendable {
  /// The number of the day before the first of each month from January 1900 to December 2099.
  ///
  /// The memory is written once, before anything reads it, and never given back.
  private let months: UnsafePointer<Int32>
  private static let years = 1900...2099

  static let standard = WrittenDay()

  private init() {
    let months = UnsafeMutablePointer<Int32>.allocate(capacity: 12 * WrittenDay.years.count)
    for year in WrittenDay.years {
      for month in 1...12 {
        let place = months + 12 * (year - WrittenDay.years.lowerBound) + month - 1
        place.initialize(to: Day(unchecked: year, month, 1).number - 1)
      }
    }
    self.months = UnsafePointer(months)
  }

  /// The number of the day that a value writes, nil when it is written in another way or does not exist.
  @inline(__always)
  func day(_ cell: CellBytes, isFrench: Bool = true) -> Int32? {
    guard cell.count == 10 else { return nil }
    let word = cell.word(at: 0)
    let digits: UInt64
    if (word &>> 32) & 0xFF == 45, word &>> 56 == 45 {
      digits = (word & 0xFFFF_FFFF) | ((word &>> 8) & 0xFFFF_0000_0000) | (cell.word(at: 8) &<< 48)
    } else if isFrench, (word &>> 16) & 0xFF == 47, (word &>> 40) & 0xFF == 47 {
      digits = (cell.word(at: 6) & 0xFFFF_FFFF) | ((word &<< 8) & 0xFFFF_0000_0000) | (word &<< 48)
    } else {
      return nil
    }
    return day(digits: digits)
  }

  /// The day of eight digits, year, month, day of the month, the first in the lowest byte.
  @inline(__always)
  private func day(digits: UInt64) -> Int32? {
    let values = digits &- 0x3030_3030_3030_3030
    guard ((digits &+ 0x4646_4646_4646_4646) | values) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = values &* 10 &+ (values &>> 8)
    let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ ((pairs &>> 16) & 0xFF))
    let month = Int(truncatingIfNeeded: (pairs &>> 32) & 0xFF)
    let day = Int(truncatingIfNeeded: (pairs &>> 48) & 0xFF)
    guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= Day.length(ofMonth: month, year: year) else {
      return nil
    }
    let row = year &- WrittenDay.years.lowerBound
    guard row >= 0, row < WrittenDay.years.count else { return Day(year: year, month: month, day: day)?.number }
    return months[12 &* row &+ month &- 1] &+ Int32(truncatingIfNeeded: day)
  }
}
