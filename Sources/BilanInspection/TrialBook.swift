internal import BilanIntake
internal import BilanModel

/// How well the values of a column fit each type of column, tried once.
final class TrialBook {
  private var known: [String: Double] = [:]
  private let format: Dialect.Format?
  private let desk: DeskWords
  /// The most values that are tried.
  static let valuesTried = 500

  /// Trials of values as a format writes them, in the words of a desk.
  init(_ format: Dialect.Format?, _ desk: DeskWords) { (self.format, self.desk) = (format, desk) }

  /// From 0 to 1; `takesSerials` says whether numbers may be days of a spreadsheet.
  func fit(
    _ place: Int, _ surveyed: SurveyedColumn, _ column: Column, of register: Register, takesSerials: Bool = true
  ) -> Double {
    guard column.isTyped, surveyed.filled > 0 else { return 1 }
    let type =
      switch column.type {
      case .date: (column.role == .first ? "first" : "date") + (takesSerials ? "" : " in words")
      case .count: "count"
      case .money: "money"
      case .decimal: "decimal"
      case .partners: "partners"
      default: register.code + " " + column.code
      }
    if let fit = known["\(place) \(type)"] { return fit }
    let values = surveyed.sample
    if let share = KnownWords.share(values, of: column, desk.directory) {
      known["\(place) \(type)"] = share
      return share
    }
    let dialects: [Dialect] =
      switch column.type {
      case .date:
        (DialectGuess.dateOrders + (takesSerials ? [.excelSerial] : [])).map { order in
          DialectGuess.dialect { $0.dateOrder = order }
        }
      case .count, .money, .decimal: DialectGuess.numberMarks
      default: [Dialect()]
      }
    let currency = DialectGuess.currency(of: values, desk.currency)
    var fit = 0.0
    for var dialect in dialects where fit < 1 {
      dialect.format = format
      // The column of the first day may hold the last day too.
      let takesSpans = column.role == .first
      func trial(_ values: [String]) -> Double {
        ColumnTrial(
          values, as: column, dialect, currency: currency, takesSpans: takesSpans, desk: desk, counts: true
        ).fit
      }
      // What none of some values from all over the column is, it is not.
      let some = stride(from: 0, to: values.count, by: 5).map { values[$0] }
      if some.count < 10 || trial(some) > 0 { fit = max(fit, trial(values)) }
    }
    known["\(place) \(type)"] = fit
    return fit
  }
}

extension SurveyedColumn {
  /// A hundred values from all over the column: enough to guess by.
  var sample: [String] { stride(from: 0, to: values.count, by: max(1, values.count / 100)).map { values[$0].text } }
}
