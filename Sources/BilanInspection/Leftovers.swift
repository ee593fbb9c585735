internal import BilanIntake
internal import BilanModel

/// Columns that nothing is read from and whose values may count all the same: numbers, days, or marks of a state.
///
/// A figure that stands beside the one that is read is the usual way to a wrong total: what is left over is said, and for
/// somebody to look at.
extension Proposal {
  /// Their places; what is named as a number of a line, a place, a code or the day of a record says nothing that counts.
  var leftovers: [Int] {
    let used = Set(places.values).union(partPlaces.values.joined()).union(otherMarkings)
      .union([currencyColumn?.place, mixedAmounts].compactMap(\.self)).union(asked)
    return survey.columns.indices.filter { place in
      let column = survey.columns[place]
      return !used.contains(place) && column.filled > 0 && !column.hasObjects && mayCount(place)
        && !countsMoney(column)
    }
  }

  /// The columns that another question names already.
  private var asked: [Int] {
    rivalries.values.flatMap { rivalry -> [Int] in
      switch rivalry.reason {
      case .others(let places), .partnerTicks(let places): places
      case .ticks(let ticks): ticks.places
      case .answered(let answer): [answer.place]
      case .duration(let place), .scale(let place), .unread(let place), .ending(let place), .behindEnd(let place):
        [place]
      case .side, .gaps, .repeated, .above, .money, .other, .foreseen, .otherYears, .undated:
        [rivalry.waiting?.source.header.flatMap { name in survey.columns.firstIndex { $0.name == name } }]
          .compactMap(\.self)
      }
    }
  }

  private func mayCount(_ place: Int) -> Bool {
    let column = survey.columns[place]
    let nuance = HeaderNuance(column.header)
    // « Validé le » is a day of the record; « Reporté au » is not.
    if nuance.isOfState { return !nuance.isOfRecord || nature(place) != .date }
    if let status = register.column(.status), !column.hasArrays, saysStates(column, status) { return true }
    guard !nuance.isOfReference, !nuance.isOfLedger, !HeaderUnit.isLabel(column.header), !isCounter(column),
      !isPartOfDate(column)
    else {
      return false
    }
    // Beside a last day a length adds nothing, nor does a total beside the people of both sides.
    if nuance.isDuration, mapped(.last) != nil { return false }
    if nuance.isOfTotal, nuance.isOfStaff, mapped(.frenchParticipants) != nil, mapped(.partnerParticipants) != nil {
      return false
    }
    if column.hasArrays { return holdsNumbers(column) }
    switch nature(place) {
    case .count, .amount: return true
    // « Autres pays » beside a column for each of some.
    case .partners where hasPartnerTicks: return true
    case .date: return !nuance.isOfRecord && (mapped(.last) == nil || !nuance.isOfPreparation)
    default:
      // « 87 p », « env. 1 200 € », « du 2 au 5/10 »: numbers with words.
      let isOfDays = nuance.isOfDate && !nuance.isOfRecord && !column.sample.allSatisfy(Self.isTime)
      return (nuance.isOfStaff || nuance.isOfSides || nuance.isOfMoney || isOfDays)
        && 2 * column.values.count { $0.text.contains(where: \.isNumber) } >= column.values.count
    }
  }

  private var hasPartnerTicks: Bool {
    rivalries.values.contains { if case .partnerTicks = $0.reason { true } else { false } }
  }

  /// Whether a text is an hour of the day: `08:30`, « 8 h 30 ».
  private static func isTime(_ text: String) -> Bool {
    let figures = text.split { !$0.isNumber }
    return (1...3).contains(figures.count) && figures.allSatisfy { $0.count <= 2 }
      && text.allSatisfy { $0.isNumber || ":hH .".contains($0) }
  }

  /// Whether the values are states, or some say that something was not done.
  private func saysStates(_ column: SurveyedColumn, _ status: Column) -> Bool {
    let states = column.sample.count { StateTicks.isState($0, status) }
    return states > 0 && 5 * states >= 4 * column.sample.count
      || column.sample.contains { HeaderNuance($0).saysNotDone }
  }

  /// Whether the elements of arrays are numbers.
  private func holdsNumbers(_ column: SurveyedColumn) -> Bool {
    let elements = column.sample.flatMap { $0.split(separator: "\u{1F}") }
    return !elements.isEmpty
      && elements.allSatisfy { $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter) }
  }

  /// Whether the values are those of a counter of lines: whole numbers, each once, without a gap.
  private func isCounter(_ column: SurveyedColumn) -> Bool {
    guard column.isComplete, column.values.allSatisfy({ $0.count == 1 }) else { return false }
    let numbers = column.values.compactMap { Int($0.text) }
    guard numbers.count == column.values.count, numbers.count >= 2, let least = numbers.min(), let most = numbers.max()
    else { return false }
    return most - least == numbers.count - 1 && numbers == numbers.sorted()
  }

  /// Whether a column says a year, a month or a week beside dates that are read whole.
  private func isPartOfDate(_ column: SurveyedColumn) -> Bool {
    mapped(.first) != nil && mapping.year == nil && HeaderNuance(column.header).isOfPeriod
      && column.values.allSatisfy { $0.text.filter(\.isNumber).utf8.count <= 4 }
  }
}

extension SourceMapping.ColumnSource {
  /// The one header that values are read from; nil where it is not one.
  fileprivate var header: String? { if case .column(let header) = self { header } else { nil } }
}
