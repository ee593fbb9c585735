internal import BilanIntake
internal import BilanModel

/// How dates and numbers of a file are written, as the reader takes most of them.
struct DialectGuess {
  /// Nil where nothing needs to be declared.
  private(set) var dateOrder: Dialect.DateOrder?
  private(set) var dates = (ambiguous: 0, dayFirst: 0, monthFirst: 0)
  private(set) var decimalMark: Dialect.DecimalMark?
  private(set) var thousandsMark: Character?
  private(set) var currency = "EUR"
  /// Whether amounts bear the sign of the dollar alone, which several currencies share.
  private(set) var hasSharedSign = false
  /// Whether both marks are used for decimals.
  private(set) var mixesMarks = false

  /// The orders of dates that are tried, the one that needs no declaration first.
  static let dateOrders: [Dialect.DateOrder?] = [nil, .dayMonthYear, .monthDayYear, .yearMonthDay]

  /// The marks of numbers that are tried, those that need no declaration first.
  static let numberMarks: [Dialect] = [
    Dialect(), dialect { $0.decimalMark = .comma }, dialect { $0.decimalMark = .point },
    dialect {
      $0.decimalMark = .comma
      $0.thousandsMark = "."
    },
    dialect {
      $0.decimalMark = .point
      $0.thousandsMark = ","
    },
  ]

  static func dialect(_ set: (inout Dialect) -> Void) -> Dialect {
    var dialect = Dialect()
    set(&dialect)
    return dialect
  }

  init(_ columns: [(column: Column, values: [String])]) {
    let dates = columns.filter { if case .date = $0.column.type { true } else { false } }
    let amounts = columns.filter { if case .money = $0.column.type { true } else { false } }
    let counts = columns.filter { if case .count = $0.column.type { true } else { false } }
    guessDates(dates)
    let all = amounts.flatMap(\.values)
    currency = DialectGuess.currency(of: all)
    hasSharedSign = all.contains { $0.contains("$") } && !all.contains { $0.contains("USD") }
    guessNumbers(amounts + counts)
  }

  private mutating func guessDates(_ columns: [(column: Column, values: [String])]) {
    guard !columns.isEmpty else { return }
    let trials = (DialectGuess.dateOrders + [.excelSerial]).map { order in
      columns.map { ColumnTrial($0.values, as: $0.column, DialectGuess.dialect { $0.dateOrder = order }) }
    }
    let refused = trials.map { $0.reduce(0) { $0 + $1.refused.count } }
    for trial in trials[0] {
      dates.ambiguous += trial.dates.ambiguous
      dates.dayFirst += trial.dates.dayFirst
      dates.monthFirst += trial.dates.monthFirst
    }
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    dateOrder = (DialectGuess.dateOrders + [.excelSerial])[best]
  }

  private mutating func guessNumbers(_ columns: [(column: Column, values: [String])]) {
    guard !columns.isEmpty else { return }
    let refused = DialectGuess.numberMarks.map { marks in
      columns.reduce(0) { $0 + ColumnTrial($1.values, as: $1.column, marks, currency: currency).refused.count }
    }
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    decimalMark = DialectGuess.numberMarks[best].decimalMark
    thousandsMark = DialectGuess.numberMarks[best].thousandsMark
    let ends = columns.flatMap(\.values).compactMap { DialectGuess.decimalEnd($0) }
    mixesMarks = Set(ends).count > 1
  }

  /// The mark before one or two last figures.
  private static func decimalEnd(_ text: String) -> Character? {
    let figures = text.filter { $0.isNumber || $0 == "," || $0 == "." }
    guard let mark = figures.lastIndex(where: { $0 == "," || $0 == "." }) else { return nil }
    let after = figures.distance(from: mark, to: figures.endIndex) - 1
    return (1...2).contains(after) ? figures[mark] : nil
  }

  /// The code of the currency that amounts bear, when all that bear one bear the same.
  static func currency(of values: [String]) -> String {
    var codes: Set<String> = []
    for value in values {
      for word in value.split(whereSeparator: { !$0.isLetter }) where currencies.contains(String(word)) {
        codes.insert(String(word))
      }
      if value.contains("£") { codes.insert("GBP") }
      if value.contains("$"), codes.isEmpty { codes.insert("USD") }
    }
    guard let code = codes.first, codes.count == 1 else { return "EUR" }
    return code
  }

  private static let currencies: Set<String> = [
    "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "DZD", "EGP", "GBP", "HUF", "ILS", "INR", "JOD",
    "JPY", "KRW", "KWD", "LBP", "MAD", "MXN", "NOK", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "TND", "TRY",
    "UAH", "USD", "XAF", "XOF", "ZAR",
  ]
}
