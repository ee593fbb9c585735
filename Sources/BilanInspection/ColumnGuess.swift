internal import BilanIntake
internal import BilanModel

/// Which column of a file each column of a register is read from, as names and values tell.
struct ColumnGuess {
  /// A column of the file for one of the register, and why.
  struct Choice {
    let place: Int
    /// Nil where the values alone tell.
    let match: HeaderMatch?
  }

  let register: Register
  /// By the code of the register's column.
  private(set) var choices: [String: Choice] = [:]
  /// The columns that announce something by their name which their values are not, by their place.
  private(set) var disappointments: [Int: Column] = [:]
  let survey: SourceSurvey
  private let trials: TrialBook
  private var records: Int { survey.records - survey.hidden }

  /// A possible choice and its weight.
  struct Pair {
    let place: Int
    let column: Int
    let match: HeaderMatch?
    let fit: Double
    let weight: Double
  }
  private(set) var pairs: [Pair] = []

  /// Guesses; the column of markings is told before, by itself.
  ///
  /// - Parameters:
  ///   - survey: the file.
  ///   - register: what it is taken for.
  ///   - markings: its columns of markings.
  ///   - trials: what values were tried as before, for whatever register.
  init(_ survey: SourceSurvey, _ register: Register, _ markings: MarkingColumns, _ trials: TrialBook) {
    self.survey = survey
    self.register = register
    self.trials = trials
    let words = ForeignHeaders(survey.desk.currency)
    let marking = markings.main.flatMap { survey.column(atRowPlace: $0) }
    let markingPlaces = Set(markings.places.compactMap { survey.column(atRowPlace: $0) })
    for (place, surveyed) in survey.columns.enumerated()
    where surveyed.name != nil && !markingPlaces.contains(place) {
      let nuance = HeaderNuance(surveyed.header)
      for (index, column) in register.columns.enumerated() where column.role != .marking {
        if let pair = pair(place, surveyed, nuance, index, column, words) { pairs.append(pair) }
      }
    }
    pairs.sort { ($1.weight, $0.column, $0.place) < ($0.weight, $1.column, $1.place) }
    var taken: Set<Int> = []
    if let place = marking, let code = register.column(.marking)?.code {
      choices[code] = Choice(place: place, match: markings.match)
      taken.insert(place)
    }
    for pair in pairs {
      let code = register.columns[pair.column].code
      guard choices[code] == nil, !taken.contains(pair.place) else { continue }
      choices[code] = Choice(place: pair.place, match: pair.match)
      taken.insert(pair.place)
    }
    disappointments = disappointments.filter { !taken.contains($0.key) }
    chooseYears(taken)
    chooseTitle(Set(choices.values.map(\.place)))
  }

  /// How many columns their headers surely name: the more, the likelier it is that the file is of the register.
  var sureChoices: Int { choices.values.count { $0.match?.isSure ?? false } }

  /// The guess with the most columns surely named among those that have what tells their register from the others, which
  /// some do not; the first of the catalogue in doubt.
  static func likeliest(_ guesses: [ColumnGuess]) -> ColumnGuess {
    let registers = guesses.map(\.register)
    let told = guesses.filter { guess in
      let telling = guess.register.tellingColumns(among: registers)
      return !telling.isEmpty && telling.allSatisfy { guess.holds($0) }
    }
    return told.reduce(guesses[0]) { best, guess in guess.sureChoices > best.sureChoices ? guess : best }
  }

  /// Whether a column was found, and where it has words of its own, with values that are those words: « Nature » alone is
  /// the heading of many a column.
  private func holds(_ column: Column) -> Bool {
    guard let choice = choices[column.code] else { return false }
    guard column.hasOwnWords, survey.columns[choice.place].filled > 0 else { return true }
    return pairs.contains {
      $0.place == choice.place && register.columns[$0.column].code == column.code && $0.fit >= 0.5
    }
  }

