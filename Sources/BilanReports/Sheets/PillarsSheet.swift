internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// One line for each pillar, and the activities by month.
  static let pillars = SheetDefinition(
    "piliers", Wording("Piliers", "Pillars"),
    purpose: Wording(
      "une ligne par pilier, et les activités par mois", "one line per pillar, and the activities by month"),
    tabColour: Tab.reading
  ) { context, _ in PillarsSheet(context).sheet() }
}

struct PillarsSheet {
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

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    putHeads()
    for position in pillars.indices { putLine(position) }
    putTotal()
    putMonths()
    putChart()
    draft.colourSigns(CellRange(Place(firstRow, 3), Place(totalRow, 4)))
    draft.sheet.rules.append(
      Rule(CellRange(Place(firstRow, 5), Place(totalRow - 1, 5)), .bars(ReportStyle.bar)))
    draft.fit(columns: 13, minimum: 11)
    draft.setHeights(Self.headRow + 1...monthHeadRow + 14, 20)
    draft.sheet.page.fit = (1, 1)
    draft.freezeTitle()
    return draft.sheet
  }

  private mutating func putHeads() {
    let words: [Wording] = [
      Wording("Part", "Share"), Metric.participations.name, Wording("Jours", "Days"),
      Metric.personDays.name, Metric.participantsFrench.name, Metric.participantsPartner.name, Metric.cost.name,
      Wording("dont sans coût", "of which without cost"),
    ]
    draft.putHeads(
      [.text(Wording("Pilier", "Pillar")[draft.language])] + draft.comparisonHeads
        + words.map { .text($0[draft.language]) }, Self.headRow)
    draft.put(Metric.whole.name, Self.headRow - 1, 1, ReportStyle.group)
    draft.sheet.heights[Self.headRow] = 30
  }

  private mutating func putLine(_ position: Int) {
    let row = firstRow + position
    let place = draft.put(.text(pillars[position].shortName[draft.language]), at: Place(row, 0), ReportStyle.label)
    let scope = Scope(
      SheetDraft.current, pillar: .init(pillars[position], place.reference(columnFixed: true)))
    putFigures(scope, row, isTotal: false)
    let base = Place(totalRow, 1).reference(absolute: true)
    draft.put(
      .ratio(Place(row, 1).reference(), base, draft.context.facts[.share, at: scope.coordinate], draft.language), row,
      5,
      ReportStyle.figure(NumberFormat.percent))
  }

  private mutating func putTotal() {
    draft.put(Wording("Ensemble", "All"), totalRow, 0, ReportStyle.total(ReportStyle.label))
    draft.put(.blank, totalRow, 5, ReportStyle.total(ReportStyle.label))
    putFigures(Scope(SheetDraft.current), totalRow, isTotal: true)
  }

  private mutating func putFigures(_ scope: Scope, _ row: Int, isTotal: Bool) {
    draft.putComparison(.activities, scope, row, 1, isTotal: isTotal)
    func style(_ unit: Unit) -> CellStyle {
      let style = ReportStyle.figure(unit.numberFormat)
      return isTotal ? ReportStyle.total(style) : style
    }
    draft.put(draft.figures.sum(.activities, scope.participations), row, 6, style(.participations))
    for (offset, measure) in Self.measures.enumerated() {
      draft.put(draft.figures.sum(measure, scope), row, 7 + offset, style(measure.metric.unit))
    }
  }

  /// Activities by month of their start; dates too vague for a month on their own line.
  private mutating func putMonths() {
    draft.putSection(Wording("Activités par mois", "Activities by month"), monthHeadRow - 1)
    draft.put(Wording("Mois du début", "Month of the start"), monthHeadRow, 0, ReportStyle.head(.left))
    for (position, pillar) in pillars.enumerated() {
      draft.put(pillar.shortName, monthHeadRow, position + 1, ReportStyle.head(.right))
    }
    draft.put(Wording("Ensemble", "All"), monthHeadRow, pillars.count + 1, ReportStyle.head(.right))
    for month in 1...13 { putMonth(month == 13 ? 0 : month, monthHeadRow + month) }
  }

  private mutating func putMonth(_ month: Int, _ row: Int) {
    let name =
      month == 0
      ? Wording("mois inconnu", "unknown month")[draft.language] : DateText.month(month, draft.language)
    draft.put(.text(name), row, 0, ReportStyle.label)
    for position in 0...pillars.count {
      let pillar =
        position < pillars.count
        ? Scope.Named(pillars[position], Place(monthHeadRow, position + 1).reference(rowFixed: true)) : nil
      let scope = Scope(SheetDraft.current, pillar: pillar)
      let formula = draft.figures.formulas.sum(
        .activities, of: .activities, where: scope.conditions + [Condition(.month, String(month))])
      var coordinate = scope.coordinate
      coordinate.month = month
      draft.put(
        Live.orAbsent(formula, draft.context.facts[.whole, at: coordinate], draft.language), row, position + 1,
        ReportStyle.figure(NumberFormat.integer, bold: pillar == nil))
    }
  }

  private mutating func putChart() {
    let title = Wording("Activités par mois et par pilier", "Activities by month and pillar")[draft.language]
    let months = CellRange(Place(monthHeadRow + 1, 0), Place(monthHeadRow + 12, 0))
    let series = pillars.enumerated().map { position, pillar in
      Chart.Series(
        sheet: draft.sheet.name, name: pillar.shortName[draft.language], categories: months,
        values: CellRange(Place(monthHeadRow + 1, position + 1), Place(monthHeadRow + 12, position + 1)),
        colour: ReportStyle.colour(pillar))
    }
    let chart = Chart(
      .stackedColumns, title: "\(title), \(draft.context.periodWords)", series: series,
      alternative: "\(title). "
        + Wording("Chiffres dans le tableau voisin.", "Figures in the table beside.")[draft.language])
    draft.putChart(chart, at: Place(monthHeadRow - 1, pillars.count + 3), width: 660, height: 400)
  }
}
