internal import BilanIntake
internal import BilanModel

/// Why somebody must look at the column that a required or counted one is read from.
struct Rivalry {
  enum Reason {
    /// Other columns of the file would fit too, by their places.
    case others([Int])
    /// Numbers of people of whom the header does not say the side.
    case side
    /// Columns of ticks under the names of states.
    case ticks(StateTicks)
    /// Columns of ticks under the names of partners.
    case partnerTicks([Int])
    /// Columns of ticks of which one answers whether what was planned is done.
    case answered(StateTicks.Answer)
    /// A column that says how long something lasts, where none says when it ends.
    case duration(Int)
    /// Values that stand on the first of several lines alone, as in merged cells.
    case gaps
    /// Amounts in thousands or millions, which count only with a unit.
    case scale(Int)
    /// Amounts of a long file that are the same on each line of an activity.
    case repeated
    /// Marks that repeat the value of the line above.
    case above
    /// A column of the name whose values are no such thing.
    case unread(Int)
    /// A column of dates, where none says when something ends.
    case ending(Int)
    /// A column of days that its header says to be behind the last one.
    case behindEnd(Int)
    /// A column of which the header says that it is a mean, a share, or what somebody else pays.
    case other
    /// A column of money whose words may mean what was spent, or something else.
    case money
    /// A column of which the header says that it was foreseen, and none says what happened.
    case foreseen
    /// Years that begin another day than the first of January, as the header says.
    case otherYears
    /// Days that stand once for several records: how many that are done have none.
    case undated(Int)
  }

  let reason: Reason
  /// What waits behind a mark; nil where words tell which column counts meanwhile.
  let waiting: SourceMapping.ColumnMapping?
  let isOpen: Bool
  /// Whether the columns may be parts of one number.
  var mayBeSum = false
}

extension Proposal {
  /// The roles of which a wrong column would be a wrong figure.
  private static let counted: [Role] = [
    .partners, .kind, .first, .last, .status, .frenchParticipants, .partnerParticipants, .cost,
  ]

  /// Finds the columns left over that would fit a required or counted one, and takes back what no word decides.
  mutating func settleRivals(_ guess: ColumnGuess) {
    let used = Set(places.values).union(partPlaces.values.joined())
    for role in Proposal.counted {
      guard let column = register.column(role), let place = places[column.code], mapped(role) != nil else { continue }
      let (others, isOpen) = guess.rivals(of: column, at: place, beside: used)
      // Of whom is asked before which.
      if role == .frenchParticipants, !HeaderNuance(survey.columns[place].header).isFrench {
        leave(column, .side, isOpen: true)
      } else if !others.isEmpty {
        leave(column, .others(others), isOpen: isOpen)
        let hasTotal = (others + [place]).contains { HeaderNuance(survey.columns[$0].header).isOfTotal }
        rivalries[column.code]?.mayBeSum = (role == .frenchParticipants || role == .partnerParticipants) && !hasTotal
      } else if hasGaps(column, place) {
        leave(column, .gaps, isOpen: false)
      }
    }
    if let french = register.column(.frenchParticipants), mapped(.frenchParticipants) == nil,
      rivalries[french.code] == nil,
      let place = staff(beside: used),
      let name = survey.columns[place].name
    {
      rivalries[french.code] = Rivalry(
        reason: .side, waiting: SourceMapping.ColumnMapping(.column(name)), isOpen: true)
    }
    if let title = register.column(.title), let place = places[title.code] {
      let others = places.contains { $0.key != title.code && $0.value == place } ? freeTexts(beside: used) : []
      if !others.isEmpty {
        leave(title, .others(others), isOpen: false)
      } else if supposed.contains(title.code), hasGaps(title, place) {
        leave(title, .gaps, isOpen: false)
      }
    }
    if let status = register.column(.status), let ticks = StateTicks(survey, status) {
      leave(status, ticks.answer.map { .answered($0) } ?? .ticks(ticks), isOpen: true)
    }
    settlePartnerTicks(beside: used)
    settleMultiples(beside: used)
    if let lines = participations?.lines {
      for role in Proposal.amounts {
        guard let column = register.column(role), let place = places[column.code], lines.repeatsAmount(at: place),
          mapping.columns[column.code] != nil
        else { continue }
        leave(column, .repeated, isOpen: true)
      }
    }
    for column in register.columns where mapping.columns[column.code] != nil {
      guard let place = places[column.code], mapping.columns[column.code]?.isFilled != true,
        survey.columns[place].values.contains(where: { DittoWord.matches($0.text) })
      else { continue }
      leave(column, .above, isOpen: true)
    }
    for (place, column) in disappointments.sorted(by: { $0.key < $1.key })
    where !column.isRequired && column.role.map({ Proposal.counted.contains($0) }) ?? false
      && mapping.columns[column.code] == nil
      && rivalries[column.code] == nil
    {
      leave(
        column, column.role == .last && survey.columns[place].holdsLengths ? .duration(place) : .unread(place),
        isOpen: true)
    }
    if let last = register.column(.last), mapped(.last) == nil, mapped(.first) != nil,
      let place = survey.columns.indices.first(where: { !used.contains($0) && isDuration(survey.columns[$0]) })
    {
      leave(last, .duration(place), isOpen: true)
    } else if let last = register.column(.last), mapped(.first) != nil, mapped(.last) == nil,
      rivalries[last.code] == nil, let place = ending(beside: used)
    {
      let isBehind = HeaderNuance(survey.columns[place].header).isBehindEnd
      leave(last, isBehind ? .behindEnd(place) : .ending(place), isOpen: true)
    }
    settlePairs()
    if let last = register.column(.last), let place = places[last.code], mapped(.last) != nil,
      HeaderNuance(survey.columns[place].header).isBehindEnd || endsAtMidnight(place)
        || survey.columns.contains(where: { HeaderNuance($0.header).isOfWholeDays && $0.filled > 0 })
    {
      leave(last, .behindEnd(place), isOpen: true)
    }
    settleDays()
    settleAmounts()
  }

