internal import BilanCharts
package import BilanModel
internal import BilanScene

/// What stands around every page of a document: the marking at head and foot, the running head, the foot with the number
/// of the page.
package struct PageFrame: Sendable {
  /// A page among those of its document.
  struct Page {
    let number: Int
    let of: Int
    let running: String
  }

  /// How the document is protected, as it is printed.
  package var marking: Marking
  /// What is said beside the marking, of invented data; nil where nothing is.
  package var notice: String?
  /// The head of every page at the left: who answers for the document.
  package var office: String
  /// The foot of every page at the left: what the document is, and of which day.
  package var title: String
  /// The pages that it is made for.
  package var format = PageFormat.a4

  /// A marking of more lines says caveats and partners by their number.
  private static let mostLines = 4

  /// A frame of A4 pages unless another format is given.
  package init(marking: Marking, notice: String?, office: String, title: String, format: PageFormat = .a4) {
    self.marking = marking
    self.notice = notice
    self.office = office
    self.title = title
    self.format = format
  }

  private var width: Double { format.size.width - 2 * format.margin }
  private var style: TextStyle {
    let colour = marking.isRestriction || notice != nil ? Palette.alert : Palette.grey
    return TextStyle(.semibold, format.furniture.marking.size, colour, .middle)
  }

  /// The marking on as many lines as it takes, the whole of it where that can be.
  private func lines(_ setting: Setting) -> [String] {
    let forms = marking.forms(setting.language, seeing: Wording("les registres", "the registers"))
    let rest = notice.map { " · " + $0 } ?? ""
    let fitting = forms.lazy.map { setting.measuring.lines(of: $0 + rest, style, width: width) }.first { lines in
      lines.count <= Self.mostLines && lines.allSatisfy { setting.width($0, style) <= width }
    }
    return fitting ?? [setting.measuring.fitted(marking.name, style, width: width)]
  }

  private func extra(_ lines: [String]) -> Double { Double(lines.count - 1) * format.furniture.marking.leading }

  /// Where blocks stand: less where the marking takes several lines.
  func body(_ setting: Setting) -> Rect {
    let (extra, body) = (extra(lines(setting)), format.furniture.body)
    return Rect(
      format.margin, body.top + extra, width, format.size.height - body.top - body.bottom - 2 * extra)
  }

  /// Draws what stands around a page; the marking is heard at its head alone.
  func draw(_ page: Page, _ setting: Setting, _ scene: inout Scene) {
    let (lines, furniture) = (lines(setting), format.furniture)
    let extra = extra(lines)
    scene.group(.paragraph) { draw(lines, from: furniture.head, &$0) }
    let (left, right) = (format.margin, format.size.width - format.margin)
    let note = DocumentType.note.sized(format.note.size)
    scene.group(.artifact) { scene in
      if let running = furniture.running { drawRunning(page, setting, at: running + extra, note, &scene) }
      let foot = format.size.height - furniture.foot.line - extra
      scene.stroke(
        .line(Point(left, foot - 12.5 * format.air), Point(right, foot - 12.5 * format.air)), Stroke(Palette.faint, 0.5)
      )
      scene.text(setting.measuring.fitted(title, note, width: width - 60), at: Point(left, foot), note)
      scene.text(
        "\(page.number) / \(page.of)", at: Point(right, foot),
        TextStyle(.semibold, furniture.number, Palette.ink, .end))
      draw(lines, from: foot + furniture.foot.marking, &scene)
    }
  }

  /// Who answers for the document, and what the page is about, over a rule.
  private func drawRunning(
    _ page: Page, _ setting: Setting, at y: Double, _ note: TextStyle, _ scene: inout Scene
  ) {
    let (left, right, end) = (format.margin, format.size.width - format.margin, note.anchored(.end))
    let half = width / 2 - 12
    scene.text(setting.measuring.fitted(office, note, width: half), at: Point(left, y), note)
    scene.text(setting.measuring.fitted(page.running, end, width: half), at: Point(right, y), end)
    scene.stroke(.line(Point(left, y + 6), Point(right, y + 6)), Stroke(Palette.strong, 0.75))
  }

  private func draw(_ lines: [String], from y: Double, _ scene: inout Scene) {
    for (index, line) in lines.enumerated() {
      scene.text(line, at: Point(format.size.width / 2, y + Double(index) * format.furniture.marking.leading), style)
    }
  }
}
