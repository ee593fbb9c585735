internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// Every year of the data.
  static let trend = SheetDefinition.ofTables(
    "evolution", Wording("Évolution", "Trend"),
    purpose: Wording(
      "toutes les années des données, par pilier et par mesure", "every year of the data, by pillar and measure"),
    parameters: [TrendSheet.years], tabColour: Tab.reading
  ) { context, parameters in TrendSheet(context, years: parameters[TrendSheet.years]) }
}

struct TrendSheet: SheetOfTables {
  static let years = ParameterRule(
    "annees", 2...100, standard: 30, help: Wording("nombre d’années au plus", "how many years at most"))
  private static let headRow = SheetDraft.firstRow
  private static let measures: [ActivityAmount] = [
    .days, .personDays, .participantsFrench, .participantsPartner, .cost,
  ]

  private var draft: SheetDraft
  private let pillars: [Pillar]
  private let periods: [Int]

  init(_ context: ReportContext, years: Int) {
    pillars = context.shownPillars
    periods = ShownYears.periods(context.facts, atMost: years)
    draft = SheetDraft(
      SheetCatalog.trend, context,
      subtitle: Wording(
        "Activités faites par année et par pilier, et volumes de l’année.",
        "Done activities by year and pillar, and volumes of the year."))
  }

  private var firstRow: Int { Self.headRow + 1 }
  private var lastRow: Int { Self.headRow + periods.count }
  private var totalColumn: Int { pillars.count + 1 }

  var tables: [FigureTable] { [table] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(table, at: Place(Self.headRow, 0))
    draft.sheet.heights[Self.headRow] = 30
    putCharts()
    draft.colourChanges(CellRange(Place(firstRow, totalColumn + 1), Place(lastRow, totalColumn + 1)), from: "0.1")
    draft.fit(columns: totalColumn + 8, minimum: 13)
    draft.setHeights(firstRow...lastRow)
    draft.sheet.frozen = Place(Self.headRow + 1, 1)
    draft.sheet.page.repeatedRows = Self.headRow...Self.headRow
    if periods.count <= 20 { draft.sheet.page.fit = (1, 1) }
    return draft.sheet
  }

  /// A line for each year: the activities by pillar and of all, then the volumes.
  var table: FigureTable {
    let words =
      [Metric.whole.name, Wording("Évolution", "Change (%)"), Metric.participations.name]
      + Self.measures.map(\.metric.name)
    return FigureTable(
      title: Wording("Activités par année", "Activities by year")[draft.language],
      corner: Wording("Année", "Year")[draft.language],
      columns: (pillars.map(\.shortName) + words).map { FigureTable.Column($0[draft.language]) },
      rows: periods.enumerated().map { line($1, $0) })
  }

  private func line(_ period: Int, _ row: Int) -> FigureTable.Row {
    let isCurrent = period == 0
    let named = Scope.Named(period, .rowHead(row))
    let scope = Scope(named)
    func cell(_ measure: ActivityAmount, _ scope: Scope) -> FigureTable.Cell {
      let form: NumberForm = measure == .activities ? .count : draft.figures.form(measure.metric.unit)
      return draft.figures.sumAtAnyTime(measure, scope).cell(form, isStrong: isCurrent)
    }
    let counts = pillars.enumerated().map { position, pillar in
      cell(.activities, Scope(named, pillar: .init(pillar, .columnHead(position))))
    }
    return FigureTable.Row(
      draft.periodHead(period),
      counts + [cell(.activities, scope), evolution(period, row), cell(.activities, scope.participations)]
        + Self.measures.map { cell($0, scope) })
  }

  /// The relative change since the year above; the first year has none.
  private func evolution(_ period: Int, _ row: Int) -> FigureTable.Cell {
    guard row > 0 else { return .blank(.change) }
    let comparison = Comparison(
      .whole, new: Formula(.cell(row: row, column: pillars.count)),
      old: Formula(.cell(row: row - 1, column: pillars.count)), draft.language,
      isNotWhole: !draft.context.facts.isComparable(period))
    let place = Coordinate(period: period)
    return comparison.evolution(draft.context.facts.evolution(.whole, at: place))
      .named(FigureKey(Metric.whole.code, place, .evolution)).cell(.change)
  }

  private mutating func putCharts() {
    let top = lastRow + 2
    let years = CellRange(Place(firstRow, 0), Place(lastRow, 0))
    let name = draft.sheet.name
    let stacked = pillars.enumerated().map { position, pillar in
      Chart.Series(
        sheet: name, name: pillar.shortName[draft.language], categories: years,
        values: CellRange(Place(firstRow, position + 1), Place(lastRow, position + 1)),
        colour: ReportStyle.colour(pillar))
    }
    let beside = Wording("Chiffres dans le tableau au-dessus.", "Figures in the table above.")[draft.language]
    let first = Wording("Activités par année et par pilier", "Activities by year and pillar")[draft.language]
    draft.putChart(
      Chart(.stackedColumns, title: first, series: stacked, alternative: "\(first). \(beside)"),
      at: Place(top, 0), width: 640, height: 440)
    // Each column is 96 pixels wide at least, the first chart 640.
    let beyondFirst = 7
    let second = Wording("Jours d’activité par année", "Days of activity by year")[draft.language]
    let days = Chart.Series(
      sheet: name, name: second, categories: years,
      values: CellRange(Place(firstRow, totalColumn + 3), Place(lastRow, totalColumn + 3)), colour: ReportStyle.navy,
      showsValues: periods.count <= 12)
    draft.putChart(
      Chart(.columns, title: second, series: [days], showsLegend: false, alternative: "\(second). \(beside)"),
      at: Place(top, max(totalColumn + 1, beyondFirst)), width: 640, height: 440)
  }
}

/// The years of a table of years: every one from the first of the data to the report's, or the last of them.
enum ShownYears {
  static func periods(_ facts: Facts, atMost count: Int) -> [Int] { facts.history.suffix(count) }
}
