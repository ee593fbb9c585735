internal import BilanScene

/// Numbers beside the points of several lines, above or below, on no line and on no other number.
enum PointLabels {
  /// A number to place beside a point.
  struct Wish {
    let text: String
    let point: Point
  }

  /// The middle of each number's place; nil when they do not all find one, since some alone would mislead.
  static func places(
    _ wishes: [Wish], lines: [[Point]], style: TextStyle, in bounds: Rect, _ context: ChartContext
  ) -> [Point]? {
    var placer = LabelPlacer(bounds: bounds, obstacles: lines.flatMap(obstacles))
    var places: [Point] = []
    for wish in wishes {
      let width = context.width(wish.text, style) + 2
      let candidates = [(0.0, -10.0), (0, 10), (-8, -11), (8, -11), (-8, 11), (8, 11), (0, -14), (0, 14)].map { x, y in
        Rect(wish.point.x + x - width / 2, wish.point.y + y - 4.5, width, 9)
      }
      guard let rect = placer.place(candidates) else { return nil }
      places.append(Point(rect.midX, rect.midY))
    }
    return places
  }

  /// Small squares along a line, as obstacles.
  private static func obstacles(_ line: [Point]) -> [Rect] {
    zip(line, line.dropFirst()).flatMap { from, to in
      let steps = max(1, Int(((to.x - from.x).magnitude + (to.y - from.y).magnitude) / 3))
      return (0...steps).map { step in
        let part = Double(step) / Double(steps)
        return Rect(from.x + (to.x - from.x) * part - 1.5, from.y + (to.y - from.y) * part - 1.5, 3, 3)
      }
    }
  }
}
