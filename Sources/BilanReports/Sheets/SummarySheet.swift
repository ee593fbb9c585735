internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// The year on one page.
  static let summary = SheetDefinition.ofTables(
    "synthese", Wording("Synthèse", "Summary"),
    purpose: Wording("l’année en une page", "the year on one page"),
    parameters: [SummarySheet.partners, SummarySheet.years], tabColour: Tab.reading
  ) { context, parameters in
    SummarySheet(context, partners: parameters[SummarySheet.partners], years: parameters[SummarySheet.years])
  }
}

struct SummarySheet: SheetOfTables {
  static let partners = ParameterRule(
    "partenaires", 3...20, standard: 10, help: Wording("nombre de partenaires nommés", "how many partners are named"))
  static let years = ParameterRule(
    "annees", 2...12, standard: 6, help: Wording("nombre d’années au plus", "how many years at most"))

  private var draft: SheetDraft
  private let pillars: [Pillar]
  private let partners: [PartnerIndex]
  private let periods: [Int]
  private let keyFigures: [KeyFigure]

  init(_ context: ReportContext, partners count: Int, years: Int) {
    pillars = context.shownPillars
    partners = Array(context.facts.ranking(by: .participations).prefix(count))
    periods = ShownYears.periods(context.facts, atMost: years)
    keyFigures = KeyFigure.all(context)
    draft = SheetDraft(
      SheetCatalog.summary, context, title: context.title,
      subtitle: Wording(
        "Chaque nombre est une formule sur les feuilles de données.",
        "Every number is a formula over the data sheets."))
  }

  // Key figures on the left, partners and years on the right; under each, the chart that reaches the foot of the page.
  private static let nameColumn = 6
  private static let rowPixels = 22
  private var headRow: Int { SheetDraft.firstRow }
  private var leftOutRow: Int { headRow + keyFigures.count + 1 }
  private var yearRow: Int { headRow + max(1, partners.count) + 2 }
  private var leftChartRow: Int { leftOutRow + 3 }
  private var rightChartRow: Int { yearRow + periods.count + 2 }
  private var lastRow: Int { max(leftChartRow + 17, rightChartRow + 15) }
  private var totalColumn: Int { Self.nameColumn + pillars.count + 1 }

  var tables: [FigureTable] { [keyTable, partnerTable, yearTable] }

  consuming func sheet() -> Sheet {
    putHeadline()
    draft.putPeriods()
    draft.put(keyTable, at: Place(headRow, 0))
    for (offset, figure) in keyFigures.enumerated() {
      draft.sheet.names[figure.definedName(draft.context.facts.directory)] = Place(headRow + 1 + offset, 1)
    }
    for (offset, figure) in keyFigures.enumerated() where figure.metric.tone == .moreIsBetter {
      draft.colourChanges(CellRange(Place(headRow + 1 + offset, 3), Place(headRow + 1 + offset, 4)))
    }
    draft.put(partnerTable, at: Place(headRow, Self.nameColumn))
    draft.put(yearTable, at: Place(yearRow, Self.nameColumn))
    finishLooks()
    putCharts()
    return draft.sheet
  }

  private mutating func putHeadline() {
    let words = SummaryWords(context: draft.context)
    draft.put(words.headline(keyFigures, firstRow: headRow + 1), 1, 0, ReportStyle.headline)
    draft.put(draft.subtitle, 2, Self.nameColumn, ReportStyle.subtitle)
    draft.sheet.heights[1] = 22
    for (offset, leftOut) in words.leftOut(keyFigures).enumerated() {
      draft.put(leftOut, leftOutRow + offset, 0, ReportStyle.footnote)
    }
    if let undated = words.undated {
      draft.put(undated, leftOutRow + 2, 0, ReportStyle.footnote)
    }
  }

  // MARK: - Tables

  /// The year in a few lines.
  var keyTable: FigureTable {
    let title = Wording("Chiffres clés", "Key figures")[draft.language]
    let rows = keyFigures.enumerated().map { row, figure in
      FigureTable.Row(
        figure.name,
        draft.figures.comparison(
          figure.metric, at: figure.coordinate, now: figure.now, before: figure.before, row: row, doubt: figure.doubt))
    }
    return FigureTable(title: title, corner: title, columns: draft.comparisonColumns, rows: rows)
  }

  private var pillarColumns: [FigureTable.Column] {
    pillars.map { FigureTable.Column($0.shortName[draft.language], .heat) }
  }

  /// The first partners by pillar, and what they were.
  var partnerTable: FigureTable {
    let title = Wording("Premiers partenaires (participations)", "First partners (participations)")[draft.language]
    let none = FigureTable.Row(Wording("aucun partenaire", "no partner")[draft.language], [], .absence)
    let rows = partners.enumerated().map { row, index in
      let partner = Scope.Named(index, .rowHead(row))
      let cells = pillars.enumerated().map { position, pillar in
        draft.figures.sum(
          .activities, Scope(Scope.current, pillar: .init(pillar, .columnHead(position)), partner: partner)
        ).cell(.count)
      }
      let all = Scope(Scope.current, partner: partner)
      return FigureTable.Row(
        draft.context.name(index),
        cells + draft.figures.comparison(.activities, all, row: row, column: pillars.count))
    }
    return FigureTable(
      title: title, corner: title, columns: pillarColumns + draft.comparisonColumns, rows: rows.isEmpty ? [none] : rows)
  }

