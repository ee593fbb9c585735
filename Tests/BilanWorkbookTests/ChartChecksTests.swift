import BilanWorkbook
import Testing

@Suite struct ChartChecksTests {
  private static let series = Chart.Series(
    sheet: "Données", name: "Jours", categories: CellRange(Place(0, 0), Place(2, 0)),
    values: CellRange(Place(0, 1), Place(2, 1)), colour: 0x000091)

  private func problems(_ change: (inout PlacedChart) -> Void) -> [String] {
    var sheet = Sheet("Données")
    for (row, value) in [3.0, -1, 2].enumerated() {
      sheet[row, 0] = Cell(.text("T\(row)"))
      sheet[row, 1] = Cell(.number(value))
    }
    let chart = Chart(.bars, title: "Titre", series: [ChartChecksTests.series], alternative: "Trois barres")
    var placed = PlacedChart(chart, at: Place(5, 0), width: 400, height: 300)
    change(&placed)
    sheet.charts = [placed]
    return WorkbookChecks.problems(Workbook(properties: .sample, sheets: [sheet])).map(\.description)
  }

  @Test func `a chart of cells that are there is accepted`() { #expect(problems { _ in } == []) }

  @Test func `a chart that Excel or a reader could not use is refused`() {
    #expect(problems { $0.chart.series = [] }.first?.contains("no series") == true)
    #expect(problems { $0.chart.alternative = " " }.first?.contains("in words") == true)
    #expect(problems { $0.chart.alternative = String(repeating: "é", count: 1_001) }.first?.contains("long") == true)
    #expect(problems { $0.width = 0 }.first?.contains("no size") == true)
    #expect(problems { $0.chart.series[0].name = "" }.first?.contains("no name") == true)
    #expect(problems { $0.chart.series[0].sheet = "Absente" }.first?.contains("not there") == true)
    #expect(problems { $0.chart.valueFormat = "" }.first?.contains("number format") == true)
    #expect(
      problems { $0.chart.series[0].values = CellRange(Place(0, 0), Place(2, 1)) }.first?.contains("one column") == true
    )
    #expect(
      problems { $0.chart.series[0].values = CellRange(Place(0, 1), Place(3, 1)) }
        == [
          "Données!A6: the cells B1:B4 of a chart are not all on the sheet “Données”",
          "Données!A6: a chart has 3 categories and 4 values",
        ])
  }

  @Test func `the reach of a chart adds up what it stacks`() {
    var sheet = Sheet("Données")
    for row in 0..<3 { for column in 0..<3 { sheet[row, column] = Cell(.number(Double(row - column * 2))) } }
    let all = (1...2).map { column in
      var series = ChartChecksTests.series
      series.values = CellRange(Place(0, column), Place(2, column))
      return series
    }
    let workbook = Workbook(properties: .sample, sheets: [sheet])
    let stacked = Chart(.stackedBars, title: "", series: all, alternative: "x").valueRange(in: workbook)
    #expect(stacked == ValueRange(least: -6, greatest: 0, isWhole: true))
    let apart = Chart(.columns, title: "", series: all, alternative: "x").valueRange(in: workbook)
    #expect(apart == ValueRange(least: -4, greatest: 0, isWhole: true))
  }
}
