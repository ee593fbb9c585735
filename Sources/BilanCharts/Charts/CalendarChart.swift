internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension ChartDefinition {
  /// When the main acts of the year took place.
  static let calendar = ChartDefinition(
    "calendrier", Wording("Calendrier des rendez-vous", "Calendar of events"),
    help: Wording(
      "quand ont eu lieu les rendez-vous du ministre et du CEMA, et toutes les activités jour par jour",
      "when the events of the minister and the chief of defence took place, and all activities day by day"),
    parameters: [CalendarChart.perForm], needsMany: false
  ) { context, parameters in
    CalendarChart(context: context, acts: CalendarActs(context, perForm: parameters[CalendarChart.perForm])).figure()
  }
}

/// A cell for each day of the period, the main acts as numbers on their days, and a list of them.
struct CalendarChart {
  static let perForm = ChartParameter(
    "par_type", 1...8, standard: 5, "rendez-vous de chaque type, à défaut de niveau ministre ou CEMA",
    "events of each type, for want of any at the level of a minister or the chief of defence")

  let context: ChartContext
  let acts: CalendarActs
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let background = words(
      "\u{202F}; fond\u{A0}: activités qui débutent ce jour", "; shade: activities that begin that day")
    guard context.whole(.whole) > 0 else { return .empty(context, subtitle: what + " " + context.duringPeriod) }
    let headline = CalendarHeadline.title(acts, context)
    guard !acts.acts.isEmpty else {
      let explanation = words(
        "Aucune activité réalisée \(context.duringPeriod) n’a de date.",
        "No activity held \(context.duringPeriod) has a date.")
      return Notice(print: "0", explanation: explanation)
        .figure(context, headline: headline, subtitle: context.subtitle(what))
    }
    return ChartFigure(
      headline: headline, subtitle: context.subtitle(what + " " + context.duringPeriod + background), reading: reading,
      scope: scope, alternative: alternative, table: table, foot: 8, height: height, draw: { draw(&$0, $1) })
  }

  /// What is told, without the period.
  private var what: String {
    switch acts.choice {
    case .all: words("Toutes les activités réalisées", "All activities held")
    case .high:
      words(
        "Rendez-vous de niveau \(CalendarHeadline.level(acts, context)), de tous types",
        "Events at \(CalendarHeadline.level(acts, context)) level, of all kinds")
    case .main:
      words(
        "Premiers rendez-vous de chaque type, par niveau puis par effectif",
        "First events of each kind, by level, then by participants")
    }
  }

  private var scope: String {
    let unplaced = acts.acts.count { CalendarActs.month($0.earliest, $0.latest) == nil }
    let told = words.number(acts.count)
    let left =
      unplaced == 0
      ? ""
      : words(
        "\u{202F}; \(words.number(unplaced)) dont le mois n’est pas connu, dans la liste seule",
        "; \(words.number(unplaced)) whose month is not known, in the list alone")
    let all = words.number(acts.count)
    let of =
      acts.areAllTold
      ? words("\(told) rendez-vous, sur ", "\(told) events, of ")
      : words(
        "\(told) rendez-vous sur \(all), les premiers par niveau puis par effectif, parmi ",
        "\(told) events of \(all), the first by level, then by participants, of ")
    return of + context.scope + left
  }

  /// Every act that is told, by its number.
  private var table: FigureTable {
    let rows = acts.acts.map { act in
      FigureTable.Row(
        words.number(act.number),
        [
          .text(words.partialDate(act.activity.start)), .text(act.activity.kind.name[context.language]),
          .text(act.activity.title), .text(act.activity.partners.map(context.name).joined(separator: ", ")),
          .text(act.activity.level?.name[context.language] ?? ""),
        ])
    }
    return FigureTable(
      title: what + " " + context.duringPeriod, corner: words("N°", "No."),
      heads: [
        words("Date", "Date"), words("Nature", "Kind"), words("Intitulé", "Title"), words("Partenaires", "Partners"),
        words("Niveau", "Level"),
      ],
      rows: rows)
  }

  private func height(_ width: Double) -> Double {
    let months = PeriodScale(period: context.facts.series.base, start: 0, end: 1).months.count
    let grid = CalendarGrid.head + 20 * Double(months)
    let list = CalendarList(context, acts).height
    let keys = 24 + legend.extra(in: width)
    return width < 460 ? grid + keys + list : max(grid + keys, min(list, 330))
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let list = CalendarList(context, acts)
    let isNarrow = body.isNarrow
    // Few acts are a list first, many a calendar.
    let isList = acts.choice == .all
    guard !isList || isNarrow || list.height <= body.height else { return drawList(list, body, &scene) }
    // A list needs the room of its names, be the days smaller for it.
    let width = isNarrow ? body.width : body.width * (isList ? 0.42 : body.width < 700 ? 0.5 : 0.6)
    let start = isList && !isNarrow ? body.maxX - width : body.x
    let keys = 22 + legend.extra(in: width)
    let gridHeight = isNarrow ? max(100, body.height - list.height - keys) : body.height - keys
    scene.group(.figure(alternative: alternative)) { scene in
      let grid = CalendarGrid(context, acts, in: Rect(start, body.y, width, gridHeight))
      grid.draw(&scene)
      legend.draw(&scene, x: start, middle: grid.bottom + 12, width: width)
      let top = isNarrow ? body.y + gridHeight + keys : body.y
      let left = isNarrow || isList ? body.x : body.x + width + 26
      let right = isList && !isNarrow ? start - 26 : body.maxX
      list.draw(Rect(left, top, right - left, body.maxY - top), &scene)
    }
  }

  /// The list alone, in two columns: none of few acts is dropped for the days.
  private func drawList(_ list: CalendarList, _ body: Rect, _ scene: inout Scene) {
    let width = (body.width - 26) / 2
    let half = (acts.acts.count + 1) / 2
    scene.group(.figure(alternative: alternative)) { scene in
      list.draw(Rect(body.x, body.y, width, body.height), lines: 0..<half, &scene)
      list.draw(Rect(body.maxX - width, body.y, width, body.height), lines: half..<acts.acts.count, &scene)
    }
  }

  private var legend: Legend {
    var legend = Legend(context)
    for form in ActForm.allCases {
      let count = acts.acts.count { $0.form == form }
      guard count > 0 else { continue }
      legend.key(form.counted(count, words), width: 10) { scene, x, middle in
        ActMark.draw("", form, at: Point(x + 5, middle), size: 10, &scene)
      }
    }
    if acts.acts.contains(where: { $0.earliest != $0.latest && CalendarActs.month($0.earliest, $0.latest) != nil }) {
      legend.key(words("jour inconnu", "day not known"), width: 18) { scene, x, middle in
        scene.stroke(
          .rounded(Rect(x, middle - 4.5, 18, 9), radius: 4.5), Stroke(Palette.strong, 0.9, dashes: [3, 2]))
      }
    }
    let most = acts.perDay.values.max() ?? 0
    if most > 0 {
      let shown =
        most > 1
        ? words("1 à \(words.number(most)) activités", "1 to \(words.number(most)) activities")
        : words("1 activité", "1 activity")
      let steps = min(3, most)
      legend.key(words("par jour\u{A0}: ", "a day: ") + shown, width: 10 * Double(steps)) { scene, x, middle in
        for step in 0..<steps {
          scene.fill(
            .rectangle(Rect(x + 10 * Double(step), middle - 4.5, 9.3, 9)),
            DayShade.colour(1 + step * (most - 1) / max(1, steps - 1), of: most))
        }
      }
    }
    if CalendarList(context, acts).hasBold {
      legend.key(words("en gras, ministre ou au-dessus", "in bold, minister or above"), width: -6) { _, _, _ in }
    }
    return legend
  }

  /// The most important act, told in full.
  private var reading: String {
    let first = acts.acts.min {
      (Int($0.activity.level?.rawValue ?? .max), -$0.participants, $0.number)
        < (Int($1.activity.level?.rawValue ?? .max), -$1.participants, $1.number)
    }
    guard let first else { return "" }
    let title = BidirectionalText.isolated(first.activity.title)
    let number = words.number(first.number)
    var parts = [words("n°\u{A0}\(number), «\u{A0}\(title)\u{A0}»", "no.\u{A0}\(number), “\(title)”")]
    let partners = first.activity.partners.map(context.name)
    if (1...3).contains(partners.count) { parts.append(words.list(partners)) }
    parts.append(words.partialDate(first.activity.start))
    if let level = first.activity.level {
      parts.append(words("niveau\u{A0}: ", "level: ") + level.name[context.language])
    }
    if first.participants > 0 { parts.append(words.count(first.participants, .participant)) }
    return parts.joined(separator: ", ") + "."
  }

  private var alternative: String {
    let forms = ActForm.allCases.compactMap { form -> String? in
      let count = acts.acts.count { $0.form == form }
      return count == 0 ? nil : form.counted(count, words)
    }
    let peak = acts.peak.map { peak in
      words(
        " Le mois de \(words.month(peak.month)) en compte le plus, \(words.number(peak.count)).",
        " \(words.month(peak.month)) has most of them, \(words.number(peak.count)).")
    }
    return CalendarHeadline.title(acts, context) + words("\u{A0}: ", ": ") + words.list(forms) + "." + (peak ?? "")
  }
}
