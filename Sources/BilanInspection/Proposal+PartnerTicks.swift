internal import BilanIntake
internal import BilanModel

/// A column for each partner, with ticks: a matrix of records and partners.
extension Proposal {
  /// Leaves the partners to somebody where two columns or more are headed by one and ticked, or say how many people.
  mutating func settlePartnerTicks(beside used: Set<Int>) {
    guard let column = register.column(.partners) else { return }
    let places = survey.columns.indices.filter { place in
      let surveyed = survey.columns[place]
      return !used.contains(place) && surveyed.name != nil && surveyed.filled > 0 && !surveyed.hasArrays
        && survey.desk.directory.find(surveyed.header).map { !survey.desk.directory.isFrance($0) } ?? false
        && (surveyed.values.allSatisfy { StateTicks.isMark($0.text) }
          // « ID » and « NO » above numbers are no states.
          || surveyed.header.count > 2
            && surveyed.values.allSatisfy { StateTicks.isMark($0.text) || $0.text.allSatisfy(\.isNumber) })
    }
    guard places.count > 1 else { return }
    take(.partners, at: nil, as: nil)
    leave(column, .partnerTicks(places), isOpen: true)
  }
}

extension SurveyedColumn {
  /// Whether all values are times counted from 1970, in seconds or thousandths, of the years since 1973.
  var countsFrom1970: Bool {
    filled > 0
      && values.allSatisfy { value in
        guard let number = Int(value.text.prefix { $0 != "." }) else { return false }
        return (100_000_000..<4_102_444_800).contains(number > 99_999_999_999 ? number / 1000 : number)
      }
  }
}
