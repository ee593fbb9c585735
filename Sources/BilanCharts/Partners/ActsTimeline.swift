internal import BilanMetrics
package import BilanModel
package import BilanScene
internal import BilanTables
internal import BilanText

extension ChartFigure {
  /// The activities with a partner over the days of the period, the main ones by their numbers; nil without any.
  package static func timeline(
    of partner: PartnerIndex, _ acts: PartnerActs, _ context: ChartContext
  ) -> ChartFigure? {
    acts.all.isEmpty ? nil : ActsTimeline(context: context, partner: partner, acts: acts).figure()
  }
}

/// A capsule an activity in the lane of its kind, from its first day to its last, under the numbers of the main ones.
struct ActsTimeline {
  let context: ChartContext
  let partner: PartnerIndex
  let acts: PartnerActs
  private var words: Words { context.words }

  private static let pitch = 23.0
  private static let head = 17.0
  private static let mark = 16.0
  private static let names = 104.0

  private var lanes: [ActLane] { ActLane.allCases.filter { lane in acts.all.contains { $0.lane == lane } } }

  func figure() -> ChartFigure {
    ChartFigure(
      headline: headline, subtitle: subtitle, scope: context.scope, alternative: alternative, table: table,
      height: { _ in Self.head + Self.pitch * Double(lanes.count) + 1 }, draw: { draw(&$0, $1) })
  }

  private var subtitle: String {
    var parts: [String] = []
    if acts.others > 0 {
      parts.append(words("numéros\u{A0}: activités de la liste", "numbers: activities of the list"))
    }
    if acts.main.contains(where: \.isHigh) {
      parts.append(
        words("fond sombre\u{A0}: niveau chef d’état-major d’armée ou au-dessus", "dark: chief of service or above"))
    }
    if acts.all.contains(where: { !$0.isExact }) {
      parts.append(words("bande claire\u{A0}: jour inconnu", "light band: day unknown"))
    }
    let start = words("Durée de chaque activité", "Days of each activity")
    return ([start] + parts).joined(separator: words("\u{202F}; ", "; "))
  }

  /// The months that stand out, else that there are so many activities.
  private var headline: String {
    let months = acts.perMonth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let all = words.count(acts.all.count, .activity)
    if acts.all.count >= 12, months.count > 2, months[1].value > months[2].value {
      let sum = months[0].value + months[1].value
      if sum * 10 >= acts.all.count * 4 {
        let first = min(months[0].key, months[1].key)
        let second = max(months[0].key, months[1].key)
        return words(
          "\(words.capitalised(words.month(first))) et \(words.month(second)) concentrent \(sum) des \(all)",
          "\(words.month(first)) and \(words.month(second)) hold \(sum) of \(all)")
      }
    }
    let count = acts.all.count
    let feminine = count == 1 ? words("Une", "One") : words.capitalised(words.cardinal(count))
    return (count <= 10 ? feminine + " " + words.plural(count, .activity) : all) + " " + context.duringPeriod
  }

  private var table: FigureTable {
    let perMonth = acts.perMonth
    let rows = (1...12).compactMap { month -> FigureTable.Row? in
      guard let count = perMonth[month] else { return nil }
      // Each has the partner once: it is a participation, and may be asked for by month as an activity.
      let key = FigureKey(Metric.whole.code, Coordinate(partner: partner, month: month))
      return FigureTable.Row(words.month(month), [.figure(.number(count), .count, key: key)])
    }
    let undated = acts.all.count - perMonth.values.reduce(0, +)
    let rest = undated > 0 ? [FigureTable.Row(words("mois inconnu", "month unknown"), [.count(undated)])] : []
    return FigureTable(
      title: words("Activités par mois ", "Activities by month ") + context.duringPeriod,
      corner: words("Mois", "Month"), heads: [words("activités", "activities")], rows: rows + rest)
  }

