internal import BilanCharts
package import BilanScene
package import BilanTables

/// A table of words and figures that goes on under its heads on the next page.
package struct DocumentTable: Block {
  /// A column: its head, how wide it is, and where its cells stand.
  package struct Column {
    /// How wide a column is.
    package enum Width {
      /// As its widest cell.
      case fitting
      /// The same, its head on two lines where that is narrower.
      case folded
      /// A part of what the others leave.
      case part(Double)
    }

    /// The words above its cells.
    package var head: String
    /// As wide as its widest cell unless said otherwise.
    package var width: Width
    /// At its start for words, at its end for figures.
    package var anchor: TextStyle.Anchor

    /// A column of words as wide as the widest of them, unless said otherwise.
    package init(_ head: String, _ width: Width = .fitting, _ anchor: TextStyle.Anchor = .start) {
      self.head = head
      self.width = width
      self.anchor = anchor
    }
  }

  /// What stands where a row and a column cross.
  package struct Cell {
    /// How a cell looks.
    package enum Look { case plain, strong, quiet, alert }

    /// The words, or a figure.
    package var text: String
    /// Plain unless said otherwise.
    package var look: Look
    /// The number of an act, in a mark that is filled for one of high level, in place of words.
    package var mark: (number: String, isFilled: Bool)?
    /// The figure printed; nil of words.
    package var figure: PrintedFigure?

    /// A cell of words.
    package init(_ text: String, _ look: Look = .plain) {
      self.text = text
      self.look = look
    }

    /// A cell of a figure.
    package init(_ figure: PrintedFigure, _ look: Look = .plain) {
      self.init(figure.text, look)
      self.figure = figure
    }

    /// The number of an act.
    package init(mark number: String, isFilled: Bool) {
      self.init(number)
      mark = (number, isFilled)
    }
  }

  /// What the table says, for those who cannot see it.
  package var summary: String
  /// From left to right.
  package var columns: [Column]
  /// One cell a column.
  package var rows: [[Cell]]
  /// The space above it, in points.
  package var space: Double
  /// What is said in a last line of rows that find no place on the page; nil for a table that goes on.
  package var ending: ((Int) -> String)?
  /// The most lines of a cell, the last one cut where there are more.
  package var mostLines: Int
  /// What it is called where it goes on on another page; nil where nothing is said.
  package var continuedTitle: String?

  /// A table of rows under heads.
  package init(
    summary: String, columns: [Column], rows: [[Cell]], space: Double = 5, ending: ((Int) -> String)? = nil,
    mostLines: Int = 2
  ) {
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.space = space
    self.ending = ending
    self.mostLines = mostLines
  }

  /// The rows under their heads.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let grid = TableGrid(self, setting, width: width)
    return [
      .rows(
        TableRows(
          head: grid.head, rows: rows.indices.map { grid.row($0) }, summary: summary, space: space,
          continuation: continuedTitle.map { grid.title($0, width: width) },
          ending: ending.map { words in { left in grid.note(words(left)) } }))
    ]
  }
}

extension DocumentTable {
  /// A table of figures.
  package init(_ table: FigureTable, _ setting: Setting, space: Double = 5, ending: ((Int) -> String)? = nil) {
    let columns = table.columns.map { Column($0.text, .fitting, $0.kind == .words ? .start : .end) }
    let rows = table.rows.map { row -> [Cell] in
      let look: Cell.Look = row.role == .total ? .strong : .plain
      return [Cell(row.head.text, look)]
        + row.cells.indices.map { column in
          var shown = Cell(row.cells[column].text(setting.language), look)
          shown.figure = table.printed(row, column, setting.language)
          return shown
        }
    }
    self.init(
      summary: table.title, columns: [Column(table.corner, .part(1))] + columns, rows: rows, space: space,
      ending: ending)
  }
}
