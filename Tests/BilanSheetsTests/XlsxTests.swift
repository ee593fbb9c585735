import BilanSheets
import Testing

@Suite struct `Workbooks of Office Open XML` {
  @Test(
    arguments: [
      (#"<c r="A1"><v>12</v></c>"#, "A1 number 12"),
      (#"<c r="A1"><v>-1234.5</v></c>"#, "A1 number -1234.5"),
      (#"<c r="A1"><v>12.0</v></c>"#, "A1 number 12"),
      (#"<c r="A1"><v>1.5E+3</v></c>"#, "A1 number 1500"),
      (#"<c r="A1"><v>1.5E-7</v></c>"#, "A1 number 0.00000015"),
      (#"<c r="A1"><v>1E21</v></c>"#, "A1 number 1000000000000000000000"),
      (#"<c r="A1"><v>0.30000000000000004</v></c>"#, "A1 number 0.3"),
      (#"<c r="A1"><v>99.999999999999994</v></c>"#, "A1 number 100"),
      (#"<c r="A1"><v>-0</v></c>"#, "A1 number 0"),
      (#"<c r="A1" t="s"><v>0</v></c>"#, "A1 text Grèce"),
      (#"<c r="A1" t="s"><v>1</v></c>"#, "A1 text deux\ntons"),
      (#"<c r="A1" t="s"><v>2</v></c>"#, "A1 text Tokyo"),
      (#"<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>"#, "A1 text a & b"),
      (#"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>"#, "A1 text ab"),
      (#"<c r="A1" t="inlineStr"><is><t>_x0041__x005F_x</t></is></c>"#, "A1 text A_x"),
      (#"<c r="A1" t="str"><f>B1&amp;"x"</f><v>calculé</v></c>"#, "A1 text calculé"),
      (#"<c r="A1"><f>1+1</f><v>2</v></c>"#, "A1 number 2"),
      (#"<c r="A1" t="b"><v>1</v></c>"#, "A1 boolean VRAI"),
      (#"<c r="A1" t="b"><v>0</v></c>"#, "A1 boolean FAUX"),
      (#"<c r="A1" t="e"><v>#N/A</v></c>"#, "A1 error #N/A"),
      (#"<c r="A1" t="d"><v>2024-05-14T00:00:00</v></c>"#, "A1 date 2024-05-14"),
      (#"<c r="A1" s="1"><v>45426</v></c>"#, "A1 date 2024-05-14"),
      (#"<c r="A1" s="1"><v>45426.395833333336</v></c>"#, "A1 date 2024-05-14T09:30:00"),
      (#"<c r="A1" s="2"><v>0.395833333333333</v></c>"#, "A1 date 09:30:00"),
      (#"<c r="A1" s="3"><v>1.5</v></c>"#, "A1 date 36:00:00"),
      (#"<c r="A1" s="4"><v>45426</v></c>"#, "A1 number 45426"),
      (#"<c r="A1" s="1"><v>-1</v></c>"#, "A1 number -1"),
      (#"<c><v>7</v></c>"#, "A1 number 7"),
      (#"<c r="A1" s="1"/>"#, nil),
    ] as [(String, String?)])
  func `a cell is read as what it holds`(_ cell: String, _ expected: String?) throws {
    var workbook = SmallWorkbook("<row r=\"1\">\(cell)</row>")
    workbook.strings = [
      "<t>Grèce</t>", "<r><t>deux</t></r><r><t>\ntons</t></r>", "<t>Tokyo</t><rPh sb=\"0\" eb=\"1\"><t>トウ</t></rPh>",
    ]
    workbook.formats = ["dd/mm/yyyy", "hh:mm", "[h]:mm", "0.00 &quot;jours&quot;"]
    #expect(try cells(workbook) == (expected.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("yyyy", true), ("d mmm", true), ("mmmm", true), ("[$-40C]d mmmm yyyy;@", true), ("&quot;le &quot;dd/mm/yy", true),
    ("dd/mm/yyyy hh:mm:ss.000", true), ("h:mm AM/PM", true), ("General", false), ("Standard", false),
    ("0.00E+00", false),
    ("#,##0.00 [$€-40C]", false), ("[Red]0;[Blue]-0", false), ("0&quot;d&quot;", false), ("0\\d", false), ("@", false),
    ("", false),
  ])
  func `a format is that of a date or of a number`(_ code: String, _ isDate: Bool) throws {
    var workbook = SmallWorkbook(#"<row r="1"><c r="A1" s="1"><v>45426</v></c></row>"#)
    workbook.formats = [code]
    #expect(try cells(workbook) == [isDate ? "A1 date 2024-05-14" : "A1 number 45426"])
  }

  @Test(arguments: [
    ("mmmm yyyy", 45413, "2024-05"), ("mmmm yyyy", 45426, "2024-05-14"), ("yyyy", 45292, "2024"),
    ("yyyy", 45413, "2024-05-01"), ("d mmm", 45413, "2024-05-01"), ("mmmm", 45413, "2024-05-01"),
  ])
  func `a form without a day makes no day of the first one`(_ code: String, _ serial: Int, _ date: String) throws {
    var workbook = SmallWorkbook("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>")
    workbook.formats = [code]
    #expect(try cells(workbook) == ["A1 date \(date)"])
  }

  @Test func `formulas that nothing has calculated are counted`() throws {
    let rows =
      #"<row r="2"><c r="A2"><f>1+1</f></c><c r="B2" t="str"><f>""</f><v></v></c><c r="C2"><f>2</f><v/></c></row>"#
    let read = try ReadCells(SmallWorkbook(rows).bytes())
    #expect(read.summary?.uncalculated == 2)
    #expect(read.summary?.firstUncalculated?.left == 1)
  }

  @Test(arguments: [
    (0, false, "1900-01-00"), (1, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, "1900-02-29"),
    (61, false, "1900-03-01"), (36526, false, "2000-01-01"), (43889, false, "2020-02-28"), (43890, false, "2020-02-29"),
    (2_958_465, false, "9999-12-31"), (0, true, "1904-01-01"), (43964, true, "2024-05-14"),
  ])
  func `days are counted from 1900 or from 1904`(_ serial: Int, _ is1904: Bool, _ day: String) throws {
    var workbook = SmallWorkbook("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>")
    workbook.is1904 = is1904
    #expect(try cells(workbook) == ["A1 date \(day)"])
  }

  @Test func `merged cells fill their rows, and a title over columns stays one text`() throws {
    let rows = """
      <row r="1"><c r="A1" t="str"><v>Titre</v></c></row>
      <row r="2"><c r="A2" t="str"><v>Italie</v></c><c r="B2"><v>1</v></c></row>
      <row r="4"><c r="B4"><v>3</v></c></row>
      <row r="6"><c r="B6"><v>5</v></c></row>
      """
    let merged = #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/></mergeCells>"#
    let read = try ReadCells(SmallWorkbook(rows, after: merged).bytes())
    #expect(
      read.cells == [
        "A1 text Titre", "A2 text Italie", "B2 number 1", "A3 text Italie", "A4 text Italie", "B4 number 3",
        "A5 text Italie", "B6 number 5",
      ])
    #expect(read.summary?.filled == 3)
    #expect(read.summary?.firstMergedNumber == nil)
    let numbers = try ReadCells(
      SmallWorkbook(rows, after: #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#).bytes())
    #expect(numbers.summary?.firstMergedNumber?.top == 2)
  }

  @Test func `the first sheet that is shown is read, or the one of a name`() throws {
    func sheet(_ name: String, _ state: String, _ text: String) -> SmallWorkbook.Sheet {
      .init(
        name: name, state: state,
        content: "<sheetData><row r=\"3\"><c r=\"A3\" t=\"str\"><v>\(text)</v></c></row></sheetData>"
          + "<headerFooter><oddHeader>&amp;C&amp;\"Arial\"&amp;12en-tête \(name)&amp;R&amp;P</oddHeader></headerFooter>"
      )
    }
    let workbook = SmallWorkbook([
      sheet("Listes", "hidden", "mots"), sheet("Activités", "visible", "actes"), sheet("Secret", "veryHidden", "tu"),
    ])
    let read = try ReadCells(workbook.bytes())
    #expect(read.cells == ["A3 text actes"])
    #expect(read.summary?.others.map(\.name) == ["Listes", "Secret"])
    #expect(read.summary?.others.map(\.isHidden) == [true, true])
    #expect(
      read.elsewhere == [
        "Activités!0 en-tête Activités", "Listes!3 mots", "Listes!0 en-tête Listes", "Secret!3 tu",
        "Secret!0 en-tête Secret", "Listes!0 Listes", "Activités!0 Activités", "Secret!0 Secret",
      ])
    #expect(try cells(workbook, sheet: "secret") == ["A3 text tu"])
    #expect(throws: SheetError.noSheet(names: ["Listes", "Activités", "Secret"])) {
      try cells(workbook, sheet: "Autre")
    }
    #expect(throws: SheetError.noVisibleSheet(names: ["A"])) { try cells(SmallWorkbook([sheet("A", "hidden", "")])) }
  }

  @Test func `hidden rows and columns are read and known`() throws {
    let workbook = SmallWorkbook([
      .init(
        content:
          #"<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>"#
          + #"<row r="2" hidden="1"><c r="B2"><v>2</v></c></row><row r="3" hidden="true"/></sheetData>"#)
    ])
    let read = try ReadCells(workbook.bytes())
    #expect(read.cells == ["A1 number 1", "B2 number 2"])
    #expect(read.summary?.hiddenRows == [2])
    #expect(read.summary?.hiddenColumns == [2...3])
  }

  @Test func `texts of comments, drawings and properties are handed over`() throws {
    var workbook = SmallWorkbook("")
    workbook.others = [
      (
        "xl/drawings/drawing1.xml",
        "<wsDr><txBody><p><r><t>DIFFUSION </t></r><r><t>RESTREINTE</t></r></p></txBody></wsDr>"
      ),
      ("docProps/core.xml", "<core><title>Bilan</title><creator> </creator></core>"),
      ("xl/theme/theme1.xml", "<t>rien</t>"),
    ]
    #expect(try ReadCells(workbook.bytes()).elsewhere == ["!0 Bilan", "!0 DIFFUSION RESTREINTE", "Feuille!0 Feuille"])
  }

  @Test(arguments: [
    #"<row r="2"/><row r="2"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#, #"<row r="1"><c r="B1"/><c r="A1"/></row>"#,
    #"<row r="1"><c r="A2"/></row>"#, #"<row r="1"><c r="XFE1"/></row>"#, #"<row r="1"><c t="s"><v>0</v></c></row>"#,
    #"<row r="1"><c t="s"><v>-1</v></c></row>"#, #"<row r="1"><c><v>douze</v></c></row>"#,
    "<row r=\"1\"><c><v>1</c></row>",
    "<row r=\"1\">", "&nbsp;",
  ])
  func `what no spreadsheet writes is said`(_ rows: String) {
    #expect(throws: SheetError.damaged(part: "xl/worksheets/s0.xml")) { try cells(SmallWorkbook(rows)) }
  }

  @Test(arguments: [("<strike/>", [2]), ("<strike val=\"1\"/>", [2]), ("<strike val=\"0\"/>", []), ("<b/>", [])])
  func `rows that are struck through are known`(_ look: String, _ rows: [Int]) throws {
    var workbook = SmallWorkbook(
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>2</v></c><c r="B2" s="1"><v>3</v></c></row>"#
        + #"<row r="3"><c r="A3" s="1"/></row>"#)
    workbook.styles =
      "<fonts><font><sz val=\"11\"/></font><font>\(look)</font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
    #expect(try ReadCells(workbook.bytes()).summary?.struckRows == rows)
  }

  @Test func `page headers and comments of the sheet that is read are remarks`() throws {
    var workbook = SmallWorkbook([
      .init(content: "<sheetData/><headerFooter><oddHeader>&amp;CMontants en k€</oddHeader></headerFooter>"),
      .init(name: "Autre", content: "<sheetData/><headerFooter><oddHeader>&amp;Cautre</oddHeader></headerFooter>"),
    ])
    workbook.others = [
      ("xl/comments1.xml", "<comments><comment><text><t>en USD</t></text></comment></comments>"),
      ("docProps/core.xml", "<core><title>Bilan</title></core>"),
    ]
    #expect(try ReadCells(workbook.bytes()).remarks == ["Montants en k€", "en USD"])
  }
}
