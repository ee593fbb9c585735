internal import BilanCharts
internal import BilanModel
internal import BilanScene

/// What stands on which page: a line each, which leads there.
package struct PageList: Block {
  /// A line.
  package struct Entry: Sendable, Hashable {
    /// What stands before the words: the number of a figure; empty for none.
    package var number: String
    /// What stands there.
    package var words: String
    /// From 1.
    package var page: Int

    /// A line for a page.
    package init(number: String = "", _ words: String, page: Int) {
      self.number = number
      self.words = words
      self.page = page
    }
  }

  /// In order.
  package var entries: [Entry]
  /// Whether the words are those of findings, set larger.
  package var isLarge: Bool

  /// What is kept for the number of a page.
  private func pageColumn(_ setting: Setting) -> Double { setting.format == .a4 ? 34 : 16 }
  private static let numberColumn = 24.0

  /// Lines in order, in the size of a text unless said otherwise.
  package init(_ entries: [Entry], isLarge: Bool = false) {
    self.entries = entries
    self.isLarge = isLarge
  }

  private func style(_ setting: Setting) -> (text: TextStyle, leading: Double, padding: Double) {
    if setting.format == .briefing { return (DocumentType.body.coloured(Palette.ink), 10.5, 4) }
    return isLarge
      ? (DocumentType.heading.sized(11), 14, 9) : (TextStyle(.regular, 9.5, Palette.ink), 12.5, 4)
  }

  /// One piece a line.
  package func flows(_ setting: Setting, width: Double) -> [Flow] { entries.map { .piece(piece($0, setting, width)) } }

  private func piece(_ entry: Entry, _ setting: Setting, _ width: Double) -> Piece {
    let left = entries.contains { !$0.number.isEmpty } ? Self.numberColumn : 0
    let (style, leading, padding) = style(setting)
    let lines = setting.lines(entry.words, style, width: width - left - pageColumn(setting))
    let height = leading * Double(max(1, lines.count)) + padding
    return Piece(height: height) { scene, rect in
      scene.group(.paragraph) { scene in
        scene.group(.link(page: entry.page, words: words(entry, setting))) {
          draw(entry, lines, left, setting, &$0, rect)
        }
      }
      scene.group(.artifact) { scene in
        scene.stroke(.line(Point(rect.x, rect.maxY), Point(rect.maxX, rect.maxY)), Stroke(Palette.grid, 0.5))
      }
    }
  }

  private func words(_ entry: Entry, _ setting: Setting) -> String {
    let page = setting.language == .french ? ", page\u{A0}" : ", page "
    return ([entry.number, entry.words].filter { !$0.isEmpty }).joined(separator: " ") + page + String(entry.page)
  }

  private func draw(
    _ entry: Entry, _ lines: [String], _ left: Double, _ setting: Setting, _ scene: inout Scene, _ rect: Rect
  ) {
    let (style, leading, padding) = style(setting)
    let first = rect.y + padding / 2 + style.size
    if !entry.number.isEmpty {
      scene.text(entry.number, at: Point(rect.x, first), style.faced(.semibold).coloured(Palette.strong))
    }
    for (index, line) in lines.enumerated() {
      scene.text(line, at: Point(rect.x + left, first + leading * Double(index)), style)
    }
    let number = TextStyle(.semibold, min(9.5, style.size), Palette.ink, .end)
    scene.text(String(entry.page), at: Point(rect.maxX, first), number)
  }
}
