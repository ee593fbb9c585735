internal import BilanScene

/// The mark of the period before, the same black tick on every page.
enum PastMark {
  static let width = 1.8

  static func vertical(at x: Double, middle: Double, length: Double, _ scene: inout Scene) {
    draw(Rect(x - width / 2, middle - length / 2, width, length), &scene)
  }

  /// The tick on a thin white ground, so that it stands out on dark bars too.
  private static func draw(_ rect: Rect, _ scene: inout Scene) {
    scene.fill(.rectangle(rect.inset(-1, -1, -1, -1)), Palette.white)
    scene.fill(.rectangle(rect), Palette.ink)
  }
}
