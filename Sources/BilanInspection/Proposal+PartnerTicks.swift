internal import BilanIntake
internal import BilanModel

/// A column for each partner, with ticks: a matrix of records and partners.
extension Proposal {
  /// Leaves the partners to somebody where no column names them and two or more are headed by one and ticked.
  mutating func settlePartnerTicks(beside used: Set<Int>) {
    guard let column = register.column(.partners), mapping.columns[column.code] == nil else { return }
    let places = survey.columns.indices.filter { place in
      let surveyed = survey.columns[place]
      return !used.contains(place) && surveyed.name != nil && surveyed.filled > 0 && !surveyed.hasArrays
        && survey.desk.directory.find(surveyed.header) != nil
        && surveyed.values.allSatisfy { StateTicks.isMark($0.text) }
    }
    if places.count > 1 { leave(column, .partnerTicks(places), isOpen: true) }
  }
}

extension SurveyedColumn {
  /// Whether all values are times counted from 1970, in seconds or thousandths, of the years since 1990.
  var countsFrom1970: Bool {
    filled > 0
      && values.allSatisfy { value in
        guard let number = Int(value.text.prefix { $0 != "." }) else { return false }
        return (631_152_000..<4_102_444_800).contains(number > 99_999_999_999 ? number / 1000 : number)
      }
  }
}
