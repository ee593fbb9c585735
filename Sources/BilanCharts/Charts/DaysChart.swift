internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension ChartDefinition {
  /// How much is under way on each day.
  static let days = ChartDefinition(
    "jours", Wording("Activités en cours, jour par jour", "Activities under way, day by day"),
    help: Wording(
      "combien d’activités sont en cours chaque jour, par semaine, au-dessus de l’année précédente",
      "how many activities are under way each day, by week, above the year before")
  ) { context, _ in
    DaysChart(context: context, now: DailyLoad(context, period: 0), before: DailyLoad(context, period: -1)).figure()
  }
}

/// A cell a day, a column a week from Monday to Sunday, the darker the more is under way.
struct DaysChart {
  let context: ChartContext
  let now: DailyLoad?
  let before: DailyLoad?
  private var words: Words { context.words }
  private var panels: [DailyLoad] { [now, before].compactMap(\.self) }

  func figure() -> ChartFigure {
    let subtitle =
      words("Activités réalisées en cours chaque jour, ", "Activities done and under way on each day, ")
      + context.periodName
    guard let now, now.greatest > 0 else { return .empty(context, subtitle: subtitle) }
    return ChartFigure(
      headline: DaysHeadline.title(now, context), subtitle: context.subtitle(subtitle), reading: reading(now),
      scope: scope(now), alternative: alternative(now), table: table(subtitle), height: height,
      draw: { draw(&$0, $1) })
  }

  private func scope(_ load: DailyLoad) -> String {
    guard load.unplaced > 0 else { return context.scope }
    let left = words.count(load.unplaced, .activity)
    return context.scope
      + words(
        "\u{202F}; \(left) aux dates trop vagues pour un jour", "; \(left) of dates too vague for a day")
  }

  private func reading(_ load: DailyLoad) -> String {
    guard let peak = load.peaks.first else { return "" }
    let count = words.count(load.greatest, .activity)
    return words(
      "le \(words.date(peak)), \(count) \(load.greatest > 1 ? "étaient" : "était") en cours\u{202F}; "
        + "une colonne est une semaine, du lundi au dimanche.",
      "on \(words.date(peak)), \(count) \(load.greatest > 1 ? "were" : "was") under way; "
        + "a column is a week, from Monday to Sunday.")
  }

  private func alternative(_ load: DailyLoad) -> String {
    let parts = panels.map { load in
      words.shortPeriod(load.period) + words("\u{A0}: ", ": ")
        + words(
          "jusqu’à \(words.number(load.greatest)) un même jour, \(words.number(load.counts.count)) jours avec activité",
          "up to \(words.number(load.greatest)) on one day, \(words.number(load.counts.count)) days with activity")
    }
    return words("Calendrier des activités en cours. ", "Calendar of activities under way. ")
      + parts.joined(separator: words("\u{202F}; ", "; ")) + "."
  }

  /// By month: the greatest number of a day, and the days with any.
  private func table(_ title: String) -> FigureTable {
    let months = PeriodScale(period: context.facts.series.base, start: 0, end: 1).months.prefix(12).map(\.month)
    let rows = months.map { month in
      FigureTable.Row(
        words.capitalised(words.month(month)),
        panels.flatMap { load -> [FigureTable.Cell] in
          let days = load.counts.filter { $0.key.month == month }
          return [.figure(.number(days.values.max() ?? 0), .count), .figure(.number(days.count), .count)]
        })
    }
    let heads = panels.flatMap { load in
      let period = words.shortPeriod(load.period)
      return [
        words("Le plus en un jour, ", "Most on a day, ") + period,
        words("Jours avec activité, ", "Days with activity, ") + period,
      ]
    }
    return FigureTable(title: title, corner: words("Mois", "Month"), heads: heads, rows: rows)
  }

  // MARK: - Drawing

  private static let left = 30.0
  private static let head = 30.0
  private static let foot = 20.0
  private static let gap = 12.0

  /// How large a day is in a width.
  private func step(_ width: Double) -> Double {
    min(16, (width - Self.left) / Double(max(1, panels.map(\.weeks).max() ?? 1)))
  }

  private func height(_ width: Double) -> Double {
    Double(panels.count) * (Self.head + 7 * step(width) + Self.gap) + Self.foot
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let room = (body.height - Self.foot) / Double(max(1, panels.count)) - Self.head - Self.gap
    let step = min(step(body.width), room / 7)
    let scale = HeatScale(greatest: panels.map(\.greatest).max() ?? 0)
    scene.group(.figure(alternative: now.map(alternative) ?? "")) { scene in
      var y = body.y
      for load in panels {
        draw(load, scale, at: Point(body.x, y), step, &scene)
        y += Self.head + 7 * step + Self.gap
      }
      drawKey(scale, at: Point(body.x + Self.left, y + 4), &scene)
    }
  }

  private func draw(_ load: DailyLoad, _ scale: HeatScale, at origin: Point, _ step: Double, _ scene: inout Scene) {
    scene.line(words.shortPeriod(load.period), x: origin.x, middle: origin.y + 6, Typography.strong)
    let (left, top) = (origin.x + Self.left, origin.y + Self.head)
    func place(_ day: Day) -> Point {
      let offset = Int(day.number) - Int(load.monday.number)
      return Point(left + Double(offset / 7) * step, top + Double(offset % 7) * step)
    }
    for number in load.period.first.number...load.period.last.number {
      let day = Day(number: number)
      let corner = place(day)
      let isKnown = day <= context.facts.asOf
      let colour = isKnown ? scale.colour(load.counts[day] ?? 0) : Palette.white
      scene.fill(.rectangle(Rect(corner.x, corner.y, step - 1, step - 1)), colour)
    }
    var end = origin.x
    for month in PeriodScale(period: load.period, start: 0, end: 1).months.prefix(12) {
      let x = place(max(month.first, load.period.first)).x
      let text = words.shortMonth(month.month)
      guard x >= end else { continue }
      scene.line(text, x: x, middle: top - 9, Typography.note)
      end = x + context.width(text, Typography.note) + 4
    }
    if step >= 6 {
      let days = words("L", "M") + " " + words("D", "S")
      for (row, text) in zip([0, 6], days.split(separator: " ")) {
        scene.line(String(text), x: origin.x, middle: top + (Double(row) + 0.5) * step, Typography.note)
      }
    }
  }

  /// The shades from none to the greatest.
  private func drawKey(_ scale: HeatScale, at start: Point, _ scene: inout Scene) {
    var x = start.x
    for (text, value) in [("0", 0), ("1", 1), (words.number(scale.greatest), scale.greatest)] {
      guard value == 0 || value == 1 || scale.greatest > 1 else { continue }
      scene.fill(.rectangle(Rect(x, start.y - 4.5, 9, 9)), scale.colour(value))
      scene.line(text, x: x + 13, middle: start.y, Typography.note)
      x += 13 + context.width(text, Typography.note) + 14
    }
    scene.line(words("en cours le même jour", "under way on one day"), x: x, middle: start.y, Typography.note)
  }
}
