package import BilanMetrics

/// A table of figures as a value, between the facts and whatever shows it: a sheet, a page, the words beside a chart.
package struct FigureTable: Sendable, Hashable {
  /// What stands where a row and a column cross.
  package enum Cell: Sendable, Hashable {
    /// Nothing was asked here.
    case blank
    /// Words.
    case text(String)
    /// A figure, exact, and how it is written.
    case figure(Quantity, NumberForm)
  }

  /// A row: what it is of, then a cell a column.
  package struct Row: Sendable, Hashable {
    /// The words before the cells.
    package var head: String
    /// One a column.
    package var cells: [Cell]
    /// Whether it adds up rows above.
    package var isTotal: Bool

    /// A row of cells; no total unless said so.
    package init(_ head: String, _ cells: [Cell], isTotal: Bool = false) {
      self.head = head
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// What the table says, its unit and its period.
  package var title: String
  /// What the heads of the rows are.
  package var corner: String
  /// The heads of the columns after the first.
  package var columns: [String]
  /// In order, the totals where they stand.
  package var rows: [Row]
  /// What has to be known to read it, a sentence each.
  package var notes: [String]

  /// A table of rows under heads.
  package init(title: String, corner: String, columns: [String], rows: [Row], notes: [String] = []) {
    self.title = title
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// Whether there is nothing but heads.
  package var isEmpty: Bool { rows.isEmpty }
}

extension FigureTable.Cell {
  /// A whole number as it is counted.
  package static func count(_ value: Int) -> FigureTable.Cell { .figure(.number(value), .count) }

  /// A whole number, nothing where there is none.
  package static func count(_ value: Int?) -> FigureTable.Cell { value.map { count($0) } ?? .blank }

  /// A change in whole numbers, nothing where it is not told.
  package static func change(_ value: Int?) -> FigureTable.Cell {
    value.map { .figure(.number($0), .signed) } ?? .blank
  }
}
