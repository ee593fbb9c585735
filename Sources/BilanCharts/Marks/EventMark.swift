internal import BilanModel
internal import BilanScene

/// A point for a short event, a capsule for a long one, an outline for one whose dates are vague.
struct EventMark {
  static let height = 8.0

  let rect: Rect
  let isVague: Bool
  let colour: Colour

  /// The mark of an event on a scale, its middle at a height that the caller sets later.
  init(_ event: MainEvents.Event, _ scale: PeriodScale, colour: Colour) {
    let start = scale.place(event.first)
    let end = scale.place(event.last.advanced(by: 1))
    let width = max(EventMark.height, end - start)
    let middle = (start + end) / 2
    let x = min(max(middle - width / 2, scale.start), scale.end - width)
    rect = Rect(x, 0, width, EventMark.height)
    isVague = event.isVague
    self.colour = colour
  }

  func draw(middle: Double, _ scene: inout Scene) {
    let placed = Rect(rect.x, middle - rect.height / 2, rect.width, rect.height)
    guard isVague else {
      scene.fill(.rounded(placed.inset(-0.8, -0.8, -0.8, -0.8), radius: 5), Palette.white)
      scene.fill(.rounded(placed, radius: 4), colour)
      return
    }
    let outline = Path.rounded(placed.inset(0.6, 0.6, 0.6, 0.6), radius: 4)
    scene.fill(outline, Palette.white)
    scene.stroke(outline, Stroke(colour, 1.2, dashes: [3, 2]))
  }
}
