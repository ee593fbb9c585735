internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// Who weighs most, and what changed since the period before.
  static let ranking = ChartDefinition(
    "classement", Wording("Classement des partenaires", "Ranking of partners"),
    help: Wording(
      "qui pèse le plus, et ce qui a changé depuis l’année précédente",
      "who weighs most, and what changed since the year before"),
    parameters: [RankingChart.top]
  ) { context, parameters in
    RankingChart(context: context, ranked: RankedPartners(context, top: parameters[RankingChart.top])).figure()
  }
}

/// Ranked bars with the mark of the period before and the signed change.
struct RankingChart {
  static let top = ChartParameter(
    "top", 3...20, standard: 15, "nombre de partenaires nommés", "how many partners are named")

  let context: ChartContext
  let ranked: RankedPartners
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle = words("Participations par partenaire ", "Participations by partner ") + context.duringPeriod
    guard !ranked.all.isEmpty else { return .empty(context, subtitle: subtitle) }
    return ChartFigure(
      headline: RankingHeadline.title(ranked, context),
      subtitle: context.subtitle(
        subtitle
          + words(
            "\u{202F}; une activité avec plusieurs partenaires compte une fois pour chacun",
            "; an activity with several partners counts once for each")),
      reading: reading, scope: context.scopeOfPartners, alternative: alternative, table: table(subtitle),
      height: { Double(ranked.shown + sums) * 19 + 40 + legend.extra(in: $0) }, draw: { draw(&$0, $1) })
  }

  /// The rows below the partners: the others together where there are any, and all.
  private var sums: Int { ranked.otherPartners > 0 ? 2 : 1 }

  private func table(_ title: String) -> FigureTable {
    func row(
      _ name: String, _ count: Int, _ before: Int?, _ role: FigureTable.Row.Role = .plain,
      of partner: PartnerIndex? = nil
    ) -> FigureTable.Row {
      let change = context.isComparable ? before.map { count - $0 } : nil
      let (metric, place) = (Metric.participations, Coordinate(partner: partner))
      return FigureTable.Row(
        name,
        [context.cell(count, metric, place)]
          + (context.hasBefore ? [context.cell(before.quantity, metric, place.before)] : [])
          + (context.isComparable ? [context.cell(change.quantity, metric, place, .change, .signed)] : []), role)
    }
    var rows = ranked.first.map { row(context.name($0.partner), $0.count, $0.before, of: $0.partner) }
    if ranked.otherPartners > 0 { rows.append(row(othersName, ranked.others, ranked.othersBefore)) }
    rows.append(row(words("Ensemble", "All"), ranked.total, ranked.totalBefore, .total))
    return FigureTable(
      title: title, corner: words("Partenaire", "Partner"), heads: context.comparedHeads, rows: rows)
  }

  private var othersName: String { words("Autres (", "Others (") + words.number(ranked.otherPartners) + ")" }

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
    let edge: Double

    /// Below the rows where the keys find no place beside the bars: the middle of their first line.
    let legendBelow: Double?

    init(_ chart: RankingChart, _ body: Rect) {
      let context = chart.context
      names = body.x
      edge = body.maxX
      nameWidth = max(
        min(150, body.width * 0.36),
        context.width(
          ofWidest: chart.ranked.first.map { context.name($0.partner) }, Typography.strong,
          limit: min(230, body.width * 0.36)))
      let widestCount = context.width(chart.words.number(chart.ranked.total), Typography.strong)
      counts = body.x + nameWidth + 12 + max(34, widestCount)
      changes = context.isComparable ? body.maxX : nil
      headMiddle = body.y + 6
      let values = chart.ranked.first.flatMap { [Double($0.count), Double($0.before ?? 0)] }
      let room = body.isNarrow ? 52.0 : 106
      scale = LinearScale(
        counts: values, from: counts + 16, to: body.maxX - (changes == nil ? 8 : room), target: body.isNarrow ? 3 : 4)
      let (legend, rest) = (chart.legend, body.maxX - (changes == nil ? 0 : room) - counts - 16)
      let below = legend.fits(rest) ? nil : 6 + Legend.pitch + legend.extra(in: body.width)
      legendBelow = below.map { body.maxY - $0 + 6 + Legend.pitch / 2 }
      rows = BandScale(
        count: chart.ranked.shown + chart.sums, from: body.y + 20, to: body.maxY - (below ?? 0), limit: 44)
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
    let corner = words("Partenaire", "Partner")
    let room = layout.counts - context.width(context.periodHead(), Typography.head) - 4 - layout.names
    if context.width(corner, Typography.head) <= room {
      scene.line(corner, x: layout.names, middle: y, Typography.head)
    }
    scene.line(context.periodHead(), x: layout.counts, middle: y, Typography.head.coloured(Palette.ink), .end)
    TickLabels.draw(layout.scale, middle: y, within: layout.changes.map { $0 - 34 } ?? layout.edge, context, &scene)
    if let changes = layout.changes {
      scene.line(
        context.changeHead(width: changes - layout.scale.place(0) < 200 ? 0 : 96), x: changes, middle: y,
        Typography.head, .end)
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
    drawChange(row.change, row.before, middle, Typography.label, &scene, layout)
  }

  private func drawChange(
    _ change: Int?, _ before: Int?, _ middle: Double, _ style: TextStyle, _ scene: inout Scene, _ layout: Layout
  ) {
    guard let changes = layout.changes else { return }
    let colour = change.map { Palette.change($0, of: before ?? 0) } ?? Palette.grey
    let text = change.map(words.change) ?? words.missing(.noData)
    scene.line(text, x: changes, middle: middle, style.coloured(colour), .end)
  }

  private func drawSums(_ scene: inout Scene, _ layout: Layout) {
    var index = ranked.shown
    func sum(_ name: String, _ count: Int, _ before: Int?, _ style: TextStyle) {
      let middle = layout.rows.middle(index) + 4
      scene.line(name, x: layout.names, middle: middle, style)
      scene.line(words.number(count), x: layout.counts, middle: middle, style, .end)
      drawChange(before.map { count - $0 }, before, middle, style, &scene, layout)
      index += 1
    }
    let y = layout.rows.start(index) + 3
    scene.stroke(
      .line(Point(layout.names, y), Point(layout.counts, y)), Stroke(Palette.faint, 0.6))
    if ranked.otherPartners > 0 {
      sum(othersName, ranked.others, ranked.othersBefore, Typography.label)
    }
    sum(words("Ensemble", "All"), ranked.total, ranked.totalBefore, Typography.strong)
    let x = layout.legendBelow == nil ? layout.scale.place(0) : layout.names
    legend.draw(
      &scene, x: x, middle: layout.legendBelow ?? layout.rows.middle(ranked.shown) + 4, width: layout.edge - x)
  }

  private var legend: Legend {
    var legend = Legend(context)
    legend.bar(context.periodHead(), ranked.standouts > 0 ? Palette.strong : Palette.soft)
    if context.hasBefore { legend.mark(context.wholeBefore) }
    return legend
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
