internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// When the main events of the year took place.
  static let calendar = ChartDefinition(
    "calendrier", Wording("Calendrier des rendez-vous", "Calendar of events"),
    help: Wording(
      "quand ont eu lieu les comités, dialogues, conseils, exercices et visites",
      "when committees, dialogues, councils, exercises and visits took place"),
    parameters: [CalendarChart.perType]
  ) { context, parameters in
    CalendarChart(
      context: context, events: MainEvents(context), perType: parameters[CalendarChart.perType]
    ).figure()
  }
}

/// A row for each type of event: the main ones as named marks, all the others as thin ticks below.
struct CalendarChart {
  static let perType = ChartParameter(
    "par_type", 1...8, standard: 5, "événements mis en avant par type", "events singled out for each type")

  let context: ChartContext
  let events: MainEvents
  let perType: Int
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle =
      words(
        "Comités, dialogues, conseils, exercices et visites faits ",
        "Committees, dialogues, councils, exercises and visits held ")
      + context.duringPeriod
    let choice = words(
      "\u{202F}; en avant, \(words.cardinal(perType)) par type au plus (niveau, puis participants)",
      "; singled out, \(words.cardinal(perType)) of each type at most (level, then participants)")
    guard context.whole(.whole) > 0 else { return .empty(context, subtitle: subtitle) }
    let headline = CalendarHeadline.title(events, context)
    guard !events.all.isEmpty else {
      let explanation = words(
        "Aucun comité, dialogue, conseil, exercice ni visite fait \(context.duringPeriod).",
        "No committee, dialogue, council, exercise or visit held \(context.duringPeriod).")
      return Notice(print: "0", explanation: explanation)
        .figure(context, headline: headline, subtitle: context.subtitle(subtitle))
    }
    return ChartFigure(
      headline: headline, subtitle: context.subtitle(subtitle + choice), reading: reading, scope: scope,
      alternative: alternative, table: table(subtitle), foot: 8,
      height: { width in
        (width < 460 ? 76 : 58) * Double(EventType.allCases.count) + 40 + below(width)
      }, draw: { draw(&$0, $1) })
  }

  private var scope: String {
    let count = words.number(events.all.count)
    return words(
      "\(count) comités, dialogues, conseils, exercices et visites, sur ",
      "\(count) committees, dialogues, councils, exercises and visits, of ") + context.scope
  }

  /// Every event that is singled out, in the order of the days.
  private func table(_ title: String) -> FigureTable {
    let rows = EventType.allCases.flatMap { type in
      events.main(of: type, perType).sorted { ($0.first, $0.activity.id) < ($1.first, $1.activity.id) }.map { event in
        FigureTable.Row(
          words.partialDate(event.activity.start),
          [
            .text(type.name[context.language]), .text(event.activity.title),
            .text(event.activity.partners.map(context.name).joined(separator: ", ")),
            .text(event.activity.level?.name[context.language] ?? ""),
          ])
      }
    }
    return FigureTable(
      title: title, corner: words("Date", "Date"),
      heads: [
        words("Type", "Type"), words("Intitulé", "Title"), words("Partenaires", "Partners"), words("Niveau", "Level"),
      ],
      rows: rows)
  }

  /// The height of the lines of keys and notes beyond the first of each.
  private func below(_ width: Double) -> Double {
    let width = width < 460 ? width : width - 104
    return legend.extra(in: width) + 13
      * Double(max(0, highLevel(named: events.all.count(where: \.isHigh), in: width).count - 1))
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let left = body.isNarrow ? 0.0 : 104
    let plot = Rect(body.x + left, body.y + 18, body.width - left, body.height - 18 - 22 - below(body.width))
    let scale = PeriodScale(period: context.facts.series.base, start: plot.x, end: plot.maxX)
    let rows = BandScale(count: EventType.allCases.count, from: plot.y, to: plot.maxY)
    scene.group(.artifact) { drawGrid(&$0, body, plot, scale, rows) }
    scene.group(.figure(alternative: alternative)) { scene in
      drawMonths(&scene, body, scale)
      var named = 0
      for (index, type) in EventType.allCases.enumerated() {
        let band = Rect(plot.x, rows.start(index), plot.width, rows.step)
        let row = row(type, band, scale, isStacked: body.isNarrow)
        row.draw(type, at: body.x, &scene)
        named += row.namedHigh
      }
      drawFoot(&scene, plot, named: named)
    }
  }

  private func row(_ type: EventType, _ band: Rect, _ scale: PeriodScale, isStacked: Bool) -> CalendarRow {
    CalendarRow(
      context: context, main: events.main(of: type, perType), others: events.others(of: type, perType), row: band,
      isStacked: isStacked, scale: scale)
  }

  private func drawMonths(_ scene: inout Scene, _ body: Rect, _ scale: PeriodScale) {
    let widest = scale.months.map { scale.place($0.next) - scale.place($0.first) }.max() ?? 0
    let isWide = scale.months.allSatisfy { context.width(words.shortMonth($0.month), Typography.note) < widest }
    for month in scale.months {
      let middle = (scale.place(month.first) + scale.place(month.next)) / 2
      let short = words.shortMonth(month.month)
      let name = isWide ? short : String(short.prefix(1)).uppercased()
      guard context.width(name, Typography.note) < scale.place(month.next) - scale.place(month.first) else {
        continue
      }
      scene.line(name, x: middle, middle: body.y + 6, Typography.note, .middle)
    }
  }

  private func drawGrid(_ scene: inout Scene, _ body: Rect, _ plot: Rect, _ scale: PeriodScale, _ rows: BandScale) {
    for month in scale.months {
      let isQuarter = month.month % 3 == 1
      scene.stroke(
        .line(Point(scale.place(month.first), plot.y), Point(scale.place(month.first), plot.maxY)),
        Stroke(isQuarter ? Palette.faint : Palette.grid, 0.5))
    }
    scene.stroke(.line(Point(plot.maxX, plot.y), Point(plot.maxX, plot.maxY)), Stroke(Palette.faint, 0.5))
    for index in 0...EventType.allCases.count {
      let y = rows.start(index)
      scene.stroke(.line(Point(body.x, y), Point(plot.maxX, y)), Stroke(Palette.grid, 0.8))
    }
  }

  /// The keys, and how many of the events that the title counts are named.
  private func drawFoot(_ scene: inout Scene, _ plot: Rect, named: Int) {
    legend.draw(&scene, x: plot.x, middle: plot.maxY + 10, width: plot.width)
    let top = plot.maxY + 24 + legend.extra(in: plot.width)
    for (index, line) in highLevel(named: named, in: plot.width).enumerated() {
      scene.line(line, x: plot.x, middle: top + 13 * Double(index), Typography.note)
    }
  }

  private var legend: Legend {
    var legend = Legend(context)
    let main = EventType.allCases.flatMap { events.main(of: $0, perType) }
    let pillars = Set(main.map(\.activity.pillar))
    for pillar in Pillar.allCases where pillars.contains(pillar) {
      legend.square(pillar.shortName[context.language], PillarColours.colour(pillar))
    }
    if main.count < events.all.count {
      legend.key(words("autres événements", "other events"), width: 8) { scene, x, middle in
        for step in 0..<3 { scene.fill(.rectangle(Rect(x + Double(step) * 3.5, middle - 3, 1.2, 6)), Palette.quiet) }
      }
    }
    let others = EventType.allCases.flatMap { events.others(of: $0, perType) }
    if others.contains(where: \.isVague) {
      legend.key(words("autres, date imprécise", "other, vague date"), width: 18) { scene, x, middle in
        scene.fill(.rectangle(Rect(x, middle - 2.5, 18, 5)), Palette.grid)
      }
    }
    if main.contains(where: \.isVague) {
      legend.key(words("date imprécise", "vague date"), width: 18) { scene, x, middle in
        scene.stroke(.rounded(Rect(x, middle - 3.5, 18, 7), radius: 3.5), Stroke(Palette.grey, 1.2, dashes: [3, 2]))
      }
    }
    return legend
  }

  /// How many of the events that the title counts are named, in bold; in the lines that a width asks for.
  private func highLevel(named: Int, in width: Double) -> [String] {
    let high = events.all.filter(\.isHigh)
    guard !high.isEmpty else { return [] }
    let level = CalendarHeadline.level(of: high, context)
    let count = words.number(high.count)
    let named = words.number(named)
    let text = words(
      "En gras, les rendez-vous de niveau \(level)\u{A0}: \(named) sur \(count) sont nommés.",
      "In bold, the events at \(level) level: \(named) of \(count) are named.")
    return context.measuring.lines(of: text, Typography.note, width: width)
  }

  /// The most important event, told in full.
  private var reading: String {
    let first = EventType.allCases.compactMap { events.main(of: $0, 1).first }
      .min { ($0.tier, -$0.participants, $0.first) < ($1.tier, -$1.participants, $1.first) }
    guard let first else { return "" }
    let title = BidirectionalText.isolated(first.activity.title)
    var parts = [words("«\u{A0}\(title)\u{A0}»", "“\(title)”")]
    parts.append(words.partialDate(first.activity.start))
    if let level = first.activity.level {
      parts.append(words("niveau\u{A0}: ", "level: ") + level.name[context.language])
    }
    if first.participants > 0 { parts.append(words.count(first.participants, .participant)) }
    return parts.joined(separator: ", ") + "."
  }

  private var alternative: String {
    let rows = EventType.allCases.map { type -> String in
      let all = events.byType[type] ?? []
      let main = events.main(of: type, perType).sorted { ($0.first, $0.activity.id) < ($1.first, $1.activity.id) }.map {
        event in
        "\(BidirectionalText.isolated(event.activity.title)) (\(words.partialDate(event.activity.start)))"
      }
      let head = "\(type.name[context.language]) \(words.number(all.count))"
      return main.isEmpty ? head : head + words(", dont ", ", of which ") + main.joined(separator: ", ")
    }
    return words("Calendrier. ", "Calendar. ") + rows.joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
