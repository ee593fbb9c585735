internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// The plan and what became of it.
  static let plan = SheetDefinition.ofTables(
    "plan", Wording("Plan", "Plan"),
    purpose: Wording(
      "lignes du plan approuvé et leur suite, activités hors plan, annulations par cause",
      "lines of the approved plan and their outcome, unplanned activities, cancellations by cause"),
    tabColour: Tab.reading
  ) { context, _ in PlanSheet(context) }
}

struct PlanSheet: SheetOfTables {
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
  /// Below the charts, which end some rows below the table of statuses.
  private var unrealisedRow: Int { max(causesRow + causes.count + 4, statusRow + 22) }

  var tables: [FigureTable] { [lines, unplanned, statuses, cancellations] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    if !hasPlan { putAbsence() }
    draft.putSection(Wording("Lignes du plan par pilier", "Plan lines by pillar"), linesRow)
    draft.put(lines, at: Place(linesRow + 1, 0))
    draft.colourChanges(CellRange(Place(linesRow + 2, 8), Place(linesRow + 2 + pillars.count, 8)), from: "5")
    draft.putSection(Wording("Activités faites hors plan", "Done activities outside the plan"), unplannedRow)
    draft.put(unplanned, at: Place(unplannedRow + 1, 0))
    for row in [linesRow, unplannedRow] { draft.sheet.heights[row + 1] = 30 }
    draft.putSection(
      Wording("Activités de la période, par état", "Activities of the period, by status"), statusRow)
    draft.put(statuses, at: Place(statusRow + 1, 0))
    draft.putSection(Wording("Annulations par cause", "Cancellations by cause"), causesRow)
    draft.put(cancellations, at: Place(causesRow + 1, 0))
    if hasPlan { putChart() }
    if !causes.isEmpty { putCauseChart() }
    draft.fit(columns: 12)
    draft.setHeights(SheetDraft.firstRow...causesRow + 2 + max(1, causes.count))
    if hasPlan { UnrealisedLines(draft.context).put(in: &draft, from: unrealisedRow) }
    draft.freezeTitle()
    return draft.sheet
  }

  private mutating func putAbsence() {
    let absent = Absence.noData.text.text(draft.language)
    draft.put(
      Wording("\(absent) : aucun registre de plans n’a été lu.", "\(absent): no register of plans was read."),
      SheetDraft.firstRow, 0, ReportStyle.subtitle.with { $0.isBold = true })
  }

  /// A scope of the lines or the activities of a pillar, whose short name stands at the head of its row; of all without
  /// one.
  private func scope(_ row: Int, _ period: Scope.Named<Int> = Scope.current) -> Scope {
    guard row < pillars.count else { return Scope(period) }
    return Scope(period, pillar: .init(pillars[row], .rowHead(row)))
  }

  /// A table with a row for each pillar and one for all, and in its last column what its figures leave out.
  private func table(
    _ title: Wording, _ heads: [String], leftOut: Metric?, _ cells: (Int) -> [FigureTable.Cell]
  ) -> FigureTable {
    let language = draft.language
    let rows = (0...pillars.count).map { row in
      let beside = leftOut.map { [draft.figures.leftOut($0, at: scope(row).coordinate)] } ?? []
      return row < pillars.count
        ? FigureTable.Row(pillars[row].shortName[language], cells(row) + beside)
        : FigureTable.Row(Wording("Ensemble", "All")[language], cells(row) + beside, .total)
    }
    return FigureTable(
      title: title[language], corner: Wording("Pilier", "Pillar")[language],
      columns: heads.map { FigureTable.Column($0) }
        + (leftOut == nil ? [] : [draft.figures.leftOutHead("Laissées de côté")]), rows: rows)
  }

  // MARK: - Lines of the plan

