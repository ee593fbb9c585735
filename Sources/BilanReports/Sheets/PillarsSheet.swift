internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// One line for each pillar, and the activities by month.
  static let pillars = SheetDefinition.ofTables(
    "piliers", Wording("Piliers", "Pillars"),
    purpose: Wording(
      "une ligne par pilier, et les activités par mois", "one line per pillar, and the activities by month"),
    tabColour: Tab.reading
  ) { context, _ in PillarsSheet(context) }
}

struct PillarsSheet: SheetOfTables {
  private static let headRow = SheetDraft.firstRow
  private static let measures: [ActivityAmount] = [
    .days, .personDays, .participantsFrench, .participantsPartner, .cost, .unknownCost,
  ]

  private var draft: SheetDraft
  private let pillars: [Pillar]

  init(_ context: ReportContext) {
    pillars = context.shownPillars
    draft = SheetDraft(
      SheetCatalog.pillars, context,
      subtitle: Wording(
        "Activités faites, chacune comptée une fois, par pilier.", "Done activities, each counted once, by pillar."))
  }

  private var firstRow: Int { Self.headRow + 1 }
  private var totalRow: Int { firstRow + pillars.count }
  private var monthHeadRow: Int { totalRow + 4 }

  var tables: [FigureTable] { [table, months] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(table, at: Place(Self.headRow, 0))
    draft.sheet.heights[Self.headRow] = 30
    draft.putSection(Wording("Activités par mois", "Activities by month"), monthHeadRow - 1)
    draft.put(months, at: Place(monthHeadRow, 0))
    putChart()
    draft.colourChanges(CellRange(Place(firstRow, 3), Place(totalRow, 4)))
    draft.sheet.rules.append(
      Rule(CellRange(Place(firstRow, 5), Place(totalRow - 1, 5)), .bars(ReportStyle.bar)))
    draft.fit(columns: 13, minimum: 11)
    draft.setHeights(Self.headRow + 1...monthHeadRow + 14, 20)
    draft.sheet.page.fit = (1, 1)
    draft.freezeTitle()
    return draft.sheet
  }

  /// A line for each pillar, then all of them.
  var table: FigureTable {
    let words: [Wording] = [
      Wording("Part", "Share"), Metric.participations.name, Wording("Jours", "Days"),
      Metric.personDays.name, Metric.participantsFrench.name, Metric.participantsPartner.name, Metric.cost.name,
      Wording("dont sans coût", "of which without cost"),
    ]
    let total = FigureTable.Row(
      Wording("Ensemble", "All")[draft.language], figures(Scope(Scope.current), pillars.count, share: .blank(nil)),
      .total)
    return FigureTable(
      title: Metric.whole.name[draft.language], corner: Wording("Pilier", "Pillar")[draft.language],
      columns: draft.comparisonColumns.map { $0.grouped(Metric.whole.name[draft.language]) }
        + words.map { FigureTable.Column($0[draft.language]) },
      rows: pillars.indices.map(line) + [total])
  }

  private func line(_ row: Int) -> FigureTable.Row {
    let scope = Scope(Scope.current, pillar: .init(pillars[row], .rowHead(row)))
    let share = Live.ratio(
      Formula(.cell(row: row, column: 0)), Formula(.fixed(row: pillars.count, column: 0)),
      draft.context.facts[.share, at: scope.coordinate], draft.language
    ).named(.share, at: scope.coordinate)
    return FigureTable.Row(
      pillars[row].shortName[draft.language], figures(scope, row, share: share.cell(.percent(1))))
  }

  private func figures(_ scope: Scope, _ row: Int, share: FigureTable.Cell) -> [FigureTable.Cell] {
    draft.figures.comparison(.activities, scope, row: row)
      + [share, draft.figures.sum(.activities, scope.participations).cell(.count)]
      + Self.measures.map { draft.figures.sum($0, scope).cell(draft.figures.form($0.metric.unit)) }
  }

  /// The months that the period has a day of.
  private var shownMonths: [Int] { draft.context.facts.months(in: 0).filter { $0 > 0 } }

  /// Activities by month of their start; dates too vague for a month on their own line.
  var months: FigureTable {
    let language = draft.language
    return FigureTable(
      title: Wording("Activités par mois", "Activities by month")[language],
      corner: Wording("Mois du début", "Month of the start")[language],
      columns: (pillars.map { $0.shortName[language] } + [Wording("Ensemble", "All")[language]])
        .map { FigureTable.Column($0) },
      rows: (shownMonths + [0]).map(month))
  }

  private func month(_ month: Int) -> FigureTable.Row {
    let name =
      month == 0
      ? Wording("mois inconnu", "unknown month")[draft.language] : DateText.month(month, draft.language)
    let cells = (0...pillars.count).map { position in
      let isAll = position == pillars.count
      let scope = Scope(Scope.current, pillar: isAll ? nil : .init(pillars[position], .columnHead(position)))
      let formula = draft.figures.formulas.sum(
        .activities, of: .activities, where: scope.conditions + [Condition(.month, "\(month)")])
      var coordinate = scope.coordinate
      coordinate.month = month
      return Live.orAbsent(formula, draft.context.facts[.whole, at: coordinate], draft.language)
        .named(.whole, at: coordinate).cell(.count, isStrong: isAll)
    }
    return FigureTable.Row(name, cells)
  }

  private mutating func putChart() {
    let title = Wording("Activités par mois et par pilier", "Activities by month and pillar")[draft.language]
    let rows = monthHeadRow + 1...monthHeadRow + shownMonths.count
    let months = CellRange(Place(rows.lowerBound, 0), Place(rows.upperBound, 0))
    let series = pillars.enumerated().map { position, pillar in
      Chart.Series(
        sheet: draft.sheet.name, name: pillar.shortName[draft.language], categories: months,
        values: CellRange(Place(rows.lowerBound, position + 1), Place(rows.upperBound, position + 1)),
        colour: ReportStyle.colour(pillar))
    }
    let chart = Chart(
      .stackedColumns, title: "\(title), \(draft.context.periodWords)", series: series,
      alternative: "\(title). "
        + Wording("Chiffres dans le tableau voisin.", "Figures in the table beside.")[draft.language])
    draft.putChart(chart, at: Place(monthHeadRow - 1, pillars.count + 3), width: 660, height: 400)
  }
}
