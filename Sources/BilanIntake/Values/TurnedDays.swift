internal import BilanModel

/// Whether a spreadsheet has read the days of a column in the other order: those it could read so became dates, with day
/// and month turned, and all others stayed texts (`2024-04-03` beside `25/03/2024`).
struct TurnedDays: Sendable {
  /// Dates with the year first whose day may be a month.
  private var dates = 0
  /// Texts that are a day in one order alone.
  private var texts = 0
  /// Whether a date or a text says that nothing was turned.
  private(set) var isSettled = false

  /// Takes a value into account.
  mutating func add(_ cell: CellBytes) {
    if let (month, day) = TurnedDays.yearFirst(cell) {
      if day > 12 { isSettled = true } else if day != month { dates += 1 }
    } else if let (first, second) = FigureDate.leadingNumbers(cell), first != second {
      if first > 12 || second > 12 { texts += 1 } else { isSettled = true }
    }
  }

  /// The month and the day of `2024-04-03`, perhaps with a time behind.
  private static func yearFirst(_ cell: CellBytes) -> (month: Int, day: Int)? {
    guard cell.count >= 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") else { return nil }
    func number(_ place: Int) -> Int? {
      let (tens, ones) = (Int(cell[place]) - 48, Int(cell[place + 1]) - 48)
      return (0...9).contains(tens) && (0...9).contains(ones) ? 10 * tens + ones : nil
    }
    guard let month = number(5), let day = number(8) else { return nil }
    return (month, day)
  }

  /// How many dates are probably turned; two at least, beside a text.
  var doubtful: Int { isSettled || texts == 0 || dates < 2 ? 0 : dates }

  static func + (left: TurnedDays, right: TurnedDays) -> TurnedDays {
    var sum = left
    sum.dates += right.dates
    sum.texts += right.texts
    sum.isSettled = left.isSettled || right.isSettled
    return sum
  }
}
