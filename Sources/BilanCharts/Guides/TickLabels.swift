internal import BilanScene

/// The numbers of a horizontal axis.
enum TickLabels {
  /// Draws them, but for those that would touch the one before; one that would pass the right edge a little is moved.
  static func draw(
    _ scale: LinearScale, middle y: Double, within edge: Double, _ context: ChartContext, _ scene: inout Scene
  ) {
    var free = -Double.infinity
    for tick in scale.ticks {
      let text = context.words.short(Int(exactly: tick.rounded()) ?? .max)
      let half = context.width(text, Typography.note) / 2
      let x = min(scale.place(tick), edge - half)
      guard x - half >= free, scale.place(tick) - x <= half else { continue }
      scene.line(text, x: x, middle: y, Typography.note, .middle)
      free = x + half + 8
    }
  }
}
