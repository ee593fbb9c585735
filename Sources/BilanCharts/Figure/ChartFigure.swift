package import BilanModel
package import BilanScene
package import BilanTables

/// A chart without a page: what it says, the figures that it is drawn from, and the drawing, for whatever lays out a
/// page around it.
///
/// It keeps to the rectangle that it is drawn into, from half the width of an A4 page on.
package struct ChartFigure {
  /// The finding: a title.
  package let headline: String
  /// Unit, period and perimeter.
  package let subtitle: String
  /// An example of how to read it, computed from the figures, without `Lecture :`; empty where there is nothing to read.
  package let reading: String
  /// What is counted and what is left out of it, without a full stop.
  package let scope: String
  /// What the figure shows, numbers included, for those who cannot see it.
  package let alternative: String
  /// The registers that the figures come from, as a source begins: `registre des activités, arrêté`.
  package let registers: Wording
  /// The figures drawn, one by one.
  package let table: FigureTable
  /// How much of the foot of the drawing is a line of notes, in points; a page may let it hang below what it draws.
  let foot: Double
  private let size: (Double) -> Double
  private let drawing: (inout Scene, Rect) -> Void

  /// A figure of its texts, its table and its drawing; `height` is what the drawing asks for in a width.
  init(
    headline: String, subtitle: String, reading: String = "", scope: String, alternative: String,
    registers: Wording = Wording("registre des activités, arrêté", "register of activities,"), table: FigureTable,
    foot: Double = 0, height: @escaping (Double) -> Double, draw: @escaping (inout Scene, Rect) -> Void
  ) {
    self.headline = headline
    self.subtitle = subtitle
    self.reading = reading
    self.scope = scope
    self.alternative = alternative
    self.registers = registers
    self.table = table
    self.foot = foot
    size = height
    drawing = draw
  }

  /// The scale of figures in documents, whose smallest text is then 7 points.
  package static let documentScale = 0.78

  /// The height that the drawing asks for in a width, in points; more is left empty or spread.
  package func height(in width: Double, scale: Double = 1) -> Double { (size(width / scale) + foot) * scale }

  /// Draws the figure into a rectangle of a scene, all of it made larger or smaller by a scale.
  package func draw(into rect: Rect, of scene: inout Scene, scale: Double = 1) {
    guard scale != 1 else { return drawing(&scene, rect.inset(0, 0, 0, foot)) }
    let own = Rect(0, 0, rect.width / scale, rect.height / scale)
    var part = Scene(size: Size(own.width, own.height))
    drawing(&part, own.inset(0, 0, 0, foot))
    scene.items += part.items.map { $0.placed(at: Point(rect.x, rect.y), scale: scale) }
  }
}

extension Rect {
  /// Whether a figure has little more than half of an A4 page: names above their marks, keys below each other.
  var isNarrow: Bool { width < 460 }
}
