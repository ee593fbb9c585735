import BilanModel
import BilanWorkbook
import BilanXlsx
import Testing

@Suite struct StreamedRowsTests {
  private static let texts = [
    "simple", " au bord ", "Fish & <chips> \"d'essai\"", "_x0041_", "ligne\nsuivante", "é", "e\u{301}", "\u{1}contrôle",
    "日本",
    String(repeating: "é", count: 32_767),
  ]
  private static let numbers = [
    0, -1, 0.1, 0.30000000000000004, 1e300, -1e-7, 123_456_789_012.25, 9_007_199_254_740_994,
  ]

  /// A sheet of a table of so many rows, each in its own way.
  private func workbook(_ count: Int, contents: (@Sendable (Int) -> [Content])? = nil) -> Workbook {
    var sheet = Sheet("Données")
    let headers = ["Texte", "Repris", "Nombre", "Jour"]
    for (column, header) in headers.enumerated() { sheet[2, column] = Cell(.text(header)) }
    sheet.tables = [Table(name: "Donnees", range: CellRange(Place(2, 0), Place(2 + count, 3)), headers: headers)]
    let styles: [CellStyle] = [
      .body, CellStyle.body.with { $0.isBold = true }, CellStyle.body.with { $0.numberFormat = "#,##0.00" },
      CellStyle.body.with { $0.numberFormat = "dd/mm/yyyy" },
    ]
    sheet.stream = StreamedRows(first: 3, count: count, styles: styles) { row, cells in
      cells +=
        contents?(row) ?? [
          row % 7 == 0 ? .text(Self.texts[row / 7 % Self.texts.count]) : .text("texte \(row)"),
          .text(["Otan", "Union européenne", "e\u{301}", "é"][row % 4]),
          row % 5 == 1 ? .blank : .number(Self.numbers[row % Self.numbers.count]),
          row % 11 == 3 ? .blank : .day(Day(unchecked: 2024, 1 + row % 12, 1 + row % 28)),
        ]
    }
    sheet.autofitStream(minimum: 7, maximums: [20, 20, 30, 30])
    var front = Sheet("Synthèse")
    front[0, 0] = Cell(.text("e\u{301}"))
    return Workbook(
      properties: Workbook.Properties(
        title: "Essai", subject: "", author: "Bureau", created: Day(unchecked: 2024, 12, 31)),
      sheets: [front, sheet])
  }

  /// What stands in the cells of a sheet of a file, its texts looked up, with the numbers of their styles left out.
  private func cells(_ file: WrittenFile) throws -> [String: String] {
    let shared = try file.part("xl/sharedStrings.xml").split(separator: "<si>").dropFirst().map { item in
      String(item.split(separator: "</si>", omittingEmptySubsequences: false)[0])
    }
    var cells: [String: String] = [:]
    for cell in try file.part("xl/worksheets/sheet2.xml").split(separator: "<c r=\"").dropFirst() {
      let place = String(cell.prefix { $0 != "\"" })
      guard let end = cell.firstRange(of: "</c>") else { continue }
      let content = cell[..<end.lowerBound]
      if let value = content.firstRange(of: "<v>"), let close = content.firstRange(of: "</v>") {
        let digits = content[value.upperBound..<close.lowerBound]
        let number = try #require(Double(digits))
        cells[place] = content.contains(" t=\"s\"") ? shared[Int(number)] : "\(number)"
      } else if let text = content.firstRange(of: "<is>"), let close = content.firstRange(of: "</is>") {
        cells[place] = String(content[text.upperBound..<close.lowerBound])
      }
    }
    return cells
  }

  @Test(arguments: [1, 2, 1_023, 1_024, 1_025, 5_000])
  func `a streamed sheet holds what the same cells hold, byte by byte`(count: Int) throws {
    let workbook = workbook(count)
    var plain = workbook
    plain.sheets = workbook.sheets.map(\.filled)
    let (streamed, written) = (try cells(try WrittenFile(workbook)), try cells(try WrittenFile(plain)))
    #expect(streamed.count > 3 * count && streamed.count == written.count)
    for (place, content) in written {
      // The library writes sixteen digits, the stream as many as give the number back.
      let (found, expected) = (streamed[place] ?? "", content)
      if let found = Double(found), let expected = Double(expected) {
        #expect(abs(found - expected) <= abs(expected) * 1e-15, "\(place)")
      } else {
        #expect(Array(found.utf8) == Array(expected.utf8), "\(place)")
      }
    }
  }

  @Test func `two writings of streamed rows are the same bytes, of a sheet as large as its last row`() throws {
    let first = try WrittenFile(workbook(3_000))
    #expect(try first.bytes == WrittenFile(workbook(3_000)).bytes)
    let part = try first.part("xl/worksheets/sheet2.xml")
    #expect(part.contains("<dimension ref=\"A1:D3003\"/>"))
    #expect(part.contains("<tablePart"))
    #expect(part.split(separator: "<row ").count == 3_002)
  }

  @Test func `numbers keep every digit`() throws {
    let file = try WrittenFile(workbook(8) { [.text("a"), .blank, .number(Self.numbers[$0]), .blank] })
    let found = try cells(file)
    for (row, number) in Self.numbers.enumerated() { #expect(found["C\(4 + row)"] == "\(number)") }
  }

  @Test func `no value of a record stays among the shared texts unless a cell names it`() throws {
    let file = try WrittenFile(workbook(5_000))
    let shared = try file.part("xl/sharedStrings.xml")
    #expect(shared.contains("Union européenne") && !shared.contains("texte 4999"))
    let count = shared.split(separator: "<si>").count - 1
    #expect(shared.contains(" uniqueCount=\"\(count)\""))
    let references = try (1...2).map { sheet in
      try file.part("xl/worksheets/sheet\(sheet).xml").split(separator: " t=\"s\"").count - 1
    }
    // The library counts the four headers of a table twice.
    #expect(shared.contains(" count=\"\(references[0] + references[1] + 4)\""))
  }

  @Test(arguments: [
    (Content.number(.infinity), "a number must be finite, not inf"),
    (.day(Day(unchecked: 1890, 1, 1)), "a day must be between 1900-03-01 and 9999-12-31, not 1890-01-01"),
    (.text(String(repeating: "a", count: 32_768)), "a cell holds at most 32767 characters, not 32768"),
    (.formula("=1", result: 1), "a row that is streamed holds texts, numbers and days"),
  ])
  func `what a cell cannot hold ends the writing, with its place, and leaves no file`(
    content: Content, words: String
  ) throws {
    let workbook = workbook(2_000) { [.text("a"), .blank, $0 == 1_500 ? content : .number(1), .blank] }
    #expect(WorkbookChecks.problems(workbook) == [])
    let error = try #require(throws: XlsxError.self) { _ = try WrittenFile(workbook) }
    #expect(error.description == "Données!C1504: \(words)")
  }

  @Test func `more rows than a sheet holds are known before any is made`() {
    var large = workbook(1)
    large.sheets[1].stream = StreamedRows(first: 3, count: 1_048_574, styles: [.body]) { _, _ in
      Issue.record("a row was made")
    }
    #expect(WorkbookChecks.problems(large).map(\.rows) == [1_048_577])
  }

  @Test func `columns are as wide for streamed rows as for the same cells`() {
    let sheet = workbook(300).sheets[1]
    var plain = sheet.filled
    for (column, maximum) in [20.0, 20, 30, 30].enumerated() {
      plain.autofit(columns: [column], rows: 2..<303, minimum: 7, maximum: maximum)
    }
    #expect(sheet.widths == plain.widths)
  }
}
