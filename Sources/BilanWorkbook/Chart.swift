/// A native chart of the spreadsheet, drawn from cells.
package struct Chart: Sendable {
  package enum Kind: Sendable { case bars, stackedBars, columns, stackedColumns, line }

  package struct Series: Sendable {
    package var sheet: String
    package var name: String
    package var categories: CellRange
    package var values: CellRange
    /// 0xRRGGBB.
    package var colour: UInt32
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

  package var kind: Kind
  package var title: String
  package var series: [Series]
  package var valueAxisTitle: String?
  package var valueFormat = "#,##0"
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
  package var chart: Chart
  package var place: Place
  package var width: Int
  package var height: Int

  package init(_ chart: Chart, at place: Place, width: Int, height: Int) {
    self.chart = chart
    self.place = place
    self.width = width
    self.height = height
  }
}
