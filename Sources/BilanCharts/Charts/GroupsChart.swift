internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables

extension ChartDefinition {
  /// How much of the effort goes to Otan and to the European Union.
  static let groups = ChartDefinition(
    "groupes", Wording("Personnes-jours par groupe", "Person-days by group"),
    help: Wording(
      "la part de l’effort avec l’Otan et avec l’Union européenne, selon les membres à la date et à périmètre constant",
      "the share of the effort with NATO and the European Union, by members at the date and in a constant perimeter")
  ) { context, _ in
    GroupsChart(
      context: context, panels: Perimeter.counted.map { GroupVolumes(context, perimeter: $0) }
    ).figure()
  }
}

/// Two panels of bars on one scale: the members on the day of the activity, and the members on the as-of day.
struct GroupsChart {
  let context: ChartContext
  let panels: [GroupVolumes]
  private var words: Words { context.words }

  func figure() -> ChartFigure {
    let subtitle = words(
      "Personnes-jours \(context.duringPeriod) (participants × jours), selon les partenaires de l’activité",
      "Person-days \(context.duringPeriod) (participants × days), by the partners of the activity")
    let headline =
      panels.first.map { GroupsHeadline.title($0, constant: panels.last ?? $0, context) } ?? ""
    guard let atDate = panels.first, context.whole(.whole) > 0 || atDate.count(.all) > 0 else {
      return .empty(context, subtitle: subtitle)
    }
    guard atDate.count(.all) > 0 else { return notice(headline, subtitle, atDate) }
    return ChartFigure(
      headline: headline, subtitle: context.subtitle(subtitle), reading: reading,
      scope: context.scope + (leftOut.isEmpty ? "" : words("\u{202F}; ", "; ") + leftOut.dropLast()),
      alternative: alternative, table: table(subtitle),
      height: { GroupsLayout.height(self, in: $0) }, draw: { draw(&$0, $1) })
  }

  private func notice(_ title: String, _ subtitle: String, _ atDate: GroupVolumes) -> ChartFigure {
    let isUnknown = atDate.now(.all) == .missing(.noData)
    let explanation =
      isUnknown
      ? words(
        "Les activités n’indiquent ni effectif ni dates assez précises pour compter des personnes-jours.",
        "The activities state neither participants nor dates exact enough to count person-days.")
      : words("Les activités n’ont aucun participant déclaré.", "The activities state no participant.")
    return Notice(print: isUnknown ? words.missing(.noData) : "0", explanation: explanation)
      .figure(context, headline: title, subtitle: context.subtitle(subtitle))
  }

  private func table(_ title: String) -> FigureTable {
    let rows = GroupVolumes.Part.allCases.map { part in
      FigureTable.Row(
        name(part),
        panels.flatMap { panel -> [FigureTable.Cell] in
          [cell(panel.now(part), part, 0)]
            + (context.hasBefore ? [cell(panel.before(part) ?? .missing(.noData), part, -1)] : [])
            + (context.isComparable ? [change(panel, part)] : [])
        }, part == .all ? .total : .plain)
    }
    let columns = panels.flatMap { panel in
      ([context.periodHead()] + (context.hasBefore ? [context.wholeBefore] : [])
        + (context.isComparable ? [words("écart", "change")] : [])).map { head(panel) + ", " + $0 }
    }
    return FigureTable(
      title: title, corner: words("Partenaires", "Partners"), heads: columns, rows: rows,
      notes: [leftOut, withOrganisations].filter { !$0.isEmpty })
  }

  /// The difference with the period before, where it is told.
  private func change(_ panel: GroupVolumes, _ part: GroupVolumes.Part) -> FigureTable.Cell {
    guard panel.tellsChange(part), let now = GroupVolumes.number(panel.now(part)),
      let before = panel.before(part).flatMap(GroupVolumes.number)
    else { return .figure(.missing(.notApplicable), .signed) }
    return .figure(.number(now - before), .signed)
  }

