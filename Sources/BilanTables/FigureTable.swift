package import BilanMetrics

/// A table of figures as a value, between the facts and whatever shows it: a sheet with live formulas, a page, the
/// words beside a chart.
package struct FigureTable: Sendable, Hashable {
  /// What stands at the start of a row or above a column.
  package enum Head: Sendable, Hashable {
    case text(String)
    /// A period by its index and its label, which formulas look for among the rows.
    case period(Int, String)
  }

  /// A figure: its exact value, how it is written, and the formula that gives it again.
  package struct Figure: Sendable, Hashable {
    /// What the engine says.
    package var value: Quantity
    /// How it is written.
    package var form: NumberForm
    /// How a spreadsheet computes it, apart from the engine; nil where nothing does.
    package var formula: Formula?
    /// Whether the eye should go to it first.
    package var isStrong: Bool
    /// The name by which the JSON edition has it too; nil where it has none.
    package var key: FigureKey?

    /// A figure; nothing computes it again, no eye goes to it first, and it has no name, unless said so.
    package init(
      _ value: Quantity, _ form: NumberForm, _ formula: Formula? = nil, isStrong: Bool = false, key: FigureKey? = nil
    ) {
      self.value = value
      self.form = form
      self.formula = formula
      self.isStrong = isStrong
      self.key = key
    }
  }

  /// What stands where a row and a column cross.
  package enum Cell: Sendable, Hashable {
    /// Nothing, not even the ground of the table.
    case none
    /// Nothing was asked here, of a figure of a form where there is one.
    case blank(NumberForm?)
    /// Words.
    case text(String)
    case figure(Figure)
  }

  /// A column: what it is of, and what its cells are.
  package struct Column: Sendable, Hashable {
    /// What the cells of a column are to the eye.
    package enum Kind: Sendable, Hashable {
      case figures
      /// Figures on grounds that are the darker the greater they are.
      case heat
      case words
    }

    /// The words above the cells.
    package var head: Head
    /// Figures unless said otherwise.
    package var kind: Kind
    /// What it shares with its neighbours: words above the heads of several columns.
    package var group: String?

    /// A column under a head, of no group.
    package init(_ head: Head, _ kind: Kind = .figures) {
      self.head = head
      self.kind = kind
    }

    /// The same column in a group.
    package func grouped(_ group: String) -> Column {
      var copy = self
      copy.group = group
      return copy
    }

    /// A column under words.
    package init(_ head: String, _ kind: Kind = .figures) { self.init(.text(head), kind) }
  }

  /// A row: what it is of, then a cell a column.
  package struct Row: Sendable, Hashable {
    /// What a row is to the rows above it.
    package enum Role: Sendable, Hashable {
      case plain
      /// Adds them up.
      case total
      /// A part of the one above.
      case part
      /// A check of them, for those who doubt.
      case control
      /// Says why there are none.
      case absence
    }

    /// What the row is of.
    package var head: Head
    /// One a column; none for a row of words alone.
    package var cells: [Cell]
    /// What it is to the others.
    package var role: Role

    /// A row of cells, plain unless said otherwise.
    package init(_ head: Head, _ cells: [Cell], _ role: Role = .plain) {
      self.head = head
      self.cells = cells
      self.role = role
    }

    /// A row after words.
    package init(_ head: String, _ cells: [Cell], _ role: Role = .plain) { self.init(.text(head), cells, role) }
  }

  /// What the table says, its unit and its period.
  package var title: String
  /// What the heads of the rows are.
  package var corner: String
  /// The columns after the heads of the rows.
  package var columns: [Column]
  /// In order, the totals where they stand.
  package var rows: [Row]
  /// What has to be known to read it, a sentence each.
  package var notes: [String]

  /// A table of rows under heads.
  package init(title: String, corner: String, columns: [Column], rows: [Row] = [], notes: [String] = []) {
    self.title = title
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// A table of figures under words.
  package init(title: String, corner: String, heads: [String], rows: [Row], notes: [String] = []) {
    self.init(title: title, corner: corner, columns: heads.map { Column($0) }, rows: rows, notes: notes)
  }

  /// The names of its figures.
  package var keys: [FigureKey] {
    rows.flatMap { row in
      row.cells.compactMap { if case .figure(let figure) = $0 { figure.key } else { nil } }
    }
  }

  /// Whether there is nothing but heads.
  package var isEmpty: Bool { rows.isEmpty }
}

extension FigureTable.Cell {
  /// A figure of a form, with its formula where there is one.
  package static func figure(
    _ value: Quantity, _ form: NumberForm, _ formula: Formula? = nil, isStrong: Bool = false
  ) -> FigureTable.Cell {
    .figure(FigureTable.Figure(value, form, formula, isStrong: isStrong))
  }

  /// A whole number as it is counted.
  package static func count(_ value: Int) -> FigureTable.Cell { .figure(.number(value), .count) }

  /// A whole number, nothing where there is none.
  package static func count(_ value: Int?) -> FigureTable.Cell { value.map { count($0) } ?? .blank(nil) }

  /// A change in whole numbers, nothing where it is not told.
  package static func change(_ value: Int?) -> FigureTable.Cell {
    value.map { .figure(.number($0), .signed) } ?? .blank(nil)
  }
}

extension FigureTable {
  /// The number by which sheets know 1 January 1970; a day is so many more.
  package static let firstDay: Int32 = 25_569
}
