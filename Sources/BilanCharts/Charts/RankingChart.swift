internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

extension ChartDefinition {
  /// Who weighs most, and what changed since the period before.
  static let ranking = ChartDefinition(
    "classement", Wording("Classement des partenaires", "Ranking of partners"),
    help: Wording(
      "qui pèse le plus, et ce qui a changé depuis l’année précédente",
      "who weighs most, and what changed since the year before"),
    parameters: [RankingChart.top]
  ) { context, parameters in
    RankingChart(context: context, ranked: RankedPartners(context, top: parameters[RankingChart.top])).page()
  }
}

/// Ranked bars with the mark of the period before and the signed change.
struct RankingChart {
  static let top = ChartParameter(
    "top", 3...20, standard: 15, "nombre de partenaires nommés", "how many partners are named")

  let context: ChartContext
  let ranked: RankedPartners
  private var words: Words { context.words }

  func page() -> ChartPage {
    let subtitle = words("Participations par partenaire ", "Participations by partner ") + context.duringPeriod
    guard !ranked.all.isEmpty else { return EmptyHeadline.page(context, subtitle: subtitle) }
    return PageFrame(context).page(
      .init(
        title: RankingHeadline.title(ranked, context),
        subtitle: context.subtitle(
          subtitle
            + words(
              "\u{202F}; une activité avec plusieurs partenaires compte une fois pour chacun",
              "; an activity with several partners counts once for each")),
        reading: reading, alternative: alternative)
    ) { draw(&$0, $1) }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { drawGrid(&$0, layout) }
    scene.group(.figure(alternative: alternative)) { scene in
      drawHeads(&scene, layout)
      for (index, row) in ranked.first.enumerated() { drawRow(row, index, &scene, layout) }
      drawSums(&scene, layout)
    }
  }

  /// Where columns and rows stand.
  private struct Layout {
    let names: Double
    let counts: Double
    let changes: Double?
    let rows: BandScale
    let scale: LinearScale
    let headMiddle: Double
    let nameWidth: Double

    init(_ chart: RankingChart, _ body: Rect) {
      let context = chart.context
      let sums = chart.ranked.otherPartners > 0 ? 2 : 1
      names = body.x
      nameWidth = max(
        150, context.width(ofWidest: chart.ranked.first.map { context.name($0.partner) }, Typography.strong, limit: 230)
      )
      let widestCount = context.width(chart.words.number(chart.ranked.total), Typography.strong)
      counts = body.x + nameWidth + 12 + max(34, widestCount)
      changes = context.isComparable ? body.maxX : nil
      headMiddle = body.y + 6
      rows = BandScale(
        count: chart.ranked.shown + sums, from: body.y + 20, to: body.maxY, limit: 44)
      let values = chart.ranked.first.flatMap { [Double($0.count), Double($0.before ?? 0)] }
      scale = LinearScale(counts: values, from: counts + 16, to: body.maxX - (changes == nil ? 8 : 106))
    }
  }

