import BilanCairo
import BilanScene
import Foundation
import Testing

@Suite struct PaceTests {
  /// Ten pages of 300 runs each, as a dense annex would be.
  static var dense: PagedScenes {
    let pages = (1...10).map { page in
      var scene = Scene(size: .briefing)
      for run in 0..<300 {
        let place = Point(48 + Double(run % 6) * 150, 20 + Double(run / 6) * 10)
        scene.group(.paragraph) {
          $0.text("Partenaire \(page * run % 83)\u{202F}: 1\u{202F}\(100 + run % 800)", at: place, Sample.small)
        }
      }
      return (title: "Page \(page)", scene: scene)
    }
    return PagedScenes(information: Sample.information, pages: pages)
  }

  @Test func `three thousand runs are drawn and measured in a blink`() throws {
    let fonts = try FontBook()
    let measuring = PangoMeasuring(fonts)
    let document = Self.dense
    let clock = ContinuousClock()
    let first = clock.measure { for page in document.pages { _ = page.scene.overlaps(measuring: measuring) } }
    let again = clock.measure {
      for page in document.pages { for run in page.scene.runs { _ = run.box(measuring) } }
    }
    var size = 0
    let drawing = try clock.measure { size = try PDFBackend.write(document, fonts: fonts).bytes.count }
    #expect(size > 50_000)
    // A wide bound: a debug build on a busy machine.
    #expect(drawing < .seconds(3))
    if ProcessInfo.processInfo.environment["LOOK"] != nil {
      print("overlaps \(first), boxes again \(again), drawing \(drawing), \(size) bytes")
    }
  }
}
