internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanText

/// The acts of a calendar by their numbers: with whom, what, when.
struct CalendarList {
  /// Acts of one form with the same partners, in the order of their numbers.
  struct Line {
    var acts: [CalendarActs.Act]
    let text: String
    let isHigh: Bool
  }

  let context: ChartContext
  let acts: CalendarActs
  private let lines: [Line]
  private var words: Words { context.words }

  static let head = 18.0
  /// From the middle of a line to that of the next, at most and at least.
  static let pitch = (most: 19.0, least: 14.5)

  init(_ context: ChartContext, _ acts: CalendarActs) {
    self.context = context
    self.acts = acts
    var lines: [Line] = []
    var places: [String: Int] = [:]
    for act in acts.acts {
      let text = Self.text(act, acts.choice, context)
      let isHigh = act.activity.level.map { CalendarActs.tier($0) == 0 } ?? false
      let key = "\(act.form) \(isHigh) \(text)"
      if acts.choice != .all, let place = places[key] {
        lines[place].acts.append(act)
      } else {
        places[key] = lines.count
        lines.append(Line(acts: [act], text: text, isHigh: isHigh))
      }
    }
    self.lines = lines
  }

  /// The height of all lines.
  var height: Double { Self.head + Self.pitch.least * Double(lines.count) + 4 }

  /// Whether some lines are set in bold: acts of a minister or above among others.
  var hasBold: Bool { lines.contains(where: \.isHigh) && lines.contains { !$0.isHigh } }

  /// With whom, and what: `Belgique, reçue`, `Ukraine, événement`; of few acts the title too.
  private static func text(_ act: CalendarActs.Act, _ choice: CalendarActs.Choice, _ context: ChartContext) -> String {
    let words = context.words
    let names = act.activity.partners.map(context.name)
    let partners = names.count > 3 ? "\(names[0]) + \(words.number(names.count - 1))" : names.joined(separator: ", ")
    if choice == .all || partners.isEmpty {
      return [act.activity.title, partners].filter { !$0.isEmpty }.joined(separator: words("\u{A0}: ", ": "))
    }
    if act.form == .other { return partners + ", " + words.uncapitalised(act.activity.kind.name[context.language]) }
    guard act.form == .visit || act.form == .margins, let direction = act.activity.direction else { return partners }
    return partners + ", " + direction.name[context.language]
  }

  /// Draws the list into an area: all lines, or some of them.
  func draw(_ area: Rect, lines range: Range<Int>? = nil, _ scene: inout Scene) {
    let lines = range.map { Array(self.lines[$0]) } ?? self.lines
    let title =
      acts.choice == .all
      ? words("N°, activité, partenaires", "No., activity, partners") : words("N°, partenaires", "No., partners")
    scene.line(title, x: area.x, middle: area.y + 7, Typography.head)
    scene.line(words("Date", "Date"), x: area.maxX, middle: area.y + 7, Typography.head, .end)
    scene.stroke(
      .line(Point(area.x, area.y + 15), Point(area.maxX, area.y + 15)), Stroke(Palette.strong, 0.8))
    let room = area.height - Self.head
    let fitting = Int(room / Self.pitch.least)
    let shown = lines.count <= fitting ? lines.count : max(0, fitting - 1)
    // Few acts have their whole titles, on two lines where need be.
    let pitch = min(acts.choice == .all ? 30 : Self.pitch.most, room / Double(max(1, min(lines.count, fitting))))
    let chips = min(96, 4 + 17 * Double(lines.prefix(shown).map(\.acts.count).max() ?? 1))
    for (index, line) in lines.prefix(shown).enumerated() {
      draw(line, Rect(area.x, area.y + Self.head + Double(index) * pitch, area.width, pitch), chips, &scene)
    }
    let left = (range?.count ?? acts.count) - lines.prefix(shown).reduce(0) { $0 + $1.acts.count }
    guard left > 0 else { return }
    let middle = area.y + Self.head + Double(shown) * pitch + pitch / 2
    scene.line(
      words(
        "et \(words.number(left)) autre\(left < 2 ? "" : "s"), feuille Activités",
        "and \(words.number(left)) more, sheet Activités"), x: area.x, middle: middle, Typography.note)
  }

  private func draw(_ line: Line, _ row: Rect, _ chips: Double, _ scene: inout Scene) {
    let middle = row.y + row.height / 2
    let size = min(ActMark.size, row.height - 1)
    let fitting = max(1, Int((chips - 4) / (size + 1.5)))
    for (index, act) in line.acts.prefix(fitting).enumerated() {
      let x = row.x + size / 2 + Double(index) * (size + 1.5)
      ActMark.draw(words.number(act.number), act.form, at: Point(x, middle), size: size, &scene)
    }
    let date = acts.choice == .all ? words.partialDate(line.acts[0].activity.start) : Self.dates(line.acts, words)
    let width = context.width(date, Typography.note)
    scene.line(date, x: row.maxX, middle: middle, Typography.note, .end)
    let style = line.isHigh ? Typography.strong : Typography.label
    var text = line.text
    if line.acts.count > fitting { text += " (\(words.number(line.acts.count)))" }
    let label = context.label(text, style, width: row.width - chips - width - 10, height: row.height)
    scene.label(label, x: row.x + chips, middle: middle)
  }

  /// The dates of some acts: one or two of them, else the first and the last.
  private static func dates(_ acts: [CalendarActs.Act], _ words: Words) -> String {
    func short(_ act: CalendarActs.Act) -> String {
      if act.earliest == act.latest { return DateText.shortDay(act.earliest, words.language) }
      guard CalendarActs.month(act.earliest, act.latest) != nil else { return words.partialDate(act.activity.start) }
      return words.shortMonth(act.earliest.civil.month)
    }
    guard let first = acts.first, let last = acts.last else { return "" }
    if acts.count == 1 { return short(first) }
    return short(first) + (acts.count == 2 ? ", " : "\u{202F}–\u{202F}") + short(last)
  }
}
