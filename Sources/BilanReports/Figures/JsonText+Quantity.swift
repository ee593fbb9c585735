internal import BilanMetrics
internal import BilanModel
internal import BilanTables

extension JsonText {
  /// A figure of a unit, exact: a number, money with its cents, two whole numbers, a day, or what stands for none.
  mutating func figure(_ quantity: Quantity?, _ unit: Unit) {
    if unit == .date, case .number(let day)? = quantity {
      return string(Day(number: Int32(truncatingIfNeeded: day)).iso)
    }
    // A share says what it is of; a count in fractions is the plainer the smaller its numbers.
    switch unit.isCountedInFractions ? quantity?.inLowestTerms : quantity {
    case .number(let number): raw(String(number))
    case .money(let euros): raw(euros.decimal)
    case .ratio(let part, let whole): raw("[\(part), \(whole)]")
    case .missing(let absence): string(absence.print(.french))
    case nil: raw("null")
    }
  }
}

extension Unit {
  /// Whether its numbers are whole ones over another that says nothing.
  fileprivate var isCountedInFractions: Bool { self == .fractions || self != .money && scale > 1 }
}
