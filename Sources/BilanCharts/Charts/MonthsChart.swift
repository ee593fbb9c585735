internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

extension ChartDefinition {
  /// When the activity takes place.
  static let months = ChartDefinition(
    "mois", Wording("Activité par mois", "Activity by month"),
    help: Wording("quand l’activité a lieu, et dans quel pilier", "when the activity takes place, and in which pillar")
  ) { context, _ in
    MonthsChart(context: context, activity: MonthlyActivity(context)).page()
  }
}

/// Stacked columns of the pillars by month, with the total of each month and the mark of the year before.
struct MonthsChart {
  let context: ChartContext
  let activity: MonthlyActivity
  /// The column of the year before, behind that of the year.
  private static let past = Colour(0xE3E3E8)
  private var words: Words { context.words }

  func page() -> ChartPage {
    let subtitle = words(
      "Activités réalisées par mois de début et par pilier, ", "Activities done by month of start and pillar, ")
    guard activity.total > 0 else { return EmptyHeadline.page(context, subtitle: subtitle + context.periodName) }
    return PageFrame(context).page(
      .init(
        title: MonthsHeadline.title(activity, context), subtitle: context.subtitle(subtitle + context.periodName),
        reading: reading, alternative: alternative)
    ) { draw(&$0, $1) }
  }

  private var columns: [MonthlyActivity.Month] {
    activity.months + (activity.vague.total > 0 ? [activity.vague] : [])
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let plot = Rect(body.x + 36, body.y + 38, body.width - 36, body.height - 38 - 26)
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
      drawLegend(&scene, body)
      for tick in scale.ticks {
        scene.line(words.number(tick), x: plot.x - 8, middle: scale.place(tick), Typography.note, .end)
      }
      for (index, month) in columns.enumerated() {
        let column = Column(chart: self, month: month, bands: bands, index: index, scale: scale)
        column.draw(&scene)
        scene.line(
          name(month, width: bands.step - 4), x: bands.middle(index), middle: plot.maxY + 15,
          month.total == peak && month.number > 0 ? Typography.strong : Typography.label, .middle)
      }
      scene.stroke(.line(Point(plot.x, scale.place(0)), Point(plot.maxX, scale.place(0))), Stroke(Palette.quiet, 0.8))
    }
  }

  private func name(_ month: MonthlyActivity.Month, width: Double) -> String {
    guard month.number > 0 else { return words("non daté", "no month") }
    let full = words.month(month.number)
    let widest = context.width(ofWidest: activity.months.map { words.month($0.number) }, Typography.strong)
    return widest <= width ? full : words.shortMonth(month.number)
  }

  private func drawLegend(_ scene: inout Scene, _ body: Rect) {
    var legend = Legend(context: context, x: body.x, middle: body.y + 6)
    for pillar in activity.pillars {
      legend.square(pillar.shortName[context.language], PillarColours.colour(pillar), &scene)
    }
    if context.hasBefore {
      legend.square(words("Ensemble ", "All, ") + context.periodHead(-1), MonthsChart.past, &scene)
    }
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
      for (pillar, count) in zip(chart.activity.pillars, month.counts) where count > 0 {
        let rect = Rect(
          middle - width / 2, scale.place(sum + count), width, scale.place(sum) - scale.place(sum + count))
        let colour = PillarColours.colour(pillar)
        scene.fill(.rectangle(rect.inset(0, 0.5, 0, 0)), colour)
        if rect.height >= 14 {
          scene.line(
            words.number(count), x: middle, middle: rect.midY, Typography.note.coloured(colour.ink), .middle)
        }
        sum += count
      }
      scene.line(
        words.number(month.total), x: middle, middle: scale.place(month.total) - 9, Typography.strong, .middle)
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
      let name = name(month, width: .infinity)
      guard !month.isUnknown else { return name + " " + words.missing(.noData) }
      let parts = zip(activity.pillars, month.counts).filter { $1 > 0 }
        .map { $0.shortName[context.language] + " " + words.number($1) }
      let before = month.before.map { " (\(context.periodName(-1))\(words("\u{A0}:", ":")) \(words.number($0)))" } ?? ""
      return name + " " + words.number(month.total) + before
        + (parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")")
    }
    return words("Colonnes empilées par mois\u{A0}: ", "Stacked columns by month: ")
      + months.joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
