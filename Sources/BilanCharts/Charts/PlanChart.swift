internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

extension ChartDefinition {
  /// What became of the plan.
  static let plan = ChartDefinition(
    "plan", Wording("Plan et réalisé", "Plan and done"),
    help: Wording(
      "ce que le plan approuvé est devenu, pilier par pilier", "what became of the approved plan, by pillar")
  ) { context, _ in
    PlanChart.page(context)
  }
}

/// A bar of what was done on a band of what was planned, for each pillar, with the rate at the right.
struct PlanChart {
  let context: ChartContext
  let summary: PlanSummary
  private var words: Words { context.words }

  private static let registers = Wording(
    "registres des activités et des plans, arrêtés", "registers of activities and plans,")

  static func page(_ context: ChartContext) -> ChartPage {
    let words = context.words
    guard let summary = PlanSummary(context) else {
      return notice(
        context, title: words("Aucun plan n’a été fourni", "No plan was given"),
        words(
          "Sans registre des plans, il n’y a ni taux de réalisation ni écart au plan pour \(context.periodName).",
          "Without a register of plans there is no rate of completion for \(context.periodName)."))
    }
    guard summary.total.planned > 0 else {
      return notice(
        context, title: PlanHeadline.title(summary, context),
        words(
          "Le registre des plans ne contient aucune ligne d’une version approuvée pour \(context.periodName).",
          "The register of plans holds no line of an approved version for \(context.periodName)."))
    }
    return PlanChart(context: context, summary: summary).page()
  }

  private static func notice(_ context: ChartContext, title: String, _ explanation: String) -> ChartPage {
    let words = context.words
    let notice = Notice(
      print: words.missing(.notApplicable), explanation: words("Sans objet. ", "Not applicable. ") + explanation)
    let subtitle = words("Lignes du plan approuvé, par pilier", "Lines of the approved plan, by pillar")
    return PageFrame(context).page(.init(title: title, subtitle: subtitle, alternative: explanation)) { scene, body in
      notice.draw(context, &scene, body)
    }
  }

  private func page() -> ChartPage {
    PageFrame(context).page(
      .init(
        title: PlanHeadline.title(summary, context),
        subtitle: context.subtitle(
          words("Lignes du plan approuvé de ", "Lines of the approved plan of ") + context.periodName
            + words(
              "\u{202F}; réalisée\u{A0}: au moins une activité liée est faite",
              "; done: at least one linked activity was done")),
        reading: reading, alternative: alternative, registers: PlanChart.registers)
    ) { draw(&$0, $1) }
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

    init(_ chart: PlanChart, _ body: Rect) {
      names = body.x
      headMiddle = body.y + 6
      rows = BandScale(count: chart.summary.rows.count + 1, from: body.y + 22, to: body.maxY, limit: 58)
      rates = body.maxX
      planned = body.maxX - 84
      done = body.maxX - 156
      let greatest = Double(chart.summary.rows.map(\.planned).max() ?? 0)
      scale = LinearScale(counts: [greatest], from: body.x + 130, to: done - 84)
    }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { scene in
      for tick in layout.scale.ticks {
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
    for tick in layout.scale.ticks {
      scene.line(words.number(tick), x: layout.scale.place(tick), middle: y, Typography.note, .middle)
    }
    scene.line(words("Réalisées", "Done"), x: layout.done, middle: y, Typography.head, .end)
    scene.line(words("Prévues", "Planned"), x: layout.planned, middle: y, Typography.head, .end)
    scene.line(words("Taux", "Rate"), x: layout.rates, middle: y, Typography.head, .end)
  }

  private func drawRow(_ row: PlanSummary.Row, _ index: Int, _ scene: inout Scene, _ layout: Layout) {
    guard let pillar = row.pillar else { return }
    let middle = layout.rows.start(index) + layout.rows.step * 0.36
    let zero = layout.scale.place(0)
    let end = layout.scale.place(row.planned)
    scene.line(pillar.shortName[context.language], x: layout.names, middle: middle, Typography.strong)
    scene.fill(.rectangle(Rect(zero, middle - 9, end - zero, 18)), Colour(0xE3E3E8))
    scene.fill(
      .rectangle(Rect(zero, middle - 4.5, layout.scale.place(row.done) - zero, 9)), PillarColours.colour(pillar))
    if row.planned > 0 { PastMark.vertical(at: end, middle: middle, length: 24, &scene) }
    let rest = breakdown(row)
    if !rest.isEmpty { scene.line(rest, x: zero + 6, middle: middle + 19, Typography.note, halo: Palette.white) }
    drawFigures(row, middle, 16, &scene, layout)
  }

  private func drawFigures(
    _ row: PlanSummary.Row, _ middle: Double, _ size: Double, _ scene: inout Scene, _ layout: Layout
  ) {
    scene.line(words.number(row.done), x: layout.done, middle: middle, Typography.label, .end)
    scene.line(words.number(row.planned), x: layout.planned, middle: middle, Typography.label, .end)
    let rate = row.planned == 0 ? words.missing(.notApplicable) : words.percent(row.done, of: row.planned)
    let style = Typography.strong.sized(size).coloured(isLow(row) ? Palette.fall : Palette.ink)
    scene.line(rate, x: layout.rates, middle: middle, style, .end)
    guard isLow(row) else { return }
    let x = layout.rates - context.width(rate, style) - 12
    scene.fill(
      Path([.move(Point(x - 4, middle - 3)), .line(Point(x + 4, middle - 3)), .line(Point(x, middle + 4)), .close]),
      Palette.fall)
  }

  /// Whether a rate is marked as low; never while the period is under way, when it has to be.
  private func isLow(_ row: PlanSummary.Row) -> Bool { row.isLow && context.isComplete }

  private func drawTotal(_ scene: inout Scene, _ layout: Layout) {
    let top = layout.rows.start(summary.rows.count)
    let middle = top + min(24, layout.rows.step * 0.5)
    scene.stroke(.line(Point(layout.names, top + 4), Point(layout.rates, top + 4)), Stroke(Palette.faint, 0.6))
    scene.line(words("Ensemble", "All"), x: layout.names, middle: middle, Typography.strong)
    scene.line(breakdown(summary.total), x: layout.scale.place(0) + 6, middle: middle, Typography.note)
    drawFigures(summary.total, middle, 16, &scene, layout)
    var legend = Legend(context: context, x: layout.scale.place(0) + 6, middle: middle + 24)
    legend.bar(words("réalisé", "done"), Palette.strong, &scene)
    legend.mark(words("prévu", "planned"), &scene)
    guard (summary.rows + [summary.total]).contains(where: isLow) else { return }
    legend.key(
      words("moins de ", "under ") + words.percent(PlanSummary.threshold, of: 100), width: 8, &scene
    ) { scene, x, middle in
      scene.fill(
        Path([
          .move(Point(x, middle - 3)), .line(Point(x + 8, middle - 3)), .line(Point(x + 4, middle + 4)), .close,
        ]), Palette.fall)
    }
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
    guard let row = summary.rows.filter({ $0.planned > 0 }).min(by: rateOrder), let pillar = row.pillar else {
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
      let rate = row.planned == 0 ? words.missing(.notApplicable) : words.percent(row.done, of: row.planned)
      return "\(name) \(words.number(row.done)) "
        + words("sur ", "of ") + "\(words.number(row.planned)) (\(rate))"
    }
    return words("Lignes du plan réalisées par pilier\u{A0}: ", "Plan lines carried out by pillar: ")
      + rows.joined(separator: ", ") + "."
  }
}
