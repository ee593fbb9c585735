internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// When the activity takes place.
  static let months = ChartDefinition(
    "mois", Wording("Activité par mois", "Activity by month"),
    help: Wording("quand l’activité a lieu, et dans quel pilier", "when the activity takes place, and in which pillar")
  ) { context, _ in
    MonthsChart(context: context, activity: MonthlyActivity(context)).figure()
  }
}

/// Stacked columns of the pillars by month, with the total of each month and the mark of the year before.
struct MonthsChart {
  let context: ChartContext
  let activity: MonthlyActivity
  /// The column of the year before, behind that of the year.
  private static let past = Colour(0xE3E3E8)
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle =
      words("Activités réalisées par mois de début et par pilier, ", "Activities done by month of start and pillar, ")
      + context.periodName
    guard activity.total > 0 else { return .empty(context, subtitle: subtitle) }
    return ChartFigure(
      headline: MonthsHeadline.title(activity, context), subtitle: context.subtitle(subtitle),
      reading: reading, scope: context.scope, alternative: alternative, table: table(subtitle),
      height: { ($0 < 460 ? 200 : 260) + legend.extra(in: $0) }, draw: { draw(&$0, $1) })
  }

  private func table(_ title: String) -> FigureTable {
    let rows = columns.map { month in
      let counts = zip(activity.pillars.map { $0 } + [nil], month.counts + [month.counts.knownSum]).map {
        pillar, count in
        context.cell(
          month.isAhead ? .missing(.noData) : count.quantity, .whole, Coordinate(pillar: pillar, month: month.number))
      }
      let before = context.cell(month.before.quantity, .whole, Coordinate(period: -1, month: month.number))
      return FigureTable.Row(monthName(month), counts + (context.hasBefore ? [before] : []))
    }
    let heads = activity.pillars.map { $0.shortName[context.language] } + [words("Ensemble", "All")]
    return FigureTable(
      title: title, corner: words("Mois", "Month"),
      heads: heads + (context.hasBefore ? [words("Ensemble ", "All, ") + context.headBefore] : []), rows: rows)
  }

  private var columns: [MonthlyActivity.Month] {
    activity.months + (activity.vague.total > 0 ? [activity.vague] : [])
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let left = body.isNarrow ? 28.0 : 36
    let head = 38 + legend.extra(in: body.width)
    let plot = Rect(body.x + left, body.y + head, body.width - left, body.height - head - 26)
    let bands = BandScale(count: columns.count, from: plot.x, to: plot.maxX)
    let greatest = activity.known.map(\.total).max() ?? 0
    let peak = activity.known.count { $0.total == greatest } <= 2 ? greatest : -1
    let highest = columns.flatMap { [Double($0.total), Double($0.before ?? 0)] }
    let scale = LinearScale(counts: highest, from: plot.maxY, to: plot.y)
    scene.group(.artifact) { scene in
      for tick in scale.ticks {
        let y = scale.place(tick)
        scene.stroke(
          .line(Point(plot.x, y), Point(plot.maxX, y)),
          Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
      }
    }
    scene.group(.figure(alternative: alternative)) { scene in
      legend.draw(&scene, x: body.x, middle: body.y + 6, width: body.width)
      for tick in scale.ticks {
        scene.line(words.number(tick), x: plot.x - 8, middle: scale.place(tick), Typography.note, .end)
      }
      for (index, month) in columns.enumerated() {
        let column = Column(chart: self, month: month, bands: bands, index: index, scale: scale)
        column.draw(&scene)
        let style = month.total == peak && month.number > 0 ? Typography.strong : Typography.label
        let label =
          month.number > 0
          ? ([name(month, width: bands.step - 4)], style)
          : context.label(monthName(month), style, width: bands.step - 1, height: .infinity)
        let half = context.width(ofWidest: label.0, label.1) / 2
        scene.label(
          label, x: min(bands.middle(index), max(plot.midX, body.maxX - half)), middle: plot.maxY + 15, .middle)
      }
      scene.stroke(.line(Point(plot.x, scale.place(0)), Point(plot.maxX, scale.place(0))), Stroke(Palette.quiet, 0.8))
    }
  }

  private func monthName(_ month: MonthlyActivity.Month) -> String {
    month.number > 0 ? words.month(month.number) : words("non daté", "no month")
  }

  /// The name of a month, its abbreviation, or its first letter, as all of them fit a width.
  private func name(_ month: MonthlyActivity.Month, width: Double) -> String {
    func fits(_ name: (Int) -> String) -> Bool {
      context.width(ofWidest: activity.months.map { name($0.number) }, Typography.strong) <= width
    }
    if fits(words.month) { return words.month(month.number) }
    let short = words.shortMonth(month.number)
    return fits(words.shortMonth) || activity.months.count < 12 ? short : String(short.prefix(1)).uppercased()
  }

  /// The style of the totals above the columns: smaller where they are wide, none where they would touch.
  private func totalStyle(_ step: Double) -> TextStyle? {
    let texts = columns.map { words.number($0.total) }
    return [Typography.strong, Typography.strong.sized(9)].first { context.width(ofWidest: texts, $0) <= step - 2 }
  }

  private var legend: Legend {
    var legend = Legend(context)
    for pillar in activity.pillars {
      legend.square(pillar.shortName[context.language], PillarColours.colour(pillar))
    }
    if context.hasBefore { legend.square(words("Ensemble ", "All, ") + context.headBefore, MonthsChart.past) }
    return legend
  }

  /// One month: its stack, its total above, the mark of the year before.
  private struct Column {
    let chart: MonthsChart
    let month: MonthlyActivity.Month
    let bands: BandScale
    let index: Int
    let scale: LinearScale
    private var words: Words { chart.words }

    func draw(_ scene: inout Scene) {
      let middle = bands.middle(index)
      let width = min(38, bands.step * 0.56)
      guard !month.isUnknown else {
        scene.line(words.missing(.noData), x: middle, middle: scale.place(0) - 10, Typography.note, .middle)
        return
      }
      if let before = month.before {
        let whole = min(58, bands.step * 0.84)
        let top = scale.place(before)
        scene.fill(.rectangle(Rect(middle - whole / 2, top, whole, scale.place(0) - top)), MonthsChart.past)
      }
      var sum = 0
      for (pillar, count) in zip(chart.activity.pillars, month.counts.map { $0 ?? 0 }) where count > 0 {
        let rect = Rect(
          middle - width / 2, scale.place(sum + count), width, scale.place(sum) - scale.place(sum + count))
        let colour = PillarColours.colour(pillar)
        scene.fill(.rectangle(rect.inset(0, 0.5, 0, 0)), colour)
        if rect.height >= 14, chart.context.width(words.number(count), Typography.note) <= width + 4 {
          scene.line(
            words.number(count), x: middle, middle: rect.midY, Typography.note.coloured(colour.ink), .middle)
        }
        sum += count
      }
      guard let style = chart.totalStyle(bands.step) else { return }
      scene.line(words.number(month.total), x: middle, middle: scale.place(month.total) - 9, style, .middle)
    }
  }

  private var reading: String {
    guard let peak = activity.known.max(by: { $0.total < $1.total }) else { return "" }
    let plural = peak.total > 1
    var text = words.count(peak.total, .activity)
    text += words(plural ? " ont commencé en " : " a commencé en ", " started in ") + words.month(peak.number)
    text += " \(peak.year)"
    if context.isComparable, let before = peak.before {
      text += words(", contre ", ", against ") + words.number(before) + words(" en ", " in ")
      text += words.month(peak.number) + " \(peak.year - 1)"
    }
    text += "."
    let vague = activity.vague.total
    guard vague > 0 else { return text }
    return text
      + words(
        " \(words.count(vague, .activity)) \(vague > 1 ? "ont" : "a") une date trop vague pour un mois.",
        " \(words.count(vague, .activity)) \(vague == 1 ? "has" : "have") a date too vague for a month.")
  }

  private var alternative: String {
    let months = columns.map { month -> String in
      let name = monthName(month)
      guard !month.isUnknown else { return name + " " + words.missing(.noData) }
      let parts = zip(activity.pillars, month.counts.map { $0 ?? 0 }).filter { $1 > 0 }
        .map { $0.shortName[context.language] + " " + words.number($1) }
      let before = month.before.map { " (\(context.periodName(-1))\(words("\u{A0}:", ":")) \(words.number($0)))" } ?? ""
      return name + " " + words.number(month.total) + before
        + (parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")")
    }
    return words("Colonnes empilées par mois\u{A0}: ", "Stacked columns by month: ")
      + months.joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