  private mutating func pair(
    _ place: Int, _ surveyed: SurveyedColumn, _ nuance: HeaderNuance, _ index: Int, _ column: Column,
    _ words: ForeignHeaders
  ) -> Pair? {
    let last = surveyed.header.split(separator: ".").last.map(String.init) ?? surveyed.header
    // `kind.code` is the kind, and names no record.
    let isCode = column.role == .identifier && isOfObject(surveyed.header, words)
    let match = [
      words.match(surveyed.header, column), survey.delimiter == nil && !isCode ? words.match(last, column) : nil,
    ].compactMap { $0 }.max()
    guard match != nil || surveyed.filled > 0 else { return nil }
    if surveyed.hasObjects || surveyed.hasArrays && !column.isOfLists { return nil }
    // What the object around records says of all of them is not to count for each.
    if column.role.map(Role.volumes.contains) ?? false, !survey.dialect.isOfRecord(surveyed.header) { return nil }
    // « Unité » beside amounts is what they are counted in, and no office.
    if HeaderUnit.isLabel(surveyed.header), surveyed.filled > 0,
      surveyed.values.allSatisfy({ value in
        let own = survey.desk.currency
        return HeaderUnit.of(value: value.text, under: surveyed.header, own) != nil || HeaderUnit.isOwn(value.text, own)
      })
    {
      return nil
    }
    if case .money = column.type, nuance.isOfOne { return nil }
    // « Event Start Date » is no event.
    if column.role == .title, nuance.isOfDate || nuance.isOfProgram, match?.isSure != true { return nil }
    if case .partners = column.type, nuance.isOfTransit || nuance.isOfAbsence || nuance.isOfOtherCodes { return nil }
    // « Places offertes » are no place.
    if match.map({ !$0.isSure }) ?? false, column.isOfWords, surveyed.holdsNumbersAlone { return nil }
    if case .money = column.type,
      HeaderUnit(surveyed.headerWithUnit)?.isMultiple == true || surveyed.saysUnits(survey.desk.currency)
    {
      return nil
    }
    // « Reçu le » is when a record was made, but where it is the register's own word for a date.
    if case .date = column.type, nuance.isClerical, match?.isSure != true { return nil }
    // Numbers are days of a spreadsheet only under a header that speaks of dates.
    let fit = trials.fit(place, surveyed, column, of: register, takesSerials: match != nil)
    guard let match else {
      return valueWeight(surveyed, column, fit).map {
        Pair(place: place, column: index, match: nil, fit: fit, weight: $0 - (nuance.isForeseen ? 10 : 0))
      }
    }
    guard admits(match, surveyed, column, fit) else {
      if match.isSure, column.isTyped, column.isRequired || !nuance.isOfReference { disappointments[place] = column }
      return nil
    }
    // A path of keys weighs less than a key of the record itself; so does a column with gaps where none may be.
    let depth = survey.delimiter == nil && surveyed.header.contains(".") ? 3.0 : 0
    let gaps = column.isRequired ? 60 * Double(max(0, records - surveyed.filled)) / Double(max(1, records)) : 0
    // « Type de financement » names the kind for want of anything better, with every value to be translated.
    let stranger = column.hasOwnWords && !match.isSure && fit < 0.5 ? 40.0 : 0
    return Pair(
      place: place, column: index, match: match, fit: fit,
      weight: Double(match.rawValue) + 30 * fit + richness(surveyed, column) - depth - gaps - stranger
        - burden(nuance, column))
  }

  /// Whether a path of keys leads into an object that is named as a column of the register: `kind.code`.
  private func isOfObject(_ header: String, _ words: ForeignHeaders) -> Bool {
    guard let end = header.lastIndex(of: ".") else { return false }
    return register.columns.contains {
      $0.role != .identifier && words.match(String(header[..<end]), $0)?.isSure == true
    }
  }

  /// What a column weighs less where its words say that it is foreseen, or of another side or place than is meant.
  private func burden(_ nuance: HeaderNuance, _ column: Column) -> Double {
    switch column.role {
    case .partners: nuance.isOfPlace ? 25 : 0
    case .frenchParticipants where !nuance.isFrench: nuance.isForeseen ? 45 : 20
    case .first, .last, .cost, .frenchParticipants, .partnerParticipants:
      nuance.isForeseen && register.code == Register.activities.code ? 25 : 0
    default: 0
    }
  }

  /// Whether a column whose name says so may be taken, its values seen.
  private func admits(_ match: HeaderMatch, _ surveyed: SurveyedColumn, _ column: Column, _ fit: Double) -> Bool {
    switch column.type {
    case .text, .label, .labels, .identifier, .choices, .duration: true
    // Numbers are words of no vocabulary that a record can do without.
    case .choice
    where !column.isRequired && fit == 0 && !surveyed.values.contains { $0.text.contains(where: \.isLetter) }:
      surveyed.filled == 0
    // Words of a closed vocabulary can be translated, if they are few.
    case .choice, .marking:
      (match.isSure || match == .among && column.isRequired && surveyed.filled >= records - survey.asides)
        && surveyed.isComplete && surveyed.values.count <= 60 || fit >= 0.5
    case .partners: fit >= 0.25
    case .date, .count, .money, .decimal: fit >= (match.isSure ? 0.25 : 0.5)
    }
  }

