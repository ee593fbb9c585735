internal import BilanModel

/// The parts of a date as three columns hold them, empty where a column is empty or absent.
///
/// A year of two figures is read as in one column: where the source declares an order of figures, by the same century.
struct DateParts {
  enum Part { case day, month, year }

  /// What is wrong with a date, and the part that is at fault.
  struct Fault: Error {
    let part: Part
    let problem: Problem
  }

  let day: String
  let month: String
  let year: String
  let order: Dialect.DateOrder?

  func date() throws(Fault) -> PartialDate {
    if year.isEmpty { throw fault(.year) }
    if !day.isEmpty, month.isEmpty { throw fault(.month) }
    guard let number = try yearNumber() else { return try yearInWords() }
    if month.isEmpty { return try found(WrittenDate.months(number, 1...12), else: .year) }
    guard let month = monthNumber else { return try monthInWords(of: number) }
    let whole = try found(WrittenDate.months(number, month...month), else: (1...12).contains(month) ? .year : .month)
    if day.isEmpty { return whole }
    return try found(
      dayNumber.flatMap { Day(year: number, month: month, day: $0) }.map { PartialDate($0) }, else: .day)
  }

  /// The year in figures; nil when it is in words.
  private func yearNumber() throws(Fault) -> Int? {
    guard year.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(year) else { return nil }
    let isShort = year.utf8.count == 2 && order != nil && order != .excelSerial && order != .epoch
    guard let full = isShort ? FigureDate.year(number, digits: 2) : year.utf8.count == 4 ? number : nil else {
      throw fault(.year)
    }
    return full
  }

  /// The day of the month of `3`, `03` or `1er`.
  private var dayNumber: Int? {
    guard let first = day.utf8.first, (48...57).contains(first) else { return nil }
    return DateWords.day(foldedKey(day))
  }

  /// The number of the month, in figures or by its name; nil for anything else.
  private var monthNumber: Int? {
    if month.utf8.count <= 2, month.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(month) }
    return DateWords.months[foldedKey(month)]
  }

  /// A column of the year that holds a whole date, where the others are empty.
  private func yearInWords() throws(Fault) -> PartialDate {
    guard day.isEmpty, month.isEmpty else { throw fault(.year) }
    return try read(year, else: .badDate(year, order), at: .year)
  }

  /// A season or a part of the year, in the column of the month.
  private func monthInWords(of year: Int) throws(Fault) -> PartialDate {
    let problem = fault(.month).problem
    guard day.isEmpty else { throw fault(.month) }
    return try read("\(month) \(year)", else: problem, at: .month)
  }

  /// The date of some words; a winter is said as such, anything else that is no date by the given problem.
  private func read(_ words: String, else problem: Problem, at part: Part) throws(Fault) -> PartialDate {
    do throws(Problem) {
      return try WrittenDate.read(words)
    } catch {
      throw Fault(part: part, problem: error.kind == .badDate ? problem : error)
    }
  }

  private func found(_ date: PartialDate?, else part: Part) throws(Fault) -> PartialDate {
    guard let date else { throw fault(part) }
    return date
  }

  private func fault(_ part: Part) -> Fault {
    Fault(part: part, problem: .badDateParts(day: day, month: month, year: year, order))
  }
}
