/// A native chart of the spreadsheet, drawn from cells.
package struct Chart: Sendable {
  /// The kinds of charts that a sheet may hold.
  package enum Kind: Sendable { case bars, stackedBars, columns, stackedColumns, line }

  /// Numbers that are drawn in one colour.
  package struct Series: Sendable {
    /// The name of the sheet where they stand.
    package var sheet: String
    /// As the legend calls it.
    package var name: String
    /// The cells of their names.
    package var categories: CellRange
    /// The cells of the numbers.
    package var values: CellRange
    /// 0xRRGGBB.
    package var colour: UInt32
    /// Whether each number is printed at its mark.
    package var showsValues: Bool

    package init(
      sheet: String, name: String, categories: CellRange, values: CellRange, colour: UInt32, showsValues: Bool = false
    ) {
      self.sheet = sheet
      self.name = name
      self.categories = categories
      self.values = values
      self.colour = colour
      self.showsValues = showsValues
    }
  }

  /// How the numbers are drawn.
  package var kind: Kind
  /// Above the drawing.
  package var title: String
  /// In the order of the legend.
  package var series: [Series]
  /// Nil for none.
  package var valueAxisTitle: String?
  /// The number format of the axis.
  package var valueFormat = "#,##0"
  /// Whether there is a legend.
  package var showsLegend: Bool
  /// What the chart shows, in words.
  package var alternative: String

  package init(_ kind: Kind, title: String, series: [Series], showsLegend: Bool = true, alternative: String) {
    self.kind = kind
    self.title = title
    self.series = series
    self.showsLegend = showsLegend
    self.alternative = alternative
  }
}

/// A chart over a rectangle of a sheet, in pixels from its place.
package struct PlacedChart: Sendable {
  /// What is drawn.
  package var chart: Chart
  /// The cell of its top left corner.
  package var place: Place
  /// In pixels of 1/96 inch.
  package var width: Int
  /// In pixels of 1/96 inch.
  package var height: Int

  package init(_ chart: Chart, at place: Place, width: Int, height: Int) {
    self.chart = chart
    self.place = place
    self.width = width
    self.height = height
  }
}
