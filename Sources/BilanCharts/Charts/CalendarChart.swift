internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

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
    ).page()
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

  func page() -> ChartPage {
    let subtitle =
      words(
        "Comités, dialogues, conseils, exercices et visites faits ",
        "Committees, dialogues, councils, exercises and visits held ")
      + context.duringPeriod
    let choice = words(
      "\u{202F}; en avant, \(words.cardinal(perType)) par type au plus (niveau, puis participants)",
      "; singled out, \(words.cardinal(perType)) of each type at most (level, then participants)")
    guard context.whole(.whole) > 0 else { return EmptyHeadline.page(context, subtitle: subtitle) }
    guard !events.all.isEmpty else {
      let explanation = words(
        "Aucun comité, dialogue, conseil, exercice ni visite fait \(context.duringPeriod).",
        "No committee, dialogue, council, exercise or visit held \(context.duringPeriod).")
      let notice = Notice(print: "0", explanation: explanation)
      return PageFrame(context).page(
        .init(
          title: CalendarHeadline.title(events, context), subtitle: context.subtitle(subtitle), alternative: explanation
        )
      ) { scene, body in
        notice.draw(context, &scene, body)
      }
    }
    return PageFrame(context).page(
      .init(
        title: CalendarHeadline.title(events, context), subtitle: context.subtitle(subtitle + choice),
        reading: reading, alternative: alternative)
    ) { draw(&$0, $1) }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let plot = Rect(body.x + 104, body.y + 18, body.width - 104, body.height - 18 - 22)
    let scale = PeriodScale(period: context.facts.series.base, start: plot.x, end: plot.maxX)
    let rows = BandScale(count: EventType.allCases.count, from: plot.y, to: plot.maxY)
    scene.group(.artifact) { drawGrid(&$0, body, plot, scale, rows) }
    scene.group(.figure(alternative: alternative)) { scene in
      for month in scale.months {
        let middle = (scale.place(month.first) + scale.place(month.next)) / 2
        let name = words.shortMonth(month.month)
        guard context.width(name, Typography.note) < scale.place(month.next) - scale.place(month.first) else {
          continue
        }
        scene.line(name, x: middle, middle: body.y + 6, Typography.note, .middle)
      }
      var namedHigh = 0
      for (index, type) in EventType.allCases.enumerated() {
        let band = Rect(plot.x, rows.start(index), plot.width, rows.step)
        let row = CalendarRow(
          context: context, main: events.main(of: type, perType), others: events.others(of: type, perType), band: band,
          scale: scale)
        row.draw(type, at: body.x, &scene)
        namedHigh += row.namedHigh
      }
      drawLegend(&scene, plot, body)
      drawHighLevel(&scene, plot, body, named: namedHigh)
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

  private func drawLegend(_ scene: inout Scene, _ plot: Rect, _ body: Rect) {
    var legend = Legend(context: context, x: plot.x, middle: body.maxY - 12)
    let main = EventType.allCases.flatMap { events.main(of: $0, perType) }
    let pillars = Set(main.map(\.activity.pillar))
    for pillar in Pillar.allCases where pillars.contains(pillar) {
      legend.square(pillar.shortName[context.language], PillarColours.colour(pillar), &scene)
    }
    if main.count < events.all.count {
      legend.key(words("autres événements", "other events"), width: 8, &scene) { scene, x, middle in
        for step in 0..<3 { scene.fill(.rectangle(Rect(x + Double(step) * 3.5, middle - 3, 1.2, 6)), Palette.quiet) }
      }
    }
    let others = EventType.allCases.flatMap { events.others(of: $0, perType) }
    if others.contains(where: \.isVague) {
      legend.key(words("autres, date imprécise", "other, vague date"), width: 18, &scene) { scene, x, middle in
        scene.fill(.rectangle(Rect(x, middle - 2.5, 18, 5)), Palette.grid)
      }
    }
    if main.contains(where: \.isVague) {
      legend.key(words("date imprécise", "vague date"), width: 18, &scene) { scene, x, middle in
        scene.stroke(.rounded(Rect(x, middle - 3.5, 18, 7), radius: 3.5), Stroke(Palette.grey, 1.2, dashes: [3, 2]))
      }
    }
  }

  /// How many of the events that the title counts are named, in bold.
  private func drawHighLevel(_ scene: inout Scene, _ plot: Rect, _ body: Rect, named: Int) {
    let high = events.all.filter(\.isHigh)
    guard !high.isEmpty else { return }
    let level = CalendarHeadline.level(of: high, context)
    let count = words.number(high.count)
    scene.line(
      words(
        "En gras, les rendez-vous de niveau \(level)\u{A0}: \(words.number(named)) sur \(count) sont nommés.",
        "In bold, the events at \(level) level: \(words.number(named)) of \(count) are named."),
      x: plot.x, middle: body.maxY + 2, Typography.note)
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
