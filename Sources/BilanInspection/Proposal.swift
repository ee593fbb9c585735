internal import BilanIntake
package import BilanModel
internal import BilanYaml

/// The mapping proposed for a file, and what made it so.
package struct Proposal: Sendable {
  /// What `bilan.yaml` would say of the file.
  package internal(set) var mapping: SourceMapping
  let register: Register
  let survey: SourceSurvey
  /// For each column of the register that is read, the place of its column in the file, by code; dates in parts have
  /// none.
  var places: [String: Int] = [:]
  /// The places of the columns of day, month and year, by the code of their date.
  private(set) var partPlaces: [String: [Int]] = [:]
  /// The columns chosen by values or by a part of their name, by code.
  private(set) var supposed: Set<String> = []
  /// The values that the register does not understand, by code of the column.
  var untranslated: [String: [UnknownValue]] = [:]
  /// The columns of the file that announce something their values are not.
  private(set) var disappointments: [Int: Column] = [:]
  private(set) var dialect: DialectGuess
  /// The order that dates of two figures a year need, where it is for somebody to decide.
  private(set) var supposedOrder: Dialect.DateOrder?
  /// The columns of markings but the one that is read, by their places.
  private(set) var otherMarkings: [Int] = []
  /// The column that says the currency of amounts that are not all in that of the report.
  private(set) var currencyColumn: CurrencyColumn?
  /// The place of amounts of several currencies, which are not read.
  private(set) var mixedAmounts: Int?
  /// Lines that may be of one activity, in a file whose identifiers do not say so, and the place of what they have in
  /// common.
  var joinable: (lines: IdentifierLines, place: Int)?
  /// Lines that have nothing of their own but their partner.
  var mergedLines: MergedLines?
  /// What separates the partners of a cell, where it is declared.
  private(set) var list: ListGuess?
  /// The lines of one activity, where lines are participations, and the places of the columns in which they are alike.
  var participations: (lines: IdentifierLines, alike: [Int])?
  /// Whether identifiers are said more than once, so that they name no record.
  var repeatedIdentifier: Int?
  /// The lines that repeat an identifier and are rejected for it, where they are few.
  var repeatedLines: Int?
  /// Whether the days of the records say no year.
  private(set) var lacksYear = false
  /// The years that the name of the file says.
  private(set) var yearsOfName: [Int] = []
  /// Those that lines above days without a year say.
  private(set) var yearsOfSections: [Int] = []
  /// The columns that say the cost in thousands or millions once more.
  var scaledCopies: Set<Int> = []
  /// The columns that somebody must decide, by the code of the register's column, and why.
  var rivalries: [String: Rivalry] = [:]
  /// The currency that the header of the cost names, where its values name none.
  var headerCurrency: String?
  /// What the markings of the records looked at join to; nil without a column of markings.
  private(set) var highestMarking: Marking?
  /// Whether activities may have lines above the ceiling past what was looked at, so that no value may be shown.
  var mayHideLines = false
  /// What the columns hold that nothing was read from at first.
  private var natures: [Int: ValueNature] = [:]
  /// The spellings of markings, with the caveats of the desk.
  private let words: MarkingWords

  /// The mapping that somebody has written, where the file has one.
  var decided: SourceMapping?

  /// Nothing yet, of a register.
  init(_ survey: SourceSurvey, register: Register, words: MarkingWords) {
    self.survey = survey
    self.register = register
    self.words = words
    dialect = DialectGuess([], survey.desk)
    mapping = SourceMapping(files: [survey.file])
  }

  /// Proposes the register that reading recognises by the headers; for want of one the likeliest of the catalogue.
  init(_ survey: SourceSurvey, _ markings: MarkingColumns) {
    self.survey = survey
    dialect = DialectGuess([], survey.desk)
    words = markings.words
    otherMarkings = markings.places.filter { $0 != markings.main }.compactMap { survey.column(atRowPlace: $0) }
    let trials = TrialBook(survey.dialect.format, survey.desk)
    let guess =
      survey.recognised.map { ColumnGuess(survey, $0, markings, trials) }
      ?? ColumnGuess.likeliest(survey.desk.registers.map { ColumnGuess(survey, $0, markings, trials) })
    register = guess.register
    mapping = SourceMapping(files: [survey.file])
    mapping.register = register.code
    disappointments = guess.disappointments
    for (code, choice) in guess.choices {
      guard let name = survey.columns[choice.place].name else { continue }
      mapping.columns[code] = SourceMapping.ColumnMapping(.column(name))
      places[code] = choice.place
      if !(choice.match?.isSure ?? false) { supposed.insert(code) }
    }
    mapping.dialect = survey.dialect
    takeDateParts()
    takeSpans()
    takeDaysWithoutYear()
    yearsOfName = FileYears.years(in: survey.file)
    takeLists()
    takeDialect()
    if !takeMergedLines() {
      findIdentifiers()
      takeIdentifiers()
    }
    takeValues()
    takeMarking()
    let read = Set(places.values)
    for place in survey.columns.indices where !read.contains(place) {
      natures[place] = ValueNature(survey.columns[place], survey.desk)
    }
    settleRivals(guess)
    findScaledCopies()
  }

  /// The same without the translations, which name values.
  var withoutValues: Proposal {
    var proposal = self
    for code in proposal.mapping.columns.keys.sorted() { proposal.mapping.columns[code]?.translations = [:] }
    return proposal
  }

  /// What the values of a column are, whatever is read from it.
  func nature(_ place: Int) -> ValueNature { natures[place] ?? ValueNature(survey.columns[place], survey.desk) }

  /// The place of the column of a role; nil when the file has none.
  func place(_ role: Role) -> Int? { register.column(role).flatMap { places[$0.code] } }

  /// How the mapping reads the column of a role, nil when it does not.
  func mapped(_ role: Role) -> SourceMapping.ColumnMapping? {
    register.column(role).flatMap { mapping.columns[$0.code] }
  }

  /// Reads the column of a role from a column of the file; nil reads it from none.
  mutating func take(_ role: Role, at place: Int?, as column: SourceMapping.ColumnMapping?) {
    guard let code = register.column(role)?.code else { return }
    mapping.columns[code] = column
    places[code] = place
    if column == nil { supposed.remove(code) }
  }

  /// Whether the column of a role was chosen by values or by a part of its name.
  private func isSupposed(_ role: Role) -> Bool { register.column(role).map { supposed.contains($0.code) } ?? false }

  /// Notes that the column of a role was chosen by values.
  mutating func suppose(_ role: Role) {
    if let code = register.column(role)?.code { supposed.insert(code) }
  }

  private func values(_ role: Role) -> [(text: String, count: Int, line: Int)] {
    register.column(role).map { values($0.code) } ?? []
  }

  func values(_ code: String) -> [(text: String, count: Int, line: Int)] {
    places[code].map { survey.columns[$0].values } ?? []
  }

  /// Dates in three columns, or two, where no column has them whole.
  private mutating func takeDateParts() {
    let (start, end) = DateParts.find(survey)
    takeParts(start, of: .first)
    takeParts(end, of: .last)
  }

  private mutating func takeParts(_ parts: DateParts?, of role: Role) {
    guard let parts, let code = register.column(role)?.code,
      places[code] == nil || parts.places.contains(places[code] ?? -1)
    else { return }
    func name(_ place: Int?) -> String? { place.flatMap { survey.columns[$0].name } }
    guard let year = name(parts.year) else { return }
    for (other, place) in places where parts.places.contains(place) {
      mapping.columns[other] = nil
      places[other] = nil
    }
    mapping.columns[code] = SourceMapping.ColumnMapping(
      .date(day: name(parts.day), month: name(parts.month), year: year))
    partPlaces[code] = parts.places
    if parts.hasShortYears { mapping.dialect.dateOrder = .dayMonthYear }
    supposed.remove(code)
    disappointments = disappointments.filter { !parts.places.contains($0.key) }
  }

  /// Whether first and last days stand in one column.
  var hasSpans: Bool { place(.first) != nil && place(.first) == place(.last) }

  /// The last day from the column of the first, where values of it write both.
  private mutating func takeSpans() {
    guard let place = place(.first), mapped(.last) == nil else { return }
    let orders = DialectGuess.dateOrders
    let holdsSpans = survey.columns[place].values.contains { value in
      orders.contains { ColumnTrial.isSpan(value.text, $0) }
    }
    guard holdsSpans else { return }
    take(.last, at: place, as: mapped(.first))
    if isSupposed(.first) { suppose(.last) }
  }

  /// Whether the numbers behind months, “Mar 14”, are days: years would be few and follow each other.
  private static func areDaysBehindMonths(_ values: [String]) -> Bool {
    let numbers = values.map { DayWithoutYear.behindMonth($0) }
    guard !numbers.contains(nil), let least = numbers.compactMap(\.self).min(),
      let most = numbers.compactMap(\.self).max()
    else { return false }
    let count = Set(numbers).count
    return count > 2 && (most - least > count + 3 || count > 12)
  }

  /// The years that lines above days without a year say, « JANVIER 2011 »; nil where the values are anything else.
  private static func yearsOfSections(_ values: [String]) -> [Int]? {
    var years: Set<Int> = []
    for value in values where !DayWithoutYear.matches(value) {
      guard let end = value.lastIndex(of: " "), let year = Int(value[value.index(after: end)...]),
        ColumnGuess.isYear(String(year)), DayWithoutYear.matches(String(value[..<end]))
      else { return nil }
      years.insert(year)
    }
    return values.contains { DayWithoutYear.matches($0) && $0.contains(where: \.isNumber) } ? years.sorted() : nil
  }

  /// The first day from a column of days that say no year, which waits for one.
  private mutating func takeDaysWithoutYear() {
    guard mapped(.first) == nil else {
      let values = place(.first).map { survey.columns[$0].values.map(\.text) } ?? []
      lacksYear = Self.areDaysBehindMonths(values)
      // A day among months that have a year waits for one too.
      if let years = Self.yearsOfSections(values), !years.isEmpty { (lacksYear, yearsOfSections) = (true, years) }
      return
    }
    let used = Set(places.values).union(partPlaces.values.joined())
    let place = survey.columns.indices.first { place in
      let column = survey.columns[place]
      return !used.contains(place) && column.name != nil && column.filled > 0 && HeaderNuance(column.header).isOfDate
        && Self.yearsOfSections(column.values.map(\.text)) != nil
    }
    guard let place, let name = survey.columns[place].name else { return }
    yearsOfSections = Self.yearsOfSections(survey.columns[place].values.map(\.text)) ?? []
    lacksYear = true
    disappointments[place] = nil
    take(.first, at: place, as: SourceMapping.ColumnMapping(.column(name)))
  }

  private mutating func takeDialect() {
    let read = register.columns.compactMap { column -> DialectGuess.Read? in
      guard let place = places[column.code] else { return nil }
      let values = survey.columns[place].values
      // Of days behind months no order says anything: they wait for a year.
      if lacksYear, column.isDate, Self.areDaysBehindMonths(values.map(\.text)) { return nil }
      return (column, values)
    }
    dialect = DialectGuess(read, survey.desk, mapping.dialect.format, takesSpans: hasSpans)
    let order = dialect.dateOrder ?? mapping.dialect.dateOrder
    // What nothing proves is not declared.
    mapping.dialect.dateOrder = dialect.isOrderOpen ? nil : order
    supposedOrder = dialect.isOrderOpen ? order : nil
    if dialect.openMark == nil {
      mapping.dialect.decimalMark = dialect.decimalMark
      mapping.dialect.thousandsMark = dialect.thousandsMark
    }
    mapping.currency = dialect.currency
    let own = survey.desk.currency
    if mapping.currency == nil, let cost = place(.cost),
      let code = HeaderUnit(survey.columns[cost].headerWithUnit, own)?.currency, code != own.code
    {
      mapping.currency = code
      headerCurrency = code
    }
    takeCurrency()
  }

  /// The currency that a column says; amounts of several are not read, since nothing may add them up.
  private mutating func takeCurrency() {
    guard let cost = place(.cost), let column = CurrencyColumn(survey) ?? CurrencyColumn(amountsAt: cost, survey)
    else { return }
    currencyColumn = column
    if column.codes.count == 1, let code = column.codes.first {
      mapping.currency = code
    } else {
      mixedAmounts = cost
      take(.cost, at: nil, as: nil)
    }
  }

  /// What separates partners, where all cells that name several agree.
  private mutating func takeLists() {
    guard place(.partners) != nil else { return }
    let others = register.columns.filter { $0.isOfLists && $0.role != .partners }.flatMap { values($0.code) }
    list = ListGuess(values(.partners), others: others.map(\.text), survey.desk.directory)
    mapping.dialect.listSeparator = list?.separator
  }

  mutating func takeMarking() {
    guard place(.marking) != nil else { return }
    highestMarking = values(.marking).compactMap { words.read($0.text) }.joined
  }
}
