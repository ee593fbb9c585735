internal import BilanIntake
internal import BilanModel

/// First and last days whose words or values call them something else.
extension Proposal {
  /// Leaves days to somebody where they were foreseen, where years are no civil ones, or where a day seems to stand once
  /// for several records.
  mutating func settleDays() {
    for role in [Role.first, .last] where register.code == Register.activities.code {
      guard let column = register.column(role), let place = places[column.code], rivalries[column.code] == nil,
        mapping.columns[column.code] != nil, HeaderNuance(survey.columns[place].header).isForecast
      else { continue }
      leave(column, .foreseen, isOpen: true)
    }
    guard let column = register.column(.first), let place = places[column.code], rivalries[column.code] == nil,
      mapping.columns[column.code] != nil
    else { return }
    let surveyed = survey.columns[place]
    if HeaderNuance(surveyed.header).isOfOtherYears, surveyed.values.allSatisfy({ ColumnGuess.isYear($0.text) }) {
      leave(column, .otherYears, isOpen: true)
    } else if let count = undated(column, place) {
      leave(column, .undated(count), isOpen: false)
    }
  }

  /// How many records that are done have no day, where a fifth of all have none and the first has one; in a register of the
  /// program's own headers they are records without a day.
  private func undated(_ column: Column, _ place: Int) -> Int? {
    let surveyed = survey.columns[place]
    let own = Set(register.columns.flatMap { $0.ownHeaders.map { foldedKey($0) } })
    guard survey.columns.contains(where: { !own.contains(foldedKey($0.header)) }), survey.delimiter != nil,
      survey.hidden == 0, mapping.columns[column.code]?.isFilled != true,
      surveyed.filled > 0, 5 * surveyed.filled <= 4 * (survey.records - survey.asides),
      let status = register.column(.status), let state = self.place(.status)
    else { return nil }
    let meanings = mapping.columns[status.code]?.translations ?? [:]
    var (isFirst, beginsWithout, bare, count) = (true, false, 0, 0)
    survey.forEachRow(of: [place, state]) { row, _ in
      func value(_ place: Int) -> String { row.indices.contains(place) ? row[place] : "" }
      let state = value(state)
      guard !state.isEmpty else { return }
      if value(place).isEmpty {
        if isFirst { beginsWithout = true }
        bare += 1
        let code = meanings[translationKey(state)] ?? StateTicks.code(of: state, status)
        if code == Status.done.term.code { count += 1 }
      }
      isFirst = false
    }
    return !beginsWithout && bare > 1 && count > 0 ? count : nil
  }

  /// Whether all ends are written as midnight of a day and beginnings are not: that day is the one after the last.
  func endsAtMidnight(_ place: Int) -> Bool {
    guard let first = self.place(.first), first != place else { return false }
    let ends = survey.columns[place].values.map(\.text)
    return !ends.isEmpty && ends.allSatisfy { TimeOfDay.isMidnight($0) == true }
      && survey.columns[first].values.contains { TimeOfDay.isMidnight($0.text) == false }
  }
}
