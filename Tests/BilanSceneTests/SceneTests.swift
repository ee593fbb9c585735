import BilanScene
import Testing

@Suite struct SceneTests {
  static let ink = TextStyle(.regular, 10, Colour(0x161616))

  static var scene: Scene {
    var scene = Scene(size: .briefing)
    scene.fill(.rectangle(Rect(0, 0, 960, 540)), Colour(0xFFFFFF))
    scene.group(.heading(1)) {
      $0.text("Titre « fin »", at: Point(48, 66.049), TextStyle(.display, 30, Colour(0x161616)))
    }
    scene.group(.figure(alternative: "Trois points")) {
      $0.fill(.circle(Point(100, 200), radius: 12.5), Colour(0x000091, opacity: 0.8))
      $0.fill(.rounded(Rect(10, 20, 30.26, 8), radius: 3), Colour(0x00000F))
      $0.stroke(
        .line(Point(0, -0.04), Point(10, 1.0 / 3)), Stroke(Colour(0xCECECE), 0.75, dashes: [2, 1.5], round: true))
      $0.group(.artifact) {
        $0.text("20", at: Point(5, 5), Self.ink.anchored(.end), halo: Colour(0xFFFFFF))
        $0.stroke(.polyline((0..<30).map { Point(Double($0), Double($0 * $0)) }), Stroke(Colour(0), 1))
      }
    }
    return scene
  }

  @Test func `a dump shows every item on a line of its own`() {
    let expected = """
      page 960 540
      rect 0,0 960×540 fill #FFFFFF
      heading 1
        text 48,66 display 30 #161616 "Titre « fin »"
      figure "Trois points"
        circle 100,200 r12.5 fill #000091/80
        rounded 10,20 30.3×8 r3 fill #00000F
        path M0,0 L10,0.3 stroke #CECECE 0.75 dashes 2,1.5 round
        artifact
          text 5,5 regular 10 #161616 end halo #FFFFFF "20"
          path 0,0 29×841 of 30 segments stroke #000000 1

      """
    #expect(Self.scene.dump == expected)
  }

  @Test func `runs come in painting order, those in groups too`() {
    #expect(Self.scene.runs.map(\.text) == ["Titre « fin »", "20"])
  }

  @Test func `a sound scene has no problem`() { #expect(Self.scene.problems.isEmpty) }

  @Test(arguments: [
    (Item.text(TextRun("a", at: Point(.nan, 0), ink)), SceneProblem.Fault.coordinate),
    (.text(TextRun("a", at: Point(0, 0), TextStyle(.regular, 0, Colour(0)))), .textSize),
    (.text(TextRun("a", at: Point(0, 0), TextStyle(.regular, .nan, Colour(0)))), .textSize),
    (.text(TextRun("a", at: Point(0, 0), ink, halo: Colour(0, opacity: 2))), .colour),
    (.shape(.line(Point(0, 0), Point(0, .infinity)), fill: nil, stroke: Stroke(Colour(0), 1)), .coordinate),
    (.shape(.circle(Point(0, 0), radius: .nan), fill: Colour(0), stroke: nil), .coordinate),
    (.shape(.line(Point(0, 0), Point(0, 9)), fill: nil, stroke: Stroke(Colour(0), 0)), .stroke),
    (.shape(.line(Point(0, 0), Point(0, 9)), fill: nil, stroke: Stroke(Colour(0), 1, dashes: [0, 0])), .stroke),
    (.shape(.line(Point(0, 0), Point(0, 9)), fill: nil, stroke: Stroke(Colour(0), 1, dashes: [-1])), .stroke),
    (.shape(.circle(Point(0, 0), radius: 1), fill: Colour(0, opacity: .nan), stroke: nil), .colour),
    (.group(.heading(7), []), .level),
    (.group(.row, []), .rowOutsideTable),
    (.group(.artifact, [.group(.cell, [])]), .cellOutsideRow),
    (.group(.table(summary: ""), [.group(.paragraph, [])]), .tableContent),
    (.group(.table(summary: ""), [.group(.row, [.group(.paragraph, [])])]), .rowContent),
  ])
  func `what cannot be drawn is found`(_ item: Item, _ fault: SceneProblem.Fault) {
    var scene = Self.scene
    scene.items.append(item)
    #expect(scene.problems.map(\.fault) == [fault])
    #expect(scene.problems.allSatisfy { $0.place.hasPrefix("4") })
  }

  @Test func `every problem is found in one go, with its place`() {
    let bad = Item.text(TextRun("a", at: Point(.nan, 0), Self.ink))
    let scene = Scene(size: Size(0, 540), items: [bad, .group(.figure(alternative: ""), [bad])])
    #expect(
      scene.problems.map(\.description) == [
        "the page has no usable size", "item 1: a coordinate is no number or too large",
        "item 2.1: a coordinate is no number or too large",
      ])
    #expect(Scene(size: .a4, items: [.group(.paragraph, [])]).problems.map(\.fault) == [.empty])
  }
}
