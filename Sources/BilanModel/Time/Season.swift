/// A season as a record writes it (`été 2018`): the three whole months of the meteorologists, March to May, June to
/// August, September to November.
///
/// Winter is not one of them: it belongs to two years, so a record must say which months it means.
package enum Season: UInt8, Sendable, CaseIterable {
  case spring, summer, autumn

  /// The code of the season in ISO 8601-2 (EDTF), in the place of a month: 21, 22, 23.
  package var code: Int { Int(rawValue) + 21 }

  /// The days that the season of a year may mean; nil for a year outside 1…9999.
  package func span(year: Int) -> PartialDate? {
    let (first, last): ((month: Int, day: Int), (month: Int, day: Int)) =
      switch self {
      case .spring: ((3, 1), (5, 31))
      case .summer: ((6, 1), (8, 31))
      case .autumn: ((9, 1), (11, 30))
      }
    guard let start = Day(year: year, month: first.month, day: first.day),
      let end = Day(year: year, month: last.month, day: last.day)
    else { return nil }
    return PartialDate(earliest: start, latest: end)
  }
}