  private func drawGrid(_ scene: inout Scene, _ layout: Layout) {
    let bottom = layout.rows.start(ranked.shown) + 2
    for tick in layout.scale.ticks {
      let x = layout.scale.place(tick)
      scene.stroke(
        .line(Point(x, layout.rows.start(0) - 2), Point(x, bottom)),
        Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
    }
  }

  private func drawHeads(_ scene: inout Scene, _ layout: Layout) {
    let y = layout.headMiddle
    scene.line(words("Partenaire", "Partner"), x: layout.names, middle: y, Typography.head)
    scene.line(context.periodHead(), x: layout.counts, middle: y, Typography.head.coloured(Palette.ink), .end)
    for tick in layout.scale.ticks {
      scene.line(words.number(tick), x: layout.scale.place(tick), middle: y, Typography.note, .middle)
    }
    if let changes = layout.changes {
      scene.line(
        context.changeHead(width: 96), x: changes, middle: y, Typography.head, .end)
    }
  }

  private func drawRow(_ row: RankedPartners.Row, _ index: Int, _ scene: inout Scene, _ layout: Layout) {
    let isStrong = index < ranked.standouts
    let middle = layout.rows.middle(index)
    let style = isStrong ? Typography.strong : Typography.label
    let thickness = min(22, layout.rows.step * 0.56)
    scene.label(
      context.label(context.name(row.partner), style, width: layout.nameWidth, height: layout.rows.step),
      x: layout.names, middle: middle)
    scene.line(words.number(row.count), x: layout.counts, middle: middle, Typography.strong, .end)
    let zero = layout.scale.place(0)
    scene.fill(
      .rectangle(Rect(zero, middle - thickness / 2, layout.scale.place(row.count) - zero, thickness)),
      isStrong ? Palette.strong : Palette.soft)
    if let before = row.before {
      PastMark.vertical(at: layout.scale.place(before), middle: middle, length: thickness + 4, &scene)
    }
    if let changes = layout.changes, let change = row.change {
      scene.line(
        words.signed(change), x: changes, middle: middle, Typography.label.coloured(Palette.change(change)), .end)
    }
  }

  private func drawSums(_ scene: inout Scene, _ layout: Layout) {
    var index = ranked.shown
    func sum(_ name: String, _ count: Int, _ before: Int?, _ style: TextStyle) {
      let middle = layout.rows.middle(index) + 4
      scene.line(name, x: layout.names, middle: middle, style)
      scene.line(words.number(count), x: layout.counts, middle: middle, style, .end)
      if let changes = layout.changes, let before {
        let change = count - before
        scene.line(words.signed(change), x: changes, middle: middle, style.coloured(Palette.change(change)), .end)
      }
      index += 1
    }
    let y = layout.rows.start(index) + 3
    scene.stroke(
      .line(Point(layout.names, y), Point(layout.counts, y)), Stroke(Palette.faint, 0.6))
    if ranked.otherPartners > 0 {
      sum(
        words("Autres (", "Others (") + words.number(ranked.otherPartners) + ")", ranked.others, ranked.othersBefore,
        Typography.label)
    }
    let legend = layout.rows.middle(ranked.shown) + 4
    sum(words("Ensemble", "All"), ranked.total, ranked.totalBefore, Typography.strong)
    drawLegend(&scene, x: layout.scale.place(0), middle: legend)
  }

  private func drawLegend(_ scene: inout Scene, x: Double, middle: Double) {
    var legend = Legend(context: context, x: x, middle: middle)
    legend.bar(context.periodHead(), ranked.standouts > 0 ? Palette.strong : Palette.soft, &scene)
    if context.hasBefore { legend.mark(context.wholeBefore, &scene) }
  }

  private var reading: String {
    guard let row = ranked.all.first else { return "" }
    let partner = context.nameWithArticle(row.partner)
    let plural = row.count > 1
    var text = words.count(row.count, .activity)
    text += words(plural ? " ont eu " : " a eu ", plural ? " had " : " had ") + partner
    text += words(" pour partenaire ", " as a partner ") + context.duringPeriod
    if context.isComparable, let before = row.before, let change = row.change {
      text += words(", contre ", ", against ") + words.number(before) + " " + context.duringPeriod(-1)
      text += " (" + words.signed(change) + ")"
    }
    return text + "."
  }

  private var alternative: String {
    let rows = ranked.first.map { row in
      var text = context.name(row.partner) + " " + words.number(row.count)
      if let before = row.before {
        text += " (" + context.periodName(-1) + words("\u{A0}: ", ": ") + words.number(before) + ")"
      }
      return text
    }
    var text = words("Barres classées des participations ", "Ranked bars of participations ") + context.duringPeriod
    text += words("\u{A0}: ", ": ") + rows.joined(separator: ", ")
    if ranked.otherPartners > 0 {
      text += words("\u{202F}; autres partenaires ", "; other partners ") + words.number(ranked.others)
    }
    return text + words("\u{202F}; ensemble ", "; all ") + words.number(ranked.total) + "."
  }
}
