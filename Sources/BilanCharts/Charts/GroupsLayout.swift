internal import BilanMetrics
internal import BilanScene

/// Where the panels of the groups stand: beside each other, or below each other where there is little width.
struct GroupsLayout {
  /// The rows and columns of one perimeter.
  struct Panel {
    let headLeft: Double
    let head: [String]
    let headMiddle: Double
    let ticksMiddle: Double
    let counts: Double
    let scale: LinearScale
    let changes: Double
    let rows: BandScale
    /// Of its bars.
    let thickness: Double
  }

  let left: Double
  let nameSize: Double
  let panels: [Panel]
  /// The rows that bear the names of the parts: once, or for each panel.
  let names: [BandScale]
  /// The lines above the sums.
  let rules: [Double]
  let legend: Point
  /// The middle of the first line of notes.
  let notes: Double

  private static let parts = GroupVolumes.Part.allCases.count

  init(_ chart: GroupsChart, _ body: Rect) {
    let notes = chart.notes(in: body.width).count
    let below = chart.legend.extra(in: body.width) + 13 * Double(max(0, notes - 1))
    left = body.x
    nameSize = body.isNarrow ? 9 : Typography.label.size
    let isStacked = Self.isStacked(in: body.width)
    panels = isStacked ? Self.stacked(chart, body, below: below) : Self.beside(chart, body, below: below)
    names = isStacked ? panels.map(\.rows) : panels.prefix(1).map(\.rows)
    rules = names.map { $0.start(Self.parts - 1) }
    let last = panels.last?.rows.start(Self.parts) ?? body.maxY
    let x = isStacked ? body.x : panels.first?.scale.place(0) ?? body.x
    legend = Point(x, last + (isStacked ? 12 : 18))
    self.notes = legend.y + 19 + chart.legend.extra(in: body.maxX - x)
  }

  /// Whether the bars of two panels would be short beside each other.
  private static func isStacked(in width: Double) -> Bool { width < 700 }

  /// What the panels, the keys and the notes ask for in a width.
  static func height(_ chart: GroupsChart, in width: Double) -> Double {
    let rest = 44 + chart.legend.extra(in: width) + 13 * Double(max(0, chart.notes(in: width).count - 1))
    guard isStacked(in: width) else { return 58 + Double(parts) * 36 + rest }
    let heads = chart.panels.map { Double(Self.heads(chart, $0, width).count) * 13 }
    return heads.reduce(0) { $0 + $1 + 26 + Double(parts) * (width < 460 ? 22 : 28) } + rest
  }

  private static func heads(_ chart: GroupsChart, _ panel: GroupVolumes, _ width: Double) -> [String] {
    chart.context.measuring.lines(of: chart.head(panel), Typography.strong, width: width)
  }

  private static func greatest(_ chart: GroupsChart) -> [Double] {
    chart.panels.flatMap { panel in
      GroupVolumes.Part.allCases.flatMap { [panel.now($0), panel.before($0)].compactMap { $0?.double } }
    }
  }

  private static func beside(_ chart: GroupsChart, _ body: Rect, below: Double) -> [Panel] {
    let context = chart.context
    let values = greatest(chart)
    let start = body.x + 140
    let gap = 36.0
    let width = (body.maxX - start - gap * Double(chart.panels.count - 1)) / Double(chart.panels.count)
    let counts = max(54, context.width(context.periodHead(), Typography.head))
    let heads = chart.panels.map { Self.heads(chart, $0, width) }
    let extra = 13 * Double((heads.map(\.count).max() ?? 1) - 1)
    let rows = BandScale(count: parts, from: body.y + 44 + extra, to: body.maxY - 44 - below, limit: 48)
    return heads.enumerated().map { index, head in
      let left = start + Double(index) * (width + gap)
      return Panel(
        headLeft: left, head: head, headMiddle: body.y + 6, ticksMiddle: body.y + 28 + extra, counts: left + counts,
        scale: LinearScale(
          counts: values, from: left + counts + 12, to: left + width - (context.isComparable ? 82 : 20)),
        changes: left + width, rows: rows, thickness: 14)
    }
  }

  private static func stacked(_ chart: GroupsChart, _ body: Rect, below: Double) -> [Panel] {
    let context = chart.context
    let values = greatest(chart)
    let heads = chart.panels.map { Self.heads(chart, $0, body.width) }
    let room = body.height - 44 - below - heads.reduce(0) { $0 + Double($1.count) * 13 + 26 }
    let step = min(28, room / Double(max(1, parts * heads.count)))
    let counts = body.x + (body.isNarrow ? 112 : 140) + max(54, context.width(context.periodHead(), Typography.head))
    var y = body.y
    return heads.map { head in
      let ticks = y + Double(head.count) * 13 + 8
      let rows = BandScale(count: parts, from: ticks + 8, to: ticks + 8 + step * Double(parts))
      defer { y = rows.start(parts) + 10 }
      return Panel(
        headLeft: body.x, head: head, headMiddle: y + 6, ticksMiddle: ticks, counts: counts,
        scale: LinearScale(
          counts: values, from: counts + 10, to: body.maxX - (context.isComparable ? 60 : 20),
          target: body.isNarrow ? 3 : 4),
        changes: body.maxX, rows: rows, thickness: body.isNarrow ? 11 : 14)
    }
  }
}
