internal import BilanMetrics
internal import BilanModel
package import BilanScene
internal import BilanTables
package import BilanText

/// A briefing page of 16:9 around a figure: headline, subtitle, sentence of reading, source, marking and number, always
/// in the same places.
package struct BriefingPage {
  static let margin = 48.0
  static let size = Size.briefing
  /// Where figures are drawn, when marking and source have one line each.
  static let body = Rect(margin, 134, size.width - 2 * margin, 322)

  private let context: ChartContext
  /// What a ceiling of marking has left out of the facts; nil when nothing was.
  private let withheld: WithheldRecords?
  /// The number printed on the page; nil for a page that stands alone.
  private let number: Int?
  /// The office that answers for the page, printed at its head; nil for none.
  private let office: String?
  private var words: Words { context.words }

  /// The frame of a page of the facts of a context.
  package init(
    _ context: ChartContext, withheld: WithheldRecords? = nil, number: Int? = nil, office: String? = nil
  ) {
    self.context = context
    self.withheld = withheld
    self.number = number
    self.office = office
  }

  /// The page around a figure; the line of notes at its foot hangs below the body.
  ///
  /// A marking, or a source, of several lines takes them from the body.
  package func scene(_ figure: ChartFigure) -> Scene {
    var scene = Scene(size: Self.size)
    let head = MarkingHead(context, width: Self.body.width)
    let foot = PageFoot(context, figure, withheld, width: Self.body.width)
    head.draw(endingAt: Point(Self.body.maxX, 31), &scene)
    if let office { head.draw(office, startingAt: Point(Self.body.x, 31), &scene) }
    drawHead(figure, below: head.extraHeight, &scene)
    let body = Self.body.inset(0, head.extraHeight, 0, foot.extraHeight - figure.foot)
    figure.draw(into: body, of: &scene)
    addData(of: figure, to: &scene)
    drawReading(figure, above: foot.extraHeight, &scene)
    foot.draw(at: Point(Self.body.x, 510), number: number, &scene)
    return scene
  }

  /// The figures that are drawn, for those who cannot see the drawing, unless it is a table itself.
  private func addData(of figure: ChartFigure, to scene: inout Scene) {
    let isTable = scene.items.contains { if case .group(.table, _) = $0 { true } else { false } }
    guard !figure.table.isEmpty, !isTable else { return }
    let rows = figure.table.words(context.language)
    scene.items.append(.group(.data(title: figure.table.title, rows: rows), []))
  }

  private func drawHead(_ figure: ChartFigure, below extra: Double, _ scene: inout Scene) {
    let (lines, size) = titleLines(figure.headline)
    let style = Typography.title(size)
    let top = 69 + extra
    scene.group(.heading(1)) { scene in
      for (index, line) in lines.enumerated() {
        scene.text(
          line, at: Point(Self.margin, top - (lines.count > 1 ? 7 : 0) + Double(index) * size * 1.16), style)
      }
    }
    let subtitle = subtitleLines(figure.subtitle)
    let baseline = (lines.count > 1 ? top - 7 + size * 1.16 + 23 : top + 26) - (subtitle.lines.count > 1 ? 6 : 0)
    scene.group(.paragraph) { scene in
      for (index, line) in subtitle.lines.enumerated() {
        scene.text(line, at: Point(Self.margin, baseline + Double(index) * 14), subtitle.style)
      }
    }
  }

  /// The subtitle on one line at 14 points, or smaller, else on two lines at 11, the second cut when nothing else helps.
  private func subtitleLines(_ subtitle: String) -> (lines: [String], style: TextStyle) {
    let width = Self.body.width
    for size in [14, 13, 12.0] {
      let style = Typography.subtitle.sized(size)
      if context.width(subtitle, style) <= width { return ([subtitle], style) }
    }
    let style = Typography.subtitle.sized(11)
    let lines = context.measuring.lines(of: subtitle, style, width: width)
    let rest = lines.dropFirst().joined(separator: " ")
    return ([lines.first ?? "", rest].filter { !$0.isEmpty }.map { context.fitted($0, style, width: width) }, style)
  }

  /// The title on one line at 30 points or a little less, else on two lines, the second cut when nothing else helps.
  private func titleLines(_ title: String) -> (lines: [String], size: Double) {
    let width = Self.body.width
    for size in [30, 28, 26.0] where context.width(title, Typography.title(size)) <= width { return ([title], size) }
    for size in [26, 24, 22, 20.0] {
      let lines = context.measuring.lines(of: title, Typography.title(size), width: width)
      if lines.count <= 2, lines.allSatisfy({ context.width($0, Typography.title(size)) <= width }) {
        return (lines, size)
      }
    }
    let style = Typography.title(20)
    let lines = context.measuring.lines(of: title, style, width: width)
    let rest = lines.dropFirst().joined(separator: " ")
    return ([lines.first ?? "", rest].filter { !$0.isEmpty }.map { context.fitted($0, style, width: width) }, 20)
  }

  private func drawReading(_ figure: ChartFigure, above extra: Double, _ scene: inout Scene) {
    guard !figure.reading.isEmpty else { return }
    let body = Self.body
    let text = words("Lecture\u{A0}: ", "How to read: ") + figure.reading
    let lines = context.measuring.lines(of: text, Typography.reading, width: body.width)
    scene.group(.paragraph) { scene in
      for (index, line) in lines.prefix(2).enumerated() {
        let rest = index == 1 ? lines.dropFirst().joined(separator: " ") : line
        scene.text(
          context.fitted(rest, Typography.reading, width: body.width),
          at: Point(body.x, 486 - extra - Double(min(2, lines.count) - 1 - index) * 14), Typography.reading)
      }
    }
  }
}
