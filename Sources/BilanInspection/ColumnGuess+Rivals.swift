internal import BilanIntake
internal import BilanModel

/// Which columns left over might be read as well as the one that is.
extension ColumnGuess {
  /// The columns left over that might be the one of the register which is read at a place, and whether some fit as well.
  func rivals(of column: Column, at place: Int, beside used: Set<Int>) -> (places: [Int], fitAsWell: Bool) {
    let mine = pairs.filter { register.columns[$0.column].code == column.code }
    let chosen = HeaderNuance(survey.columns[place].header)
    let rank = mine.first { $0.place == place }.map { ColumnGuess.rank($0.match) } ?? 0
    let array = survey.columns[place].arrayPath
    let others = mine.filter { pair in
      // The code and the name of the same objects say the same.
      let isSame = array != nil && survey.columns[pair.place].arrayPath == array
      // A total beside the people of a side is no other number of them.
      let isTotal =
        column.role.map(Proposal.amounts.contains) ?? false && (chosen.isFrench || chosen.isForeign)
        && HeaderNuance(survey.columns[pair.place].header).isOfTotal
      return !isSame && !isTotal && !used.contains(pair.place) && mayRival(pair, column, place, rank)
    }
    let isOpen = others.contains { pair in
      let nuance = HeaderNuance(survey.columns[pair.place].header)
      return tells(chosen, against: nuance, column) ? false : nuance.isActual || ColumnGuess.rank(pair.match) >= rank
    }
    return (others.map(\.place).sorted(), isOpen)
  }

  /// How much a header says of a column: by itself, by a word, or nothing.
  private static func rank(_ match: HeaderMatch?) -> Int { match.map { $0.isSure ? 2 : 1 } ?? 0 }

  private func mayRival(_ pair: Pair, _ column: Column, _ place: Int, _ rank: Int) -> Bool {
    let values = survey.columns[pair.place].values
    switch column.type {
    case .partners: return pair.fit >= 0.8 || pair.match != nil
    case .date:
      // The year beside a date is a part of it.
      let areYears = values.allSatisfy { ColumnGuess.isYear($0.text) }
      let readsYears = survey.columns[place].values.allSatisfy { ColumnGuess.isYear($0.text) }
      return (!areYears || readsYears) && (pair.match != nil || rank < 2) && !values.isEmpty
    case .choice: return pair.match != nil && pair.fit >= 0.8 && !values.isEmpty
    default: return pair.match != nil && !values.isEmpty
    }
  }

  /// Whether the words of the header that was chosen put it before another.
  private func tells(_ chosen: HeaderNuance, against other: HeaderNuance, _ column: Column) -> Bool {
    let isPlan = register.code != Register.activities.code
    if !isPlan, other.isForeseen, !chosen.isForeseen { return true }
    if !isPlan, chosen.isActual, !other.isActual { return true }
    return switch column.role {
    case .partners: other.isOfPlace && !chosen.isOfPlace
    case .frenchParticipants: chosen.isFrench && !other.isFrench
    case .partnerParticipants: chosen.isForeign && !other.isForeign
    default: false
    }
  }
}
