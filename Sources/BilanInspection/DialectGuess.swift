internal import BilanIntake
internal import BilanModel

/// How dates and numbers of a file are written, as the reader takes most of them.
struct DialectGuess {
  /// Nil where nothing needs to be declared.
  private(set) var dateOrder: Dialect.DateOrder?
  private(set) var dates = (ambiguous: 0, dayFirst: 0, monthFirst: 0)
  /// Whether dates can be read in two orders and none proves one.
  private(set) var isOrderOpen = false
  /// Whether dates are evenings in universal time, the next day in Paris.
  private(set) var hasUTCEvenings = false
  private(set) var decimalMark: Dialect.DecimalMark?
  private(set) var thousandsMark: Character?
  private(set) var currency = "EUR"
  /// Whether amounts bear the sign of the dollar alone, which several currencies share.
  private(set) var hasSharedSign = false
  /// The values that prove a decimal mark, the mark with most of them first.
  private(set) var provenMarks: [MarkEvidence] = []
  /// The marks under which values are read that otherwise are refused, where others prove another mark.
  private(set) var suggestedMarks: Dialect?

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

  /// A column that is read, and its values as they are surveyed.
  typealias Read = (column: Column, values: [(text: String, count: Int, line: Int)])

  /// Tells from the columns that are read, in a format; with `takesSpans`, first and last days stand in one.
  init(_ columns: [Read], _ format: Dialect.Format? = nil, takesSpans: Bool = false) {
    let dates = columns.filter { if case .date = $0.column.type { true } else { false } }
    let amounts = columns.filter { if case .money = $0.column.type { true } else { false } }
    let counts = columns.filter { if case .count = $0.column.type { true } else { false } }
    guessDates(dates, takesSpans)
    let all = amounts.flatMap { $0.values.map(\.text) }
    currency = DialectGuess.currency(of: all)
    hasSharedSign = all.contains { $0.contains("$") } && !all.contains { $0.contains("USD") }
    guessNumbers(amounts + counts, format)
  }

  private mutating func guessDates(_ columns: [Read], _ takesSpans: Bool) {
    guard !columns.isEmpty else { return }
    let trials = (DialectGuess.dateOrders + [.excelSerial]).map { order in
      let dialect = DialectGuess.dialect { $0.dateOrder = order }
      return columns.map { ColumnTrial(DialectGuess.tried($0), as: $0.column, dialect, takesSpans: takesSpans) }
    }
    let refused = trials.map { $0.reduce(0) { $0 + $1.refused.count } }
    for trial in trials[0] {
      dates.ambiguous += trial.dates.ambiguous
      dates.dayFirst += trial.dates.dayFirst
      dates.monthFirst += trial.dates.monthFirst
      hasUTCEvenings = hasUTCEvenings || trial.utcEvenings > 0
    }
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    dateOrder = (DialectGuess.dateOrders + [.excelSerial])[best]
    let isOnlyOrder = best > 0 && refused.count { $0 == least } == 1
    isOrderOpen = dates.ambiguous > 0 && dates.dayFirst == 0 && dates.monthFirst == 0 && !isOnlyOrder
  }

  private mutating func guessNumbers(_ columns: [Read], _ format: Dialect.Format?) {
    guard !columns.isEmpty else { return }
    let refused = DialectGuess.numberMarks.map { marks in
      var marks = marks
      marks.format = format
      return columns.reduce(0) {
        $0 + ColumnTrial(DialectGuess.tried($1), as: $1.column, marks, currency: currency).refused.count
      }
    }
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    decimalMark = DialectGuess.numberMarks[best].decimalMark
    thousandsMark = DialectGuess.numberMarks[best].thousandsMark
    provenMarks = MarkEvidence.all(columns.flatMap(\.values))
    // The values that need a declaration, where the reader takes all others without one.
    guard decimalMark == nil, least > 0, provenMarks.count > 1, let mark = provenMarks.first?.mark else { return }
    suggestedMarks = DialectGuess.numberMarks.last { $0.decimalMark.map { Character($0.rawValue) } == mark }
  }

  /// The values of a column that are tried: enough to tell by.
  private static func tried(_ column: Read) -> [String] { column.values.prefix(TrialBook.valuesTried).map(\.text) }

  /// Whether a text is an amount with groups of three figures and decimals, as little else is written.
  static func isGrouped(_ text: String) -> Bool {
    let parts = text.split { !$0.isNumber }
    guard parts.count >= 3, let last = parts.last, (1...2).contains(last.count) else { return false }
    return parts[0].count <= 3 && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      && text.allSatisfy { $0.isNumber || " .,\u{A0}\u{202F}".contains($0) }
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

  /// The code of a currency that is all that a value says: `USD`, `€`, « euros »; nil for anything else.
  static func currencyNamed(_ text: String) -> String? {
    switch foldedKey(text) {
    case "€", "eur", "euro", "euros": "EUR"
    case "$", "us$", "dollar", "dollars": "USD"
    case "£": "GBP"
    default: currencies.contains(text.uppercased()) ? text.uppercased() : nil
    }
  }

  private static let currencies: Set<String> = [
    "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "DZD", "EGP", "GBP", "HUF", "ILS", "INR", "JOD",
    "JPY", "KRW", "KWD", "LBP", "MAD", "MXN", "NOK", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "TND", "TRY",
    "UAH", "USD", "XAF", "XOF", "ZAR",
  ]
}
