internal import BilanText
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

extension ChartDefinition {
  /// How much of the effort goes to Otan and to the European Union.
  static let groups = ChartDefinition(
    "groupes", Wording("Personnes-jours par groupe", "Person-days by group"),
    help: Wording(
      "la part de l’effort avec l’Otan et avec l’Union européenne, selon les membres à la date et à périmètre constant",
      "the share of the effort with NATO and the European Union, by members at the date and in a constant perimeter")
  ) { context, _ in
    GroupsChart(
      context: context, panels: Perimeter.allCases.map { GroupVolumes(context, perimeter: $0) }
    ).page()
  }
}

/// Two panels of bars on one scale: the members on the day of the activity, and the members on the as-of day.
struct GroupsChart {
  let context: ChartContext
  let panels: [GroupVolumes]
  private var words: Words { context.words }

  func page() -> ChartPage {
    let subtitle = words(
      "Personnes-jours \(context.duringPeriod) (participants × jours), selon les partenaires de l’activité",
      "Person-days \(context.duringPeriod) (participants × days), by the partners of the activity")
    let title = panels.first.map { GroupsHeadline.title($0, context) } ?? ""
    guard let atDate = panels.first, context.whole(.whole) > 0 || atDate.count(.all) > 0 else {
      return EmptyHeadline.page(context, subtitle: subtitle)
    }
    guard atDate.count(.all) > 0 else { return notice(title, subtitle, atDate) }
    return PageFrame(context).page(
      .init(title: title, subtitle: context.subtitle(subtitle), reading: reading, alternative: alternative)
    ) { draw(&$0, $1) }
  }

  private func notice(_ title: String, _ subtitle: String, _ atDate: GroupVolumes) -> ChartPage {
    let isUnknown = atDate.now(.all) == .missing(.noData)
    let explanation =
      isUnknown
      ? words(
        "Les activités n’indiquent ni effectif ni dates assez précises pour compter des personnes-jours.",
        "The activities state neither participants nor dates exact enough to count person-days.")
      : words("Les activités n’ont aucun participant déclaré.", "The activities state no participant.")
    let notice = Notice(print: isUnknown ? words.missing(.noData) : "0", explanation: explanation)
    return PageFrame(context).page(
      .init(title: title, subtitle: context.subtitle(subtitle), alternative: explanation)
    ) { scene, body in
      notice.draw(context, &scene, body)
    }
  }

  /// Where the rows stand, and the columns of each panel.
  private struct Layout {
    let names: Double
    let rows: BandScale
    let panels: [(left: Double, counts: Double, scale: LinearScale, changes: Double)]
    let headMiddle: Double

    init(_ chart: GroupsChart, _ body: Rect) {
      names = body.x
      headMiddle = body.y + 6
      rows = BandScale(count: GroupVolumes.Part.allCases.count, from: body.y + 44, to: body.maxY - 44, limit: 48)
      let parts = chart.panels.flatMap { panel in
        GroupVolumes.Part.allCases.flatMap { [panel.now($0), panel.before($0)].compactMap { $0?.double } }
      }
      let start = body.x + 140
      let gap = 36.0
      let width = (body.maxX - start - gap * Double(chart.panels.count - 1)) / Double(chart.panels.count)
      let counts = max(54, chart.context.width(chart.context.periodHead(), Typography.head))
      panels = chart.panels.indices.map { index in
        let left = start + Double(index) * (width + gap)
        return (
          left, left + counts,
          LinearScale(
            counts: parts, from: left + counts + 12, to: left + width - (chart.context.isComparable ? 82 : 20)),
          left + width
        )
      }
    }
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let layout = Layout(self, body)
    let last = layout.rows.start(GroupVolumes.Part.allCases.count)
    scene.group(.artifact) { scene in
      for panel in layout.panels {
        for tick in panel.scale.ticks {
          let x = panel.scale.place(tick)
          scene.stroke(
            .line(Point(x, layout.rows.start(0)), Point(x, last)),
            Stroke(tick == 0 ? Palette.quiet : Palette.grid, tick == 0 ? 0.8 : 0.5))
        }
      }
      let y = layout.rows.start(4)
      scene.stroke(.line(Point(layout.names, y), Point(body.maxX, y)), Stroke(Palette.faint, 0.6))
    }
    scene.group(.figure(alternative: alternative)) { scene in
      for (index, part) in GroupVolumes.Part.allCases.enumerated() {
        let style = part == .all || index < 2 ? Typography.strong : Typography.label
        let middle = layout.rows.middle(index)
        let lines = lines(part)
        for (position, line) in lines.enumerated() {
          let offset = (Double(position) - Double(lines.count - 1) / 2) * 14
          scene.line(line, x: layout.names, middle: middle + offset, style)
        }
      }
      for (index, panel) in panels.enumerated() { drawPanel(panel, index, &scene, layout) }
      drawLegend(&scene, layout, last + 18)
    }
  }

