internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanText

/// The marking at the head of a page, with what is said of invented data: the level first, on as many lines as it takes.
struct MarkingHead {
  private static let leading = 12.0
  /// A marking of more lines says caveats and partners by their number.
  private static let mostLines = 5
  private static let gap = 14.0

  private let lines: [String]
  private let style: TextStyle
  private let notice: String?
  private let context: ChartContext
  private let width: Double

  /// The height that the lines after the first take.
  var extraHeight: Double { Double(lines.count - 1) * Self.leading }

  /// Lays the marking of the facts out in a width.
  init(_ context: ChartContext, width: Double) {
    self.context = context
    self.width = width
    let marking = context.facts.marking
    let style = TextStyle(.semibold, 10, marking.isRestriction ? Palette.alert : Palette.grey, .end)
    let notice = context.facts.isFictitious ? context.words("DONNÉES FICTIVES", "FICTITIOUS DATA") : nil
    let room = width - (notice.map { context.width($0, style) + Self.gap } ?? 0)
    let forms = marking.forms(context.language, seeing: Wording("les registres", "the registers"))
    let fitting = forms.lazy.map { context.measuring.lines(of: $0, style, width: room) }.first { lines in
      lines.count <= Self.mostLines && lines.allSatisfy { context.width($0, style) <= room }
    }
    lines = fitting ?? [context.fitted(marking.name, style, width: room)]
    self.style = style
    self.notice = notice
  }

  /// Draws the name of an office beside it, cut where the first line leaves no more room; nowhere where it leaves little.
  func draw(_ office: String, startingAt start: Point, _ scene: inout Scene) {
    let taken = context.width(lines[0], style) + (notice.map { context.width($0, style) + Self.gap } ?? 0)
    let room = width - taken - 2 * Self.gap
    guard room > 80 else { return }
    let plain = TextStyle(.regular, 10, Palette.grey)
    scene.group(.paragraph) { $0.text(context.fitted(office, plain, width: room), at: start, plain) }
  }

  /// Draws it, its first line ending at a point and the others under it.
  func draw(endingAt end: Point, _ scene: inout Scene) {
    scene.group(.paragraph) { scene in
      for (index, line) in lines.enumerated() {
        scene.text(line, at: Point(end.x, end.y + Double(index) * Self.leading), style)
      }
      guard let notice else { return }
      let start = end.x - context.width(lines[0], style)
      scene.text("·", at: Point(start - Self.gap / 2, end.y), style.coloured(Palette.grey).anchored(.middle))
      scene.text(notice, at: Point(start - Self.gap, end.y), style.coloured(Palette.fall))
    }
  }
}
