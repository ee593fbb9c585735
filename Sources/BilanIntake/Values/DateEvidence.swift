internal import BilanModel

/// What the dates in figures of a file, such as `03/10/2018`, tell of the order of their parts.
struct DateEvidence: Sendable {
  /// Dates that are one in either order.
  var ambiguous = 0
  /// Dates whose first part is above 12.
  var dayFirst = 0
  /// Dates whose second part is above 12.
  var monthFirst = 0

  static func += (left: inout DateEvidence, right: DateEvidence) {
    left.ambiguous += right.ambiguous
    left.dayFirst += right.dayFirst
    left.monthFirst += right.monthFirst
  }

  var isEmpty: Bool { ambiguous + dayFirst + monthFirst == 0 }

  /// Whether nothing more is to be learnt from dates that can be read: some prove the French order, and some have none.
  var isSettled: Bool { dayFirst > 0 && ambiguous > 0 }

  /// Takes a value into account; anything but two numbers of one or two digits and a year is passed over.
  @inline(__always)
  mutating func add(_ cell: CellBytes) {
    guard cell.count >= 6, let (first, second) = FigureDate.leadingNumbers(cell) else { return }
    if first > 12 {
      if second <= 12 { dayFirst &+= 1 }
    } else if second > 12 {
      monthFirst &+= 1
    } else if first != second {
      ambiguous &+= 1
    }
  }
}

/// A date of three numbers whose order a file declares or shows.
enum FigureDate {
  /// The first two numbers of `d/m/yy` or `d/m/yyyy`, with `/`, `.` or `-` between, and perhaps a time behind; nil for
  /// anything else.
  static func leadingNumbers(_ cell: CellBytes) -> (Int, Int)? {
    var index = 0
    guard let first = number(cell, &index, atMost: 2), index < cell.count, isSeparator(cell[index]) else { return nil }
    let separator = cell[index]
    index += 1
    guard let second = number(cell, &index, atMost: 2), index < cell.count, cell[index] == separator else { return nil }
    index += 1
    let yearStart = index
    guard number(cell, &index, atMost: 4) != nil, index - yearStart == 4 || index - yearStart == 2,
      index == cell.count || cell[index] == 32 || cell[index] == 84
    else { return nil }
    return first >= 1 && second >= 1 && first <= 31 && second <= 31 ? (first, second) : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 47 || byte == 46 || byte == 45 }

  private static func number(_ cell: CellBytes, _ index: inout Int, atMost digits: Int) -> Int? {
    var value = 0
    let start = index
    while index < cell.count, index - start < digits, cell[index] >= 48, cell[index] <= 57 {
      value = value * 10 + Int(cell[index]) - 48
      index += 1
    }
    return index > start ? value : nil
  }

  /// The date of words by a declared order; nil when they are no three numbers, nor a serial where one is expected.
  static func read(_ words: String, _ order: Dialect.DateOrder) throws(Problem) -> PartialDate? {
    if order == .excelSerial, let date = try serial(words) { return date }
    let text = WrittenDate.withoutTime(words)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3, parts[0].utf8.count <= 2 || order == .yearMonthDay else { return nil }
    // Beside serials nothing tells the order of a date in figures.
    if order == .excelSerial || order == .epoch { throw .badDate(words, order) }
    let place: (year: Int, month: Int, day: Int) =
      switch order {
      case .monthDayYear: (2, 0, 1)
      case .yearMonthDay: (0, 1, 2)
      case .dayMonthYear, .excelSerial, .epoch: (2, 1, 0)
      }
    // Where the year comes first on its four figures there is nothing to declare, and nothing to mistake.
    if order == .yearMonthDay, parts[0].utf8.count != 2, parts[0].utf8.count != 4 { throw .badDate(words, order) }
    guard let year = year(numbers[place.year], digits: parts[place.year].utf8.count),
      let day = Day(year: year, month: numbers[place.month], day: numbers[place.day])
    else { throw .badDate(words, order) }
    return PartialDate(day)
  }

  /// A year of two figures stands between 1969 and 2068, as POSIX has it.
  static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 4: number
    case 2: number < 69 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  /// The day that a spreadsheet writes as a number, its time of day left out.
  ///
  /// Numbers that could be a year are refused, as are those before 1 March 1900, which spreadsheets count wrongly.
  private static func serial(_ words: String) throws(Problem) -> PartialDate? {
    let whole = words.prefix { $0 != "." && $0 != "," }
    let isNumber = whole.utf8.count <= 7 && whole.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber, words.dropFirst(whole.count + 1).utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(whole)
    else { return nil }
    guard (61...2_958_465).contains(number), !(1900...2100).contains(number), let start = Day(iso: "1899-12-30") else {
      throw .badDate(words, .excelSerial)
    }
    return PartialDate(Day(number: start.number + Int32(number)))
  }
}
