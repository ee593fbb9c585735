internal import BilanModel
internal import BilanScene
internal import BilanTables

/// A figure that says plainly why there is no chart: nothing happened, nothing is known, or nothing applies.
struct Notice {
  /// The print in large, one of the five that doctrine tells apart.
  let print: String
  /// What it means here, one or two sentences.
  let explanation: String

  /// The figure, whose table has no row; its alternative is the explanation unless another is given.
  func figure(
    _ context: ChartContext, headline: String, subtitle: String, alternative: String? = nil
  ) -> ChartFigure {
    ChartFigure(
      headline: headline, subtitle: subtitle, scope: context.scope, alternative: alternative ?? explanation,
      table: FigureTable(title: subtitle, corner: "", columns: [], rows: [], notes: [explanation]),
      height: { height(context, $0) }, draw: { draw(context, &$0, $1) })
  }

  private static let size = 54.0

  private func lines(_ context: ChartContext, _ width: Double, _ style: TextStyle) -> [String] {
    context.measuring.lines(of: explanation, style, width: width)
  }

  /// How wide the print is, with what parts it from the explanation.
  private func column(_ context: ChartContext) -> Double {
    max(150, context.width(print, Typography.title(Self.size)) + 60)
  }

  private func height(_ context: ChartContext, _ width: Double) -> Double {
    width < 460 ? 80 + 18 * Double(lines(context, width - 32, Self.small).count) : 158
  }

  private static let small = Typography.subtitle.sized(12)

  private func draw(_ context: ChartContext, _ scene: inout Scene, _ body: Rect) {
    let height = body.isNarrow ? self.height(context, body.width) - 8 : 150
    let box = Rect(body.x, body.y + 8, body.width, height)
    scene.group(.artifact) { scene in
      scene.fill(.rounded(box, radius: 4), Colour(0xF6F6F6))
      scene.fill(.rectangle(Rect(box.x, box.y, 4, box.height)), Palette.strong)
    }
    if body.isNarrow { drawStacked(context, &scene, box) } else { drawBeside(context, &scene, box) }
  }

  /// The print, and the explanation at its right.
  private func drawBeside(_ context: ChartContext, _ scene: inout Scene, _ box: Rect) {
    let style = Typography.subtitle
    let column = column(context)
    let lines = lines(context, box.width - column - 40, style)
    scene.group(.paragraph) { scene in
      scene.line(print, x: box.x + 32, middle: box.midY, Typography.title(Self.size).coloured(Palette.strong))
    }
    scene.group(.paragraph) { scene in
      for (index, line) in lines.enumerated() {
        let offset = Double(index) - Double(lines.count - 1) / 2
        scene.line(line, x: box.x + column, middle: box.midY + offset * 21, style)
      }
    }
  }

  /// The print, and the explanation below it.
  private func drawStacked(_ context: ChartContext, _ scene: inout Scene, _ box: Rect) {
    scene.group(.paragraph) { scene in
      scene.line(print, x: box.x + 16, middle: box.y + 30, Typography.title(32).coloured(Palette.strong))
    }
    scene.group(.paragraph) { scene in
      for (index, line) in lines(context, box.width - 32, Self.small).enumerated() {
        scene.line(line, x: box.x + 16, middle: box.y + 64 + Double(index) * 18, Self.small)
      }
    }
  }
}
