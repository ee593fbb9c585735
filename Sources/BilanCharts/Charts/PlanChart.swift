internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// What became of the plan.
  static let plan = ChartDefinition(
    "plan", Wording("Plan et réalisé", "Plan and done"),
    help: Wording(
      "ce que le plan approuvé est devenu, pilier par pilier", "what became of the approved plan, by pillar"),
    needsMany: false
  ) { context, _ in
    PlanChart.figure(context)
  }
}

/// A bar of what was done on a band of what was planned, for each pillar, with the rate at the right.
struct PlanChart {
  let context: ChartContext
  let summary: PlanSummary
  private var words: Words { context.words }

  private static let registers = Wording(
    "registres des activités et des plans, arrêtés", "registers of activities and plans,")

  static func figure(_ context: ChartContext) -> ChartFigure {
    let words = context.words
    guard let summary = PlanSummary(context) else {
      return notice(
        context, .noData, title: words("Aucun plan n’a été fourni", "No plan was given"),
        words(
          "Sans registre des plans, il n’y a ni taux de réalisation ni écart au plan pour \(context.periodName).",
          "Without a register of plans there is no rate of completion for \(context.periodName)."))
    }
    guard summary.total.told.planned != nil else {
      return notice(
        context, .noData, title: PlanHeadline.title(summary, context),
        words(
          "Aucune ligne du plan n’est sûrement de la période\u{202F}; laissées de côté, pour leur date trop vague\u{A0}: "
            + words.number(summary.total.leftOut) + ".",
          "No line of the plan is surely of the period; left out, for a date too vague: "
            + words.number(summary.total.leftOut) + "."))
    }
    guard summary.total.planned > 0 else {
      let explanation = words(
        "Le registre des plans ne contient aucune ligne d’une version approuvée pour \(context.periodName).",
        "The register of plans holds no line of an approved version for \(context.periodName).")
      return notice(
        context, .notApplicable, title: PlanHeadline.title(summary, context),
        words("Sans objet. ", "Not applicable. ") + explanation)
    }
    return PlanChart(context: context, summary: summary).figure()
  }

  private static func notice(
    _ context: ChartContext, _ absence: Absence, title: String, _ explanation: String
  ) -> ChartFigure {
    let words = context.words
    let notice = Notice(print: words.missing(absence), explanation: explanation)
    let subtitle = words("Lignes du plan approuvé, par pilier", "Lines of the approved plan, by pillar")
    return notice.figure(context, headline: title, subtitle: subtitle, alternative: explanation)
  }

  private func figure() -> ChartFigure {
    let subtitle = words("Lignes du plan approuvé de ", "Lines of the approved plan of ") + context.periodName
    let left = summary.total.leftOut
    let scope = words(" de versions approuvées, ", " of approved versions, ") + context.periodName
    let beside =
      left == 0
      ? ""
      : words(
        "\u{202F}; \(words.count(left, .planLine)) à la date trop vague, hors de ces comptes",
        "; \(words.count(left, .planLine)) with a date too vague, in none of these counts")
    return ChartFigure(
      headline: PlanHeadline.title(summary, context),
      subtitle: context.subtitle(
        subtitle
          + words(
            "\u{202F}; réalisée\u{A0}: au moins une activité liée est faite",
            "; done: at least one linked activity was done")),
      reading: reading, scope: words.count(summary.total.planned, .planLine) + scope + beside,
      alternative: alternative, registers: PlanChart.registers, table: table(subtitle), foot: 5,
      height: { width in
        Double(summary.rows.count + 1) * (width < 460 ? 58 : 50) + 22 + legend.extra(in: width)
      }, draw: { draw(&$0, $1) })
  }

  private func table(_ title: String) -> FigureTable {
    let rows = (summary.rows + [summary.total]).map { row in
      let place = Coordinate(pillar: row.pillar)
      let counts = PlanSummary.metrics.map { outcome, metric in
        let count = row.unknown.contains(outcome) ? nil : row.outcomes[outcome] ?? 0
        return context.cell(count.quantity, metric, place)
      }
      let rate = context.cell(row.rate, .planRate, place, .value, .percent(0))
      return FigureTable.Row(
        row.pillar.map { $0.name[context.language] } ?? words("Ensemble", "All"),
        [context.cell(row.told.planned.quantity, .planLines, place)] + counts + [rate],
        row.pillar == nil ? .total : .plain)
    }
    return FigureTable(
      title: title, corner: words("Pilier", "Pillar"),
      heads: [words("Prévues", "Planned")]
        + PlanSummary.metrics.map { words.capitalised($0.outcome.name[context.language]) }
        + [words("Taux", "Rate")], rows: rows)
  }