  /// What became of the lines of the plan, by pillar.
  var lines: FigureTable {
    let words: [Wording] = [
      Wording("Lignes prévues", "Planned lines"), Wording("Lignes réalisées", "Lines done"),
      Wording("Lignes reportées", "Postponed lines"), Wording("Lignes annulées", "Cancelled lines"),
      Wording("Lignes sans suite", "Open lines"),
    ]
    let language = draft.language
    let rate = Wording("Taux", "Rate")[language]
    return table(
      Wording("Lignes du plan par pilier", "Plan lines by pillar"),
      words.map { $0[language] } + [
        "\(rate) \(draft.context.period)", "\(rate) \(draft.context.previousPeriod)",
        Wording("Écart", "Change")[language],
      ], leftOut: leavesOutLines ? .planLinesLeftOut : nil, lines)
  }

  /// Whether a vague date leaves some line of the plan out of the period.
  private var leavesOutLines: Bool { (draft.context.facts[.planLinesLeftOut].double ?? 0) > 0 }

  private func lines(_ row: Int) -> [FigureTable.Cell] {
    let scope = scope(row)
    let facts = draft.context.facts
    func cell(_ column: Int) -> Formula { Formula(.cell(row: row, column: column)) }
    let counts =
      [lines(.planLines, nil, scope).cell(.count)]
      + Self.outcomes.map { lines($0.metric, $0.column, scope).cell(.count) }
    let now = Live.ratio(cell(1), cell(0), facts[.planRate, at: scope.coordinate], draft.language)
      .named(.planRate, at: scope.coordinate)
    let before = self.scope(row, Scope.previous)
    let old = Live.ratio(
      lines(.planDone, .linesDone, before).formula, lines(.planLines, nil, before).formula,
      facts[.planRate, at: before.coordinate], draft.language
    ).named(.planRate, at: before.coordinate)
    let comparison = Comparison(
      .planRate, new: cell(5), old: cell(6), draft.language, isNotWhole: !facts.isComparable(0))
    let change = comparison.difference(facts.change(.planRate, at: scope.coordinate)).named(.change, of: now)
    return counts + [now.cell(.percent(1), isStrong: true), old.cell(.percent(1)), change.cell(.points)]
  }

  /// Lines of the plan in a scope; with a flag, those flagged.
  private func lines(_ metric: Metric, _ flag: TableColumn?, _ scope: Scope) -> Live {
    let value = draft.context.facts[metric, at: scope.coordinate]
    if !hasPlan { return Live.absent(value, draft.language).named(metric, at: scope.coordinate) }
    guard let flag else {
      return draft.figures.count(.plan, scope, value: value).named(metric, at: scope.coordinate)
    }
    let formula = draft.figures.formulas.sum(flag, of: .plan, where: scope.conditions)
    return Live.orAbsent(formula, value, draft.language).named(metric, at: scope.coordinate)
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
    draft.putChart(chart, at: Place(linesRow, leavesOutLines ? 11 : 10), width: 600, height: 330)
  }

  // MARK: - Outside the plan

  /// Done activities that no line of the plans read foresaw, by pillar.
  var unplanned: FigureTable {
    let words: [Wording] = [
      Wording("Faites", "Done"), Wording("dont hors plan", "of which unplanned"),
      Wording("Part hors plan", "Unplanned share"),
    ]
    return table(
      Wording("Activités faites hors plan", "Done activities outside the plan"), words.map { $0[draft.language] },
      leftOut: (draft.context.facts[.wholeLeftOut].double ?? 0) > 0 ? .wholeLeftOut : nil
    ) { row in
      let scope = scope(row)
      let facts = draft.context.facts
      func cell(_ column: Int) -> Formula { Formula(.cell(row: row, column: column)) }
      let noLine = [Condition(.activities, "1"), Condition(.planned, "\"\"")]
      let unplanned = draft.figures
        .count(.activities, scope, noLine, value: facts[.planUnplanned, at: scope.coordinate])
        .unless(!hasPlan, draft.language).named(.planUnplanned, at: scope.coordinate)
      let lines = draft.figures.formulas.count(.plan, where: Scope(Scope.current).conditions)
      let share = Live.ratio(
        cell(1), "((\(lines)>0)*N(\(cell(0))))", facts[.planUnplannedShare, at: scope.coordinate], draft.language
      ).unless(!hasPlan, draft.language).named(.planUnplannedShare, at: scope.coordinate)
      return [draft.figures.sum(.activities, scope).cell(.count), unplanned.cell(.count), share.cell(.percent(1))]
    }
  }

