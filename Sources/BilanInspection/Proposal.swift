internal import BilanIntake
package import BilanModel
internal import BilanYaml

/// The mapping proposed for a file, and what made it so.
package struct Proposal: Sendable {
  package private(set) var mapping: SourceMapping
  let register: Register
  let survey: SourceSurvey
  /// For each column of the register that is read, the place of its column in the file, by code; dates in parts have
  /// none.
  private(set) var places: [String: Int] = [:]
  /// The columns chosen by values or by a part of their name, by code.
  private(set) var supposed: Set<String> = []
  /// The values that the register does not understand, by code of the column.
  private(set) var untranslated: [String: [UnknownValue]] = [:]
  /// The columns of the file that announce something their values are not.
  private(set) var disappointments: [Int: Column] = [:]
  private(set) var dialect = DialectGuess([])
  /// Whether identifiers are said more than once, so that they name no record.
  private(set) var repeatedIdentifier: Int?
  /// The lines that repeat an identifier and are rejected for it, where they are few.
  private(set) var repeatedLines: Int?
  /// The years that the name of the file says.
  private(set) var yearsOfName: [Int] = []
  /// The highest marking of the records looked at; nil without a column of markings.
  private(set) var highestMarking: Marking?

  /// The columns of the register that a record must have and nothing in the file says.
  var missing: [Column] {
    register.columns.filter { column in
      column.isRequired && mapping.columns[column.code] == nil
        && !(mapping.year != nil && column.code.hasSuffix("start"))
    }
  }

  /// Whether a column of dates, or a year, says when.
  var isDated: Bool {
    mapping.year != nil || mapping.columns.keys.contains { $0.hasSuffix("start") }
  }

  init(_ survey: SourceSurvey) {
    self.survey = survey
    let guesses = Register.all.map { ColumnGuess(survey, $0) }
    let activities = guesses[0]
    // A plan is told by its name, its version and its dates.
    let plans = guesses.first { $0.register.code == Register.plans.code && $0.sureChoices > activities.sureChoices }
    let plan = plans.flatMap { $0.choices["plan"] != nil && $0.choices["version"] != nil ? $0 : nil }
    let guess = plan ?? activities
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
    mapping.dialect.recordsPath = survey.recordsPath
    takeDateParts()
    takeYear()
    takeDialect()
    takeIdentifiers()
    takeValues()
    takeMarking()
  }

  /// The same without the translations, which name values.
  var withoutValues: Proposal {
    var proposal = self
    for code in proposal.mapping.columns.keys.sorted() { proposal.mapping.columns[code]?.translations = [:] }
    return proposal
  }

  private func values(_ code: String) -> [(text: String, count: Int)] {
    places[code].map { survey.columns[$0].values } ?? []
  }

  /// A date in three columns, or two, where no column has it whole.
  private mutating func takeDateParts() {
    guard let start = register.columns.first(where: { $0.code.hasSuffix("start") })?.code,
      let parts = DateParts(survey), places[start] == nil || parts.places.contains(places[start] ?? -1)
    else { return }
    mapping.columns[start] = SourceMapping.ColumnMapping(
      .date(
        day: parts.day.flatMap { survey.columns[$0].name }, month: survey.columns[parts.month].name, year: parts.year))
    places[start] = nil
    for (code, place) in places where parts.places.contains(place) {
      mapping.columns[code] = nil
      places[code] = nil
    }
    supposed.remove(start)
    disappointments = disappointments.filter { !parts.places.contains($0.key) }
  }

  /// The year of the file's name, where no column has a date.
  private mutating func takeYear() {
    yearsOfName = FileYears.years(in: survey.file)
    guard !isDated, yearsOfName.count == 1 else { return }
    mapping.year = yearsOfName.first
  }

  private mutating func takeDialect() {
    let read = register.columns.compactMap { column -> (Column, [String])? in
      guard let place = places[column.code] else { return nil }
      return (column, survey.columns[place].values.prefix(TrialBook.valuesTried).map(\.text))
    }
    dialect = DialectGuess(read)
    mapping.dialect.dateOrder = dialect.dateOrder
    mapping.dialect.decimalMark = dialect.decimalMark
    mapping.dialect.thousandsMark = dialect.thousandsMark
    mapping.currency = dialect.currency
  }

  /// Lines of one identifier with several partners are participations; an identifier said again is none.
  private mutating func takeIdentifiers() {
    guard let place = places["id"] else { return }
    let lines = IdentifierLines(survey, identifier: place, partner: places["partners"])
    guard lines.repeated > 0 else { return }
    if register.code == Register.activities.code, lines.areParticipations {
      mapping.rows = .participation
      // The volumes of a line are those of its partner.
      if let people = places["participants_fr"], places["participants_partner"] == nil,
        !foldedKey(survey.columns[people].header).contains("fr")
      {
        mapping.columns["participants_partner"] = mapping.columns.removeValue(forKey: "participants_fr")
        places["participants_partner"] = places.removeValue(forKey: "participants_fr")
      }
    } else if lines.areMistakes {
      repeatedLines = lines.repeated
    } else {
      repeatedIdentifier = place
      mapping.columns["id"] = nil
      places["id"] = nil
    }
  }

  private mutating func takeValues() {
    for column in register.columns {
      guard column.isTyped, places[column.code] != nil else { continue }
      let texts = values(column.code)
      let trial = ColumnTrial(texts.map(\.text), as: column, mapping.dialect, currency: mapping.currency)
      let unknown = trial.refused.map { place, finding in
        UnknownValue(texts[place].text, count: texts[place].count, column, finding)
      }
      untranslated[column.code] = unknown.isEmpty ? nil : unknown
      for value in unknown {
        // The parser of YAML takes no longer key.
        guard let term = value.translation, YamlScalar.text(value.text).utf8.count <= 1000 else { continue }
        mapping.columns[column.code]?.translations[foldedKey(value.text)] = term
      }
    }
  }

  private mutating func takeMarking() {
    guard places["marking"] != nil else { return }
    highestMarking = values("marking").compactMap { UnknownValue.marking($0.text) }.max() ?? .unprotected
  }
}

extension SourceSurvey {
  /// How the file is written, in the words of a configuration.
  var dialect: Dialect {
    var dialect = Dialect()
    dialect.format = Dialect.Format(rawValue: format.rawValue)
    dialect.encoding = encoding
    dialect.delimiter = delimiter
    dialect.hasQuotes = hasQuotes
    if headerLine > 1 && delimiter != nil && headerLine != firstLine { dialect.headerLine = headerLine }
    return dialect
  }
}
