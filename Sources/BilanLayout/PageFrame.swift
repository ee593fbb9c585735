internal import BilanCharts
package import BilanModel
package import BilanScene

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
  /// The page.
  package var size = Size.a4

  /// The margins at the left and at the right, in points.
  package static let margin = 48.0
  /// A marking of more lines says caveats and partners by their number.
  private static let mostLines = 4
  private static let leading = 11.0
  private static let markingHead = 25.0

  /// A frame of an A4 page.
  package init(marking: Marking, notice: String?, office: String, title: String) {
    self.marking = marking
    self.notice = notice
    self.office = office
    self.title = title
  }

  private var width: Double { size.width - 2 * Self.margin }
  private var style: TextStyle {
    TextStyle(.semibold, 8.5, marking.isRestriction || notice != nil ? Palette.alert : Palette.grey, .middle)
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

  /// Where blocks stand: less where the marking takes several lines.
  func body(_ setting: Setting) -> Rect {
    let extra = Double(lines(setting).count - 1) * Self.leading
    return Rect(Self.margin, 64 + extra, width, size.height - 64 - 52 - 2 * extra)
  }

  /// Draws what stands around a page; the marking is heard at its head alone.
  func draw(_ page: Page, _ setting: Setting, _ scene: inout Scene) {
    let lines = lines(setting)
    let extra = Double(lines.count - 1) * Self.leading
    scene.group(.paragraph) { draw(lines, from: Self.markingHead, &$0) }
    let (left, right, top) = (Self.margin, size.width - Self.margin, 45 + extra)
    scene.group(.artifact) { scene in
      let end = DocumentType.note.anchored(.end)
      let half = width / 2 - 12
      scene.text(
        setting.measuring.fitted(office, DocumentType.note, width: half), at: Point(left, top), DocumentType.note)
      scene.text(setting.measuring.fitted(page.running, end, width: half), at: Point(right, top), end)
      scene.stroke(.line(Point(left, top + 6), Point(right, top + 6)), Stroke(Palette.strong, 0.75))
      let foot = size.height - 28 - extra
      scene.stroke(.line(Point(left, foot - 12.5), Point(right, foot - 12.5)), Stroke(Palette.faint, 0.5))
      scene.text(
        setting.measuring.fitted(title, DocumentType.note, width: width - 60), at: Point(left, foot), DocumentType.note)
      scene.text(
        "\(page.number) / \(page.of)", at: Point(right, foot), TextStyle(.semibold, 8.5, Palette.ink, .end))
      draw(lines, from: foot + 13, &scene)
    }
  }

  private func draw(_ lines: [String], from y: Double, _ scene: inout Scene) {
    for (index, line) in lines.enumerated() {
      scene.text(line, at: Point(size.width / 2, y + Double(index) * Self.leading), style)
    }
  }
}
