internal import BilanCharts
internal import BilanScene
package import BilanTables

/// The name of what a page is about, in large, with what is said of it at once beside it or below.
package struct NameBlock: Block {
  /// The name.
  package var name: String
  /// The first line at its right is what is read first.
  package var lines: [String]
  /// The figures that the lines print.
  package var figures: [PrintedFigure]

  /// A name with lines beside it.
  package init(_ name: String, lines: [String], figures: [PrintedFigure] = []) {
    self.name = name
    self.lines = lines.filter { !$0.isEmpty }
    self.figures = figures
  }

  private func style(_ index: Int) -> TextStyle {
    index == 0 ? DocumentType.body.faced(.medium) : DocumentType.body.coloured(Palette.grey)
  }

  /// One piece: name and lines on one row where they have room, else the lines below it.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let beside = lines.indices.map { setting.width(lines[$0], style($0)) }.max() ?? 0
    let large = DocumentType.title
    if setting.width(name, large) + 18 + beside <= width {
      return [.piece(Piece(height: 34, leads: true, figures: figures) { drawBeside(&$0, $1) })]
    }
    let fitting = [24, 20, 17.0].map { large.sized($0) }.first { setting.width(name, $0) <= width }
    let title = Paragraph(
      [Span(name, fitting ?? large.sized(17))], role: .heading(1), space: 0, leading: 21, most: 2)
    let below = lines.indices.map { Paragraph([Span(lines[$0], style($0))], space: $0 == 0 ? 4 : 1) }
    var flows = title.flows(setting, width: width) + below.flatMap { $0.flows(setting, width: width) }
    if case .piece(var first)? = flows.first {
      first.figures = figures
      flows[0] = .piece(first)
    }
    return flows
  }

  private func drawBeside(_ scene: inout Scene, _ rect: Rect) {
    scene.group(.heading(1)) { $0.text(name, at: Point(rect.x, rect.y + 26), DocumentType.title) }
    for (index, line) in lines.enumerated() {
      let y = rect.y + 26 - 12 * Double(lines.count - 1 - index)
      scene.group(.paragraph) { $0.text(line, at: Point(rect.maxX, y), style(index).anchored(.end)) }
    }
  }
}