  /// A volume under its name, where it is one of a group or of all.
  private func cell(_ value: Quantity, _ part: GroupVolumes.Part, _ period: Int) -> FigureTable.Cell {
    switch part {
    case .nato: context.cell(value, .groupPersonDays, Coordinate(period: period, group: .nato))
    case .europeanUnion: context.cell(value, .groupPersonDays, Coordinate(period: period, group: .europeanUnion))
    case .all: context.cell(value, .personDays, Coordinate(period: period))
    case .both, .neither: .figure(value, .count)
    }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = GroupsLayout(self, body)
    scene.group(.artifact) { scene in
      for panel in layout.panels { drawGrid(panel, &scene) }
      for y in layout.rules {
        scene.stroke(.line(Point(body.x, y), Point(body.maxX, y)), Stroke(Palette.faint, 0.6))
      }
    }
    scene.group(.figure(alternative: alternative)) { scene in
      for rows in layout.names { drawNames(&scene, layout, rows) }
      for (panel, columns) in zip(panels, layout.panels) { drawPanel(panel, columns, &scene) }
      legend.draw(&scene, x: layout.legend.x, middle: layout.legend.y, width: body.maxX - layout.legend.x)
      for (index, line) in notes(in: body.width).enumerated() {
        scene.line(line, x: body.x, middle: layout.notes + Double(index) * 13, Typography.note)
      }
    }
  }