  /// Where two columns of days may be the first one and none is the last, asks about the last too.
  private mutating func settlePairs() {
    guard let first = register.column(.first), let last = register.column(.last), mapped(.last) == nil,
      rivalries[last.code] == nil, let place = places[first.code],
      !survey.columns[place].values.allSatisfy({ ColumnGuess.isYear($0.text) }),
      case .others(let places)? = rivalries[first.code]?.reason, let other = places.first
    else { return }
    // A day that was foreseen beside the real one is none either.
    guard
      !HeaderNuance(survey.columns[other].header).isForeseen || HeaderNuance(survey.columns[place].header).isForeseen
    else { return }
    leave(last, .ending(other), isOpen: true)
  }

  /// The column of people that may be French: by a word, by the sides that it names, or, where none is, of some number.
  private func staff(beside used: Set<Int>) -> Int? {
    let places = survey.columns.indices.filter { !used.contains($0) }
    if let place = places.first(where: { isStaff(survey.columns[$0]) }) { return place }
    guard mapped(.partnerParticipants) == nil else { return nil }
    return places.first { place in
      let column = survey.columns[place]
      // A column without a header is known by its place alone.
      let isNameless = survey.delimiter != nil && column.header == "#\(place + 1)"
      return (isNameless || HeaderNuance(column.header).isOfNumber) && holdsNumbers(column)
    }
  }

  /// A column of days that are no days of a record, nor perhaps those on which something starts.
  private func ending(beside used: Set<Int>) -> Int? {
    var starts: Set<Int> = []
    if let first = register.column(.first), case .others(let places)? = rivalries[first.code]?.reason {
      starts = Set(places)
    }
    return survey.columns.indices.first { place in
      let column = survey.columns[place]
      return !starts.contains(place) && !used.contains(place) && column.name != nil && column.filled > 0
        && !column.hasArrays && !column.hasObjects
        && !HeaderNuance(column.header).isOfRecord && nature(place) == .date
    }
  }

  /// The columns of words that nothing is read from, by their places.
  private func freeTexts(beside used: Set<Int>) -> [Int] {
    survey.columns.indices.filter { place in
      let column = survey.columns[place]
      return column.name != nil && !used.contains(place) && 2 * column.filled >= survey.records - survey.hidden
        && column.values.allSatisfy { $0.text.contains(where: \.isLetter) } && !HeaderNuance(column.header).isOfDate
    }
  }

