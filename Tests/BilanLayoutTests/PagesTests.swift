internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import Testing

/// How blocks become pages: each placed once, in its order, inside of what stands around.
struct PagesTests {
  private let setting = Setting(measuring: FixedWidth(), language: .french)
  private let frame = PageFrame(
    marking: .restricted, notice: "DONNÉES FICTIVES", office: "Bureau", title: "Bilan 2024")

  private func pages(_ blocks: [any Block], _ frame: PageFrame? = nil) -> [SetPage] {
    let section = Document.Section(title: "Un", running: "Fiche · Un", blocks: blocks)
    return Document(frame: frame ?? self.frame, sections: [section]).pages(setting)
  }

  private func table(_ count: Int, ending: ((Int) -> String)? = nil) -> DocumentTable {
    DocumentTable(
      summary: "Lignes",
      columns: [DocumentTable.Column("Ligne", .part(1)), DocumentTable.Column("Nombre", .fitting, .end)],
      rows: (0..<count).map { [DocumentTable.Cell("ligne \($0)"), DocumentTable.Cell("\($0 * 7)")] }, ending: ending)
  }

  private func texts(_ page: SetPage) -> [String] { page.scene.runs.map(\.text) }

  @Test func `a page of each block, as it is drawn`() {
    let blocks: [any Block] = [
      NameBlock("Estonie", lines: ["EST · 3e partenaire", "Otan"]),
      Paragraph([Span("Appréciation :", DocumentType.lead), Span("dense et équilibrée.")]),
      TintedBox([Paragraph([Span("Prévu : rien.")], space: 0)]),
      FigureFoot([("Lecture :", "un nombre."), ("Note :", "")]),
    ]
    #expect(
      pages(blocks).map(\.scene.dump) == [
        """
        page 595.3 841.9
        paragraph
          text 297.6,25 semibold 8.5 #E1000F middle "DIFFUSION RESTREINTE · DONNÉES FICTIVES"
        artifact
          text 48,45 regular 7.5 #666666 "Bureau"
          text 547.3,45 regular 7.5 #666666 end "Fiche · Un"
          path M48,51 L547.3,51 stroke #000091 0.75
          path M48,801.4 L547.3,801.4 stroke #CECECE 0.5
          text 48,813.9 regular 7.5 #666666 "Bilan 2024"
          text 547.3,813.9 semibold 8.5 #161616 end "1 / 1"
          text 297.6,826.9 semibold 8.5 #E1000F middle "DIFFUSION RESTREINTE · DONNÉES FICTIVES"
        heading 1
          text 48,90 display 28 #000091 "Estonie"
        paragraph
          text 547.3,78 medium 8.5 #3A3A3A end "EST · 3e partenaire"
        paragraph
          text 547.3,90 regular 8.5 #666666 end "Otan"
        paragraph
          text 48,112.5 semibold 8.5 #161616 "Appréciation :"
          text 119.4,112.5 regular 8.5 #3A3A3A "dense et équilibrée."
        artifact
          rect 48,126.5 499.3×22.5 fill #F5F5FE
        paragraph
          text 56,140 regular 8.5 #3A3A3A "Prévu : rien."
        paragraph
          text 48,788.1 semibold 7.5 #3A3A3A "Lecture :"
          text 90,788.1 regular 7.5 #666666 "un nombre."

        """
      ])
  }

  @Test func `a table goes on under its heads, and every row stands once`() {
    let pages = pages([FigureHeading(number: "1", title: "Lignes"), table(150)])
    #expect(pages.count == 3)
    for page in pages { #expect(texts(page).filter { $0 == "Ligne" }.count == 1) }
    let rows = pages.flatMap(texts).filter { $0.hasPrefix("ligne ") }
    #expect(rows == (0..<150).map { "ligne \($0)" })
    #expect(pages.map(\.title) == ["Un", nil, nil])
  }

  @Test(arguments: 40...60) func `a table that goes on says which it is, with more than one row`(count: Int) {
    var table = table(count)
    table.continuedTitle = "1 Lignes (suite)"
    let pages = pages([table])
    for (index, page) in pages.enumerated() {
      #expect(texts(page).contains("1 Lignes (suite)") == (index > 0))
      #expect(texts(page).count { $0.hasPrefix("ligne ") } > 1)
      #expect(page.scene.problems.isEmpty)
    }
    #expect(pages.flatMap(texts).count { $0.hasPrefix("ligne ") } == count)
  }

  @Test func `a table that stops with its page says how many rows are left`() {
    let pages = pages([table(150) { "et \($0) autres" }])
    #expect(pages.count == 1)
    let shown = texts(pages[0]).count { $0.hasPrefix("ligne ") }
    #expect(texts(pages[0]).contains("et \(150 - shown) autres"))
  }

  @Test(arguments: 40...58) func `no heading is the last of its page`(rows: Int) {
    let pages = pages([
      table(rows), FigureHeading(number: "2", title: "Titre", subtitle: "Sous-titre"),
      Paragraph([Span("Un paragraphe.")]),
    ])
    for page in pages where texts(page).contains("2 Titre") || texts(page).contains("Titre") {
      #expect(texts(page).contains("Un paragraphe."), "\(rows) rows")
    }
  }

  @Test func `marking at head and foot, number and title on each page, nothing outside, nothing over another`() {
    let long = Marking(.secret, caveats: [.france], releasableTo: (0..<30).map { "P\($0)" })
    for marking in [Marking.unprotected, .restricted, long] {
      let frame = PageFrame(marking: marking, notice: nil, office: "Bureau", title: "Bilan 2024")
      let pages = pages([table(120), FigureFoot([("Champ :", "tout.")])], frame)
      for (index, page) in pages.enumerated() {
        #expect(page.scene.problems.isEmpty)
        let overlaps = page.scene.overlaps(measuring: FixedWidth(), margin: 5)
        #expect(overlaps.isEmpty, "\(overlaps)")
        #expect(texts(page).contains("\(index + 1) / \(pages.count)"))
        #expect(texts(page).filter { $0 == "Bilan 2024" }.count == 1)
        let first = page.scene.runs.first?.text ?? ""
        #expect(!first.isEmpty && texts(page).filter { $0 == first }.count == 2, "\(first)")
      }
    }
  }

  @Test func `a page to be shown is laid out small, then made larger as a whole, its notes at its foot`() throws {
    let frame = PageFrame(
      marking: .restricted, notice: nil, office: "Bureau", title: "Briefing 2024", format: .briefing)
    let setting = Setting(measuring: FixedWidth(), language: .french, format: .briefing)
    let section = Document.Section(
      title: "Un", running: "", blocks: [Paragraph([Span("Un mot.")]), FigureFoot([("Champ :", "tout.")])])
    let page = try #require(Document(frame: frame, sections: [section]).pages(setting).first)
    #expect(page.scene.size == .briefing)
    let runs = page.scene.runs
    #expect(!runs.contains { $0.text == "Bureau" })
    let word = try #require(runs.first { $0.text == "Un mot." })
    #expect(word.style.size > 14 && abs(word.position.x - 48) < 0.01)
    let note = try #require(runs.first { $0.text == "tout." })
    #expect(note.style.size > 9 && note.position.y > 460 && note.position.y < 540 - 31 * 1.75)
    #expect(runs.filter { $0.text == "DIFFUSION RESTREINTE" }.count == 2)
    #expect(runs.contains { $0.text == "1 / 1" && abs($0.position.x - 912) < 0.01 })
  }

  @Test func `a break begins a page, but for one at the top of one`() {
    let word = Paragraph([Span("mot")])
    #expect(pages([PageBreak(), word, PageBreak(), word, PageBreak()]).count == 3)
    #expect(pages([PageBreak(), word]).count == 1)
  }

  @Test(arguments: 1...60) func `a chapter begins a page where less than it asks for is left`(rows: Int) throws {
    let heading = Paragraph([Span("Deux", DocumentType.title)], role: .heading(1), entry: "Deux")
    let pages = pages([table(rows), RoomFor(240), heading, Paragraph([Span("mot")])])
    let (place, page) = try #require(pages.enumerated().first { !$0.element.entries.isEmpty })
    let y = try #require(page.entries.first?.y)
    #expect(place == pages.count - 1 && page.entries.map(\.words) == ["Deux"])
    #expect(y == 64 || y < 789.9 - 200)
    #expect(texts(page).contains(place == 0 || y > 64 ? "Fiche · Un" : "Deux"))
  }

  @Test func `the foot of a figure stands at the foot of its page`() throws {
    let page = try #require(pages([FigureFoot([("Champ :", "tout.")])]).first)
    let foot = try #require(page.scene.runs.first { $0.text == "tout." })
    #expect(foot.position.y > 780 && foot.position.y < 800)
  }

  @Test func `a paragraph of two styles keeps its words, and cuts the last line that it may have`() {
    let words = (1...60).map { "mot\($0)" }.joined(separator: " ")
    let long = [Span("Tête :", DocumentType.lead), Span(words)]
    let all = texts(pages([Paragraph(long)])[0]).dropFirst(6).joined(separator: " ")
    #expect(all == "Tête : " + words)
    let cut = texts(pages([Paragraph(long, most: 2)])[0])
    #expect(cut.last?.hasSuffix("…") == true)
  }

  @Test func `a list of pages leads to them, its numbers at the right, long words on several lines`() throws {
    let long = String(repeating: "mot ", count: 60)
    let list = PageList([
      PageList.Entry(number: "1", "Synthèse", page: 3), PageList.Entry(number: "12", long, page: 40),
    ])
    let page = try #require(pages([list]).first)
    #expect(page.scene.problems.isEmpty && page.scene.overlaps(measuring: FixedWidth(), margin: 12).isEmpty)
    #expect(page.scene.dump.contains("link 3 \"1 Synthèse, page\u{A0}3\""))
    let numbers = page.scene.runs.filter { ["3", "40"].contains($0.text) }
    #expect(numbers.count == 2 && numbers.allSatisfy { $0.position.x == 595.276 - 48 || $0.style.anchor == .end })
  }

  @Test func `the notes of a figure stand on its page, whose number is known`() {
    for rows in 44...52 {
      let blocks: [any Block] = [
        table(rows), FigureHeading(number: "7", title: "Constat"), FigureNotes([("Champ :", "tout."), ("Note :", "")]),
      ]
      let pages = pages(blocks)
      let place = pages.firstIndex { $0.numbers == ["7"] }
      #expect(place == pages.firstIndex { texts($0).contains("tout.") })
    }
  }

  @Test func `a head on two lines makes its column no wider than its words`() {
    let narrow = DocumentTable(
      summary: "", columns: [.init("Nom", .part(1)), .init("Participants français", .folded, .end)],
      rows: [[DocumentTable.Cell("Belgique"), DocumentTable.Cell("7")]])
    let all = texts(pages([narrow])[0])
    #expect(all.contains("Participants") && all.contains("français"))
  }

  @Test func `the figures of a page are those of its blocks, in their order`() {
    func figure(_ text: String) -> PrintedFigure {
      PrintedFigure(text, FigureKey("activities.whole"), .number(Int(text) ?? 0))
    }
    let rows = (0..<90).map { [DocumentTable.Cell("r"), DocumentTable.Cell(figure("\($0)"))] }
    let table = DocumentTable(
      summary: "", columns: [DocumentTable.Column("", .part(1)), DocumentTable.Column("", .fitting, .end)], rows: rows)
    let pages = pages([Paragraph([Span("12")], figures: [figure("12")]), table])
    #expect(pages.flatMap(\.figures).map(\.text) == ["12"] + (0..<90).map(String.init))
    for page in pages {
      for figure in page.figures { #expect(texts(page).contains(figure.text)) }
    }
  }
}
