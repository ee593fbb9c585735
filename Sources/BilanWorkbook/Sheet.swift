/// One sheet: its cells, its tables, its charts and how it prints.
package struct Sheet: Sendable {
  /// At most 31 UTF-16 units, without `[]:*?/\`.
  package var name: String
  /// Row by row from the first; a row is as long as its last cell.
  package private(set) var rows: [[Cell?]] = []
  /// The rows below them that are made one at a time; nil where there are none.
  package var stream: StreamedRows?
  /// Widths in characters of the default font, by column; others keep the default.
  package var widths: [Int: Double] = [:]
  /// Heights in points, by row.
  package var heights: [Int: Double] = [:]
  /// Over its cells.
  package var tables: [Table] = []
  /// The head and the rows of a list outside of tables that readers may filter and sort; nil for none.
  package var filter: CellRange?
  /// The cells that formulas of the file may call by name, as the names of tables are.
  package var names: [String: Place] = [:]
  /// Over its cells.
  package var charts: [PlacedChart] = []
  /// What makes cells look otherwise by what stands in them.
  package var rules: [Rule] = []
  /// What its cells take.
  package var validations: [Validation] = []
  /// What stands on cells when a reader points at them.
  package var notes: [Place: String] = [:]
  /// How the empty cells of columns look, and what is typed into them.
  package var columnStyles: [Int: CellStyle] = [:]
  /// How it is printed.
  package var page = PageSetup()
  /// Rows and columns kept on screen.
  package var frozen = Place(0, 0)
  /// On screen; they are never printed.
  package var showsGridlines = false
  /// The names of the figures that stand in cells, by which other documents know them; they are no part of the file.
  package var identifiers: [Place: String] = [:]
  /// As 0xRRGGBB; nil for none.
  package var tabColour: UInt32?

  package init(_ name: String) { self.name = name }

  /// A cell, nil where nothing was put.
  package subscript(row: Int, column: Int) -> Cell? {
    get { row < rows.count && column < rows[row].count ? rows[row][column] : nil }
    set {
      while rows.count <= row { rows.append([]) }
      while rows[row].count <= column { rows[row].append(nil) }
      rows[row][column] = newValue
    }
  }

  /// Replaces a whole row.
  package mutating func setRow(_ row: Int, _ cells: [Cell?]) {
    while rows.count <= row { rows.append([]) }
    rows[row] = cells
  }
}

/// An Excel table: a named range with a header row, filters, and columns that formulas call by name.
package struct Table: Sendable {
  /// A defined name: letters, digits, `_`, starting with a letter; unique in the file without case.
  package var name: String
  /// Header row and data rows; a table has at least one data row.
  package var range: CellRange
  /// The header cells, in order, each unique without case; the sheet must hold the same words there.
  package var headers: [String]
  /// Whether its headers open lists to choose from.
  package var showsFilter = true

  package init(name: String, range: CellRange, headers: [String]) {
    self.name = name
    self.range = range
    self.headers = headers
  }
}

/// A rule that paints cells by their values.
package struct Rule: Sendable {
  /// What a rule looks at, and what it does.
  package enum Kind: Sendable {
    /// A shade from the least to the greatest value.
    case scale(from: UInt32, to: UInt32)
    /// A bar in each cell, from 0.
    case bars(UInt32)
    /// A hairline of a colour under every row, cells left out included.
    case lines(UInt32)
    /// Font colour of values above and below zero.
    case signs(positive: UInt32, negative: UInt32)
    /// A style for the cells where a formula, written for the first cell, is true.
    case formula(String, colour: UInt32?, background: UInt32?, bold: Bool)
  }

  /// The cells that it looks at.
  package var range: CellRange
  /// What it does.
  package var kind: Kind

  package init(_ range: CellRange, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// How a sheet prints.
package struct PageSetup: Sendable {
  /// Whether pages are wider than high.
  package var isLandscape = true
  /// Pages wide and tall to fit in; 0 tall means as many as needed.
  package var fit: (wide: Int, tall: Int) = (1, 0)
  /// The size of the print in hundredths, in place of `fit`; Excel breaks pages by hand in no sheet that is fitted.
  package var scale: Int?
  /// The rows that start a new page, where there is a scale.
  package var breaks: [Int] = []
  /// The rows repeated on every page.
  package var repeatedRows: ClosedRange<Int>?
  /// Printed at the top and the bottom, at most 255 UTF-16 units together with the codes added.
  package var headerLeft = ""
  /// In the middle of the head of each page.
  package var headerCentre = ""
  /// On the right of the head of each page.
  package var headerRight = ""
  /// On the left of the foot of each page.
  package var footerLeft = ""
  /// In the middle of the foot of each page.
  package var footerCentre = ""
  /// Right of the footer: page and number of pages are always printed there.
  package var printArea: CellRange?

  package init() {}
}
