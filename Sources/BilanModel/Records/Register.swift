/// A kind of table: its code, its names, and its columns in the order that the documentation shows.
package struct Register: Sendable {
  /// The name in data and options: `activities`.
  package let code: String
  /// The name printed.
  package let name: Wording
  /// What one row is, in one sentence.
  package let row: Wording
  /// In the order that the documentation shows.
  package let columns: [Column]
  /// The columns within whose values an identifier is unique; none where it is so in the whole register.
  package let scope: [String]
  /// Whether a source may hold it partner by partner: lines of one identifier are then one record.
  package let joinsLines: Bool
  /// Whether a record without a last day lasts on; else it ends the day that it starts.
  package let lastsWithoutEnd: Bool
  /// The currency of its amounts: its columns say it.
  package let currency: Currency
  private let positions: [String: Int]
  private let roles: [Role: Int]

  package init(
    _ code: String, _ name: Wording, row: Wording, scope: [String] = [], joinsLines: Bool = false,
    lastsWithoutEnd: Bool = false, currency: Currency = .euro, columns: [Column]
  ) {
    self.code = code
    self.name = name
    self.row = row
    self.columns = columns
    self.scope = scope
    self.joinsLines = joinsLines
    self.lastsWithoutEnd = lastsWithoutEnd
    self.currency = currency
    positions = Dictionary(columns.enumerated().map { ($1.code, $0) }) { first, _ in first }
    roles = Dictionary(columns.enumerated().compactMap { place, column in column.role.map { ($0, place) } }) {
      first, _ in first
    }
  }

  /// The same register of a report whose amounts are in a currency.
  package func counted(in currency: Currency) -> Register {
    guard currency != .euro else { return self }
    return Register(
      code, name, row: row, scope: scope, joinsLines: joinsLines, lastsWithoutEnd: lastsWithoutEnd,
      currency: currency, columns: columns.map { $0.counted(in: currency) })
  }

  /// The position of the column of a code, nil when there is none.
  package func index(of code: String) -> Int? { positions[code] }

  /// The position of the column of a role, nil when there is none.
  package func index(of role: Role) -> Int? { roles[role] }

  /// The column of a role, nil when there is none.
  package func column(_ role: Role) -> Column? { roles[role].map { columns[$0] } }
}
