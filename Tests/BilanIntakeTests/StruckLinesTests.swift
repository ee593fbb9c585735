import BilanIntake
import BilanModel
import Testing

/// Lines of a sheet that somebody has struck through.
@Suite struct StruckLinesTests {
  /// A sheet of so many activities on the lines from 2 on, of which some have a cell that is struck through.
  private func read(_ count: Int, struck: [Int]) throws -> Reading {
    func line(_ number: Int, _ texts: [String]) -> String {
      let style = struck.contains(number) ? " s=\"1\"" : ""
      let cells = texts.enumerated().map { place, text in
        "<c\(place == 0 ? style : "") r=\"\(Origin.letters(ofColumn: place + 1))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    let lines = (2..<2 + count).map { line($0, ["Acte \($0)", "Italie", "visite", "2024-05-14", "fait"]) }
    var workbook = SmallWorkbook(
      line(1, ["Intitulé", "Partenaires", "Nature", "Début", "État"]) + lines.joined())
    workbook.styles =
      "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
    return try BilanIntakeTests.read(files: [("a.xlsx", workbook.bytes())])
  }

  @Test(arguments: [
    ([3, 4], "2 lignes sont barrées dans la feuille (la première est la 3), et lues comme le reste"),
    ([2], "la ligne 2 est barrée dans la feuille, et lue comme le reste"),
  ])
  func `they are read, and said with the first of them`(struck: [Int], words: String) throws {
    let reading = try read(3, struck: struck)
    #expect(reading.records.count == 3)
    let said = reading.report.findings.filter { $0.code == "struck-lines" }.map(\.message.french)
    #expect(said == [words])
  }

  @Test func `of a sheet without any nothing is said`() throws {
    #expect(try !read(3, struck: []).codes.contains("struck-lines"))
  }
}