  private var alternative: String {
    let parts = lanes.map { lane in
      lane.name[context.language] + " " + words.number(acts.all.count { $0.lane == lane })
    }
    return headline + words("\u{A0}: ", ": ") + parts.joined(separator: ", ") + "."
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let scale = PeriodScale(period: context.facts.series.base, start: body.x + Self.names, end: body.maxX)
    let top = body.y + Self.head
    let bottom = top + Self.pitch * Double(lanes.count)
    scene.group(.artifact) { drawGrid(&$0, scale, body, top, bottom) }
    scene.group(.figure(alternative: alternative)) { scene in
      for (index, lane) in lanes.enumerated() {
        let middle = top + Self.pitch * (Double(index) + 0.5)
        let name = context.label(lane.name[context.language], Typography.label, width: Self.names - 8, height: 12)
        scene.label(name, x: body.x, middle: middle)
        draw(acts.all.filter { $0.lane == lane }, middle, scale, &scene)
      }
    }
  }

  private func drawGrid(_ scene: inout Scene, _ scale: PeriodScale, _ body: Rect, _ top: Double, _ bottom: Double) {
    let months = scale.months
    for (first, next, month) in months {
      let (start, end) = (scale.place(first), scale.place(next))
      scene.stroke(.line(Point(start, top), Point(start, bottom)), Stroke(Palette.grid, 0.6))
      let name = months.count > 6 ? words.shortMonth(month) : words.month(month)
      guard context.width(name, Typography.note) < end - start else { continue }
      scene.line(name, x: (start + end) / 2, middle: body.y + 7, Typography.note, .middle)
    }
    scene.stroke(.line(Point(body.maxX, top), Point(body.maxX, bottom)), Stroke(Palette.grid, 0.6))
    for index in 0...lanes.count {
      let y = top + Self.pitch * Double(index)
      scene.stroke(.line(Point(body.x, y), Point(body.maxX, y)), Stroke(Palette.grid, 0.6))
    }
  }

  private func draw(_ acts: [PartnerActs.Act], _ middle: Double, _ scale: PeriodScale, _ scene: inout Scene) {
    for act in acts { drawSpan(act, middle, scale, &scene) }
    let numbered = acts.filter { $0.number != nil }
    let half = Self.mark / 2
    let wishes = numbered.map { act in (scale.place(act.start.earliest) + scale.place(act.last.advanced(by: 1))) / 2 }
    let places = PushApart.places(
      wishes, height: Self.mark + 1, within: scale.start...max(scale.start + half, scale.end))
    for (act, x) in zip(numbered, places) {
      guard let number = act.number else { continue }
      NumberMark.draw(number, isFilled: act.isHigh, at: Point(x, middle), size: Self.mark, words, &scene)
    }
  }

  private func drawSpan(_ act: PartnerActs.Act, _ middle: Double, _ scale: PeriodScale, _ scene: inout Scene) {
    let (start, end) = (scale.place(act.start.earliest), scale.place(act.last.advanced(by: 1)))
    let width = max(4, end - start)
    let box = Rect(min(start, scale.end - width), middle - 3, width, 6)
    scene.fill(.rounded(box, radius: 3), act.isExact ? Palette.soft.mixed(with: Palette.white, 0.25) : Palette.tint)
  }
}

/// The number of an act in a circle, filled where the act is of high level: the same mark on a timeline and in its list.
package enum NumberMark {
  static func draw(
    _ number: Int, isFilled: Bool, at middle: Point, size: Double, _ words: Words, _ scene: inout Scene
  ) {
    draw(words.number(number), isFilled: isFilled, at: middle, size: size, text: 9, &scene)
  }

  /// Draws a mark around its middle, its number in a size of text.
  package static func draw(
    _ number: String, isFilled: Bool, at middle: Point, size: Double, text: Double, _ scene: inout Scene
  ) {
    let radius = size / 2
    scene.fill(.circle(middle, radius: radius + 0.8), Palette.white)
    if isFilled {
      scene.fill(.circle(middle, radius: radius), Palette.strong)
    } else {
      scene.stroke(.circle(middle, radius: radius - 0.5), Stroke(Palette.strong, 1))
    }
    scene.line(
      number, x: middle.x, middle: middle.y,
      TextStyle(.semibold, text, isFilled ? Palette.white : Palette.strong), .middle)
  }
}
