import BilanScene
import Testing

@Suite struct PathTests {
  @Test func `rectangles that only touch do not intersect`() {
    let rect = Rect(10, 10, 20, 10)
    #expect(rect.intersects(Rect(29, 19, 5, 5)))
    #expect(rect.intersects(Rect(12, 12, 1, 1)))
    #expect(!rect.intersects(Rect(30, 10, 5, 5)))
    #expect(!rect.intersects(Rect(10, 20, 5, 5)))
    #expect(rect.contains(rect))
    #expect(!rect.contains(Rect(10, 10, 20.1, 10)))
  }

  @Test func `an inset takes from every side its own`() {
    #expect(Rect(10, 20, 100, 50).inset(1, 2, 3, 4) == Rect(11, 22, 96, 44))
    #expect(Rect(10, 20, 100, 50).midX == 60)
    #expect(Rect(10, 20, 100, 50).midY == 45)
  }

  @Test func `the bounds of a path hold all its points`() {
    #expect(Path.rectangle(Rect(1, 2, 3, 4)).bounds == Rect(1, 2, 3, 4))
    #expect(Path.polyline([Point(5, 1), Point(-2, 8), Point(3, 3)]).bounds == Rect(-2, 1, 7, 7))
    #expect(Path().bounds == nil)
  }

  @Test func `round corners stay inside their rectangle and are cut to half the shorter side`() {
    let rect = Rect(10, 10, 40, 8)
    #expect(Path.rounded(rect, radius: 2).bounds == rect)
    #expect(Path.rounded(rect, radius: 100) == Path.rounded(rect, radius: 4))
  }

  @Test func `a circle is round to a thousandth of its radius`() throws {
    var pen = Point(0, 0)
    for segment in Path.circle(Point(50, 60), radius: 10).segments {
      if case .curve(let first, let second, let end) = segment {
        for step in 0...10 {
          let (t, u) = (Double(step) / 10, 1 - Double(step) / 10)
          func along(_ axis: KeyPath<Point, Double>) -> Double {
            u * u * u * pen[keyPath: axis] + 3 * u * u * t * first[keyPath: axis]
              + 3 * u * t * t * second[keyPath: axis] + t * t * t * end[keyPath: axis]
          }
          let (x, y) = (along(\.x) - 50, along(\.y) - 60)
          #expect(((x * x + y * y).squareRoot() - 10).magnitude < 0.01)
        }
      }
      pen = segment.points.last ?? pen
    }
  }
}
