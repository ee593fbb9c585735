internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// The plan and what became of it.
  static let plan = SheetDefinition(
    "plan", Wording("Plan", "Plan"),
    purpose: Wording(
      "lignes du plan approuvé et leur suite, activités hors plan, annulations par cause",
      "lines of the approved plan and their outcome, unplanned activities, cancellations by cause"),
    tabColour: Tab.reading
  ) { context, _ in PlanSheet(context).sheet() }
}

struct PlanSheet {
  /// A count of the lines of the plan, and the column of *Lignes de plan* that flags them.
  private static let outcomes: [(metric: Metric, column: TableColumn)] = [
    (.planDone, .linesDone), (.planPostponedLines, .linesPostponed), (.planCancelledLines, .linesCancelled),
    (.planOpen, .linesOpen),
  ]

  private var draft: SheetDraft
  private let pillars: [Pillar]
  private let causes: [String]

  init(_ context: ReportContext) {
    pillars = context.shownPillars
    causes = context.facts.causes(in: [0, -1])
    draft = SheetDraft(
      SheetCatalog.plan, context,
      subtitle: Wording(
        "Version approuvée et figée de chaque plan ; une ligne annulée reste au dénominateur du taux.",
        "Approved, frozen version of each plan; a cancelled line stays in the rate’s denominator."))
  }

