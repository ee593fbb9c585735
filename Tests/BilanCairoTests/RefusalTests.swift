import BilanCairo
import BilanScene
import Testing

@Suite struct RefusalTests {
  static func refusal(of scene: Scene) throws -> DrawingError? {
    let document = PagedScenes(information: Sample.information, pages: [(title: "Essai", scene: scene)])
    do {
      _ = try PDFBackend.write(document, fonts: FontBook())
      return nil
    } catch { return error }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e9])
  func `a number that cannot be drawn is refused with its place`(_ bad: Double) throws {
    var scene = Sample.page()
    scene.items.append(.group(.artifact, [.shape(.circle(Point(bad, 10), radius: 3), fill: Sample.ink, stroke: nil)]))
    let place = "\(scene.items.count).1"
    #expect(
      try Self.refusal(of: scene)
        == .invalidScene(page: 1, problems: [SceneProblem(place: place, fault: .coordinate)]))
    #expect(throws: DrawingError.self) { try SVGBackend.write(scene, fonts: FontBook()) }
    #expect(throws: DrawingError.self) { try PNGBackend.write(scene, fonts: FontBook()) }
  }

  @Test func `a document without pages and a page without marks are refused`() throws {
    let nothing = PagedScenes(information: Sample.information, pages: [])
    #expect(throws: DrawingError.noPages) { try PDFBackend.write(nothing, fonts: FontBook()) }
    #expect(
      try Self.refusal(of: Scene(size: .briefing))
        == .invalidScene(page: 1, problems: [SceneProblem(place: "", fault: .empty)]))
  }

  @Test(arguments: ["", "2025-01-15", "2025-01-15T00:00:00", "2025-01-15T00:00:00+01", "15/01/2025 00:00:00Z"])
  func `a date that would let the clock in is refused`(_ date: String) throws {
    var document = Sample.document(pages: 1)
    document.information.date = date
    #expect(throws: DrawingError.invalidDate(date)) { try PDFBackend.write(document, fonts: FontBook()) }
  }

  @Test func `a missing font names the package to install`() throws {
    let error = DrawingError.missingFont(file: "/nowhere/Inter-Regular.otf", package: "fonts-inter")
    #expect(throws: error) { try FontBook(folder: "/nowhere") }
    #expect(error.description.contains("install the Debian package fonts-inter"))
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, 1000])
  func `a picture without a usable scale is refused`(_ scale: Double) throws {
    #expect(throws: DrawingError.self) { try PNGBackend.write(Sample.page(), scale: scale, fonts: FontBook()) }
  }
}
