import BilanSheets
import Testing

@Suite struct `Workbooks of OpenDocument` {
  private func table(_ rows: String, name: String = "Feuille", columns: String = "", style: String = "") -> String {
    "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(columns)\(rows)</table:table>"
  }

  private func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private func text(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test(
    arguments: [
      (#"office:value-type="float" office:value="12.50""#, "<text:p>12,5 €</text:p>", "A1 number 12.5"),
      (#"office:value-type="percentage" office:value="0.25""#, "", "A1 number 25 %"),
      (#"office:value-type="float" office:value="12""#, "<text:p>12 k€</text:p>", "A1 number 12 k€"),
      (#"office:value-type="float" office:value="12000""#, "<text:p>12 k€</text:p>", "A1 number 12000"),
      (#"office:value-type="float" office:value="-1234.5""#, "<text:p>-$1,234.50</text:p>", "A1 number -1234.5 $"),
      (#"office:value-type="float" office:value="3""#, "<text:p>3 jours</text:p>", "A1 number 3"),
      (
        #"office:value-type="currency" office:currency="EUR" office:value="2""#, "<text:p>2,00 M€</text:p>",
        "A1 number 2 M€"
      ),
      (
        #"office:value-type="currency" office:currency="USD" office:value="2""#, "<text:p>2 $</text:p>",
        "A1 number 2 USD"
      ),
      (#"office:value-type="currency" office:value="-3""#, "", "A1 number -3"),
      (#"office:value-type="date" office:date-value="2024-05-14""#, "<text:p>mardi</text:p>", "A1 date 2024-05-14"),
      (#"office:value-type="date" office:date-value="2024-05-14T09:30:00.25""#, "", "A1 date 2024-05-14T09:30:00"),
      (#"office:value-type="time" office:time-value="PT09H30M05S""#, "", "A1 date 09:30:05"),
      (#"office:value-type="boolean" office:boolean-value="true""#, "", "A1 boolean VRAI"),
      (#"office:value-type="boolean" office:boolean-value="false""#, "", "A1 boolean FAUX"),
      (#"office:value-type="string" calcext:value-type="error""#, "<text:p>#N/A</text:p>", "A1 error #N/A"),
      (#"office:value-type="string""#, "<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p>", "A1 text a  b\tc"),
      (
        #"office:value-type="string""#, "<text:p>un</text:p><text:p>deux<text:line-break/>trois</text:p>",
        "A1 text un\ndeux\ntrois"
      ),
      (
        #"office:value-type="string""#, "<text:p>a <text:span>b</text:span> <text:a>c</text:a></text:p>",
        "A1 text a b c"
      ),
      (#"office:value-type="string" office:string-value="vrai""#, "<text:p>montré</text:p>", "A1 text vrai"),
      ("", "", nil),
    ] as [(String, String, String?)])
  func `a cell is read as what it holds`(_ attributes: String, _ content: String, _ expected: String?) throws {
    let cell = "<table:table-cell \(attributes)>\(content)</table:table-cell>"
    #expect(try ReadCells(SmallOds(tables: table(row(cell))).bytes()).cells == (expected.map { [$0] } ?? []))
  }

  @Test func `repeated cells and rows stand where they are repeated`() throws {
    let rows =
      row(#"<table:table-cell table:number-columns-repeated="2"/>"# + text("a", #"table:number-columns-repeated="2""#))
      + row("<table:table-cell/>", #"table:number-rows-repeated="3""#)
      + row(text("b"), #"table:number-rows-repeated="2""#)
      + row(#"<table:table-cell table:number-columns-repeated="16384"/>"#, #"table:number-rows-repeated="1048570""#)
    #expect(
      try ReadCells(SmallOds(tables: table(rows)).bytes()).cells == [
        "C1 text a", "D1 text a", "A5 text b", "A6 text b",
      ])
  }

  @Test(arguments: [
    #"<table:table-row table:number-rows-repeated="99999999"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#,
    #"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>"#,
    #"<table:table-row><table:table-cell table:number-columns-repeated="999999999999" office:value-type="float" office:value="1"/></table:table-row>"#,
  ])
  func `repetitions past any sheet are refused`(_ rows: String) {
    #expect(throws: SheetError.tooLarge(part: "content.xml")) {
      try ReadCells(SmallOds(tables: table(rows)).bytes())
    }
  }

  @Test func `merged cells fill their rows, and what they cover is hidden`() throws {
    let rows =
      row(text("Italie", #"table:number-rows-spanned="3" table:number-columns-spanned="1""#) + text("un"))
      + row("<table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell>" + text("deux"))
      + row("<table:covered-table-cell/>" + text("trois")) + row(text("Grèce"))
    let read = try ReadCells(SmallOds(tables: table(rows)).bytes())
    #expect(
      read.cells == [
        "A1 text Italie", "B1 text un", "A2 text Italie", "B2 text deux", "A3 text Italie", "B3 text trois",
        "A4 text Grèce",
      ])
    #expect(read.summary?.filled == 2)
    #expect(read.elsewhere == ["Feuille!1 caché", "Feuille!0 Feuille"])
  }

  @Test func `notes, other sheets and hidden ones are handed over, not read`() throws {
    let hidden = #"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#
    let note = "<office:annotation><dc:date>2024-05-14</dc:date><text:p>une note</text:p></office:annotation>"
    let cell =
      "<table:table-cell office:value-type=\"string\">\(note)<text:p>valeur</text:p></table:table-cell>"
    let columns =
      #"<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>"#
    let tables =
      table(row(text("liste")), name: "Listes", style: "ta2")
      + table(row(cell) + row(text("filtré"), #"table:visibility="filter""#), name: "Actes", columns: columns)
      + table(row(text("ailleurs")), name: "Autre")
    let meta = ("meta.xml", "<meta><title>DR</title></meta>")
    let read = try ReadCells(SmallOds(tables: tables, styles: hidden, others: [meta]).bytes())
    #expect(read.cells == ["A1 text valeur", "A2 text filtré"])
    #expect(
      read.elsewhere == [
        "Listes!1 liste", "Actes!0 une note", "Autre!1 ailleurs", "!0 DR", "Listes!0 Listes", "Actes!0 Actes",
        "Autre!0 Autre",
      ])
    #expect(read.summary?.sheets.map(\.isHidden) == [true, false, false])
    #expect(read.summary?.hiddenRows == [2])
    #expect(read.summary?.hiddenColumns == [2...3])
    #expect(try ReadCells(SmallOds(tables: tables).bytes(), sheet: "Autre").cells == ["A1 text ailleurs"])
    #expect(throws: SheetError.noSheet(names: ["Listes", "Actes", "Autre"])) {
      try ReadCells(SmallOds(tables: tables).bytes(), sheet: "Rien")
    }
  }

  @Test func `a document locked by a password, or of another kind, is told`() {
    let locked = ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:m\"><m:encryption-data/></m:manifest>")
    #expect(throws: SheetError.encrypted) { try ReadCells(SmallOds(others: [locked]).bytes()) }
    #expect(throws: SheetError.encrypted) { try ReadCells(SmallOds(others: [("encrypted-package", "x")]).bytes()) }
    var zip = ZipWriter()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add("content.xml", Array("<a/>".utf8))
    #expect(throws: SheetError.noWorkbook(kind: .document)) { try ReadCells(zip.archive()) }
  }

  @Test(arguments: [("solid", [2]), ("none", [])])
  func `rows that are struck through and notes beside cells are known`(_ line: String, _ rows: [Int]) throws {
    let style =
      #"<style:style style:name="ce1"><style:text-properties style:text-line-through-style="\#(line)"/></style:style>"#
    let note = "<office:annotation><text:p>en k€</text:p></office:annotation>"
    let cell = "<table:table-cell office:value-type=\"string\">\(note)<text:p>valeur</text:p></table:table-cell>"
    let tables = table(row(cell) + row(text("barré", #"table:style-name="ce1""#)), name: "Actes")
    let read = try ReadCells(SmallOds(tables: tables, styles: style).bytes())
    #expect(read.summary?.struckRows == rows)
    #expect(read.remarks == ["en k€"])
  }
}
