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
  /// The identifier of a record of another register.
  case reference(String)
}

/// A column of a register.
package struct Column: Sendable {
  /// The name of the column in data, `snake_case`.
  package let code: String
  package let type: ColumnType
  /// Whether a record without a value is rejected.
  package let isRequired: Bool
  /// Header in French and in English, as printed.
  package let name: Wording
  /// Other headers accepted, compared like vocabulary aliases.
  package let aliases: [String]
  /// One line of help.
  package let help: Wording

  package init(
    _ code: String, _ type: ColumnType, required: Bool = false, _ name: Wording, aliases: [String] = [], help: Wording
  ) {
    self.code = code
    self.type = type
    isRequired = required
    self.name = name
    self.aliases = aliases
    self.help = help
  }
}
