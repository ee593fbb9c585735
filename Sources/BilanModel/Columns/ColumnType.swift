/// What a column of a register holds; each type has one decoding, one documentation and one check.
package enum ColumnType: Sendable {
  /// The record's own name, unique in its register.
  case identifier
  /// Free text.
  case text
  /// Short free text whose values recur and are grouped by.
  case label
  /// Several labels in one cell.
  case labels
  /// One value of a closed vocabulary.
  case choice([Term])
  /// Several values of a closed vocabulary in one cell.
  case choices([Term])
  /// How the record is protected.
  case marking
  /// One or several partners.
  case partners
  /// A date, perhaps partial.
  case date
  /// A whole number, 0 or more.
  case count
  /// An amount in euros, exact to the cent, 0 or more.
  case money
  /// A decimal number of any sign, in the unit that its record says.
  case decimal
  /// A length of calendar time: `P1Y`, « 6 mois », « indéfinie ».
  case duration
}

extension ColumnType {
  /// The greatest whole number that a count may be: more people than any activity has.
  package static let greatestCount = 10_000_000
}