  private func drawGrid(_ panel: GroupsLayout.Panel, _ scene: inout Scene) {
    let last = panel.rows.start(GroupVolumes.Part.allCases.count)
    for tick in panel.scale.ticks {
      let x = panel.scale.place(tick)
      scene.stroke(
        .line(Point(x, panel.rows.start(0)), Point(x, last)),
        Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
    }
  }

  private func drawNames(_ scene: inout Scene, _ layout: GroupsLayout, _ rows: BandScale) {
    for (index, part) in GroupVolumes.Part.allCases.enumerated() {
      let style = (part == .all || index < 2 ? Typography.strong : Typography.label).sized(layout.nameSize)
      let middle = rows.middle(index)
      let lines = lines(part)
      for (position, line) in lines.enumerated() {
        let offset = (Double(position) - Double(lines.count - 1) / 2) * (layout.nameSize + 3)
        scene.line(line, x: layout.left, middle: middle + offset, style)
      }
    }
  }

  /// What a panel counts as members.
  func head(_ panel: GroupVolumes) -> String {
    panel.perimeter == .atDate
      ? words("Membres le jour de l’activité", "Members on the day of the activity")
      : words("Membres au ", "Members on ") + words.date(context.facts.asOf)
        + words(" (périmètre constant)", " (constant perimeter)")
  }

  private func drawPanel(_ panel: GroupVolumes, _ columns: GroupsLayout.Panel, _ scene: inout Scene) {
    for (index, line) in columns.head.enumerated() {
      scene.line(line, x: columns.headLeft, middle: columns.headMiddle + Double(index) * 13, Typography.strong)
    }
    let y = columns.ticksMiddle
    scene.line(context.periodHead(), x: columns.counts, middle: y, Typography.head, .end)
    // Long numbers leave no room for a label at every line of the grid.
    TickLabels.draw(
      columns.scale, middle: y, within: columns.changes - (context.isComparable ? 34 : -3), context, &scene)
    if context.isComparable {
      scene.line(words("Écart", "Change"), x: columns.changes, middle: y, Typography.head, .end)
    }
    for (row, part) in GroupVolumes.Part.allCases.enumerated() {
      drawRow(panel, part, columns.rows.middle(row), columns, &scene)
    }
  }

  private func drawRow(
    _ panel: GroupVolumes, _ part: GroupVolumes.Part, _ middle: Double,
    _ columns: GroupsLayout.Panel, _ scene: inout Scene
  ) {
    let style = Typography.strong
    guard let count = GroupVolumes.number(panel.now(part)) else {
      scene.line(words.missing(.noData), x: columns.counts, middle: middle, style, .end)
      return
    }
    scene.line(words.short(count), x: columns.counts, middle: middle, style, .end)
    let zero = columns.scale.place(0)
    let colour =
      switch part {
      case .nato, .europeanUnion: Palette.strong
      case .both, .neither: Palette.soft
      case .all: Palette.quiet
      }
    scene.fill(
      .rectangle(Rect(zero, middle - columns.thickness / 2, columns.scale.place(count) - zero, columns.thickness)),
      colour)
    guard let before = panel.before(part).flatMap(GroupVolumes.number) else { return }
    PastMark.vertical(at: columns.scale.place(before), middle: middle, length: columns.thickness + 5, &scene)
    guard context.isComparable else { return }
    guard panel.tellsChange(part) else {
      scene.line(words.missing(.notApplicable), x: columns.changes, middle: middle, Typography.note, .end)
      return
    }
    scene.line(
      words.shortSigned(count - before), x: columns.changes, middle: middle,
      Typography.label.coloured(Palette.change(count - before, of: before)), .end)
  }

  var legend: Legend {
    var legend = Legend(context)
    legend.bar(context.periodHead(), Palette.strong)
    if context.hasBefore { legend.mark(context.wholeBefore) }
    return legend
  }

  /// What no bar holds, in the lines that a width asks for.
  func notes(in width: Double) -> [String] {
    let note = [leftOut, withOrganisations].filter { !$0.isEmpty }.joined(separator: " ")
    guard width < 700 else { return note.isEmpty ? [] : [note] }
    return context.measuring.lines(of: note, Typography.note, width: width)
  }

  /// How many activities have no person-days, a sentence; empty when none.
  private var leftOut: String {
    let unknown = context.whole(.unknownPersonDays)
    guard unknown > 0 else { return "" }
    let verb = unknown > 1 ? "ne comptent pas" : "ne compte pas"
    return words(
      "\(words.count(unknown, .activity)) sans effectif ou aux dates trop vagues \(verb).",
      "\(words.count(unknown, .activity)) without participants or exact dates left out.")
  }

  /// The name of a row, in two lines where it is long.
  private func lines(_ part: GroupVolumes.Part) -> [String] {
    guard part == .neither else { return [name(part)] }
    return words.language == .french
      ? ["Aucun État membre", "de l’Otan ni de l’UE"] : ["No member state", "of NATO or the EU"]
  }

  /// What activities without a member state hold with the two organisations themselves, empty when there is none.
  private var withOrganisations: String {
    guard let count = panels.first?.withOrganisations, count > 0 else { return "" }
    return words(
      "Aucun État membre\u{A0}: dont \(words.count(count, .personDay)) avec l’Otan ou l’UE elles-mêmes.",
      "No member state: of which \(words.count(count, .personDay)) with NATO or the EU themselves.")
  }

  private func name(_ part: GroupVolumes.Part) -> String {
    switch part {
    case .nato: Group.nato.name[context.language]
    case .europeanUnion: Group.europeanUnion.name[context.language]
    case .both: words("dont Otan et UE", "of which both")
    case .neither:
      words("Aucun État membre de l’Otan ni de l’UE", "No member state of NATO or the EU")
    case .all: words("Ensemble", "All")
    }
  }

  private var reading: String {
    guard let atDate = panels.first, let share = atDate.share(.nato) else { return "" }
    return words(
      "\(words.count(share.part, .personDay)) sur \(words.number(share.whole)) "
        + "(\(words.percent(share.part, of: share.whole))) \(share.part > 1 ? "ont" : "a") eu un membre de l’Otan "
        + "pour partenaire, "
        + "dont \(words.number(atDate.count(.both))) aussi un membre de l’UE.",
      "\(words.number(share.part)) of \(words.number(share.whole)) person-days "
        + "(\(words.percent(share.part, of: share.whole))) had a member of NATO as a partner, "
        + "\(words.number(atDate.count(.both))) of them a member of the EU too.")
  }

  private var alternative: String {
    let panels = panels.map { panel in
      let head =
        panel.perimeter == .atDate
        ? words("membres le jour de l’activité", "members on the day")
        : words("périmètre constant", "constant perimeter")
      let parts = GroupVolumes.Part.allCases.map { part in
        name(part) + " " + (GroupVolumes.number(panel.now(part)).map(words.number) ?? words.missing(.noData))
          + (panel.before(part).flatMap(GroupVolumes.number).map {
            " (\(context.periodName(-1))\(words("\u{A0}:", ":")) \(words.number($0)))"
          } ?? "")
      }
      return head + words("\u{A0}: ", ": ") + parts.joined(separator: ", ")
    }
    return words("Personnes-jours par groupe. ", "Person-days by group. ")
      + panels.map(words.capitalised).joined(separator: words("\u{202F}; ", "; ")) + "."
  }
}