  private var hasPlan: Bool { draft.context.facts.plan != nil }
  private var linesRow: Int { SheetDraft.firstRow + (hasPlan ? 0 : 2) }
  private var unplannedRow: Int { linesRow + pillars.count + 5 }
  private var statusRow: Int { unplannedRow + pillars.count + 5 }
  private var causesRow: Int { statusRow + 9 }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    if !hasPlan { putAbsence() }
    putLines()
    putUnplanned()
    putStatuses()
    putCauses()
    if hasPlan { putChart() }
    if !causes.isEmpty { putCauseChart() }
    draft.fit(columns: 12)
    draft.setHeights(SheetDraft.firstRow...causesRow + 2 + max(1, causes.count))
    draft.sheet.page.fit = (1, 1)
    draft.freezeTitle()
    return draft.sheet
  }

  private mutating func putAbsence() {
    let absent = Absence.notApplicable.text.text(draft.language)
    draft.put(
      Wording("\(absent) : aucun registre de plans n’a été lu.", "\(absent): no register of plans was read."),
      SheetDraft.firstRow, 0, ReportStyle.subtitle.with { $0.isBold = true })
  }

  /// A scope of the lines or the activities of a pillar, whose short name stands in a cell; of all without one.
  private func scope(_ position: Int, _ row: Int, _ period: Scope.Named<Int> = SheetDraft.current) -> Scope {
    guard position < pillars.count else { return Scope(period) }
    return Scope(period, pillar: .init(pillars[position], Place(row, 0).reference(columnFixed: true)))
  }

  private mutating func putPillarName(_ position: Int, _ row: Int) {
    let isTotal = position == pillars.count
    let name = isTotal ? Wording("Ensemble", "All") : pillars[position].shortName
    draft.put(name, row, 0, isTotal ? ReportStyle.total(ReportStyle.label) : ReportStyle.label)
  }

  private func style(_ format: String, _ position: Int) -> CellStyle {
    let style = ReportStyle.figure(format)
    return position == pillars.count ? ReportStyle.total(style) : style
  }

  // MARK: - Lines of the plan

  private mutating func putLines() {
    draft.putSection(Wording("Lignes du plan par pilier", "Plan lines by pillar"), linesRow)
    let words: [Wording] = [
      Wording("Pilier", "Pillar"), Wording("Lignes prévues", "Planned lines"),
      Wording("Lignes réalisées", "Lines done"),
      Wording("Lignes reportées", "Postponed lines"), Wording("Lignes annulées", "Cancelled lines"),
      Wording("Lignes sans suite", "Open lines"),
    ]
    let language = draft.language
    let rate = Wording("Taux", "Rate")[language]
    draft.putHeads(
      words.map { .text($0[language]) }
        + [
          .text("\(rate) \(draft.context.period)"), .text("\(rate) \(draft.context.previousPeriod)"),
          .text(Wording("Écart", "Change")[language]),
        ], linesRow + 1)
    draft.sheet.heights[linesRow + 1] = 30
    for position in 0...pillars.count { putLines(position, linesRow + 2 + position) }
    draft.colourSigns(CellRange(Place(linesRow + 2, 8), Place(linesRow + 2 + pillars.count, 8)))
  }

  private mutating func putLines(_ position: Int, _ row: Int) {
    putPillarName(position, row)
    let scope = scope(position, row)
    let planned = draft.put(lines(.planLines, nil, scope), row, 1, style(NumberFormat.integer, position))
    var places = [planned]
    for (offset, outcome) in Self.outcomes.enumerated() {
      places.append(
        draft.put(lines(outcome.metric, outcome.column, scope), row, 2 + offset, style(NumberFormat.integer, position)))
    }
    let facts = draft.context.facts
    let now = Live.ratio(
      places[1].reference(), planned.reference(), facts[.planRate, at: scope.coordinate], draft.language)
    let before = self.scope(position, row, SheetDraft.previous)
    let old = Live.ratio(
      lines(.planDone, .linesDone, before).formula, lines(.planLines, nil, before).formula,
      facts[.planRate, at: before.coordinate], draft.language)
    let nowPlace = draft.put(now, row, 6, style(NumberFormat.percent, position).with { $0.isBold = true })
    let oldPlace = draft.put(old, row, 7, style(NumberFormat.percent, position))
    let comparison = Comparison(
      .planRate, new: nowPlace.reference(), old: oldPlace.reference(), draft.language,
      isUnderWay: !facts.isPeriodComplete)
    draft.put(
      comparison.difference(facts.change(.planRate, at: scope.coordinate)), row, 8, style(Comparison.points, position))
  }

  /// Lines of the plan in a scope; with a flag, those flagged.
  private func lines(_ metric: Metric, _ flag: TableColumn?, _ scope: Scope) -> Live {
    let value = draft.context.facts[metric, at: scope.coordinate]
    if !hasPlan { return Live.absent(value, draft.language) }
    guard let flag else { return draft.figures.count(.plan, scope, value: value) }
    let formula = draft.figures.formulas.sum(flag, of: .plan, where: scope.conditions)
    return Live.orAbsent(formula, value, draft.language)
  }

  private mutating func putChart() {
    let title = Wording("Lignes du plan par pilier et par suite", "Plan lines by pillar and outcome")[draft.language]
    let names = CellRange(Place(linesRow + 2, 0), Place(linesRow + 1 + pillars.count, 0))
    let colours: [UInt32] = [0x000091, 0x8585F6, 0xB34000, 0xCECECE]
    let series = zip(Self.outcomes.indices, colours).map { offset, colour in
      Chart.Series(
        sheet: draft.sheet.name, name: PlanOutcome.allCases[offset].name[draft.language], categories: names,
        values: CellRange(Place(linesRow + 2, 2 + offset), Place(linesRow + 1 + pillars.count, 2 + offset)),
        colour: colour)
    }
    let beside = Wording("Chiffres dans le tableau de gauche.", "Figures in the table on the left.")[draft.language]
    let chart = Chart(
      .stackedBars, title: "\(title), \(draft.context.periodWords)", series: series, alternative: "\(title). \(beside)")
    draft.putChart(chart, at: Place(linesRow, 10), width: 600, height: 330)
  }

  // MARK: - Outside the plan

  private mutating func putUnplanned() {
    let language = draft.language
    draft.putSection(Wording("Activités faites hors plan", "Done activities outside the plan"), unplannedRow)
    let words: [Wording] = [
      Wording("Pilier", "Pillar"), Wording("Faites", "Done"), Wording("dont hors plan", "of which unplanned"),
      Wording("Part hors plan", "Unplanned share"),
    ]
    draft.putHeads(words.map { .text($0[language]) }, unplannedRow + 1)
    draft.sheet.heights[unplannedRow + 1] = 30
    for position in 0...pillars.count { putUnplanned(position, unplannedRow + 2 + position) }
  }

  private mutating func putUnplanned(_ position: Int, _ row: Int) {
    putPillarName(position, row)
    let scope = scope(position, row)
    let facts = draft.context.facts
    let done = draft.put(draft.figures.sum(.activities, scope), row, 1, style(NumberFormat.integer, position))
    let noLine = [Condition(.activities, "1"), Condition(.planLine, "\"\"")]
    let unplanned = draft.put(
      draft.figures.count(.activities, scope, noLine, value: facts[.planUnplanned, at: scope.coordinate])
        .unless(!hasPlan, draft.language), row, 2, style(NumberFormat.integer, position))
    let lines = draft.figures.formulas.count(.plan, where: Scope(SheetDraft.current).conditions)
    draft.put(
      Live.ratio(
        unplanned.reference(), "((\(lines)>0)*N(\(done.reference())))",
        facts[.planUnplannedShare, at: scope.coordinate], draft.language
      ).unless(!hasPlan, draft.language), row, 3, style(NumberFormat.percent, position))
  }

  // MARK: - Statuses and causes

  private mutating func putStatuses() {
    draft.putSection(
      Wording("Activités de la période, par état", "Activities of the period, by status"), statusRow)
    draft.putHeads([.text(Wording("État", "Status")[draft.language])] + draft.comparisonHeads, statusRow + 1)
    let metrics: [(Status, Metric)] = [
      (.done, .whole), (.planned, .planned), (.postponed, .postponed), (.cancelled, .cancelled),
    ]
    var row = statusRow + 1
    for (status, metric) in metrics {
      row += 1
      draft.put(status.name, row, 0, ReportStyle.label)
      draft.putComparison(
        metric, at: Coordinate(), now: starts(status, metric, SheetDraft.current, row),
        before: starts(status, metric, SheetDraft.previous, row), row, 1)
      guard status == .postponed else { continue }
      row += 1
      draft.put(
        Wording("dont activités du plan reportées", "of which postponed activities of the plan"), row, 0,
        ReportStyle.label.with { $0.indent = 1 })
      draft.putComparison(
        .planPostponed, at: Coordinate(), now: postponed(SheetDraft.current), before: postponed(SheetDraft.previous),
        row, 1)
    }
  }

  /// Postponed activities that name a plan line.
  private func postponed(_ period: Scope.Named<Int>) -> Live {
    let conditions = [
      Condition(.starts, "1"), Condition(.status, formulaText(Status.postponed.name[draft.language])),
      Condition(.planLine, "\"<>\""),
    ]
    let scope = Scope(period)
    return draft.figures
      .count(.activities, scope, conditions, value: draft.context.facts[.planPostponed, at: scope.coordinate])
      .unless(!hasPlan, draft.language)
  }

  /// Activities of a status by their start; those done go by the count, which leaves out what starts after the as-of day.
  private func starts(_ status: Status, _ metric: Metric, _ period: Scope.Named<Int>, _ row: Int) -> Live {
    let scope = Scope(period)
    let column: TableColumn = status == .done ? .activities : .starts
    let formula = draft.figures.formulas.sum(
      column, of: .activities,
      where: scope.conditions + [Condition(.status, Place(row, 0).reference(columnFixed: true))])
    return Live.orAbsent(formula, draft.context.facts[metric, at: scope.coordinate], draft.language)
  }

  private mutating func putCauses() {
    draft.putSection(Wording("Annulations par cause", "Cancellations by cause"), causesRow)
    draft.putHeads([.text(Wording("Cause", "Cause")[draft.language])] + draft.comparisonHeads, causesRow + 1)
    if causes.isEmpty {
      draft.put(Wording("aucune annulation", "no cancellation"), causesRow + 2, 0, ReportStyle.quiet)
    }
    for (offset, cause) in causes.enumerated() {
      let row = causesRow + 2 + offset
      let name = cause.isEmpty ? Wording("non indiquée", "not stated")[draft.language] : cause
      draft.put(.text(name), row, 0, ReportStyle.label)
      draft.putComparison(
        .cancelledByCause, at: Coordinate(cause: cause), now: cancelled(cause, SheetDraft.current, row),
        before: cancelled(cause, SheetDraft.previous, row), row, 1)
    }
  }

  private mutating func putCauseChart() {
    let title = Wording("Annulations par cause", "Cancellations by cause")[draft.language]
    let rows = (first: causesRow + 2, last: causesRow + 1 + causes.count)
    let series = [(0, ReportStyle.navy), (-1, 0xB1B1B1)].map { period, colour in
      Chart.Series(
        sheet: draft.sheet.name, name: draft.context.shortPeriod(period),
        categories: CellRange(Place(rows.first, 0), Place(rows.last, 0)),
        values: CellRange(Place(rows.first, 1 - period), Place(rows.last, 1 - period)), colour: UInt32(colour))
    }
    let beside = Wording("Chiffres dans le tableau de gauche.", "Figures in the table on the left.")[draft.language]
    // Spreadsheets do not agree on the order of the legend of bars: the title says which is which.
    let keys = Wording(
      " (\(series[0].name) en bleu, \(series[1].name) en gris)",
      " (\(series[0].name) in blue, \(series[1].name) in grey)")[draft.language]
    let chart = Chart(
      .bars, title: title + keys, series: series, showsLegend: false, alternative: "\(title). \(beside)")
    draft.putChart(chart, at: Place(statusRow, 6), width: 640, height: 380)
  }

  private func cancelled(_ cause: String, _ period: Scope.Named<Int>, _ row: Int) -> Live {
    let status = Condition(.status, formulaText(Status.cancelled.name[draft.language]))
    let formula = draft.figures.formulas.exactSum(
      .starts, of: .activities, text: .cause,
      equals: cause.isEmpty ? "\"\"" : Place(row, 0).reference(columnFixed: true),
      where: Scope(period).conditions + [status])
    let coordinate = Coordinate(period: period.value, cause: cause)
    return Live.orAbsent(formula, draft.context.facts[.cancelledByCause, at: coordinate], draft.language)
  }
}

extension Live {
  /// The figure, or its absence as a constant where the question has no meaning in the whole report.
  func unless(_ isMeaningless: Bool, _ language: Language) -> Live {
    isMeaningless && value.isMissing ? .absent(value, language) : self
  }

  /// The print of an absence, as a constant.
  static func absent(_ value: Quantity, _ language: Language) -> Live {
    let absence: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    return Live(absence.literal(language), .missing(absence))
  }
}
