extension Checks {
  mutating func checkCharts(of sheet: Sheet) {
    for placed in sheet.charts {
      let chart = placed.chart
      require(isInside(placed.place), in: sheet, "the chart “\(chart.title)” is not inside the sheet")
      require(
        (1...20_000).contains(placed.width) && (1...20_000).contains(placed.height), in: sheet, at: placed.place,
        "a chart has no size: \(placed.width) by \(placed.height) pixels")
      require(!chart.series.isEmpty, in: sheet, at: placed.place, "the chart “\(chart.title)” has no series")
      require(chart.series.count <= 255, in: sheet, at: placed.place, "a chart has at most 255 series")
      require(
        chart.alternative.contains { !$0.isWhitespace }, in: sheet, at: placed.place,
        "the chart “\(chart.title)” does not say in words what it shows")
      require(
        ExcelText.sanitised(chart.alternative).utf8.count <= ExcelLimits.attributeBytes, in: sheet, at: placed.place,
        "the words for the chart “\(chart.title)” are too long")
      check(numberFormat: chart.valueFormat, sheet, placed.place)
      for series in chart.series { check(series, sheet, placed.place) }
    }
  }

  private mutating func check(_ series: Chart.Series, _ sheet: Sheet, _ place: Place) {
    require(!series.name.isEmpty, in: sheet, at: place, "a series of a chart has no name")
    guard let source = workbook.sheets.first(where: { $0.name == series.sheet }) else {
      return note("a chart shows the sheet “\(series.sheet)”, which is not there", sheet, place)
    }
    var counts: [Int] = []
    for range in [series.categories, series.values] {
      let isLine = range.first.row == range.last.row || range.first.column == range.last.column
      guard isInside(range), isLine else {
        note("a series of a chart is one row or one column: \(range.relative) is not", sheet, place)
        continue
      }
      require(
        range.last.row < source.rows.count, in: sheet, at: place,
        "the cells \(range.relative) of a chart are not all on the sheet “\(series.sheet)”")
      counts.append((range.last.row - range.first.row + 1) * (range.last.column - range.first.column + 1))
    }
    guard counts.count == 2 else { return }
    require(counts[0] == counts[1], in: sheet, at: place, "a chart has \(counts[0]) categories and \(counts[1]) values")
    require(counts[1] <= 32_000, in: sheet, at: place, "a series of a chart has at most 32000 values, not \(counts[1])")
  }
}
