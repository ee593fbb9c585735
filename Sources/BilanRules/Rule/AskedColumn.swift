package import BilanModel

/// A column of a register that a rule reads; of a source without it the rule says nothing.
package struct AskedColumn: Sendable, Hashable {
  /// The code of the register.
  let register: String
  /// The place of the column in it.
  let place: Int
  /// Its name.
  package let name: Wording

  /// The column of a property; of one without a column, the first, which a test refuses.
  init<Record: RegisterRecord>(_ property: PartialKeyPath<Record>) {
    register = Record.register.code
    place = Record.index(of: property) ?? 0
    name = Record.register.columns[place].name
  }

  /// A column is known by its place.
  package static func == (left: AskedColumn, right: AskedColumn) -> Bool {
    left.place == right.place && left.register == right.register
  }
  /// By its place.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(register)
    hasher.combine(place)
  }
}
