internal import BilanScene

/// A page that says plainly why there is no chart: nothing happened, nothing is known, or nothing applies.
struct Notice {
  /// The print in large, one of the five that doctrine tells apart.
  let print: String
  /// What it means here, one or two sentences.
  let explanation: String

  func draw(_ context: ChartContext, _ scene: inout Scene, _ body: Rect) {
    let box = Rect(body.x, body.y + 8, body.width, 150)
    scene.group(.artifact) { scene in
      scene.fill(.rounded(box, radius: 4), Colour(0xF6F6F6))
      scene.fill(.rectangle(Rect(box.x, box.y, 4, box.height)), Palette.strong)
    }
    let style = Typography.subtitle
    let size = 54.0
    let column = max(150, context.width(print, Typography.title(size)) + 60)
    let lines = context.measuring.lines(of: explanation, style, width: box.width - column - 40)
    scene.group(.paragraph) { scene in
      scene.line(print, x: box.x + 32, middle: box.midY, Typography.title(size).coloured(Palette.strong))
    }
    scene.group(.paragraph) { scene in
      for (index, line) in lines.enumerated() {
        let offset = Double(index) - Double(lines.count - 1) / 2
        scene.line(line, x: box.x + column, middle: box.midY + offset * 21, style)
      }
    }
  }
}
