internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// Every year of the data.
  static let trend = SheetDefinition(
    "evolution", Wording("Évolution", "Trend"),
    purpose: Wording(
      "toutes les années des données, par pilier et par mesure", "every year of the data, by pillar and measure"),
    parameters: [TrendSheet.years], tabColour: Tab.reading
  ) { context, parameters in TrendSheet(context, years: parameters[TrendSheet.years]).sheet() }
}

struct TrendSheet {
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

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    putHeads()
    for (position, period) in periods.enumerated() { putLine(period, firstRow + position) }
    putCharts()
    draft.colourSigns(CellRange(Place(firstRow, totalColumn + 1), Place(lastRow, totalColumn + 1)))
    draft.fit(columns: totalColumn + 8, minimum: 13)
    draft.setHeights(firstRow...lastRow)
    draft.sheet.frozen = Place(Self.headRow + 1, 1)
    draft.sheet.page.repeatedRows = Self.headRow...Self.headRow
    if periods.count <= 20 { draft.sheet.page.fit = (1, 1) }
    return draft.sheet
  }

  private mutating func putHeads() {
    let words =
      [Metric.whole.name, Wording("Évolution", "Change (%)"), Metric.participations.name]
      + Self.measures.map(\.metric.name)
    draft.putHeads(
      [.text(Wording("Année", "Year")[draft.language])]
        + (pillars.map(\.shortName) + words).map { .text($0[draft.language]) }, Self.headRow)
    draft.sheet.heights[Self.headRow] = 30
  }

  private mutating func putLine(_ period: Int, _ row: Int) {
    let isCurrent = period == 0
    let head = ReportStyle.label.with {
      $0.numberFormat = NumberFormat.year
      $0.isBold = isCurrent
    }
    let place = draft.put(draft.periodContent(period), at: Place(row, 0), head)
    let named = Scope.Named(period, place.reference(columnFixed: true))
    func figure(_ format: String) -> CellStyle { ReportStyle.figure(format, bold: isCurrent) }
    for (position, pillar) in pillars.enumerated() {
      let cell = Place(Self.headRow, position + 1).reference(rowFixed: true)
      let scope = Scope(named, pillar: .init(pillar, cell))
      draft.put(draft.figures.sumAtAnyTime(.activities, scope), row, position + 1, figure(NumberFormat.integer))
    }
    let scope = Scope(named)
    draft.put(draft.figures.sumAtAnyTime(.activities, scope), row, totalColumn, figure(NumberFormat.integer))
    putEvolution(period, row)
    let participations = draft.figures.sumAtAnyTime(.activities, scope.participations)
    draft.put(participations, row, totalColumn + 2, figure(NumberFormat.integer))
    for (offset, measure) in Self.measures.enumerated() {
      draft.put(
        draft.figures.sumAtAnyTime(measure, scope), row, totalColumn + 3 + offset,
        figure(measure.metric.unit.numberFormat))
    }
  }

  /// The relative change since the year above; the first year has none.
  private mutating func putEvolution(_ period: Int, _ row: Int) {
    let style = ReportStyle.figure(NumberFormat.change)
    guard row > firstRow else { return draft.put(.blank, row, totalColumn + 1, style) }
    let comparison = Comparison(
      .whole, new: Place(row, totalColumn).reference(), old: Place(row - 1, totalColumn).reference(), draft.language,
      isUnderWay: !draft.context.facts.isComparable(period))
    let value = draft.context.facts.evolution(.whole, at: Coordinate(period: period))
    draft.put(comparison.evolution(value), row, totalColumn + 1, style)
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
    let second = Wording("Jours d’activité par année", "Days of activity by year")[draft.language]
    let days = Chart.Series(
      sheet: name, name: second, categories: years,
      values: CellRange(Place(firstRow, totalColumn + 3), Place(lastRow, totalColumn + 3)), colour: ReportStyle.navy,
      showsValues: periods.count <= 12)
    draft.putChart(
      Chart(.columns, title: second, series: [days], showsLegend: false, alternative: "\(second). \(beside)"),
      at: Place(top, totalColumn + 1), width: 640, height: 440)
  }
}

/// The years of a table of years: every one from the first of the data to the report's, or the last of them.
enum ShownYears {
  static func periods(_ facts: Facts, atMost count: Int) -> [Int] { facts.history.suffix(count) }
}
