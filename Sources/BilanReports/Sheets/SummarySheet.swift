internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The year on one page.
  static let summary = SheetDefinition(
    "synthese", Wording("Synthèse", "Summary"),
    purpose: Wording("l’année en une page", "the year on one page"),
    parameters: [SummarySheet.partners, SummarySheet.years], tabColour: Tab.reading
  ) { context, parameters in
    SummarySheet(context, partners: parameters[SummarySheet.partners], years: parameters[SummarySheet.years]).sheet()
  }
}

struct SummarySheet {
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

  consuming func sheet() -> Sheet {
    putHeadline()
    draft.putPeriods()
    putKeyFigures()
    putPartners()
    putYears()
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

  // MARK: - Key figures

  private mutating func putKeyFigures() {
    draft.putHeads([.text(Wording("Chiffres clés", "Key figures")[draft.language])] + draft.comparisonHeads, headRow)
    for (offset, figure) in keyFigures.enumerated() {
      let row = headRow + 1 + offset
      draft.put(.text(figure.name), row, 0, ReportStyle.label)
      draft.putComparison(
        figure.metric, at: figure.coordinate, now: figure.now, before: figure.before, row, 1, doubt: figure.doubt)
      if figure.metric.tone == .moreIsBetter { draft.colourSigns(CellRange(Place(row, 3), Place(row, 4))) }
    }
  }

  // MARK: - Partners

  private mutating func putPartners() {
    draft.put(
      Wording("Premiers partenaires (participations)", "First partners (participations)"), headRow, Self.nameColumn,
      ReportStyle.head(.left))
    putPillarHeads(headRow, .centre)
    for (offset, head) in draft.comparisonHeads.enumerated() {
      draft.put(head, headRow, totalColumn + offset, ReportStyle.head(.right))
    }
    if partners.isEmpty {
      draft.put(Wording("aucun partenaire", "no partner"), headRow + 1, Self.nameColumn, ReportStyle.quiet)
    }
    for (offset, index) in partners.enumerated() {
      let row = headRow + 1 + offset
      let place = draft.put(.text(draft.context.name(index)), at: Place(row, Self.nameColumn), ReportStyle.label)
      let partner = Scope.Named(index, place.reference(columnFixed: true))
      for position in pillars.indices {
        let scope = Scope(SheetDraft.current, pillar: pillar(position, headRow), partner: partner)
        draft.put(
          draft.figures.sum(.activities, scope), row, pillarColumn(position),
          ReportStyle.heatFigure(NumberFormat.integer))
      }
      draft.putComparison(.activities, Scope(SheetDraft.current, partner: partner), row, totalColumn)
    }
  }

  private mutating func putPillarHeads(_ row: Int, _ alignment: CellStyle.Alignment) {
    for (position, pillar) in pillars.enumerated() {
      draft.put(pillar.shortName, row, pillarColumn(position), ReportStyle.head(alignment))
    }
  }

  private func pillarColumn(_ position: Int) -> Int { Self.nameColumn + 1 + position }

  private func pillar(_ position: Int, _ row: Int) -> Scope.Named<Pillar> {
    Scope.Named(pillars[position], Place(row, pillarColumn(position)).reference(rowFixed: true))
  }

  // MARK: - Years

  private mutating func putYears() {
    draft.put(Wording("Activités par année", "Activities by year"), yearRow, Self.nameColumn, ReportStyle.head(.left))
    putPillarHeads(yearRow, .centre)
    let words = [Wording("Ensemble", "All"), Wording("Jours", "Days"), Metric.personDays.name, Metric.cost.name]
    for (offset, word) in words.enumerated() {
      draft.put(word, yearRow, totalColumn + offset, ReportStyle.head(.right))
    }
    for (offset, period) in periods.enumerated() { putYear(period, yearRow + 1 + offset) }
  }

  private mutating func putYear(_ period: Int, _ row: Int) {
    let isCurrent = period == 0
    let head = ReportStyle.label.with {
      $0.numberFormat = NumberFormat.year
      $0.isBold = isCurrent
    }
    let place = draft.put(draft.periodContent(period), at: Place(row, Self.nameColumn), head)
    let named = Scope.Named(period, place.reference(columnFixed: true))
    for position in pillars.indices {
      let live = draft.figures.sumAtAnyTime(.activities, Scope(named, pillar: pillar(position, yearRow)))
      let style = ReportStyle.heatFigure(NumberFormat.integer).with { $0.isBold = isCurrent }
      draft.put(live, row, pillarColumn(position), style)
    }
    for (offset, measure) in [ActivityAmount.activities, .days, .personDays, .cost].enumerated() {
      let format = measure.metric.unit.numberFormat
      draft.put(
        draft.figures.sumAtAnyTime(measure, Scope(named)), row, totalColumn + offset,
        ReportStyle.figure(format, bold: isCurrent))
    }
  }

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
    draft.colourSigns(CellRange(Place(headRow + 1, totalColumn + 2), Place(last, totalColumn + 3)))
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
