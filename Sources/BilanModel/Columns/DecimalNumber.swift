/// A decimal number, exact to six decimals, whose unit its record says.
package struct DecimalNumber: Sendable, Hashable {
  /// The number of millionths.
  package let millionths: Int64
  /// How many millionths make one.
  package static let scale = 1_000_000

  package init(millionths: Int64) { self.millionths = millionths }
}

extension DecimalNumber: BatchValue {
  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> DecimalNumber? {
    guard case .counts(let values) = column, values[row] != BatchColumn.missingNumber else { return nil }
    return DecimalNumber(millionths: values[row])
  }

  /// The values in a column of their type.
  package static func column(of values: [DecimalNumber?], as type: ColumnType) -> BatchColumn {
    .counts(values.map { $0?.millionths ?? BatchColumn.missingNumber })
  }

  /// As it stands in a cell.
  package var shown: FieldValue? { .ratio(Int(millionths), over: Self.scale) }
}
