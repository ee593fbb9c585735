internal import BilanScene

/// The mark of the period before, the same black tick on every page.
enum PastMark {
  static let width = 1.8

  static func vertical(at x: Double, middle: Double, length: Double, _ scene: inout Scene) {
    scene.fill(.rectangle(Rect(x - width / 2, middle - length / 2, width, length)), Palette.ink)
  }

  static func horizontal(at y: Double, middle: Double, length: Double, _ scene: inout Scene) {
    scene.fill(.rectangle(Rect(middle - length / 2, y - width / 2, length, width)), Palette.ink)
  }
}
