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
        "Chiffres clés, partenaires et piliers ; chaque nombre est une formule sur les feuilles de données.",
        "Key figures, partners and pillars; every number is a formula over the data sheets."))
  }

  private var headRow: Int { SheetDraft.firstRow }
  private var partnerRow: Int { headRow + keyFigures.count + 2 }
  private var yearRow: Int { partnerRow + max(1, partners.count) + 3 }
  private var lastRow: Int { yearRow + 1 + periods.count }
  private var totalColumn: Int { pillars.count + 1 }
  private var chartColumn: Int { totalColumn + 5 }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    putKeyFigures()
    putPartners()
    putYears()
    finishLooks()
    putCharts()
    return draft.sheet
  }

  // MARK: - Key figures

  private mutating func putKeyFigures() {
    draft.putHeads(
      [.text(Wording("Chiffres clés", "Key figures")[draft.language])] + draft.comparisonHeads
        + [.text(Wording("À savoir", "Note")[draft.language])], headRow)
    draft.put(Wording("À savoir", "Note"), headRow, 5, ReportStyle.head(.left).with { $0.indent = 1 })
    for column in 6...totalColumn + 3 { draft.put(.text(""), headRow, column, ReportStyle.head(.left)) }
    for (offset, figure) in keyFigures.enumerated() {
      let row = headRow + 1 + offset
      draft.put(.text(figure.name), row, 0, ReportStyle.label)
      draft.putComparison(figure.metric, at: figure.coordinate, now: figure.now, before: figure.before, row, 1)
      let note = ReportStyle.quiet.with { $0.indent = 1 }
      if let live = figure.note {
        draft.sheet[row, 5] = Cell(.textFormula("=" + live.formula, result: live.result), note)
      } else {
        draft.put(.blank, row, 5, note)
      }
      for column in 6...totalColumn + 3 { draft.put(.blank, row, column, note) }
    }
    draft.colourSigns(CellRange(Place(headRow + 1, 3), Place(headRow + keyFigures.count, 4)))
  }

  // MARK: - Partners

  private mutating func putPartners() {
    let language = draft.language
    draft.put(
      Wording("Premiers partenaires (participations)", "First partners (participations)"), partnerRow, 0,
      ReportStyle.head(.left))
    for (position, pillar) in pillars.enumerated() {
      draft.put(pillar.shortName, partnerRow, position + 1, ReportStyle.head(.centre))
    }
    for (offset, head) in draft.comparisonHeads.enumerated() {
      draft.put(head, partnerRow, totalColumn + offset, ReportStyle.head(.right))
    }
    if partners.isEmpty { draft.put(Wording("aucun partenaire", "no partner"), partnerRow + 1, 0, ReportStyle.quiet) }
    for (offset, index) in partners.enumerated() {
      let row = partnerRow + 1 + offset
      let place = draft.put(
        .text(draft.context.facts.directory[index].name[language]), at: Place(row, 0), ReportStyle.label)
      let partner = Scope.Named(index, place.reference(columnFixed: true))
      for position in pillars.indices {
        let scope = Scope(SheetDraft.current, pillar: pillar(position, partnerRow), partner: partner)
        draft.put(
          draft.figures.sum(.activities, scope), row, position + 1, ReportStyle.heatFigure("#,##0;−#,##0;\"·\""))
      }
      draft.putComparison(.activities, Scope(SheetDraft.current, partner: partner), row, totalColumn)
    }
  }

  private func pillar(_ position: Int, _ row: Int) -> Scope.Named<Pillar> {
    Scope.Named(pillars[position], Place(row, position + 1).reference(rowFixed: true))
  }

  // MARK: - Years

  private mutating func putYears() {
    draft.put(Wording("Activités par année", "Activities by year"), yearRow, 0, ReportStyle.head(.left))
    for (position, pillar) in pillars.enumerated() {
      draft.put(pillar.shortName, yearRow, position + 1, ReportStyle.head(.right))
    }
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
    let place = draft.put(draft.periodContent(period), at: Place(row, 0), head)
    let named = Scope.Named(period, place.reference(columnFixed: true))
    for position in pillars.indices {
      let live = draft.figures.sumAtAnyTime(.activities, Scope(named, pillar: pillar(position, yearRow)))
      draft.put(live, row, position + 1, ReportStyle.figure(NumberFormat.integer, bold: isCurrent))
    }
    for (offset, measure) in [Measure.activities, .days, .personDays, .cost].enumerated() {
      let format = measure.metric.unit.numberFormat
      draft.put(
        draft.figures.sumAtAnyTime(measure, Scope(named)), row, totalColumn + offset,
        ReportStyle.figure(format, bold: isCurrent))
    }
  }

  // MARK: - Looks

  private mutating func finishLooks() {
    let last = partnerRow + max(1, partners.count)
    draft.sheet.rules += [
      Rule(
        CellRange(Place(partnerRow + 1, 1), Place(last, pillars.count)),
        .scale(from: ReportStyle.heat.from, to: ReportStyle.heat.to)),
      Rule(CellRange(Place(partnerRow + 1, totalColumn), Place(last, totalColumn)), .bars(ReportStyle.bar)),
    ]
    draft.colourSigns(CellRange(Place(partnerRow + 1, totalColumn + 2), Place(last, totalColumn + 3)))
    draft.fit(columns: totalColumn + 4, minimum: 11, runningOver: [Place(0, 5)])
    draft.sheet.widths[chartColumn - 1] = 3
    draft.setHeights(headRow...lastRow, 20)
    draft.sheet.page.fit = (1, 1)
  }

  private mutating func putCharts() {
    let beside = Wording("Chiffres dans le tableau de gauche.", "Figures in the table on the left.")[draft.language]
    let rowPixels = 26
    let top = Wording("Participations des premiers partenaires", "Participations of the first partners")
    putChart(
      .stackedBars, "\(top[draft.language]), \(draft.context.period)", beside,
      rows: partnerRow + 1...partnerRow + max(1, partners.count), at: headRow,
      height: (partnerRow + 2 - headRow) * rowPixels)
    putChart(
      .stackedColumns, Wording("Activités par année et par pilier", "Activities by year and pillar")[draft.language],
      beside, rows: yearRow + 1...yearRow + periods.count, at: partnerRow + 3,
      height: max(260, (lastRow - partnerRow - 3) * rowPixels))
  }

  private mutating func putChart(
    _ kind: Chart.Kind, _ title: String, _ beside: String, rows: ClosedRange<Int>, at row: Int, height: Int
  ) {
    let names = CellRange(Place(rows.lowerBound, 0), Place(rows.upperBound, 0))
    let series = pillars.enumerated().map { position, pillar in
      Chart.Series(
        sheet: draft.sheet.name, name: pillar.shortName[draft.language], categories: names,
        values: CellRange(Place(rows.lowerBound, position + 1), Place(rows.upperBound, position + 1)),
        colour: ReportStyle.colour(pillar))
    }
    let chart = Chart(kind, title: title, series: series, alternative: "\(title). \(beside)")
    draft.sheet.charts.append(PlacedChart(chart, at: Place(row, chartColumn), width: 620, height: height))
  }
}
