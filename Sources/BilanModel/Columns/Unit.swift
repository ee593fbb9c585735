/// What a figure counts; decides its number format and its words.
package enum Unit: String, Sendable, Hashable, CaseIterable {
  case activities, participations, fractions, days, personDays, persons
  /// Amounts in the currency of the report.
  case money = "euros"
  case share, partners, planLines, index
  /// Rows of a register, and things that they count one by one: sessions, cases.
  case records, things
  /// Months of one person, each day a part of its own month.
  case personMonths
  /// Decimal numbers whose unit the records say.
  case decimal
  /// A day, as the number of days since 1970-01-01.
  case date

  /// The name in figures for programs, of amounts in a currency.
  package func code(in currency: Currency) -> String { self == .money ? currency.unit : rawValue }

  /// How many of the whole numbers that amounts are added up in make one.
  package var scale: Int {
    switch self {
    case .money: 100
    case .personMonths: 377_580
    case .decimal: DecimalNumber.scale
    default: 1
    }
  }
}
