import BilanCairo
import BilanPdf
import BilanScene
import Foundation
import Testing

@Suite struct StructureTests {
  static let ink = TextStyle(.regular, 10, Sample.ink)

  /// One page with what a closure draws.
  static func document(_ draw: (inout Scene) -> Void) -> PagedScenes {
    var scene = Scene(size: .briefing)
    draw(&scene)
    return PagedScenes(information: Sample.information, pages: [(title: "Essai", scene: scene)])
  }

  /// What a reader hears of a document; the space that ends every run is left out at the end of an element, and so
  /// are attributes.
  static func heard(_ document: PagedScenes) throws -> String {
    let lines = try Poppler.run("pdfinfo", ["-struct-text"], on: document).split(separator: "\n")
    return lines.filter { !$0.drop { $0 == " " }.hasPrefix("/") }
      .map { $0.replacing(#/ "$/#, with: "\"").replacing(/:$/, with: "") + "\n" }.joined()
  }

  @Test func `elements come in the order of their opening, with what only a finisher can write`() throws {
    let file = try PDFBackend.write(Sample.document(pages: 1), fonts: FontBook())
    #expect(file.structure.prefix(5).map(\.type) == ["Document", "Sect", "H1", "P", "Figure"])
    #expect(file.structure[4].alternative == "Trois partenaires et leur poids")
    #expect(file.structure.first { $0.type == "Table" }?.summary == "Jours et écarts")
    let headers = file.structure.filter { $0.type == "TH" }.map(\.scope)
    #expect(headers == [.column, .column, .column, .row, .row])
    #expect(file.structure.filter { $0.type == "TD" }.count == 4)
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `the structure that a reader hears`() throws {
    let heard = try Self.heard(Sample.document(pages: 1))
    let expected = """
      Document
        Sect
          H1 (block)
            "L’activité reste d’abord européenne"
          P (block)
            "Jours d’activité par partenaire en 2024\u{202F}; budget 1\u{202F}234,5\u{202F}M€, cœur de cible"
          Figure
            Span (inline)
              "Canada Royaume-Uni Japon"
            Caption
              "Figure d’essai"
          Figure
            "Les premiers, en jours États-Unis 380 Royaume-Uni 308 Allemagne 286 Belgique 261 \
      Canada 207 Japon 153 Émirats arabes unis 119 Grèce 98"
          Table (block)
            TR
              TH
                "Partenaire"
              TH
                "Jours"
              TH
                "Écart"
            TR
              TH
                "États-Unis"
              TD
                "1\u{202F}235"
              TD
                "▲ +\u{202F}28"
            TR
              TH
                "Côte d’Ivoire"
              TD
                "94"
              TD
                "▼ −\u{202F}3"

      """
    #expect(heard == expected)
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `a fill over the whole page behind an open tag loses no tag and no text`() throws {
    let document = Self.document { scene in
      scene.group(.heading(1)) { $0.text("Titre", at: Point(50, 50), Self.ink) }
      scene.group(.figure(alternative: "Fond")) {
        $0.fill(.rectangle(Rect(-5, -5, 980, 560)), Colour(0xFFFFFF))
        $0.text("Devant", at: Point(50, 90), Self.ink)
      }
      scene.fill(.rectangle(Rect(0, 0, 960, 540)), Colour(0xEEEEEE))
      scene.group(.paragraph) { $0.text("Enfin", at: Point(50, 120), Self.ink) }
    }
    let heard = try Self.heard(document)
    for word in ["H1 (block)", "\"Titre\"", "\"Devant\"", "\"Enfin\""] { #expect(heard.contains(word), "\(word)") }
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `text beside tagged parts keeps its place in the structure`() throws {
    let document = Self.document { scene in
      scene.group(.paragraph) {
        $0.text("Un", at: Point(50, 50), Self.ink)
        $0.text("deux", at: Point(80, 50), Self.ink)
        $0.group(.figure(alternative: "Point")) { $0.fill(.circle(Point(120, 46), radius: 4), Sample.navy) }
        $0.group(.artifact) { $0.text("muet", at: Point(130, 50), Self.ink) }
        $0.text("trois", at: Point(160, 50), Self.ink)
      }
    }
    let file = try PDFBackend.write(document, fonts: FontBook())
    #expect(file.structure.map(\.type) == ["Document", "Sect", "P", "Span", "Figure", "Span"])
    let heard = try Self.heard(document)
    #expect(heard.contains("\"Un deux\""))
    #expect(heard.contains("\"trois\""))
    #expect(!heard.contains("muet"))
  }

  @Test func `a link leads to its page, has words, is printed and is heard where it stands`() throws {
    var document = Self.document { scene in
      scene.group(.paragraph) {
        $0.group(.link(page: 2, words: "Synthèse, page 2")) { $0.text("Synthèse", at: Point(50, 50), Self.ink) }
      }
    }
    var second = Scene(size: .briefing)
    second.group(.heading(1)) { $0.text("Synthèse", at: Point(50, 50), Self.ink) }
    document.pages.append((title: "", scene: second))
    let (file, drawn) = try PDFBackend.compose(document, fonts: FontBook())
    #expect(drawn.structure.map(\.type) == ["Document", "Sect", "P", "Link", "Sect", "H1"])
    #expect(try DocumentRules.broken(by: file).isEmpty)
    let links = file.objects.indices.compactMap { file.object($0)?.value.dictionary }.filter {
      $0["Subtype"] == .name("Link")
    }
    #expect(links.count == 1)
    #expect(links.first?["Contents"] == .text("Synthèse, page 2") && links.first?["F"] == .integer(4))
    #expect(links.first?["Dest"] != nil || links.first?["A"] != nil)
  }

  @Test func `a page of loose items only is a page too`() throws {
    let document = Self.document { $0.text("Seul", at: Point(50, 50), Self.ink) }
    #expect(try PDFBackend.write(document, fonts: FontBook()).structure.map(\.type) == ["Document", "Sect"])
  }
}