  /// Where columns and rows stand.
  private struct Layout {
    let names: Double
    let rows: BandScale
    let scale: LinearScale
    let done: Double
    let planned: Double
    let rates: Double
    let headMiddle: Double
    let edge: Double
    /// Whether names and numbers stand above the bars, which then take all of the width.
    let isStacked: Bool

    init(_ chart: PlanChart, _ body: Rect) {
      names = body.x
      edge = body.maxX
      isStacked = body.isNarrow
      headMiddle = body.y + 6
      let below = chart.legend.extra(in: body.width)
      rows = BandScale(
        count: chart.summary.rows.count + 1, from: body.y + 22, to: body.maxY - below, limit: 58)
      rates = body.maxX
      planned = body.maxX - (isStacked ? 70 : 84)
      done = body.maxX - (isStacked ? 118 : 156)
      let greatest = Double(chart.summary.rows.map(\.planned).max() ?? 0)
      scale =
        isStacked
        ? LinearScale(counts: [greatest], from: body.x, to: body.maxX - 2)
        : LinearScale(counts: [greatest], from: body.x + 130, to: done - 84)
    }

    /// The middle of the name and the numbers of a row.
    func textMiddle(_ index: Int) -> Double { isStacked ? rows.start(index) + 10 : barMiddle(index) }
    /// The middle of the bar of a row.
    func barMiddle(_ index: Int) -> Double { rows.start(index) + (isStacked ? 29 : rows.step * 0.36) }
    /// Whether rows are so near one another that nothing stands below a bar.
    var isTight: Bool { !isStacked && rows.step < 44 }
    /// The length of the mark of what was planned.
    var mark: Double { isStacked ? 20 : 24 }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { scene in
      for tick in layout.scale.ticks where !layout.isStacked {
        let x = layout.scale.place(tick)
        scene.stroke(
          .line(Point(x, layout.rows.start(0) - 2), Point(x, layout.rows.start(summary.rows.count))),
          Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
      }
    }
    scene.group(.figure(alternative: alternative)) { scene in
      drawHeads(&scene, layout)
      for (index, row) in summary.rows.enumerated() { drawRow(row, index, &scene, layout) }
      drawTotal(&scene, layout)
    }
  }

  private func drawHeads(_ scene: inout Scene, _ layout: Layout) {
    let y = layout.headMiddle
    scene.line(words("Pilier", "Pillar"), x: layout.names, middle: y, Typography.head)
    if !layout.isStacked {
      TickLabels.draw(layout.scale, middle: y, within: layout.done - 40, context, &scene)
    }
    scene.line(words("Réalisées", "Done"), x: layout.done, middle: y, Typography.head, .end)
    scene.line(words("Prévues", "Planned"), x: layout.planned, middle: y, Typography.head, .end)
    scene.line(words("Taux", "Rate"), x: layout.rates, middle: y, Typography.head, .end)
  }

  private func drawRow(_ row: PlanSummary.Row, _ index: Int, _ scene: inout Scene, _ layout: Layout) {
    guard let pillar = row.pillar else { return }
    let (middle, text) = (layout.barMiddle(index), layout.textMiddle(index))
    let zero = layout.scale.place(0)
    let end = layout.scale.place(row.planned)
    scene.line(pillar.shortName[context.language], x: layout.names, middle: text, Typography.strong)
    scene.fill(.rectangle(Rect(zero, middle - 9, end - zero, 18)), Colour(0xE3E3E8))
    scene.fill(
      .rectangle(Rect(zero, middle - 4.5, layout.scale.place(row.done) - zero, 9)), PillarColours.colour(pillar))
    if row.planned > 0 { PastMark.vertical(at: end, middle: middle, length: layout.mark, &scene) }
    let rest = breakdown(row)
    if !rest.isEmpty, !layout.isTight {
      scene.line(
        rest, x: layout.isStacked ? zero : zero + 6, middle: middle + 19, Typography.note, halo: Palette.white)
    }
    drawFigures(row, text, 16, &scene, layout)
  }

  private func drawFigures(
    _ row: PlanSummary.Row, _ middle: Double, _ size: Double, _ scene: inout Scene, _ layout: Layout
  ) {
    scene.line(words.told(row.told.done), x: layout.done, middle: middle, Typography.label, .end)
    scene.line(words.told(row.told.planned), x: layout.planned, middle: middle, Typography.label, .end)
    let rate = rate(row)
    let style = Typography.strong.sized(size).coloured(isLow(row) ? Palette.fall : Palette.ink)
    scene.line(rate, x: layout.rates, middle: middle, style, .end)
    guard isLow(row) else { return }
    let x = layout.rates - context.width(rate, style) - 12
    scene.fill(
      Path([.move(Point(x - 4, middle - 3)), .line(Point(x + 4, middle - 3)), .line(Point(x, middle + 4)), .close]),
      Palette.fall)
  }

