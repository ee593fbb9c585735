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
  /// A value whose mark is before decimals or between thousands, where no value proves which: `12,500`.
  private(set) var openMark: String?
  /// The currency of amounts, where it is not that of the report.
  private(set) var currency: String?
  private let desk: DeskWords
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
  init(_ columns: [Read], _ desk: DeskWords, _ format: Dialect.Format? = nil, takesSpans: Bool = false) {
    self.desk = desk
    let dates = columns.filter { if case .date = $0.column.type { true } else { false } }
    let amounts = columns.filter { if case .money = $0.column.type { true } else { false } }
    let counts = columns.filter { if case .count = $0.column.type { true } else { false } }
    guessDates(dates, takesSpans)
    let all = amounts.flatMap { $0.values.map(\.text) }
    currency = DialectGuess.currency(of: all, desk.currency)
    hasSharedSign =
      !desk.currency.marks.contains("$") && all.contains { $0.contains("$") } && !all.contains { $0.contains("USD") }
    guessNumbers(amounts + counts, format)
  }

  private mutating func guessDates(_ columns: [Read], _ takesSpans: Bool) {
    guard !columns.isEmpty else { return }
    let orders = DialectGuess.dateOrders + [.excelSerial]
    func trials(_ order: Dialect.DateOrder?) -> [ColumnTrial] {
      let dialect = DialectGuess.dialect { $0.dateOrder = order }
      return columns.map {
        ColumnTrial(DialectGuess.tried($0), as: $0.column, dialect, takesSpans: takesSpans, desk: desk, counts: true)
      }
    }
    let first = trials(orders[0])
    func count(_ trials: [ColumnTrial]) -> Int { trials.reduce(0) { $0 + $1.refused.count } }
    // What nothing refuses without a declaration needs none.
    let refused = [count(first)] + (count(first) == 0 ? [] : orders.dropFirst().map { count(trials($0)) })
    for trial in first {
      dates.ambiguous += trial.dates.ambiguous
      dates.dayFirst += trial.dates.dayFirst
      dates.monthFirst += trial.dates.monthFirst
      hasUTCEvenings = hasUTCEvenings || trial.utcEvenings > 0
    }
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    dateOrder = orders[best]
    let isOnlyOrder = best > 0 && refused.count { $0 == least } == 1
    isOrderOpen = dates.ambiguous > 0 && dates.dayFirst == 0 && dates.monthFirst == 0 && !isOnlyOrder
  }

  private mutating func guessNumbers(_ columns: [Read], _ format: Dialect.Format?) {
    guard !columns.isEmpty else { return }
    func refusals(_ marks: Dialect) -> Int {
      var marks = marks
      marks.format = format
      return columns.reduce(0) {
        $0
          + ColumnTrial(DialectGuess.tried($1), as: $1.column, marks, currency: currency, desk: desk, counts: true)
          .refused.count
      }
    }
    let plain = refusals(DialectGuess.numberMarks[0])
    let refused = [plain] + (plain == 0 ? [] : DialectGuess.numberMarks.dropFirst().map(refusals))
    guard let least = refused.min(), let best = refused.firstIndex(of: least) else { return }
    decimalMark = DialectGuess.numberMarks[best].decimalMark
    thousandsMark = DialectGuess.numberMarks[best].thousandsMark
    provenMarks = MarkEvidence.all(columns.flatMap(\.values))
    let ties = zip(refused, DialectGuess.numberMarks).filter { $0.0 == least }.map(\.1)
    guard plain > least, Set(ties.map(\.decimalMark)).count > 1 else { return suggestMarks(least) }
    for marks in ties {
      guard let thousands = marks.thousandsMark,
        let value = columns.lazy.flatMap(\.values).first(where: { $0.text.contains(thousands) })
      else { continue }
      (decimalMark, thousandsMark, openMark) = (marks.decimalMark, thousands, value.text)
    }
  }

  /// Tells the marks of the values that need a declaration, where the reader takes all others without one.
  private mutating func suggestMarks(_ least: Int) {
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

  /// The code of the currency that amounts bear, when all bear the same and it is not `own`.
  static func currency(of values: [String], _ own: Currency) -> String? {
    let codes = currencies(of: values.map { ($0, 1, 0) }, own).codes
    return codes.count == 1 ? codes.first { $0 != own.code } : nil
  }

  /// Whether three capitals stand side by side, as in codes.
  private static func hasCapitals(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = byte >= 0x41 && byte <= 0x5A ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// The codes of the currencies that amounts bear, and the first line of one that is not `own`; beside amounts of another
  /// currency, those that bear none may be of `own`.
  static func currencies(of values: [(text: String, count: Int, line: Int)], _ own: Currency) -> (
    codes: Set<String>, line: Int
  ) {
    var codes: Set<String> = []
    var line = Int.max
    func add(_ code: String, _ at: Int) {
      if code != own.code { line = min(line, at) }
      codes.insert(code)
    }
    var dollars: Int?
    var hasBare = false
    for value in values {
      var isSaid = false
      if hasCapitals(value.text) {
        for word in value.text.split(whereSeparator: { !$0.isLetter }) where currencies.contains(String(word)) {
          add(String(word), value.line)
          isSaid = true
        }
      }
      if !hasBare, value.text.utf8.contains(where: { $0 > 0x30 && $0 <= 0x39 }),
        value.text.allSatisfy({ $0.isNumber || $0.isPunctuation || $0.isWhitespace || $0 == "+" })
      {
        hasBare = true
      }
      for sign in value.text.unicodeScalars {
        switch sign {
        case "£": add("GBP", value.line)
        case "€": add("EUR", value.line)
        case "$" where !isSaid: dollars = dollars ?? value.line
        default: break
        }
      }
    }
    // A dollar is the report’s, or of the code that other amounts bear, where there is one.
    if let dollars, !own.marks.contains("$"), codes.subtracting([Currency.euro.code]).isEmpty { add("USD", dollars) }
    if hasBare, !codes.isEmpty { codes.insert(own.code) }
    return (codes, line)
  }

  /// The code of a currency that is all that a value says: `USD`, `€`, « euros »; nil for anything else.
  static func currencyNamed(_ text: String, _ own: Currency) -> String? {
    switch foldedKey(text) {
    case "€", "eur", "euro", "euros": "EUR"
    case "$", "dollar", "dollars": own.marks.contains("$") ? own.code : "USD"
    case "us$": "USD"
    case "£": "GBP"
    default: currencies.contains(text.uppercased()) ? text.uppercased() : nil
    }
  }

  private static let currencies = Set(Currency.all.map(\.code))
}

extension Currency {
  /// The signs of one character that are no letters: `$`.
  var marks: [String] { signs.filter { $0.count == 1 && !$0.contains(where: \.isLetter) } }
}
