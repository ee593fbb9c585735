package import BilanModel

/// The rows of a register as its data sheet shows them: one a record, period and partner.
///
/// Names and headers hold letters, digits and spaces only, so that formulas need no escape.
package struct RegisterTable: Sendable {
  /// A column: its header and what stands in its cells.
  package struct Column: Sendable {
    /// What the cells hold.
    package enum Kind: Sendable { case text, number, money, day, decimal }

    /// Its header.
    package let header: Wording
    /// What its cells hold.
    package let kind: Kind
    /// Whether the column is added up.
    package let isAmount: Bool
    /// Whether 0 is another thing in it than nothing.
    package var tellsZero = false
  }

  /// A row: its period, nil for a record in none, and its values by column.
  package struct Row: Sendable {
    /// Nil for a record in no period.
    package let period: Int?
    /// By column.
    package let values: [FieldValue?]
  }

  /// In their order.
  package let columns: [Column]
  /// The report’s period first.
  package let rows: [Row]

  /// The period of a row; its column is written by the sheet, which knows how periods are called.
  package static let period = Wording("Période", "Period")
  /// 1 on the first of the rows of a record in a period: the rows that a total adds up.
  package static let whole = Wording("Compte", "Counts")
  /// The partner of a row.
  package static let partner = Wording("Partenaire", "Partner")
  /// Where the record stands.
  package static let file = Wording("Fichier", "File")
  /// The physical line of the record.
  package static let line = Wording("Ligne", "Line")

  /// The columns that every table has beside its own: those before and those behind.
  static let leading = [Column(header: period, kind: .text, isAmount: false)]
  static let trailing = [
    Column(header: partner, kind: .text, isAmount: false), Column(header: whole, kind: .number, isAmount: true),
  ]
  static let origin = [
    Column(header: file, kind: .text, isAmount: false), Column(header: line, kind: .number, isAmount: false),
  ]
}
