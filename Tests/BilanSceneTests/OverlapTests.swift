import BilanScene
import Testing

@Suite struct OverlapTests {
  static let ink = TextStyle(.regular, 10, Colour(0))

  static func overlaps(_ runs: [(String, Double, Double, TextStyle.Anchor)], margin: Double = 0) -> TextOverlaps {
    var scene = Scene(size: Size(200, 100))
    scene.group(.artifact) { for run in runs { $0.text(run.0, at: Point(run.1, run.2), ink.anchored(run.3)) } }
    return scene.overlaps(measuring: FixedWidth(), margin: margin)
  }

  @Test func `a box goes from 0.72 of the size above the baseline to 0.18 below it`() {
    let measuring = FixedWidth()
    func box(_ anchor: TextStyle.Anchor) -> Rect {
      TextRun("abcde", at: Point(100, 50), Self.ink.anchored(anchor)).box(measuring)
    }
    let expected: [(TextStyle.Anchor, Double)] = [(.start, 100), (.middle, 86), (.end, 72)]
    for (anchor, left) in expected {
      let found = box(anchor)
      #expect((found.x - left).magnitude < 1e-9)
      #expect((found.width - 28).magnitude < 1e-9)
      #expect((found.y - 42.8).magnitude < 1e-9)
      #expect((found.maxY - 51.8).magnitude < 1e-9)
    }
  }

  @Test func `texts that touch are clear, texts over one another are named`() {
    #expect(Self.overlaps([("abcde", 10, 50, .start), ("abcde", 38, 50, .start)]).isEmpty)
    #expect(Self.overlaps([("abcde", 10, 50, .start), ("abcde", 10, 59, .start)]).isEmpty)
    let found = Self.overlaps([("abcde", 10, 50, .start), ("fghij", 60, 58, .end), ("klm", 100, 50, .middle)])
    #expect(found.description == "\"abcde\" overlaps \"fghij\"")
    #expect(found.outside.isEmpty)
  }

  @Test func `a text that leaves the page or enters its margin is named`() {
    let runs = [("haut", 50, 7.2, .start), ("coin", 200, 98.2, .end)] as [(String, Double, Double, TextStyle.Anchor)]
    #expect(Self.overlaps(runs).isEmpty)
    #expect(Self.overlaps(runs, margin: 1).outside.map(\.text) == ["haut", "coin"])
    #expect(Self.overlaps([("gauche", 1, 50, .middle)]).description == "\"gauche\" leaves the page")
  }

  @Test func `an empty text is in nobody's way`() {
    #expect(Self.overlaps([("", -5, 50, .start), ("abc", 10, 50, .start), ("", 12, 50, .start)]).isEmpty)
  }
}
