internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// How the pillars moved over the years.
  static let pillars = ChartDefinition(
    "piliers", Wording("Piliers au fil des ans", "Pillars over the years"),
    help: Wording("l’évolution de chaque pilier sur toutes les années", "how each pillar moved over all years")
  ) { context, _ in
    PillarsChart(context: context, history: PillarHistory(context)).figure()
  }
}

/// A line for each pillar with its name, its last value and its change at the end.
struct PillarsChart {
  let context: ChartContext
  let history: PillarHistory
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle = words("Activités réalisées par pilier, selon leur début", "Activities done by pillar, by start")
    guard history.periods.contains(where: { (history.total($0) ?? 0) > 0 }) else {
      return .empty(context, subtitle: subtitle)
    }
    let gap = history.unknown.isEmpty ? "" : words("\u{202F}; n.d.\u{A0}: rien de sûr", "; n.d.: nothing is sure")
    return ChartFigure(
      headline: PillarsHeadline.title(history, context), subtitle: context.subtitle(subtitle + gap), reading: reading,
      scope: context.scope, alternative: alternative, table: table(subtitle), height: { $0 < 460 ? 240 : 300 },
      draw: { scene, body in
        if history.periods.count > 1 { draw(&scene, body) } else { drawBars(&scene, body) }
      })
  }

  private func table(_ title: String) -> FigureTable {
    let tellsChange = context.isComparable
    func row(
      _ name: String, _ pillar: Pillar?, _ role: FigureTable.Row.Role = .plain, _ count: (Int) -> Int?
    ) -> FigureTable.Row {
      let change = count(0).flatMap { now in count(-1).map { now - $0 } }
      let counts = history.periods.map { period in
        context.cell(
          count(period).map { .number($0) } ?? .missing(.noData), .whole, Coordinate(period: period, pillar: pillar))
      }
      let told = context.cell(change.quantity, .whole, Coordinate(pillar: pillar), .change, .signed)
      return FigureTable.Row(name, counts + (tellsChange ? [told] : []), role)
    }
    let rows = history.pillars.map { pillar in
      row(pillar.name[context.language], pillar) { history.count(pillar, $0) }
    }
    return FigureTable(
      title: title, corner: words("Pilier", "Pillar"),
      heads: history.periods.map { context.periodHead($0) }
        + (tellsChange ? [context.changeHead(width: .infinity)] : []),
      rows: rows + [row(words("Ensemble", "All"), nil, .total, history.total)])
  }

  /// Bars of the one period that the data have: there is no line to draw.
  private func drawBars(_ scene: inout Scene, _ body: Rect) {
    let counts = history.pillars.map { history.count($0, 0) }
    let rows = BandScale(count: counts.count, from: body.y, to: body.maxY, limit: 44)
    let scale = LinearScale(counts: counts.map { Double($0 ?? 0) }, from: body.x + 160, to: body.maxX)
    scene.group(.figure(alternative: alternative)) { scene in
      for (index, pillar) in history.pillars.enumerated() {
        let middle = rows.middle(index)
        scene.line(pillar.shortName[context.language], x: body.x, middle: middle, Typography.strong)
        scene.line(words.told(counts[index]), x: body.x + 146, middle: middle, Typography.strong, .end)
        let zero = scale.place(0)
        scene.fill(
          .rectangle(Rect(zero, middle - 9, scale.place(counts[index] ?? 0) - zero, 18)), PillarColours.colour(pillar))
      }
    }
  }

  /// Where years, values and labels stand.
  private struct Layout {
    let left: Double
    let plot: Rect
    let scale: LinearScale
    let names: Double
    let values: Double
    let changes: Double
    let years: [Int]

    init(_ chart: PillarsChart, _ body: Rect) {
      let history = chart.history
      years = history.periods
      left = body.x
      let isNarrow = body.isNarrow
      let (axis, labels) = isNarrow ? (58.0, 152.0) : (64, 262)
      plot = Rect(body.x + axis, body.y + 24, body.width - axis - labels, body.height - 24 - 44)
      let counts = history.pillars.flatMap { pillar in history.periods.compactMap { history.count(pillar, $0) } }
      scale = LinearScale(counts: counts.map { Double($0) }, from: plot.maxY, to: plot.y)
      names = plot.maxX + (isNarrow ? 20 : 30)
      values = body.maxX - (isNarrow ? 40 : 98)
      changes = body.maxX
    }

    func x(_ period: Int) -> Double {
      guard years.count > 1, let first = years.first else { return plot.maxX - 4 }
      return plot.x + 12 + (plot.width - 16) * Double(period - first) / Double(years.count - 1)
    }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { scene in
      for tick in layout.scale.ticks {
        let y = layout.scale.place(tick)
        scene.stroke(
          .line(Point(layout.plot.x, y), Point(layout.plot.maxX, y)),
          Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
      }
    }
    scene.group(.figure(alternative: alternative)) { scene in
      drawAxes(&scene, layout)
      for pillar in history.pillars { drawLine(pillar, &scene, layout) }
      drawValues(&scene, layout)
      drawLabels(&scene, layout)
    }
  }

  private func drawAxes(_ scene: inout Scene, _ layout: Layout) {
    for tick in layout.scale.ticks {
      scene.line(
        words.number(tick), x: layout.plot.x - 8, middle: layout.scale.place(tick), Typography.note, .end)
    }
    let y = layout.plot.maxY + 16
    scene.line(words("Ensemble", "All"), x: layout.left, middle: y + 17, Typography.head)
    let pitch = layout.years.count > 1 ? layout.x(layout.years[1]) - layout.x(layout.years[0]) : 200
    let stride = context.headStride(layout.years, pitch: pitch)
    for period in layout.years where -period % stride == 0 {
      let style = period == 0 ? Typography.strong : Typography.label
      scene.line(context.periodHead(period), x: layout.x(period), middle: y, style, .middle)
      let total = history.total(period).map(words.number) ?? words.missing(.noData)
      scene.line(total, x: layout.x(period), middle: y + 17, Typography.note, .middle)
    }
  }

  private func drawLine(_ pillar: Pillar, _ scene: inout Scene, _ layout: Layout) {
    let colour = PillarColours.colour(pillar)
    var run: [Point] = []
    func flush(_ scene: inout Scene) {
      if run.count > 1 { scene.stroke(.polyline(run), Stroke(colour, 2.4, round: true)) }
      run = []
    }
    for period in layout.years {
      guard let count = history.count(pillar, period) else {
        flush(&scene)
        continue
      }
      let point = Point(layout.x(period), layout.scale.place(count))
      if period == 0, !context.isComplete, let last = run.last {
        // A year under way is no fall: its line is dashed.
        flush(&scene)
        scene.stroke(.line(last, point), Stroke(colour, 1.6, dashes: [3, 4]))
      }
      run.append(point)
    }
    flush(&scene)
    for period in layout.years {
      guard let count = history.count(pillar, period) else { continue }
      let point = Point(layout.x(period), layout.scale.place(count))
      scene.fill(.circle(point, radius: period == 0 ? 5 : 4.2), Palette.white)
      scene.fill(.circle(point, radius: period == 0 ? 4 : 2.8), colour)
    }
  }

  /// The number beside each point but the last, when they all find a place.
  private func drawValues(_ scene: inout Scene, _ layout: Layout) {
    let lines = history.pillars.map { pillar in
      layout.years.compactMap { period in
        history.count(pillar, period).map { Point(layout.x(period), layout.scale.place($0)) }
      }
    }
    let wishes = history.pillars.flatMap { pillar in
      layout.years.filter { $0 < 0 }.compactMap { period in
        history.count(pillar, period).map {
          PointLabels.Wish(
            text: words.number($0), point: Point(layout.x(period), layout.scale.place($0)))
        }
      }
    }
    let bounds = layout.plot.inset(0, -22, -10, 0)
    guard let places = PointLabels.places(wishes, lines: lines, style: Typography.note, in: bounds, context) else {
      return
    }
    for (wish, place) in zip(wishes, places) {
      scene.line(wish.text, x: place.x, middle: place.y, Typography.note, .middle, halo: Palette.white)
    }
  }

  private func drawLabels(_ scene: inout Scene, _ layout: Layout) {
    let top = layout.plot.y - 18
    let last = context.periodHead()
    scene.line(last, x: layout.values, middle: top, Typography.head.coloured(Palette.ink), .end)
    let tellsChange = context.isComparable
    if tellsChange {
      scene.line(
        context.changeHead(width: layout.changes - layout.values - 10), x: layout.changes, middle: top,
        Typography.head, .end)
    }
    let wishes = history.pillars.map { layout.scale.place(history.count($0, 0) ?? 0) }
    let places = PushApart.places(wishes, height: 24, within: (layout.plot.y - 4)...(layout.plot.maxY + 8))
    for (index, pillar) in history.pillars.enumerated() {
      let (wish, y) = (wishes[index], places[index])
      let colour = PillarColours.colour(pillar)
      if history.count(pillar, 0) != nil {
        scene.stroke(
          .polyline([
            Point(layout.x(0) + 7, wish), Point(layout.x(0) + 12, wish), Point(layout.names - 10, y),
            Point(layout.names - 5, y),
          ]), Stroke(colour, 0.9))
      }
      scene.line(pillar.shortName[context.language], x: layout.names, middle: y, Typography.strong)
      let count = history.count(pillar, 0).map(words.number) ?? words.missing(.noData)
      scene.line(count, x: layout.values, middle: y, Typography.strong, .end)
      guard tellsChange else { continue }
      if let change = history.change(pillar) {
        let colour = Palette.change(change, of: history.count(pillar, -1) ?? 0)
        scene.line(words.change(change), x: layout.changes, middle: y, Typography.label.coloured(colour), .end)
      } else {
        scene.line(words.missing(.noData), x: layout.changes, middle: y, Typography.note, .end)
      }
    }
  }

  private var reading: String {
    let greatest = history.pillars.compactMap { pillar in history.count(pillar, 0).map { (pillar, $0) } }
      .max { $0.1 < $1.1 }
    guard let (pillar, count) = greatest, let total = history.total(0), total > 0 else { return "" }
    let share = words.percent(count, of: total)
    var text = words(
      "\(context.duringPeriod), le pilier \(pillar.name.french) compte \(words.count(count, .activity)) "
        + "sur \(words.number(total)) (\(share))",
      "\(context.duringPeriod), the \(pillar.name.english) pillar has \(words.number(count)) "
        + "of \(words.count(total, .activity)) (\(share))")
    if context.isComparable, let before = history.count(pillar, -1) {
      text += words(", contre ", ", against ") + words.number(before) + " " + context.duringPeriod(-1)
    }
    return text + "."
  }

  private var alternative: String {
    let lines = history.pillars.map { pillar in
      let values = history.periods.map { period in
        context.periodName(period) + " "
          + (history.count(pillar, period).map(words.number) ?? words.missing(.noData))
      }
      return pillar.name[context.language] + words("\u{A0}: ", ": ") + values.joined(separator: ", ")
    }
    return words("Courbes des activités par pilier. ", "Lines of activities by pillar. ")
      + lines.joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