  private func drawPanel(_ panel: GroupVolumes, _ index: Int, _ scene: inout Scene, _ layout: Layout) {
    let columns = layout.panels[index]
    let head =
      panel.perimeter == .atDate
      ? words("Membres le jour de l’activité", "Members on the day of the activity")
      : words("Membres au ", "Members on ") + words.date(context.facts.asOf)
        + words(" (périmètre constant)", " (constant perimeter)")
    scene.line(head, x: columns.left, middle: layout.headMiddle, Typography.strong)
    let y = layout.headMiddle + 22
    scene.line(context.periodHead(), x: columns.counts, middle: y, Typography.head, .end)
    // Long numbers leave no room for a label at every line of the grid.
    var free = -Double.infinity
    for tick in columns.scale.ticks {
      let (text, x) = (words.short(Int(exactly: tick.rounded()) ?? .max), columns.scale.place(tick))
      let half = context.width(text, Typography.note) / 2
      guard x - half >= free else { continue }
      scene.line(text, x: x, middle: y, Typography.note, .middle)
      free = x + half + 8
    }
    if context.isComparable {
      scene.line(words("Écart", "Change"), x: columns.changes, middle: y, Typography.head, .end)
    }
    for (row, part) in GroupVolumes.Part.allCases.enumerated() {
      drawRow(panel, part, layout.rows.middle(row), columns, &scene)
    }
  }

  private func drawRow(
    _ panel: GroupVolumes, _ part: GroupVolumes.Part, _ middle: Double,
    _ columns: (left: Double, counts: Double, scale: LinearScale, changes: Double), _ scene: inout Scene
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
    scene.fill(.rectangle(Rect(zero, middle - 7, columns.scale.place(count) - zero, 14)), colour)
    guard let before = panel.before(part).flatMap(GroupVolumes.number) else { return }
    PastMark.vertical(at: columns.scale.place(before), middle: middle, length: 19, &scene)
    guard context.isComparable else { return }
    guard panel.tellsChange(part) else {
      scene.line(words.missing(.notApplicable), x: columns.changes, middle: middle, Typography.note, .end)
      return
    }
    scene.line(
      words.shortSigned(count - before), x: columns.changes, middle: middle,
      Typography.label.coloured(Palette.change(count - before)), .end)
  }

  private func drawLegend(_ scene: inout Scene, _ layout: Layout, _ y: Double) {
    guard let first = layout.panels.first else { return }
    var legend = Legend(context: context, x: first.scale.place(0), middle: y)
    legend.bar(context.periodHead(), Palette.strong, &scene)
    if context.hasBefore { legend.mark(context.wholeBefore, &scene) }
    let unknown = context.whole(.unknownPersonDays)
    let verb = unknown > 1 ? "ne comptent pas" : "ne compte pas"
    let leftOut =
      unknown == 0
      ? ""
      : words(
        "\(words.count(unknown, .activity)) sans effectif ou aux dates trop vagues \(verb).",
        "\(words.count(unknown, .activity)) without participants or exact dates left out.")
    let note = [leftOut, withOrganisations].filter { !$0.isEmpty }.joined(separator: " ")
    guard !note.isEmpty else { return }
    scene.line(note, x: layout.names, middle: y + 19, Typography.note)
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