  /// The weight of a column that only its values tell.
  private func valueWeight(_ surveyed: SurveyedColumn, _ column: Column, _ fit: Double) -> Double? {
    let values = surveyed.values
    switch column.type {
    case .partners:
      guard fit >= 0.8 else { return nil }
      let written = values.count { $0.text.count > 3 }
      let hasLists = surveyed.sample.contains { text in
        ListGuess.marks.contains { ListGuess.cuts(text, at: $0, survey.desk.directory) }
      }
      guard written >= 2 || hasLists || values.count >= 5 else { return nil }
      // Names of partners say more than one word among others in a header.
      return written >= 2 || hasLists ? (fit == 1 ? 90 : 86) : 40
    case .choice: return fit >= 0.8 && values.count >= 2 && values.contains { $0.text.count > 3 } ? 30 : nil
    case .date where column.role == .first:
      // A number of four figures may be anything.
      return fit >= 0.9 && 10 * values.count { !$0.text.allSatisfy(\.isNumber) } >= 9 * values.count ? 20 : nil
    case .money:
      guard fit >= 0.9 else { return nil }
      let signed = values.count { value in survey.desk.currency.marks.contains { value.text.contains($0) } }
      let grouped = values.count { DialectGuess.isGrouped($0.text) }
      return 2 * signed >= values.count || grouped >= 2 ? 20 : nil
    default: return nil
    }
  }

  /// What prefers, among columns that may be the title, the one with long and different texts.
  private func richness(_ surveyed: SurveyedColumn, _ column: Column) -> Double {
    guard column.role == .title, surveyed.filled > 0 else { return 0 }
    let different = Double(surveyed.values.count) / Double(surveyed.filled)
    let length = surveyed.values.reduce(0) { $0 + $1.text.count } / max(1, surveyed.values.count)
    return 15 * min(1, different) + (length >= 20 ? 10 : 0)
  }

  /// For want of any date, a column nine values of ten of which are years.
  private mutating func chooseYears(_ taken: Set<Int>) {
    guard let start = register.column(.first)?.code, choices[start] == nil else { return }
    let years = survey.columns.indices.first { place in
      let column = survey.columns[place]
      return column.name != nil && !taken.contains(place) && column.filled == records && records > 0
        && column.isComplete && !column.hasArrays && !column.hasObjects
        && 10 * column.values.reduce(0) { $0 + (ColumnGuess.isYear($1.text) ? $1.count : 0) } >= 9 * records
    }
    if let years { choices[start] = Choice(place: years, match: nil) }
  }

  static func isYear(_ text: String) -> Bool { Int(text).map((1900...2100).contains) ?? false }

  /// For want of a title where there must be one, the richest text without gaps, if need be one that something else is read
  /// from too, or one with gaps; never a date, nor the states that partners are read from.
  private mutating func chooseTitle(_ taken: Set<Int>) {
    guard let title = register.column(.title), title.isRequired, choices[title.code] == nil, records > 0 else { return }
    func isText(_ place: Int) -> Bool {
      let values = survey.columns[place].values
      return 2 * values.count { $0.text.contains(where: \.isLetter) } >= values.count
    }
    func weight(_ place: Int) -> Double {
      let isTaken = taken.contains(place)
      return richness(survey.columns[place], title) + (isText(place) ? isTaken ? 50 : 100 : isTaken ? 10 : 0)
    }
    let partners = register.column(.partners).flatMap { choices[$0.code]?.place }
    let texts = survey.columns.indices.filter { place in
      let column = survey.columns[place]
      return column.name != nil && !column.hasArrays && !column.hasObjects && 2 * column.filled >= records
        && place != partners && !HeaderNuance(column.header).isOfDate && !HeaderNuance(column.header).isOfProgram
    }
    let full = texts.filter { survey.columns[$0].filled == records && (isText($0) || !texts.contains(where: isText)) }
    let best = (full.isEmpty ? texts : full).max { (weight($0), $1) < (weight($1), $0) }
    if let best { choices[title.code] = Choice(place: best, match: nil) }
  }
}

extension Register {
  /// The columns that a record must have here and that no other register has, by name or by role.
  fileprivate func tellingColumns(among registers: [Register]) -> [Column] {
    let others = registers.filter { $0.code != code }
    return columns.filter { column in
      column.isRequired
        && !others.contains { $0.index(of: column.code) != nil || column.role.flatMap($0.column) != nil }
    }
  }
}
