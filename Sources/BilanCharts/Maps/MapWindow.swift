internal import BilanScene

/// A part of the projected world in a rectangle of a page: as large as fits, in its middle.
struct MapWindow {
  /// Where it stands on the page.
  let area: Rect
  private let scale: Double
  private let middle: Point

  /// The part between some degrees.
  init(west: Double, south: Double, east: Double, north: Double, in area: Rect) {
    self.area = area
    let corners = [(west, south), (west, north), (east, south), (east, north), (11, south), (11, north)].map {
      EqualEarth.coast(longitude: $0.0, latitude: $0.1)
    }
    let (left, right) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 1)
    let (top, bottom) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 1)
    scale = min(area.width / (right - left), area.height / (bottom - top))
    middle = Point((left + right) / 2, (top + bottom) / 2)
  }

  /// Where a projected point stands on the page.
  func place(_ point: Point) -> Point {
    Point(area.midX + (point.x - middle.x) * scale, area.midY + (point.y - middle.y) * scale)
  }

  /// The point of the window nearest to one of the page.
  func nearest(to point: Point) -> Point {
    Point(max(area.x, min(area.maxX, point.x)), max(area.y, min(area.maxY, point.y)))
  }

  /// Draws the land in the window.
  func draw(_ scene: inout Scene) {
    for ring in LandMass.rings {
      let points = clipped(ring.points.map(place))
      guard points.count > 2 else { continue }
      let path = Path(Path.polyline(points).segments + [.close])
      scene.fill(path, ring.isLake ? Palette.white : Palette.land)
    }
  }

  /// The part of a ring in the window (Sutherland and Hodgman): edge by edge, what is outside is cut.
  private func clipped(_ points: [Point]) -> [Point] {
    let edges: [(inside: (Point) -> Bool, cut: (Point, Point) -> Point)] = [
      ({ $0.x >= area.x }, { Self.cut($0, $1, x: area.x) }),
      ({ $0.x <= area.maxX }, { Self.cut($0, $1, x: area.maxX) }),
      ({ $0.y >= area.y }, { Self.cut($0, $1, y: area.y) }),
      ({ $0.y <= area.maxY }, { Self.cut($0, $1, y: area.maxY) }),
    ]
    return edges.reduce(points) { points, edge in
      guard var last = points.last else { return [] }
      var kept: [Point] = []
      for point in points {
        if edge.inside(point) != edge.inside(last) { kept.append(edge.cut(last, point)) }
        if edge.inside(point) { kept.append(point) }
        last = point
      }
      return kept
    }
  }

  private static func cut(_ from: Point, _ to: Point, x: Double) -> Point {
    Point(x, from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x))
  }

  private static func cut(_ from: Point, _ to: Point, y: Double) -> Point {
    Point(from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y), y)
  }
}
