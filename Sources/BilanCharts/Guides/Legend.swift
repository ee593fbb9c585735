internal import BilanScene

/// A row of keys and their words, from left to right.
struct Legend {
  let context: ChartContext
  var x: Double
  let middle: Double

  init(context: ChartContext, x: Double, middle: Double) {
    self.context = context
    self.x = x
    self.middle = middle
  }

  /// A filled bar.
  mutating func bar(_ text: String, _ colour: Colour, _ scene: inout Scene) {
    scene.fill(.rectangle(Rect(x, middle - 4, 16, 8)), colour)
    word(text, after: 22, &scene)
  }

  /// A small square, for a category.
  mutating func square(_ text: String, _ colour: Colour, _ scene: inout Scene) {
    scene.fill(.rectangle(Rect(x, middle - 4.5, 9, 9)), colour)
    word(text, after: 14, &scene)
  }

  /// The tick of the period before.
  mutating func mark(_ text: String, _ scene: inout Scene) {
    PastMark.vertical(at: x + 2, middle: middle, length: 12, &scene)
    word(text, after: 9, &scene)
  }

  /// Any key drawn by a closure in a box of a width.
  mutating func key(_ text: String, width: Double, _ scene: inout Scene, draw: (inout Scene, Double, Double) -> Void) {
    draw(&scene, x, middle)
    word(text, after: width + 6, &scene)
  }

  private mutating func word(_ text: String, after offset: Double, _ scene: inout Scene) {
    scene.line(text, x: x + offset, middle: middle, Typography.note)
    x += offset + context.width(text, Typography.note) + 18
  }
}
