internal import BilanMetrics
internal import BilanModel
internal import BilanScene

/// The months of a period below each other, a cell for each day, dark for many activities, and the numbers of the acts
/// on their day.
struct CalendarGrid {
  let context: ChartContext
  let acts: CalendarActs
  let area: Rect
  private let months: [(first: Day, next: Day, month: Int)]
  private var words: Words { context.words }

  private static let names = 42.0
  private static let totals = 44.0
  static let head = 18.0

  init(_ context: ChartContext, _ acts: CalendarActs, in area: Rect) {
    self.context = context
    self.acts = acts
    self.area = area
    months = PeriodScale(period: context.facts.series.base, start: 0, end: 1).months
  }

  private var rows: BandScale {
    let height = min(40 * Double(months.count), area.height - Self.head)
    return BandScale(count: months.count, from: area.y + Self.head, to: area.y + Self.head + height)
  }
  private var left: Double { area.x + Self.names }
  private var right: Double { area.maxX - Self.totals }
  private var cell: Double { (right - left) / 31 }

  /// The lower end of the last month.
  var bottom: Double { rows.start(months.count) }

  func draw(_ scene: inout Scene) {
    scene.group(.artifact) { drawCells(&$0) }
    drawNames(&scene)
    for (index, month) in months.enumerated() { drawActs(of: month, rows.start(index), &scene) }
  }

  private func drawCells(_ scene: inout Scene) {
    let most = acts.perDay.values.max() ?? 0
    for (index, month) in months.enumerated() {
      let y = rows.start(index)
      var day = month.first
      while day < month.next, day <= context.facts.series.base.last {
        let place = Double(day.civil.day - 1)
        scene.fill(
          .rectangle(Rect(left + place * cell, y + 1, cell - 0.7, rows.step - 2)),
          DayShade.colour(acts.perDay[day] ?? 0, of: most))
        day = day.advanced(by: 1)
      }
    }
  }

  private func drawNames(_ scene: inout Scene) {
    let middle = area.y + 7
    for day in [1, 5, 10, 15, 20, 25, 31] {
      scene.line(words.number(day), x: left + (Double(day) - 0.5) * cell, middle: middle, Typography.note, .middle)
    }
    scene.line(words("toutes", "all"), x: area.maxX, middle: middle, Typography.note, .end)
    for (index, month) in months.enumerated() {
      let middle = rows.start(index) + rows.step / 2
      scene.line(words.shortMonth(month.month), x: area.x, middle: middle, Typography.label)
      let count = acts.count(inMonthOf: month.first)
      guard count > 0 else { continue }
      scene.line(words.number(count), x: area.maxX, middle: middle, Typography.label, .end)
    }
  }

  /// The numbers of a month: on their day, or where only the month is known in a dashed outline over all of it.
  private func drawActs(of month: (first: Day, next: Day, month: Int), _ y: Double, _ scene: inout Scene) {
    let key = CalendarActs.month(month.first, month.first)
    let own = acts.acts.filter { CalendarActs.month($0.earliest, $0.latest) == key }
    guard !own.isEmpty else { return }
    let middle = y + rows.step / 2
    let size = min(ActMark.size, rows.step - 3)
    let last = Double(month.next.advanced(by: -1).civil.day)
    if own.contains(where: { $0.earliest != $0.latest }) {
      scene.stroke(
        .rounded(Rect(left, middle - size / 2 - 1, last * cell, size + 2), radius: 6),
        Stroke(Palette.strong, 0.9, dashes: [3, 2]))
    }
    let wishes = own.map { act in
      act.earliest == act.latest
        ? left + (Double(act.earliest.civil.day) - 0.5) * cell : left + last * cell / 2
    }
    let places = PushApart.places(wishes, height: size + 0.6, within: left...(right + 6))
    for (act, x) in zip(own, places) {
      ActMark.draw(words.number(act.number), act.form, at: Point(x, middle), size: size, &scene)
    }
  }
}

/// The shades of days, from none to the most activities that begin on one.
enum DayShade {
  static func colour(_ count: Int, of most: Int) -> Colour {
    guard count > 0, most > 0 else { return Colour(0xF7F7FA) }
    return Colour(0xE9E9F2).mixed(with: Colour(0x7C7CA6), Double(count - 1) / Double(max(1, most - 1)))
  }
}