  /// The last years by pillar, and their volumes.
  var yearTable: FigureTable {
    let title = Wording("Activités par année", "Activities by year")[draft.language]
    let words = [Wording("Ensemble", "All"), Wording("Jours", "Days"), Metric.personDays.name, Metric.cost.name]
    return FigureTable(
      title: title, corner: title,
      columns: pillarColumns + words.map { FigureTable.Column($0[draft.language]) },
      rows: periods.enumerated().map { year($1, $0) })
  }

  private func year(_ period: Int, _ row: Int) -> FigureTable.Row {
    let named = Scope.Named(period, .rowHead(row))
    func cell(_ measure: ActivityAmount, _ scope: Scope) -> FigureTable.Cell {
      draft.figures.sumAtAnyTime(measure, scope).cell(draft.figures.form(measure.metric.unit), isStrong: period == 0)
    }
    let counts = pillars.enumerated().map { position, pillar in
      cell(.activities, Scope(named, pillar: .init(pillar, .columnHead(position))))
    }
    return FigureTable.Row(
      draft.periodHead(period),
      counts + [ActivityAmount.activities, .days, .personDays, .cost].map { cell($0, Scope(named)) })
  }

  private func pillarColumn(_ position: Int) -> Int { Self.nameColumn + 1 + position }

  // MARK: - Looks

  private mutating func finishLooks() {
    let last = headRow + max(1, partners.count)
    draft.greyZeros(CellRange(Place(headRow + 1, Self.nameColumn + 1), Place(last, totalColumn - 1)))
    draft.sheet.rules += [
      Rule(
        CellRange(Place(headRow + 1, Self.nameColumn + 1), Place(last, totalColumn - 1)),
        .scale(from: ReportStyle.heat.from, to: ReportStyle.heat.to)),
      Rule(CellRange(Place(headRow + 1, totalColumn), Place(last, totalColumn)), .bars(ReportStyle.bar)),
    ]
    draft.colourChanges(CellRange(Place(headRow + 1, totalColumn + 2), Place(last, totalColumn + 3)))
    draft.fit(columns: totalColumn + 4, minimum: 8.5)
    draft.sheet.widths[Self.nameColumn - 1] = 2
    draft.sheet.widths[Self.nameColumn] = max(19, draft.sheet.widths[Self.nameColumn] ?? 0)
    draft.setHeights(headRow + 1...lastRow, Double(Self.rowPixels) * 0.75)
    draft.sheet.heights[headRow] = 30
    draft.sheet.page.fit = (1, 1)
    draft.freezeTitle()
    draft.sheet.page.printArea = CellRange(Place(0, 0), Place(lastRow, totalColumn + 3))
  }

  private mutating func putCharts() {
    let (first, years) = (
      Wording("Participations des premiers partenaires", "Participations of the first partners")[draft.language],
      Wording("Activités par année et par pilier", "Activities by year and pillar")[draft.language]
    )
    putChart(
      .stackedBars, "\(first), \(draft.context.periodWords)",
      Wording("Chiffres dans le tableau des premiers partenaires.", "Figures in the table of the first partners."),
      rows: headRow + 1...headRow + max(1, partners.count), from: Place(leftChartRow, 0),
      to: Self.nameColumn - 2)
    putChart(
      .stackedColumns, years, Wording("Chiffres dans le tableau des années.", "Figures in the table of the years."),
      rows: yearRow + 1...yearRow + periods.count, from: Place(rightChartRow, Self.nameColumn), to: totalColumn + 3)
  }

  /// A chart from a place to a column and the last row of the page.
  private mutating func putChart(
    _ kind: Chart.Kind, _ title: String, _ beside: Wording, rows: ClosedRange<Int>, from place: Place, to column: Int
  ) {
    let names = CellRange(Place(rows.lowerBound, Self.nameColumn), Place(rows.upperBound, Self.nameColumn))
    let series = pillars.enumerated().map { position, pillar in
      Chart.Series(
        sheet: draft.sheet.name, name: pillar.shortName[draft.language], categories: names,
        values: CellRange(
          Place(rows.lowerBound, pillarColumn(position)), Place(rows.upperBound, pillarColumn(position))),
        colour: ReportStyle.colour(pillar))
    }
    let chart = Chart(kind, title: title, series: series, alternative: "\(title). \(beside[draft.language])")
    let width = (place.column...column).reduce(0) { $0 + Int((draft.sheet.widths[$1] ?? 8.43) * 7) + 5 }
    draft.putChart(chart, at: place, width: width, height: (lastRow + 1 - place.row) * Self.rowPixels)
  }
}
