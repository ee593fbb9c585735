internal import BilanMetrics
internal import BilanWorkbook

/// A row of a data sheet that adds something to the figures of activities.
protocol SummedRow: Sendable, SendableMetatype {
  /// What it adds to each sum.
  var sums: Measures { get }
  /// What it adds to the fractional count.
  var fractions: Fractions { get }
}

extension ActivityRow: SummedRow {}

extension CellOf where Row: SummedRow {
  /// The column of an amount: euros for cents, and the fractions that are kept beside the sums.
  init(_ amount: ActivityAmount) {
    let (column, sum) = (TableColumn(amount), amount.ofSums)
    switch amount {
    case .fractions: self.init(column) { row, _ in .number(row.fractions.inUnits) }
    case .cost: self.init(column) { row, _ in .number(Double(sum(row.sums)) / 100) }
    default: self.init(column) { row, _ in .number(Double(sum(row.sums))) }
    }
  }
}