  /// The rate as it is printed.
  private func rate(_ row: PlanSummary.Row) -> String {
    if case .missing(let absence) = row.rate { return words.missing(absence) }
    return words.percent(row.done, of: row.planned)
  }

  /// Whether a rate is marked as low; never while the period is under way, when it has to be.
  private func isLow(_ row: PlanSummary.Row) -> Bool { row.isLow && context.isComplete }

  private func drawTotal(_ scene: inout Scene, _ layout: Layout) {
    let top = layout.rows.start(summary.rows.count)
    let step = layout.rows.step
    let middle = top + (layout.isStacked ? 14 : layout.isTight ? step * 0.4 : min(24, step * 0.5))
    scene.stroke(.line(Point(layout.names, top + 4), Point(layout.rates, top + 4)), Stroke(Palette.faint, 0.6))
    scene.line(words("Ensemble", "All"), x: layout.names, middle: middle, Typography.strong)
    let x = layout.isStacked ? layout.names : layout.scale.place(0) + 6
    let room = (layout.isStacked ? layout.edge : layout.done - 40) - x
    let breakdown = context.fitted(breakdown(summary.total), Typography.note, width: room)
    scene.line(breakdown, x: x, middle: middle + (layout.isStacked ? 17 : 0), Typography.note)
    drawFigures(summary.total, middle, 16, &scene, layout)
    legend.draw(
      &scene, x: x, middle: middle + (layout.isStacked ? 34 : layout.isTight ? step * 0.5 : 24), width: layout.edge - x)
  }

  private var legend: Legend {
    var legend = Legend(context)
    legend.bar(words("réalisé", "done"), Palette.strong)
    legend.mark(words("prévu", "planned"))
    guard (summary.rows + [summary.total]).contains(where: isLow) else { return legend }
    legend.key(
      words("moins de ", "under ") + words.percent(PlanSummary.threshold, of: 100), width: 8
    ) { scene, x, middle in
      scene.fill(
        Path([
          .move(Point(x, middle - 3)), .line(Point(x + 8, middle - 3)), .line(Point(x + 4, middle + 4)), .close,
        ]), Palette.fall)
    }
    return legend
  }

  /// `12 annulées, 3 reportées`: what became of the lines not done.
  private func breakdown(_ row: PlanSummary.Row) -> String {
    let forms: [(PlanOutcome, CountedNoun)] = [
      (.cancelled, CountedNoun(Wording("annulée", "cancelled"), Wording("annulées", "cancelled"))),
      (.postponed, CountedNoun(Wording("reportée", "postponed"), Wording("reportées", "postponed"))),
      (
        .open,
        CountedNoun(
          Wording("sans suite connue", "without known outcome"),
          Wording("sans suite connue", "without known outcome"))
      ),
    ]
    return forms.compactMap { outcome, noun in
      row.outcomes[outcome].map { words.count($0, noun) }
    }.joined(separator: ", ")
  }

  private var reading: String {
    guard let row = summary.rows.filter({ $0.displayedRate != nil }).min(by: rateOrder), let pillar = row.pillar else {
      return ""
    }
    let rate = words.percent(row.done, of: row.planned)
    return words(
      "sur \(words.count(row.planned, .planLine)) dans le pilier \(pillar.name.french), "
        + "\(words.number(row.done)) \(row.done > 1 ? "sont réalisées" : "est réalisée"), soit \(rate).",
      "of \(words.count(row.planned, .planLine)) in the \(pillar.name.english) pillar, "
        + "\(words.number(row.done)) \(row.done == 1 ? "was" : "were") carried out, that is \(rate).")
  }

  private func rateOrder(_ left: PlanSummary.Row, _ right: PlanSummary.Row) -> Bool {
    left.done * right.planned < right.done * left.planned
  }

  private var alternative: String {
    let rows = (summary.rows + [summary.total]).map { row in
      let name = row.pillar.map { $0.name[context.language] } ?? words("ensemble", "all")
      return "\(name) \(words.told(row.told.done)) "
        + words("sur ", "of ") + "\(words.told(row.told.planned)) (\(rate(row)))"
    }
    return words("Lignes du plan réalisées par pilier\u{A0}: ", "Plan lines carried out by pillar: ")
      + rows.joined(separator: ", ") + "."
  }
}
