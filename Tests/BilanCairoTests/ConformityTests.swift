import BilanCairo
import BilanPdf
import BilanScene
import Foundation
import Testing

@Suite struct ConformityTests {
  /// Titles of every kind that a desk may write.
  static let titles = [
    "Bilan 2024", "Rapport “annuel” <& suite>", "日本 Japon", "اليمن", "Ελλάδα \u{202E}à l’envers",
    String(repeating: "Un titre qui n’en finit pas ", count: 40), "Ligne\nsuivante\u{0}\u{7}", "()\\", "🇫🇷",
  ]

  @Test(arguments: titles) func `a document of any title keeps the rules`(_ title: String) throws {
    var document = Sample.document(pages: 2)
    document.information.title = title
    document.pages[0].title = title
    document.pages[0].scene.text(title, at: Point(48, 300), StructureTests.ink)
    let file = try PDFBackend.compose(document, fonts: FontBook()).file
    #expect(try DocumentRules.broken(by: file).isEmpty)
  }

  @Test func `shapes and texts outside every group are decoration`() throws {
    let document = StructureTests.document { scene in
      scene.fill(.circle(Point(100, 100), radius: 9), Colour(0x000091, opacity: 0.4))
      scene.group(.paragraph) { $0.text("Dit", at: Point(50, 50), StructureTests.ink, halo: Colour(0xFFFFFF)) }
      scene.text("+ (f S) ﬁ", at: Point(50, 90), StructureTests.ink)
      scene.group(.artifact) { $0.stroke(.line(Point(0, 0), Point(9, 9)), Stroke(Sample.ink, 1, dashes: [2, 1])) }
    }
    #expect(try DocumentRules.broken(by: PDFBackend.compose(document, fonts: FontBook()).file).isEmpty)
  }

  @Test func `figures that nobody sees are heard as a table after the drawing of them`() throws {
    let document = StructureTests.document { scene in
      scene.group(.figure(alternative: "Deux barres")) {
        $0.fill(.rectangle(Rect(50, 50, 90, 9)), Sample.ink)
        $0.text("Belgique", at: Point(50, 90), StructureTests.ink)
      }
      scene.items.append(
        .group(.data(title: "Jours", rows: [["Partenaire", "Écart"], ["日本", "−\u{202F}3"], ["Canada", ""]]), []))
      scene.group(.paragraph) { $0.text("Fin", at: Point(50, 120), StructureTests.ink) }
    }
    let file = try PDFBackend.compose(document, fonts: FontBook()).file
    #expect(try DocumentRules.broken(by: file).isEmpty)
    let heard = try file.structure().map { element in
      let words = try file.dictionary(element.number)["ActualText"]?.string ?? []
      let text =
        words.starts(with: [0xFE, 0xFF])
        ? String(bytes: words, encoding: .utf16) ?? "" : String(decoding: words, as: UTF8.self)
      return element.type + (text.isEmpty ? "" : " " + text)
    }
    #expect(
      heard.dropFirst(2) == [
        "Figure", "Table", "TR", "TH Partenaire", "TH Écart", "TR", "TH 日本", "TD −\u{202F}3", "TR", "TH Canada", "TD",
        "P",
      ])
  }

  @Test func `a document without title is not written`() throws {
    var document = Sample.document(pages: 1)
    document.information.title = ""
    #expect(throws: DrawingError.unfinished(.untitled)) { try PDFBackend.write(document, fonts: FontBook()) }
  }

  @Test func `a broken rule is named`() throws {
    let sound = try PDFBackend.compose(Sample.document(pages: 1), fonts: FontBook()).file
    func broken(_ number: Int, _ key: String) throws -> [String] {
      var file = sound
      var entries = try file.dictionary(number)
      entries[key] = nil
      file.objects[number]?.value = .dictionary(entries)
      return try DocumentRules.broken(by: file)
    }
    let (page, elements) = (try #require(try sound.pages().first), try sound.structure())
    let figure = try #require(elements.firstIndex { $0.type == "Figure" })
    let head = try #require(elements.firstIndex { $0.type == "TH" })
    #expect(try broken(sound.root, "Lang") == ["a language"])
    #expect(try broken(sound.root, "OutputIntents") == ["the meaning of colours"])
    #expect(try broken(sound.root, "Metadata").count == 4)
    #expect(try broken(sound.information, "CreationDate") == ["a date"])
    #expect(try broken(page, "Tabs") == ["page 1: links in the order of the structure"])
    #expect(try broken(page, "StructParents") == ["page 1: an element for each tag"])
    #expect(try broken(elements[figure].number, "Alt") == ["element \(figure + 1): words for a figure"])
    #expect(try broken(elements[head].number, "A") == ["element \(head + 1): a scope"])
    let font = try #require(sound.objects.firstIndex { $0?.value.dictionary?["Type"] == .name("FontDescriptor") })
    #expect(try broken(font, "FontFile3") == ["font \(font): embedded"])
  }
}
