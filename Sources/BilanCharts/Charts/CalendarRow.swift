internal import BilanMetrics
internal import BilanModel
internal import BilanScene

/// One type of events on the calendar: two lines for names, two lanes of marks, and the ticks of the other events.
struct CalendarRow {
  let context: ChartContext
  /// The events that are named, the most important first.
  let main: [MainEvents.Event]
  /// The events that are ticks only.
  let others: [MainEvents.Event]
  let row: Rect
  /// Whether the name of the type stands above its marks rather than at their left.
  let isStacked: Bool
  let scale: PeriodScale

  private static let head = 14.0
  /// Where the marks and their names stand.
  private var band: Rect { isStacked ? row.inset(0, Self.head, 0, 0) : row }

  /// A name with its place, and the line that leads from it to its mark.
  private struct Placed {
    let text: String
    let isHigh: Bool
    let rect: Rect
    let leader: Rect
  }

  /// How many of the names are of a minister, the chief of defence or above.
  var namedHigh: Int { bestLabels(marks()).count(where: \.isHigh) }

  private static func style(isHigh: Bool) -> TextStyle {
    isHigh ? Typography.noteStrong : Typography.note.coloured(Palette.ink)
  }

  func draw(_ type: EventType, at x: Double, _ scene: inout Scene) {
    let lanes = marks()
    let labels = bestLabels(lanes)
    drawHead(type, at: x, named: labels.count, &scene)
    for event in others {
      let start = scale.place(event.first)
      let width = max(1.2, scale.place(event.last.advanced(by: 1)) - start)
      scene.fill(
        .rectangle(Rect(min(start, scale.end - width), band.maxY - 7, event.isVague ? width : min(width, 1.2), 5)),
        event.isVague ? Palette.grid : Palette.quiet)
    }
    for label in labels { scene.fill(.rectangle(label.leader), Palette.quiet) }
    for lane in lanes { lane.mark.draw(middle: lane.middle, &scene) }
    for label in labels {
      scene.line(
        label.text, x: label.rect.x + 2, middle: label.rect.midY, Self.style(isHigh: label.isHigh),
        halo: Palette.white)
    }
  }

  /// The name of the type, and how many of its events are named.
  private func drawHead(_ type: EventType, at x: Double, named: Int, _ scene: inout Scene) {
    let words = context.words
    let adjective = "nommé" + (type.isFeminine ? "e" : "") + (named > 1 ? "s" : "")
    let all = words.number(main.count + others.count)
    let name = type.name[context.language]
    let count =
      main.isEmpty
      ? words(type.isFeminine ? "aucune" : "aucun", "none")
      : words("\(words.number(named)) \(adjective) sur \(all)", "\(words.number(named)) of \(all) named")
    let middle = isStacked ? row.y + 9 : band.y + band.height * 0.36
    scene.line(name, x: x, middle: middle, Typography.strong)
    let place = isStacked ? (x + context.width(name, Typography.strong) + 8, middle) : (x, middle + 15)
    scene.line(count, x: place.0, middle: place.1, Typography.note)
  }

  /// The marks of the main events, each in the first of two lanes where it touches no other.
  private func marks() -> [(event: MainEvents.Event, mark: EventMark, middle: Double)] {
    var placed: [Rect] = []
    let lanes = [band.y + band.height - 22, band.y + band.height - 12.5]
    return main.map { event in
      let mark = EventMark(event, scale, colour: PillarColours.colour(event.activity.pillar))
      func rect(_ middle: Double) -> Rect {
        Rect(mark.rect.x - 1, middle - 4, mark.rect.width + 2, EventMark.height)
      }
      let middle = lanes.first { lane in !placed.contains { $0.intersects(rect(lane)) } } ?? lanes[0]
      placed.append(rect(middle))
      return (event, mark, middle)
    }
  }

  /// The names by title, or by partner when more of them find a place.
  private func bestLabels(_ lanes: [(event: MainEvents.Event, mark: EventMark, middle: Double)]) -> [Placed] {
    let byTitle = place(lanes, title)
    guard byTitle.count < lanes.count else { return byTitle }
    let byPartners = place(lanes, allPartners)
    let byFirst = place(lanes, firstPartner)
    let byPartner = byFirst.count > byPartners.count ? byFirst : byPartners
    return byPartner.count > byTitle.count ? byPartner : byTitle
  }

  private func place(
    _ lanes: [(event: MainEvents.Event, mark: EventMark, middle: Double)], _ name: (MainEvents.Event) -> String
  ) -> [Placed] {
    let bounds = Rect(band.x, band.y + 1, band.width, band.height)
    let marks = lanes.map { lane in
      Rect(lane.mark.rect.x, lane.middle - EventMark.height / 2, lane.mark.rect.width, EventMark.height)
    }
    var placer = LabelPlacer(bounds: bounds, obstacles: marks)
    var leaders: [Rect] = []
    var result: [Placed] = []
    for lane in lanes {
      let style = Self.style(isHigh: lane.event.isHigh)
      let text = context.fitted(name(lane.event), style, width: 330)
      let width = context.width(text, style) + 4
      let middle = lane.mark.rect.midX
      let top = lane.middle - EventMark.height / 2
      var candidates: [(rect: Rect, leader: Rect)] = []
      for line in [band.y + 17.0, band.y + 4] {
        for x in [middle - width / 2, middle - 6, middle - width + 6, middle - width / 4, middle - width * 3 / 4] {
          let kept = min(max(x, band.x), band.maxX - width)
          candidates.append(
            (Rect(kept, line, width, 12.5), Rect(middle - 0.3, line + 12, 0.6, max(0, top - line - 12))))
        }
      }
      for x in [lane.mark.rect.maxX + 3, lane.mark.rect.x - width - 3] where x >= band.x && x + width <= band.maxX {
        candidates.append((Rect(x, lane.middle - 6, width, 12), Rect(middle, lane.middle, 0, 0)))
      }
      let free = candidates.filter { candidate in
        !result.contains { $0.rect.intersects(candidate.leader) }
          && !leaders.contains { $0.intersects(candidate.rect) }
      }
      guard let rect = placer.place(free.map(\.rect)), let leader = free.first(where: { $0.rect == rect })?.leader
      else { continue }
      leaders.append(leader)
      result.append(Placed(text: text, isHigh: lane.event.isHigh, rect: rect, leader: leader))
    }
    return result
  }

  /// The title without the word that the row already says: `Triton 24` for « Exercice Triton 24 ».
  private func title(_ event: MainEvents.Event) -> String {
    let kind = event.activity.kind.name[.french] + " "
    let title = event.activity.title
    return event.activity.kind == .exercise && title.hasPrefix(kind) ? String(title.dropFirst(kind.count)) : title
  }

  /// The partners, when they are three at most.
  private func allPartners(_ event: MainEvents.Event) -> String {
    let partners = event.activity.partners
    guard (1...3).contains(partners.count) else { return firstPartner(event) }
    return partners.map(context.name).joined(separator: ", ")
  }

  /// The first partner, and how many there are besides.
  private func firstPartner(_ event: MainEvents.Event) -> String {
    guard let first = event.activity.partners.first else { return title(event) }
    let rest = event.activity.partners.count - 1
    return rest > 0 ? "\(context.name(first)) + \(context.words.number(rest))" : context.name(first)
  }
}
