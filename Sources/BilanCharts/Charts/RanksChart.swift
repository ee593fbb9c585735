internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// Who moved in the ranking.
  static let ranks = ChartDefinition(
    "rangs", Wording("Rangs des premiers partenaires", "Ranks of the first partners"),
    help: Wording(
      "qui a monté ou descendu parmi les dix premiers partenaires", "who rose or fell among the ten first partners"),
    parameters: [RanksChart.years]
  ) { context, parameters in
    RanksChart(
      context: context, history: RankHistory(context, periods: parameters[RanksChart.years], depth: 10)
    ).figure()
  }
}

/// A line of ranks for each of the first partners, named at both ends.
struct RanksChart {
  static let years = ChartParameter("annees", 2...8, standard: 5, "nombre d’années", "how many years")

  let context: ChartContext
  let history: RankHistory
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle = words("Rang selon les participations", "Rank by participations")
    guard !history.first.isEmpty else { return .empty(context, subtitle: subtitle) }
    guard history.periods.count > 1, history.first.count > 1 else { return withoutRanks(subtitle) }
    return ChartFigure(
      headline: RanksHeadline.title(history, context),
      subtitle: context.subtitle(
        subtitle + words("\u{202F}; à égalité, ordre alphabétique", "; ties in alphabetical order")),
      reading: reading, scope: context.scopeOfPartners, alternative: alternative, table: table(subtitle),
      height: { Double(min(history.depth, max(history.first.count, 3)) + 1) * 24 + 50 + legend.extra(in: $0) },
      draw: { draw(&$0, $1) })
  }

  private func withoutRanks(_ subtitle: String) -> ChartFigure {
    let isSure = context.unknownPartners().isEmpty
    let alone = isSure ? words("Un seul partenaire ", "A single partner ") : words("Un seul est sûr ", "One is sure ")
    let lone = words("Les données n’ont de participations que ", "The data have participations only ")
    let one = (history.periods.count > 1 ? alone : lone) + context.duringPeriod
    let explanation =
      words("Sans objet. ", "Not applicable. ") + one
      + words("\u{A0}: il n’y a pas de rang à comparer.", ": there is no rank to compare.")
    return Notice(print: words.missing(.notApplicable), explanation: explanation)
      .figure(context, headline: RanksHeadline.title(history, context), subtitle: subtitle)
  }

  private func table(_ title: String) -> FigureTable {
    let rows = history.first.map { line in
      let ranks = history.periods.map { period in
        context.cell(
          line.ranks[period].map { .number($0) } ?? .missing(line.absence(period)), .participations,
          Coordinate(period: period, partner: line.partner), .rank, .rank)
      }
      return FigureTable.Row(context.name(line.partner), ranks + (context.isComparable ? [.text(change(line))] : []))
    }
    return FigureTable(
      title: title, corner: words("Partenaire", "Partner"),
      heads: history.periods.map { context.periodHead($0) }
        + (context.isComparable ? [context.changeHead(width: .infinity)] : []), rows: rows)
  }

  /// Where periods and ranks stand.
  private struct Layout {
    let left: Double
    let right: Double
    let nameWidth: Double
    let changes: Double
    let lanes: BandScale
    let headMiddle: Double
    /// The height of the lines of keys beyond the first.
    let below: Double
    /// Whether names stand at the right alone.
    let isNarrow: Bool
    /// How many ranks have a place of their own on this page: all that a partner of it has had.
    let deepest: Int
    let history: RankHistory

    init(_ chart: RanksChart, _ body: Rect) {
      history = chart.history
      let (context, lines) = (chart.context, chart.history.first + chart.history.gone)
      isNarrow = body.isNarrow
      nameWidth = context.width(
        ofWidest: lines.map { context.name($0.partner) }, Typography.strong,
        limit: min(220, body.width * (isNarrow ? 0.36 : 0.26)))
      changes = body.maxX
      left = isNarrow ? body.x + 28 : body.x + nameWidth + 26 + 14
      right = body.maxX - nameWidth - 26 - 14 - (isNarrow ? 44 : 96)
      headMiddle = body.y + 6
      let places = lines.flatMap { line in chart.history.periods.map { line.place($0) } }
      deepest = max(places.filter { $0 <= chart.history.depth }.max() ?? 0, min(chart.history.depth, 3))
      below = chart.legend.extra(in: body.width)
      lanes = BandScale(count: deepest + 1, from: body.y + 18, to: body.maxY - 30 - below, limit: 30)
    }

    func x(_ period: Int) -> Double {
      guard let first = history.periods.first, first < 0 else { return right }
      return left + (right - left) * Double(period - first) / Double(-first)
    }

    /// The height of a rank; all ranks beyond the last share one place below.
    func y(_ rank: Int) -> Double { lanes.middle(min(rank, deepest + 1) - 1) }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { scene in
      for period in history.periods {
        let x = layout.x(period)
        scene.stroke(
          .line(Point(x, layout.lanes.start(0)), Point(x, layout.lanes.start(layout.deepest) + 2)),
          Stroke(Palette.grid, 0.5))
      }
    }
    scene.group(.figure(alternative: alternative)) { scene in
      drawHeads(&scene, layout)
      for line in history.gone { drawLine(line, Palette.faint, 1.2, &scene, layout) }
      for line in history.first.reversed() {
        drawLine(line, colour(line), isMoving(line) ? 2.6 : 2, &scene, layout)
      }
      for line in history.gone + history.first { drawStart(line, &scene, layout) }
      for line in history.first { drawEnd(line, &scene, layout) }
      drawNotes(&scene, layout, body)
    }
  }

  private func isMoving(_ line: RankHistory.Line) -> Bool {
    context.isComparable && (history.isEntering(line) || (line.gain ?? 0).magnitude >= 2)
  }

  private func colour(_ line: RankHistory.Line) -> Colour {
    guard isMoving(line) else { return Palette.soft }
    if (line.gain ?? 1) > 0 { return Palette.strong }
    return line.isFewer ? Palette.fall : Palette.soft
  }

  private func drawHeads(_ scene: inout Scene, _ layout: Layout) {
    let pitch = history.periods.count > 1 ? layout.x(history.periods[1]) - layout.x(history.periods[0]) : .infinity
    let stride = context.headStride(history.periods, pitch: pitch)
    for period in history.periods where -period % stride == 0 {
      scene.line(
        context.periodHead(period), x: layout.x(period), middle: layout.headMiddle,
        period == 0 ? Typography.strong : Typography.label, .middle)
    }
    if context.isComparable {
      let room = layout.changes - layout.right - context.width(context.periodHead(), Typography.strong) / 2 - 10
      scene.line(
        context.changeHead(width: layout.isNarrow ? 0 : room), x: layout.changes, middle: layout.headMiddle,
        Typography.head, .end)
    }
  }

  /// The line through the ranks of the periods that follow each other; beyond the last rank it fades to the edge.
  private func drawLine(
    _ line: RankHistory.Line, _ colour: Colour, _ width: Double, _ scene: inout Scene, _ layout: Layout
  ) {
    for (from, to) in zip(history.periods, history.periods.dropFirst()) where to - from == 1 {
      guard let start = line.places[from], let end = line.places[to], min(start, end) <= history.depth else { continue }
      let (a, b) = (Point(layout.x(from), layout.y(start)), Point(layout.x(to), layout.y(end)))
      let isWhole = max(start, end) <= history.depth
      let bend = (b.x - a.x) * 0.42
      scene.stroke(
        Path([.move(a), .curve(Point(a.x + bend, a.y), Point(b.x - bend, b.y), b)]),
        Stroke(colour, isWhole ? width : min(width, 1.4), dashes: isWhole ? [] : [3, 3]))
    }
    for period in history.periods {
      guard line.place(period) <= history.depth else { continue }
      let point = Point(layout.x(period), layout.y(line.place(period)))
      scene.fill(.circle(point, radius: width + 3.4), Palette.white)
      scene.fill(.circle(point, radius: width + 2), colour)
    }
  }

  private func drawStart(_ line: RankHistory.Line, _ scene: inout Scene, _ layout: Layout) {
    guard let period = history.periods.first, let rank = line.ranks[period], line.place(period) <= history.depth
    else { return }
    let isGone = line.place(0) > history.depth
    let style = Typography.label.coloured(isGone ? Palette.grey : Palette.ink)
    let y = layout.y(line.place(period))
    scene.line(words.number(rank), x: layout.left - 14, middle: y, style, .end)
    guard !layout.isNarrow else { return }
    scene.label(label(line, style, layout), x: layout.left - 38, middle: y, .end)
  }

  private func label(
    _ line: RankHistory.Line, _ style: TextStyle, _ layout: Layout
  ) -> (lines: [String], style: TextStyle) {
    context.label(context.name(line.partner), style, width: layout.nameWidth, height: layout.lanes.step)
  }

  private func drawEnd(_ line: RankHistory.Line, _ scene: inout Scene, _ layout: Layout) {
    guard let rank = line.ranks[0] else { return }
    let style = isMoving(line) ? Typography.strong : Typography.label
    let y = layout.y(line.place(0))
    scene.line(words.number(rank), x: layout.right + 28, middle: y, style, .end)
    scene.label(label(line, style, layout), x: layout.right + 38, middle: y)
    guard context.isComparable else { return }
    scene.line(
      change(line, isShort: layout.isNarrow), x: layout.changes, middle: y, style.coloured(changeColour(line)), .end)
  }

  /// A place lost without a participation less is no fall: others grew more, or share the rank.
  private func changeColour(_ line: RankHistory.Line) -> Colour {
    let gain = line.gain ?? (history.isEntering(line) ? 1 : 0)
    return gain < 0 && !line.isFewer ? Palette.grey : Palette.change(gain)
  }

  /// `+ 3`, `=`, `entrée (14e)`.
  private func change(_ line: RankHistory.Line, isShort: Bool = false) -> String {
    guard history.isEntering(line) else {
      return line.gain.map(words.change) ?? words.missing(.noData)
    }
    guard let before = line.ranks[-1], !isShort else { return words("entrée", "new") }
    return words("entrée (", "new (") + words.rank(before) + ")"
  }

  private func drawNotes(_ scene: inout Scene, _ layout: Layout, _ body: Rect) {
    if goesBeyond, !layout.isNarrow {
      scene.line(
        words("au-delà", "beyond"), x: layout.left - 14, middle: layout.y(history.depth + 1), Typography.note, .end)
    }
    legend.draw(&scene, x: body.x, middle: body.maxY - 5 - layout.below, width: body.width)
    let y = body.maxY - 22 - layout.below
    guard context.isComparable, !history.left.isEmpty else { return }
    scene.line(leaving(width: body.width), x: body.x, middle: y, Typography.note)
  }

  /// Whether a line leaves the ranks shown.
  private var goesBeyond: Bool {
    (history.first + history.gone).contains { line in
      history.periods.contains { line.place($0) > history.depth && line.places[$0] != nil }
    }
  }

  /// What the colours and the dashes of the lines mean.
  private var legend: Legend {
    var legend = Legend(context)
    guard context.isComparable else { return legend }
    func line(_ text: String, _ colour: Colour, dashes: [Double] = []) {
      legend.key(text, width: 18) { scene, x, middle in
        scene.stroke(.line(Point(x, middle), Point(x + 18, middle)), Stroke(colour, 2.2, dashes: dashes))
      }
    }
    line(words("monte de deux places ou entre", "up two places, or new"), Palette.strong)
    line(words("les autres", "the others"), Palette.soft)
    line(words("perd deux places et des participations", "down two places and in number"), Palette.fall)
    line(words("sans rang à la fin", "without a rank at the end"), Palette.faint)
    if goesBeyond { line(words("au-delà du dixième", "beyond tenth place"), Palette.quiet, dashes: [3, 3]) }
    return legend
  }

  /// Who left the first ten, with the ranks; those who do not fit the line are counted.
  private func leaving(width: Double) -> String {
    let names = history.left.map { line -> String in
      let old = words.rank(line.ranks[-1] ?? 0)
      var new = line.ranks[0].map(words.rank) ?? words("aucune participation", "no participation")
      if let rank = line.ranks[0], rank <= history.depth { new += words(" ex æquo", " tied") }
      return "\(context.name(line.partner)) (\(old) → \(new))"
    }
    let head =
      names.count == 1
      ? words("Sort des dix premiers\u{A0}: ", "Leaves the first ten: ")
      : words("Sortent des dix premiers\u{A0}: ", "Leave the first ten: ")
    for shown in stride(from: names.count, through: 1, by: -1) {
      let rest = names.count - shown
      let tail = rest == 0 ? "" : words(" et \(words.number(rest)) de plus", " and \(words.number(rest)) more")
      let text = head + names.prefix(shown).joined(separator: ", ") + tail
      if context.width(text, Typography.note) <= width { return text }
    }
    return head + words.number(names.count)
  }

  private var reading: String {
    guard context.isComparable,
      let line = history.first.max(by: { ($0.gain ?? 0).magnitude < ($1.gain ?? 0).magnitude }),
      let now = line.ranks[0], let before = line.ranks[-1]
    else { return "" }
    return words(
      "\(context.nameWithArticle(line.partner)), \(words.rank(before)) rang \(context.duringPeriod(-1)), "
        + "\(words.rank(now)) rang \(context.duringPeriod).",
      "\(context.nameWithArticle(line.partner)), \(words.rank(before)) \(context.duringPeriod(-1)), "
        + "\(words.rank(now)) \(context.duringPeriod).")
  }

  private var alternative: String {
    let lines = history.first.map { line in
      let ranks = history.periods.map { period in
        context.periodName(period) + " " + (line.ranks[period].map(words.rank) ?? words.missing(line.absence(period)))
      }
      return context.name(line.partner) + words("\u{A0}: ", ": ") + ranks.joined(separator: ", ")
    }
    return words("Rangs des premiers partenaires. ", "Ranks of the first partners. ")
      + lines.joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
