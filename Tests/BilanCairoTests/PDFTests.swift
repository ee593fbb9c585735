import BilanCairo
import BilanScene
import Foundation
import Testing

@Suite struct PDFTests {
  @Test func `the same document gives the same bytes, whatever was drawn before`() throws {
    let fonts = try FontBook()
    let first = try PDFBackend.write(Sample.document(), fonts: fonts)
    _ = try PDFBackend.write(Sample.document(pages: 3), fonts: fonts)
    let second = try PDFBackend.write(Sample.document(), fonts: FontBook())
    #expect(first == second)
    #expect(try PDFBackend.write(Sample.document(), fonts: fonts) == first)
    #expect(first.bytes.starts(with: Array("%PDF-1.7".utf8)))
    #expect(first.missingGlyphs.isEmpty)
    try Look.keep(first.bytes, "sample.pdf")
  }

  @Test func `documents drawn side by side are those drawn one after the other`() async throws {
    let expected = try PDFBackend.write(Sample.document(), fonts: FontBook())
    try await withThrowingTaskGroup(of: DrawnFile.self) { group in
      for _ in 0..<8 { group.addTask { try PDFBackend.write(Sample.document(), fonts: FontBook()) } }
      for try await file in group { #expect(file == expected) }
    }
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `all text can be searched, signs and accents too`() throws {
    // The program writes every space as an ordinary one, and leaves out some.
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let text = try bare(Poppler.run("pdftotext", ["-layout"], on: Sample.document()))
    let words = [
      "L’activité reste d’abord européenne", "2024 ; budget", "1 234,5 M€, cœur de cible", "Côte d’Ivoire", "▲ + 28",
      "▼ − 3", "Source : registre d’essai, arrêté au 15 janvier 2025.", "Émirats arabes unis", "Grèce",
    ]
    for word in words { #expect(text.contains(bare(word)), "\(word)") }
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `only Inter is in the file, embedded, subset and with its Unicode`() throws {
    let table = try Poppler.run("pdffonts", [], on: Sample.document())
    let rows = table.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").map(String.init) }
    #expect(rows.count >= 4)
    for row in rows {
      #expect(row[0].wholeMatch(of: /[A-Z]{6}\+Inter(Display)?-[A-Za-z]+/) != nil, "\(row[0])")
      #expect(row.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
    }
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `the file says what it is and when it was made`() throws {
    let lines = try Poppler.run("pdfinfo", [], on: Sample.document(pages: 3)).split(separator: "\n").map(String.init)
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key + ":") }?.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
    }
    #expect(value("Title") == "Bilan 2024 des coopérations")
    #expect(value("Author") == "Bureau d’essai")
    #expect(value("Subject") == "Activité par partenaire")
    #expect(value("Keywords") == "coopération, partenaires")
    #expect(value("Creator") == "bilan")
    #expect(value("CreationDate") == "Wed Jan 15 00:00:00 2025 UTC")
    #expect(value("ModDate") == "Wed Jan 15 00:00:00 2025 UTC")
    #expect(value("Tagged") == "yes")
    #expect(value("Pages") == "3")
    #expect(value("Page size") == "960 x 540 pts")
    let destinations = try Poppler.run("pdfinfo", ["-dests"], on: Sample.document(pages: 3))
    for page in 1...3 { #expect(destinations.contains("\"page-\(page)\"")) }
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `pages keep their own sizes`() throws {
    var document = Sample.document()
    document.pages[1].scene = Sample.page(number: 2, size: .a4)
    let sizes = try Poppler.run("pdfinfo", ["-l", "2"], on: document)
    #expect(sizes.contains("Page    1 size:  960 x 540 pts"))
    #expect(sizes.contains("Page    2 size:  595.276 x 841.89 pts (A4)"))
  }

  @Test func `letters that the fonts lack are named, not lost in silence`() throws {
    var document = Sample.document(pages: 3)
    document.pages[2].scene.text("Україна 中国", at: Point(100, 100), TextStyle(.regular, 10, Sample.ink))
    for text in ["日本 Japon", "Україна", "日本 Japon", "Ελλάδα", "اليمن"] {
      document.pages[0].scene.text(text, at: Point(100, 100), TextStyle(.regular, 10, Sample.ink))
    }
    #expect(
      try PDFBackend.write(document, fonts: FontBook()).missingGlyphs
        == [UndrawnText("日本 Japon", page: 1), UndrawnText("اليمن", page: 1), UndrawnText("Україна 中国", page: 3)])
  }

  @Test(.enabled(if: Poppler.isHere, "poppler-utils is not installed"))
  func `a line break or control character in a run becomes a space`() throws {
    var document = Sample.document(pages: 1)
    document.pages[0].scene.text("avant\naprès\tpuis\u{0}fin", at: Point(100, 370), TextStyle(.bold, 10, Sample.ink))
    #expect(try Poppler.run("pdftotext", [], on: document).contains("avant après puis fin"))
  }
}
