internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// Who with whom on what.
  static let matrix = ChartDefinition(
    "matrice", Wording("Partenaires et piliers", "Partners and pillars"),
    help: Wording("avec qui sur quoi", "with whom on what"),
    parameters: [MatrixChart.top]
  ) { context, parameters in
    MatrixChart(context: context, matrix: PillarPartners(context, top: parameters[MatrixChart.top])).figure()
  }
}

/// A matrix of partners and pillars, shaded by count, with the number in each cell and a bar of the total.
struct MatrixChart {
  static let top = ChartParameter(
    "top", 3...18, standard: 15, "nombre de partenaires nommés", "how many partners are named")

  let context: ChartContext
  let matrix: PillarPartners
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle =
      words(
        "Participations par partenaire et par pilier ", "Participations by partner and pillar ") + context.duringPeriod
    guard !matrix.all.isEmpty else { return .empty(context, subtitle: subtitle) }
    return ChartFigure(
      headline: MatrixHeadline.title(matrix, context),
      subtitle: context.subtitle(
        subtitle + words("\u{202F}; partenaires classés par total", "; partners in order of their total")),
      reading: reading, scope: context.scopeOfPartners, alternative: summary, table: table(subtitle),
      height: { width in
        Double(matrix.shown + sums) * 19 + 24 + (width < 460 ? 6 + Legend.pitch + legend.extra(in: width) : 0)
      }, draw: { draw(&$0, $1) })
  }

  /// The rows below the partners: the others together where there are any, and all.
  private var sums: Int { matrix.otherPartners > 0 ? 2 : 1 }

  private func table(_ title: String) -> FigureTable {
    func row(_ name: String, _ row: PillarPartners.Row, _ role: FigureTable.Row.Role = .plain) -> FigureTable.Row {
      let metric = Metric.participations
      let cells = zip(matrix.pillars, row.counts).map { pillar, count in
        context.cell(count.quantity, metric, Coordinate(partner: row.partner, pillar: pillar))
      }
      return FigureTable.Row(name, cells + [context.cell(row.total, metric, Coordinate(partner: row.partner))], role)
    }
    var rows = matrix.first.map { row($0.partner.map(context.name) ?? "", $0) }
    if matrix.otherPartners > 0 { rows.append(row(othersName, matrix.others)) }
    rows.append(row(words("Ensemble", "All"), matrix.total, .total))
    return FigureTable(
      title: title, corner: words("Partenaire", "Partner"),
      heads: matrix.pillars.map { $0.shortName[context.language] } + ["Total"], rows: rows)
  }

  private var othersName: String { words("Autres (", "Others (") + words.number(matrix.otherPartners) + ")" }

  /// The letters of the pillars, where their names are too wide for the columns.
  private var legend: Legend {
    var legend = Legend(context)
    for pillar in matrix.pillars {
      legend.key(pillar.shortName[context.language], width: 8) { scene, x, middle in
        scene.line(letter(pillar), x: x, middle: middle, Typography.noteStrong)
      }
    }
    return legend
  }

  private func letter(_ pillar: Pillar) -> String { String(pillar.shortName[context.language].prefix(1)) }

  /// Where columns and rows stand.
  private struct Layout {
    let names: Double
    let nameWidth: Double
    let cells: BandScale
    let totals: Double
    let rows: BandScale
    /// The bars of the totals; nil where there is no room for them.
    let bars: LinearScale?
    let headMiddle: Double
    /// The middle of the first line of the pillars' letters; nil where their names stand above the columns.
    let legend: Double?
    let edge: Double

    init(_ chart: MatrixChart, _ body: Rect) {
      let (context, matrix) = (chart.context, chart.matrix)
      let isNarrow = body.isNarrow
      names = body.x
      edge = body.maxX
      nameWidth = max(
        min(120, body.width * 0.34),
        context.width(
          ofWidest: matrix.first.compactMap { $0.partner.map(context.name) }, Typography.strong,
          limit: min(230, body.width * (isNarrow ? 0.34 : 0.28))))
      let start = names + nameWidth + (isNarrow ? 8 : 16)
      let rest = body.maxX - start - (isNarrow ? 40 : 52 + 14 + 60)
      cells = BandScale(
        count: matrix.pillars.count, from: start, to: start + min(matrix.pillars.count > 4 ? 430 : 400, rest))
      totals = cells.start(matrix.pillars.count) + (isNarrow ? 40 : 52)
      headMiddle = body.y + 6
      let below = isNarrow ? 6 + Legend.pitch + chart.legend.extra(in: body.width) : 0
      legend = isNarrow ? body.maxY - below + 6 + Legend.pitch / 2 : nil
      rows = BandScale(count: matrix.shown + chart.sums, from: body.y + 20, to: body.maxY - below, limit: 44)
      bars =
        isNarrow
        ? nil : LinearScale(counts: matrix.first.map { Double($0.total) }, from: totals + 14, to: body.maxX)
    }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    scene.group(.artifact) { drawGrid(&$0, layout) }
    scene.group(.table(summary: summary)) { scene in
      scene.group(.row) { drawHeads(&$0, layout) }
      for (index, row) in matrix.first.enumerated() {
        scene.group(.row) { drawRow(row, index, &$0, layout) }
      }
      if matrix.otherPartners > 0 {
        scene.group(.row) { drawSum(othersName, matrix.others, matrix.shown, Typography.label, &$0, layout) }
      }
      let last = matrix.shown + (matrix.otherPartners > 0 ? 1 : 0)
      scene.group(.row) {
        drawSum(words("Ensemble", "All"), matrix.total, last, Typography.strong, &$0, layout)
      }
    }
    if let middle = layout.legend {
      scene.group(.paragraph) { legend.draw(&$0, x: layout.names, middle: middle, width: layout.edge - layout.names) }
    }
  }

  /// What stands behind the table: the bars of the totals, the lines of the pillars' colours, the rule of the sums.
  private func drawGrid(_ scene: inout Scene, _ layout: Layout) {
    for (column, pillar) in matrix.pillars.enumerated() {
      let rect = Rect(layout.cells.start(column) + 1, layout.rows.start(0) - 3, layout.cells.step - 2, 2)
      scene.fill(.rectangle(rect), PillarColours.colour(pillar))
    }
    let bottom = layout.rows.start(matrix.shown)
    if let bars = layout.bars { drawBars(bars, &scene, layout, bottom) }
    scene.stroke(.line(Point(layout.names, bottom + 3), Point(layout.totals, bottom + 3)), Stroke(Palette.faint, 0.6))
  }

  private func drawBars(_ bars: LinearScale, _ scene: inout Scene, _ layout: Layout, _ bottom: Double) {
    let zero = bars.place(0)
    let thickness = min(22, layout.rows.step * 0.56)
    for (index, row) in matrix.first.enumerated() {
      scene.fill(
        .rectangle(
          Rect(zero, layout.rows.middle(index) - thickness / 2, bars.place(row.total) - zero, thickness)),
        Palette.soft)
    }
    scene.stroke(.line(Point(zero, layout.rows.start(0)), Point(zero, bottom)), Stroke(Palette.quiet, 0.8))
  }

  private func drawHeads(_ scene: inout Scene, _ layout: Layout) {
    let y = layout.headMiddle
    scene.group(.headerCell) {
      $0.line(words("Partenaire", "Partner"), x: layout.names, middle: y, Typography.head)
    }
    for (column, pillar) in matrix.pillars.enumerated() {
      scene.group(.headerCell) {
        $0.line(
          layout.legend == nil ? pillar.shortName[context.language] : letter(pillar), x: layout.cells.middle(column),
          middle: y, Typography.head.coloured(Palette.ink), .middle)
      }
    }
    scene.group(.headerCell) {
      $0.line("Total", x: layout.totals, middle: y, Typography.head.coloured(Palette.ink), .end)
    }
  }

  private func drawRow(_ row: PillarPartners.Row, _ index: Int, _ scene: inout Scene, _ layout: Layout) {
    let middle = layout.rows.middle(index)
    let heat = HeatScale(greatest: matrix.first.flatMap(\.counts).compactMap(\.self).max() ?? 0)
    scene.group(.headerCell) {
      let name = row.partner.map(context.name) ?? ""
      $0.label(
        context.label(name, Typography.label, width: layout.nameWidth, height: layout.rows.step), x: layout.names,
        middle: middle)
    }
    for (column, count) in row.counts.enumerated() {
      scene.group(.cell) { scene in
        let shade = heat.colour(count ?? 0)
        scene.fill(
          .rectangle(
            Rect(
              layout.cells.start(column) + 1, layout.rows.start(index) + 1, layout.cells.step - 2,
              layout.rows.step - 2)), shade)
        scene.line(
          words.told(count), x: layout.cells.middle(column), middle: middle,
          Typography.label.coloured((count ?? 0) == 0 ? Palette.grey : shade.ink), .middle)
      }
    }
    scene.group(.cell) {
      $0.line(words.number(row.total), x: layout.totals, middle: middle, Typography.strong, .end)
    }
  }

  private func drawSum(
    _ name: String, _ row: PillarPartners.Row, _ index: Int, _ style: TextStyle, _ scene: inout Scene, _ layout: Layout
  ) {
    let middle = layout.rows.middle(index) + 4
    scene.group(.headerCell) { $0.line(name, x: layout.names, middle: middle, style) }
    for (column, count) in row.counts.enumerated() {
      scene.group(.cell) {
        $0.line(words.told(count), x: layout.cells.middle(column), middle: middle, style, .middle)
      }
    }
    scene.group(.cell) { $0.line(words.number(row.total), x: layout.totals, middle: middle, style, .end) }
  }

  private var reading: String {
    guard let row = matrix.all.first, let partner = row.partner,
      let column = row.counts.indices.max(by: { (row.counts[$0] ?? 0) < (row.counts[$1] ?? 0) }),
      let count = row.counts[column]
    else { return "" }
    let pillar = matrix.pillars[column].name[context.language]
    let share = words.percent(count, of: row.total)
    return words(
      "sur \(words.count(row.total, .participation)) avec \(context.nameWithArticle(partner)) \(context.duringPeriod), "
        + "\(words.number(count)) (\(share)) \(count > 1 ? "relèvent" : "relève") "
        + "du pilier \(pillar).",
      "of \(words.count(row.total, .participation)) with \(context.nameWithArticle(partner)) \(context.duringPeriod), "
        + "\(words.number(count)) (\(share)) \(count == 1 ? "belongs" : "belong") "
        + "to the \(pillar) pillar.")
  }

  private var summary: String {
    let totals = zip(matrix.pillars, matrix.total.counts).map { pillar, count in
      pillar.name[context.language] + " " + words.told(count)
    }
    return words("Participations par partenaire et par pilier ", "Participations by partner and pillar ")
      + context.duringPeriod + words("\u{A0}: ", ": ") + words.count(matrix.all.count, .partner) + ", "
      + words.count(matrix.total.total, .participation) + " (" + totals.joined(separator: ", ") + ")."
  }
}
