import BilanModel
import BilanWorkbook
import Testing

@Suite struct ColumnWidthsTests {
  @Test(arguments: [
    (1_234_567.0, NumberFormat.integer, "1 234 567"), (0, NumberFormat.integer, "0"),
    (-12, NumberFormat.integer, "-12"),
    (1_234.56, NumberFormat.decimal1, "1 234,6"), (0.05, NumberFormat.decimal2, "0,05"),
    (0.125, NumberFormat.percent, "12,5%"), (0.5, NumberFormat.wholePercent, "50%"),
    (1_500, NumberFormat.money("€"), "1 500 €"), (28, NumberFormat.signedInteger, "▲ 28"),
    (-1_023, NumberFormat.signedInteger, "▼ 1 023"), (0, NumberFormat.signedInteger, "="),
    (5, NumberFormat.difference, "+5"), (-5, NumberFormat.difference, "−5"), (0, NumberFormat.difference, "0"),
    (-0.069, NumberFormat.change, "−6,9%"), (1.5, NumberFormat.points, "+1,5"),
    (45_000, NumberFormat.day, "00/00/0000"),
    (2_024, NumberFormat.year, "2024"), (999.95, NumberFormat.decimal1, "1 000,0"),
  ])
  func `numbers take the words of a French Excel`(value: Double, format: String, shown: String) {
    let plain = FormattedNumber.text(value, format: format).map { $0 == "\u{202F}" ? " " : $0 }
    #expect(String(plain) == shown)
  }

  @Test(arguments: [(12.0, "12"), (0.1, "0,1"), (-3, "-3"), (1.0 / 3, "0,333333333")])
  func `a number without a format is shown in at most eleven characters`(value: Double, shown: String) {
    #expect(FormattedNumber.text(value, format: nil) == shown)
  }

  @Test func `a digit of the body is seven pixels wide and a column of ten digits eleven characters`() {
    #expect(abs(ColumnWidths.pixels("0", size: 11, bold: false) - 7.43) < 0.01)
    #expect(ColumnWidths.characters(pixels: 82) == 11)
    #expect(ColumnWidths.pixels("Été", size: 11, bold: true) > ColumnWidths.pixels("Été", size: 11, bold: false))
    #expect(ColumnWidths.pixels("e\u{301}", size: 11, bold: false) == ColumnWidths.pixels("é", size: 11, bold: false))
  }

  @Test func `a column is as wide as its widest cell, within bounds`() throws {
    var sheet = Sheet("Feuille")
    sheet[0, 0] = Cell(.text(String(repeating: "Un titre très long ", count: 10)))
    sheet[1, 0] = Cell(.text("Émirats arabes unis"))
    sheet[2, 0] = Cell(.text("É.-U."))
    sheet[1, 1] = Cell(.number(123_456_789_012), .body.with { $0.numberFormat = NumberFormat.decimal2 })
    sheet[1, 2] = Cell(.text("deux mots"), .body.with { $0.wraps = true })
    sheet.autofit(columns: 0...3, rows: 1..<3, minimum: 4, maximum: 10)
    #expect(sheet.widths[0] == 10)
    #expect(try #require(sheet.widths[1]) > 16)
    #expect(try #require(sheet.widths[2]) < 7)
    #expect(sheet.widths[3] == 4)
    sheet.autofit(columns: [0])
    #expect(sheet.widths[0] == 60)
  }

  @Test func `the header of a table leaves room for its filter`() throws {
    var sheet = Sheet("Feuille")
    sheet[0, 0] = Cell(.text("Partenaire"))
    sheet[1, 0] = Cell(.number(1))
    sheet.autofit(columns: [0])
    let without = try #require(sheet.widths[0])
    sheet.tables = [Table(name: "Annexe", range: CellRange(Place(0, 0), Place(1, 0)), headers: ["Partenaire"])]
    sheet.autofit(columns: [0])
    #expect(abs(try #require(sheet.widths[0]) - without - 18.0 / 7) < 0.02)
  }

  @Test func `a sheet is dumped one line a cell`() {
    var sheet = Sheet("Synthèse")
    sheet[0, 0] = Cell(.text("Bilan\n2024"), .body.with { ($0.isBold, $0.size) = (true, 18) })
    sheet[0, 2] = Cell(.blank)
    sheet[2, 1] = Cell(
      .formula("=SUM(A1:A2)", result: 12),
      .body.with { ($0.numberFormat, $0.alignment, $0.background) = (NumberFormat.integer, .centre, 0x91) })
    sheet[2, 2] = Cell(.day(Day(unchecked: 2024, 3, 9)))
    sheet[3, 0] = Cell(.link(.sheet("Annexe", Place(1, 0)), words: "Annexe"))
    sheet[3, 1] = Cell(.textFormula("=A1", result: "x"))
    sheet[3, 2] = Cell(.number(0.5))
    sheet.tables = [Table(name: "T_1", range: CellRange(Place(0, 0), Place(2, 1)), headers: [])]
    sheet.rules = [Rule(CellRange(Place(0, 0), Place(1, 1)), .signs(positive: 0x18753C, negative: 0xB34000))]
    #expect(
      sheet.dump == """
        sheet Synthèse
        A1 text "Bilan⏎2024" bold size 18
        B3 number 12 [=SUM(A1:A2)] on #000091 centre #,##0
        C3 day 2024-03-09
        A4 link "Annexe" → Annexe!A2
        B4 text "x" [=A1]
        C4 number 0.5
        table T_1 A1:B3
        rule A1:B2 signs #18753C #B34000
        """)
  }
}
