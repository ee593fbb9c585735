/// A path of straight and curved segments.
package struct Path: Sendable, Hashable {
  /// One step of the pen.
  package enum Segment: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  /// The steps, in order.
  package var segments: [Segment]

  /// A path of steps; empty by default.
  package init(_ segments: [Segment] = []) { self.segments = segments }

  /// The four sides of a rectangle.
  package static func rectangle(_ rect: Rect) -> Path {
    Path([
      .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)), .line(Point(rect.maxX, rect.maxY)),
      .line(Point(rect.x, rect.maxY)), .close,
    ])
  }

  /// A straight line.
  package static func line(_ from: Point, _ to: Point) -> Path { Path([.move(from), .line(to)]) }

  /// Straight lines from point to point, not closed.
  package static func polyline(_ points: [Point]) -> Path {
    Path(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
  }

  /// A rectangle with round corners; the radius is cut to half of the shorter side.
  package static func rounded(_ rect: Rect, radius: Double) -> Path {
    let r = min(radius, rect.width / 2, rect.height / 2)
    let k = r * 0.447_715_25
    let (x0, y0, x1, y1) = (rect.x, rect.y, rect.maxX, rect.maxY)
    return Path([
      .move(Point(x0 + r, y0)), .line(Point(x1 - r, y0)),
      .curve(Point(x1 - k, y0), Point(x1, y0 + k), Point(x1, y0 + r)), .line(Point(x1, y1 - r)),
      .curve(Point(x1, y1 - k), Point(x1 - k, y1), Point(x1 - r, y1)), .line(Point(x0 + r, y1)),
      .curve(Point(x0 + k, y1), Point(x0, y1 - k), Point(x0, y1 - r)), .line(Point(x0, y0 + r)),
      .curve(Point(x0, y0 + k), Point(x0 + k, y0), Point(x0 + r, y0)), .close,
    ])
  }

  /// A circle of four curves, true to 0.03 % of its radius.
  package static func circle(_ centre: Point, radius: Double) -> Path {
    rounded(Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius), radius: radius)
  }

  /// The smallest rectangle around all points, those that steer curves too; nothing for a path without points.
  package var bounds: Rect? {
    let points = segments.flatMap(\.points)
    guard let first = points.first else { return nil }
    var (low, high) = (first, first)
    for point in points {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    return Rect(low.x, low.y, high.x - low.x, high.y - low.y)
  }
}

extension Path.Segment {
  /// The points of the segment, its end last.
  package var points: [Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .curve(let first, let second, let end): [first, second, end]
    case .close: []
    }
  }
}