  // MARK: - Statuses and causes

  /// Activities of the period by status, and the postponed ones of the plan.
  var statuses: FigureTable {
    let language = draft.language
    let metrics: [(Wording, Status?, Metric)] = [
      (Status.done.name, .done, .whole), (Status.planned.name, .planned, .planned),
      (Status.postponed.name, .postponed, .postponed),
      (Wording("dont activités du plan reportées", "of which postponed activities of the plan"), nil, .planPostponed),
      (Status.cancelled.name, .cancelled, .cancelled),
    ]
    let rows = metrics.enumerated().map { row, line in
      let (name, status, metric) = line
      let sides = [Scope.current, Scope.previous].map { period in
        status.map { starts($0, metric, period, row) } ?? postponed(period)
      }
      return FigureTable.Row(
        name[language], draft.figures.comparison(metric, now: sides[0], before: sides[1], row: row),
        status == nil ? .part : .plain)
    }
    return FigureTable(
      title: Wording("Activités de la période, par état", "Activities of the period, by status")[language],
      corner: Wording("État", "Status")[language], columns: draft.comparisonColumns, rows: rows)
  }

  /// Postponed activities that name a plan line.
  private func postponed(_ period: Scope.Named<Int>) -> Live {
    let conditions = [
      Condition(.starts, "1"), Condition(.status, Formula(formulaText(Status.postponed.name[draft.language]))),
      Condition(.planned, "1"),
    ]
    let scope = Scope(period)
    return draft.figures
      .count(.activities, scope, conditions, value: draft.context.facts[.planPostponed, at: scope.coordinate])
      .unless(!hasPlan, draft.language).named(.planPostponed, at: scope.coordinate)
  }

  /// Activities of a status by their start; those done go by the count, which leaves out what starts after the as-of day.
  private func starts(_ status: Status, _ metric: Metric, _ period: Scope.Named<Int>, _ row: Int) -> Live {
    let scope = Scope(period)
    let column: TableColumn = status == .done ? .activities : .starts
    let formula = draft.figures.formulas.sum(
      column, of: .activities,
      where: scope.conditions + [Condition(.status, Formula(.rowHead(row)))])
    return Live.orAbsent(formula, draft.context.facts[metric, at: scope.coordinate], draft.language)
      .named(metric, at: scope.coordinate)
  }

  /// Cancelled activities by what cancelled them.
  var cancellations: FigureTable {
    let language = draft.language
    let none = FigureTable.Row(Wording("aucune annulation", "no cancellation")[language], [], .absence)
    let rows = causes.enumerated().map { row, cause in
      FigureTable.Row(
        cause.isEmpty ? Wording("non indiquée", "not stated")[language] : cause,
        draft.figures.comparison(
          .cancelledByCause, at: Coordinate(cause: cause), now: cancelled(cause, Scope.current, row),
          before: cancelled(cause, Scope.previous, row), row: row))
    }
    return FigureTable(
      title: Wording("Annulations par cause", "Cancellations by cause")[language],
      corner: Wording("Cause", "Cause")[language], columns: draft.comparisonColumns,
      rows: causes.isEmpty ? [none] : rows)
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
    let status = Condition(.status, Formula(formulaText(Status.cancelled.name[draft.language])))
    let formula = draft.figures.formulas.exactSum(
      .starts, of: .activities, text: .cause,
      equals: cause.isEmpty ? "\"\"" : Formula(.rowHead(row)),
      where: Scope(period).conditions + [status])
    let coordinate = Coordinate(period: period.value, cause: cause)
    return Live.orAbsent(formula, draft.context.facts[.cancelledByCause, at: coordinate], draft.language)
      .named(.cancelledByCause, at: coordinate)
  }
}
