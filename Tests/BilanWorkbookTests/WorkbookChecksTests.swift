import BilanModel
import BilanWorkbook
import Testing

@Suite struct WorkbookChecksTests {
  /// The problems of a workbook of one sheet.
  private func problems(_ sheet: Sheet, and others: Sheet...) -> [String] {
    WorkbookChecks.problems(Workbook(properties: .sample, sheets: [sheet] + others)).map(\.description)
  }

  private func sheet(_ content: Content, _ style: CellStyle = .body) -> Sheet {
    var sheet = Sheet("Feuille")
    sheet[1, 2] = Cell(content, style)
    return sheet
  }

  @Test func `a plain workbook has no problem`() throws {
    var sheet = sheet(.text("États-Unis"))
    sheet[2, 0] = Cell(.formula("=SUM(A1:A2)", result: 3))
    sheet[3, 0] = Cell(.link(.sheet("Autre", Place(0, 0)), words: "Autre"))
    #expect(problems(sheet, and: Sheet("Autre")) == [])
    #expect(throws: Never.self) {
      try WorkbookChecks.check(Workbook(properties: .sample, sheets: [sheet, Sheet("autre")]))
    }
  }

  @Test(arguments: [
    ("", "empty"), (String(repeating: "a", count: 32), "at most 31 characters, not 32"),
    (String(repeating: "🇫🇷", count: 8), "at most 31 characters, not 32"), ("a/b", "[ ] : * ? / \\"), ("a:b", "[ ]"),
    ("[a]", "[ ]"), ("a*", "[ ]"), ("a?", "[ ]"), ("a\\b", "[ ]"), ("a\u{1}", "control"), ("'a", "apostrophe"),
    ("a'", "apostrophe"), ("History", "keeps for itself"), ("HISTORIQUE", "keeps for itself"),
  ])
  func `a bad name of a sheet is refused`(name: String, words: String) {
    let faults = SheetName.faults(name)
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
  }

  @Test(arguments: ["Synthèse", "Historique des années", "2024", "A1", "L’année", String(repeating: "é", count: 31)])
  func `a good name of a sheet is accepted`(name: String) { #expect(SheetName.faults(name).isEmpty) }

  @Test(arguments: [("Été", "ÉTÉ"), ("Straße", "STRASSE"), ("e\u{301}t", "ét")])
  func `two names that differ by case only are refused`(first: String, second: String) {
    #expect(problems(Sheet(first), and: Sheet(second)).contains { $0.contains("same name but for case") })
  }

  private static let values: [(Content, String)] = [
    (.number(.nan), "finite"),
    (.number(.infinity), "finite"),
    (.text(String(repeating: "é", count: 32_768)), "at most 32767 characters, not 32768"),
    (.text(String(repeating: "🙂", count: 16_384)), "at most 32767 characters, not 32768"),
    (.textFormula("=A1", result: String(repeating: "a", count: 40_000)), "at most 32767"),
    (.day(Day(unchecked: 1900, 2, 28)), "between 1900-03-01 and 9999-12-31, not 1900-02-28"),
    (.day(Day(unchecked: 9999, 12, 31).advanced(by: 1)), "between 1900-03-01"),
  ]

  private static let formulas: [(Content, String)] = [
    (.formula("=A1", result: -.infinity), "finite"),
    (.formula("", result: 1), "start with"),
    (.formula("=", result: 1), "start with"),
    (.formula("SUM(A1)", result: 1), "start with"),
    (.formula("=" + String(repeating: "1+", count: 4_096) + "1", result: 1), "at most 8192 characters, not 8194"),
    (.formula("=SUM(A1;A2)", result: 1), "commas"),
    (.formula("=SUM(A1", result: 1), "parentheses"),
    (.formula("=SUM(A1))", result: 1), "parentheses"),
    (.formula("=\"a", result: 1), "not closed"),
    (.formula("=Absente!A1", result: 1), "“Absente”, which is not there"),
    (.formula("='Pas là'!A1", result: 1), "“Pas là”, which is not there"),
    (.formula("=SUM(Inconnue[Jours])", result: 1), "table Inconnue, which is not there"),
    (.formula("=A1\u{2}", result: 1), "control"),
  ]

  private static let links: [(Content, String)] = [
    (.link(.sheet("Nulle part", Place(0, 0)), words: "x"), "not there"),
    (.link(.sheet("Feuille", Place(1_048_576, 0)), words: "x"), "outside"),
    (.link(.sheet("Feuille", Place(0, 0)), words: ""), "no words"),
    (.link(.sheet("Feuille", Place(0, 0)), words: String(repeating: "é", count: 1_001)), "too long"),
    (.link(.address("file:///etc/passwd"), words: "x"), "http"),
    (.link(.address("javascript:1"), words: "x"), "http"),
    (.link(.address("https://a.org/internal:b"), words: "x"), "http"),
    (.link(.address("https://"), words: "x"), "http"),
    (.link(.address("https://a b.org"), words: "x"), "http"),
    (.link(.address("https://a.org/" + String(repeating: "a", count: 2_000)), words: "x"), "too long"),
  ]

  @Test(arguments: values + formulas + links)
  func `contents beyond the limits are refused, with their place`(content: Content, words: String) {
    let found = problems(sheet(content))
    #expect(found.count == 1 && found[0].hasPrefix("Feuille!C2: ") && found[0].contains(words), "\(found)")
  }

  @Test(arguments: [
    Content.text(String(repeating: "🙂", count: 16_383)), .day(Day(unchecked: 1900, 3, 1)),
    .day(Day(unchecked: 9999, 12, 31)), .formula("='Feuille'!A1+feuille!B2", result: 1),
    .formula("=\"Absente!A1;\"&{1;2}", result: 1), .link(.address("mailto:a@b.fr"), words: "a"),
    .text("=HYPERLINK(\"http://a\")"), .number(-0.0),
  ])
  func `contents at the limits are accepted`(content: Content) { #expect(problems(sheet(content)) == []) }

  @Test func `a style beyond the limits is refused`() {
    #expect(problems(sheet(.blank, .body.with { $0.indent = 16 })).first?.contains("indented") == true)
    #expect(problems(sheet(.blank, .body.with { $0.size = 0.5 })).first?.contains("points") == true)
    #expect(problems(sheet(.blank, .body.with { $0.numberFormat = "" })).first?.contains("number format") == true)
    let long = String(repeating: "0", count: 128)
    #expect(problems(sheet(.blank, .body.with { $0.numberFormat = long })).first?.contains("127 bytes") == true)
  }

  @Test func `too many links on a sheet are refused`() {
    var sheet = Sheet("Feuille")
    for row in 0...65_530 { sheet[row, 0] = Cell(.link(.sheet("Feuille", Place(0, 0)), words: "a")) }
    #expect(problems(sheet) == ["Feuille: a sheet has at most 65530 links, not 65531"])
  }

  @Test func `rows, columns, widths and heights beyond the sheet are refused`() {
    var sheet = Sheet("Feuille")
    sheet[1_048_576, 0] = Cell(.number(1))
    sheet[0, 16_384] = Cell(.number(1))
    sheet.widths = [0: 256, 16_384: 1]
    sheet.heights = [0: 410, 1: 0]
    sheet.frozen = Place(-1, 0)
    sheet.page.fit = (40_000, 0)
    sheet.page.repeatedRows = 0...2_000_000
    sheet.page.printArea = CellRange(Place(3, 0), Place(2, 0))
    sheet.rules = [Rule(CellRange(Place(0, 0), Place(0, 20_000)), .bars(1))]
    #expect(problems(sheet).count == 11)
  }

  @Test func `a header is measured with its codes and doubled ampersands`() {
    var sheet = Sheet("Feuille")
    sheet.page.headerLeft = "2024 R&D"
    #expect(sheet.page.header == "&L\n&11&K3A3A3A&\"Calibri,Bold\"2024 R&&D")
    sheet.page.headerLeft = String(repeating: "&", count: 113)
    #expect(sheet.page.header.utf16.count == 255)
    #expect(problems(sheet) == [])
    sheet.page.headerLeft += "&"
    #expect(problems(sheet) == ["Feuille: a header holds at most 255 characters with its codes, not 257"])
  }

  @Test func `the properties of the file are measured`() {
    var properties = Workbook.Properties.sample
    properties.title = ""
    properties.comments = String(repeating: "a", count: 256)
    properties.custom = [("Version", "1"), ("VERSION", ""), ("", String(repeating: "b", count: 300))]
    let found = WorkbookChecks.problems(Workbook(properties: properties))
    #expect(found.count == 6, "\(found)")
  }
}

extension Workbook.Properties {
  static let sample = Workbook.Properties(
    title: "Essai", subject: "", author: "Bureau", created: Day(unchecked: 2024, 12, 31))
}