  /// Leaves columns of thousands or millions to somebody, each beside the amount that it may be.
  private mutating func settleMultiples(beside used: Set<Int>) {
    let own = survey.desk.currency
    var taken = used
    for column in register.columns where column.isMoney && mapping.columns[column.code] == nil {
      let places = survey.columns.indices.filter { !taken.contains($0) && countsMoney(survey.columns[$0], as: column) }
      guard let place = places.first else { continue }
      taken.insert(place)
      leave(column, .scale(place), isOpen: true)
      let code = HeaderUnit(survey.columns[place].headerWithUnit, own)?.currency
      if mapping.currency == nil, let code, code != own.code { (mapping.currency, headerCurrency) = (code, code) }
    }
  }

  /// Whether a column counts amounts in thousands or millions, as its header says.
  func countsMoney(_ surveyed: SurveyedColumn) -> Bool {
    register.columns.contains { $0.isMoney && countsMoney(surveyed, as: $0) }
  }

  private func countsMoney(_ surveyed: SurveyedColumn, as column: Column) -> Bool {
    let named = ForeignHeaders(survey.desk.currency).match(HeaderUnit.bare(surveyed.header), column) != nil
    if named, surveyed.saysUnits(survey.desk.currency) { return true }
    return HeaderUnit.countsMoney(surveyed.headerWithUnit, isCost: named)
  }

  mutating func leave(_ column: Column, _ reason: Rivalry.Reason, isOpen: Bool) {
    rivalries[column.code] = Rivalry(
      reason: reason, waiting: isOpen ? mapping.columns[column.code] : nil, isOpen: isOpen)
    if isOpen { mapping.columns[column.code] = nil }
  }

  /// Whether a column that must be full has its first value on the first record and none on many others.
  private func hasGaps(_ column: Column, _ place: Int) -> Bool {
    let surveyed = survey.columns[place]
    guard column.isRequired, mapping.columns[column.code]?.isFilled != true, survey.delimiter != nil,
      surveyed.isComplete, survey.hidden == 0
    else { return false }
    let first = surveyed.values.map(\.line).min() ?? 0
    let records = survey.records - survey.asides
    return 5 * surveyed.filled <= 4 * records && surveyed.filled > 0 && first <= survey.headerLine + 2
  }

  /// Whether a column counts people, as its header and its values say.
  private func isStaff(_ column: SurveyedColumn) -> Bool {
    let nuance = HeaderNuance(column.header)
    return (nuance.isOfStaff || nuance.isOfSides) && !nuance.isForeseen && holdsNumbers(column)
  }

  private func holdsNumbers(_ column: SurveyedColumn) -> Bool {
    column.name != nil && column.holdsNumbersAlone
  }

  /// Whether a column says how long, by its header or by its values.
  private func isDuration(_ column: SurveyedColumn) -> Bool {
    HeaderNuance(column.header).isDuration && column.filled > 0
      && 2 * column.values.count { $0.text.contains(where: \.isNumber) } >= column.values.count
  }
}

extension SurveyedColumn {
  /// Whether the values are numbers without a word.
  var holdsNumbersAlone: Bool {
    filled > 0
      && values.allSatisfy { $0.text.contains(where: \.isNumber) && !$0.text.contains(where: \.isLetter) }
  }

  /// Whether the values are lengths of days, whatever the header: « 3 j », 12.
  fileprivate var holdsLengths: Bool {
    filled > 0 && values.allSatisfy { value in LastingDays.read(value.text, .days).map { $0 <= 366 } ?? false }
  }

  /// The keys that lead to the array in whose objects the column stands: `partners[]`; nil where it stands in none.
  var arrayPath: Substring? { header.firstRange(of: "[].").map { header[..<$0.upperBound] } }

  /// Whether each value of a column says its unit, and some count thousands or millions: « 12 k€ ».
  func saysUnits(_ own: Currency) -> Bool {
    guard filled > 0 else { return false }
    var (without, hasMultiple) = (0, false)
    for value in values {
      guard let unit = CellUnit(value.text, currency: own.code) else {
        without += 1
        if 10 * without > values.count { return false }
        continue
      }
      hasMultiple = hasMultiple || unit.isMultiple
    }
    return hasMultiple
  }
}
