import BilanSheets
import Testing

/// What a workbook says outside of the cells that are read: each kind of place where a marking may stand.
struct OtherPartsTests {
  @Test(
    arguments: [
      (
        "docProps/custom.xml", #"<Properties><property name="SECRET"><v>oui</v></property></Properties>"#,
        ["SECRET", "oui", "SECRET : oui"]
      ),
      (
        "docProps/custom.xml", #"<Properties><property name="Classification"><v>S</v></property></Properties>"#,
        ["Classification", "S", "Classification : S"]
      ),
      ("customXml/item1.xml", #"<p name="Texte"><Niveau>DR</Niveau></p>"#, ["DR"]),
      ("docMetadata/LabelInfo.xml", #"<labels><label name="DR-SF"/></labels>"#, ["DR-SF"]),
      (
        "xl/drawings/drawing1.xml", #"<d><cNvPr id="2" name="Image 1" descr="Carte SECRET"/></d>"#,
        ["Image 1", "Carte SECRET"]
      ),
      (
        "xl/drawings/vmlDrawing1.vml", #"<xml><shape><textpath string="CONFIDENTIEL"/></shape></xml>"#, ["CONFIDENTIEL"]
      ),
      (
        "xl/drawings/vmlDrawing2.vml", "<xml><div>SECRET<br></div></xml>",
        ["SECRET", "xml", "div", "SECRET", "br", "/div", "/xml"]
      ),
      (
        "xl/diagrams/data1.xml", "<d><p><r><t>DIFFUSION </t></r><r><t>RESTREINTE</t></r></p></d>",
        ["DIFFUSION RESTREINTE"]
      ),
      (
        "xl/chartsheets/sheet1.xml", "<c><oddHeader>&amp;C&amp;&quot;Arial&quot;&amp;12SECRET</oddHeader></c>",
        ["SECRET"]
      ),
      ("xl/nouveau/partie1.xml", "<x>NATO RESTRICTED</x>", ["NATO RESTRICTED"]),
      ("xl/theme/theme1.xml", #"<a name="SECRET"/>"#, []),
      ("xl/tables/table1.xml", #"<table name="SECRET"><c name="DR"/></table>"#, []),
      ("xl/tables/table3.xml", #"<table displayName="Registre_SECRET"/>"#, ["Registre_SECRET"]),
      ("xl/slicers/slicer1.xml", #"<s><slicer name="p" caption="Document SECRET"/></s>"#, ["p", "Document SECRET"]),
      (
        "xl/tables/table2.xml", #"<t name="T"><e><table altText="SECRET" altTextSummary="DR"/></e></t>"#,
        ["SECRET", "DR"]
      ),
      ("xl/pivotCache/pivotCacheRecords1.xml", "<r><s>SECRET</s></r>", []),
    ] as [(String, String, [String])])
  func `every part that may say something is looked at`(_ name: String, _ text: String, _ said: [String]) throws {
    var workbook = SmallWorkbook("")
    workbook.others = [(name, text)]
    #expect(try ReadCells(workbook.bytes()).elsewhere == said.map { "!0 \($0)" } + ["Feuille!0 Feuille"])
  }

  @Test func `a sheet of a chart has a name`() throws {
    var parts = SmallWorkbook("").parts
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for index in parts.indices {
      parts[index].text = parts[index].text
        .replacing("</sheets>", with: #"<sheet name="SECRET" sheetId="9" r:id="c"/></sheets>"#)
        .replacing(
          #"<Relationship Id="t""#,
          with: #"<Relationship Id="c" Type="\#(office)/chartsheet" Target="chartsheets/c.xml"/><Relationship Id="t""#)
    }
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    #expect(try ReadCells(zip.archive()).elsewhere == ["!0 SECRET", "Feuille!0 Feuille"])
  }

  @Test(
    arguments: [
      ("&quot;SECRET &quot;0", ["SECRET"]), (#"\D\R\ @"#, ["DR"]), ("0;-0;;&quot;DR-SF&quot;", ["DR-SF"]),
      ("[$SECRET-40C]0", ["SECRET"]), ("#,##0.00&quot; jours&quot;", ["jours"]), ("[Red]0_-;* @", []),
      ("dd/mm/yyyy", []),
    ] as [(String, [String])])
  func `what a format prints beside numbers is looked at`(_ code: String, _ said: [String]) throws {
    var workbook = SmallWorkbook("")
    workbook.formats = [code]
    #expect(try ReadCells(workbook.bytes()).elsewhere == said.map { "!0 \($0)" } + ["Feuille!0 Feuille"])
  }

  @Test(arguments: ["Object 1/content.xml", "Object 1/styles.xml", "styles.xml", "meta.xml"])
  func `what is embedded in an OpenDocument workbook is looked at`(_ name: String) throws {
    var workbook = SmallOds()
    workbook.tables = #"<table:table table:name="Feuille"/>"#
    workbook.others = [(name, #"<a><user-defined name="Protection">SECRET</user-defined></a>"#)]
    #expect(
      try ReadCells(workbook.bytes()).elsewhere == [
        "!0 Protection", "!0 SECRET", "!0 Protection : SECRET", "Feuille!0 Feuille",
      ])
  }

  @Test func `a document in a workbook is looked at`() throws {
    var document = ZipWriter()
    document.add("word/document.xml", Array("<w:d xmlns:w='w'><w:p><w:t>SECRET</w:t></w:p></w:d>".utf8))
    var zip = ZipWriter()
    for part in SmallWorkbook("").parts { zip.add(part.name, Array(part.text.utf8)) }
    zip.add("xl/embeddings/Microsoft_Word_Document.docx", document.archive())
    zip.add("xl/embeddings/oleObject1.bin", [0xD0, 0xCF, 0x11, 0xE0])
    #expect(try ReadCells(zip.archive()).elsewhere == ["!0 SECRET", "Feuille!0 Feuille"])
  }

  @Test(
    arguments: [
      (#"<draw:frame draw:name="Bandeau SECRET"/>"#, "Bandeau SECRET"),
      (#"<draw:custom-shape draw:name="DR"><text:p>a</text:p></draw:custom-shape>"#, "DR"),
    ])
  func `the name of a drawing of OpenDocument is looked at`(_ drawing: String, _ said: String) throws {
    var workbook = SmallOds()
    workbook.tables = #"<table:table table:name="Feuille"><table:shapes>\#(drawing)</table:shapes></table:table>"#
    #expect(try ReadCells(workbook.bytes()).elsewhere.contains("Feuille!0 \(said)"))
  }

  @Test(
    arguments: [
      (#"<definedName name="Classification">"SECRET"</definedName>"#, ["Classification", "\"SECRET\""]),
      (#"<definedName name="SECRET_DEFENSE" comment="DR">A!$A$1</definedName>"#, ["SECRET_DEFENSE", "DR", "A!$A$1"]),
    ])
  func `the names of ranges are looked at, with what they stand for`(_ name: String, _ said: [String]) throws {
    var zip = ZipWriter()
    for part in SmallWorkbook("").parts {
      let text = part.text.replacing("</sheets>", with: "</sheets><definedNames>\(name)</definedNames>")
      zip.add(part.name, Array(text.utf8))
    }
    #expect(try ReadCells(zip.archive()).elsewhere == said.map { "!0 \($0)" } + ["Feuille!0 Feuille"])
  }

  @Test(
    arguments: [
      (
        #"<table:named-expressions><table:named-expression table:name="Niveau" table:expression="&quot;S&quot;"/></table:named-expressions>"#,
        ["Niveau", "\"S\""]
      ),
      (#"<table:database-ranges><table:database-range table:name="SECRET"/></table:database-ranges>"#, ["SECRET"]),
    ])
  func `the names of OpenDocument are looked at`(_ names: String, _ said: [String]) throws {
    var workbook = SmallOds()
    workbook.tables = #"<table:table table:name="Feuille"/>"# + names
    #expect(try ReadCells(workbook.bytes()).elsewhere == said.map { "Feuille!0 \($0)" } + ["Feuille!0 Feuille"])
  }

  @Test func `what a control of a form shows is looked at, and what is said of a scenario`() throws {
    var workbook = SmallOds()
    workbook.tables =
      #"<table:table table:name="Feuille"><office:forms><form:fixed-text form:label="SECRET"/></office:forms>"#
      + #"<table:scenario table:comment="DR"/></table:table>"#
    #expect(
      try ReadCells(workbook.bytes()).elsewhere == ["Feuille!0 SECRET", "Feuille!0 DR", "Feuille!0 Feuille"])
  }

  @Test func `the title of a message of OpenDocument is looked at`() throws {
    var workbook = SmallOds()
    workbook.tables =
      #"<table:content-validations><table:content-validation table:name="v"><table:help-message table:title="SECRET">"#
      + #"<text:p>aide</text:p></table:help-message></table:content-validation></table:content-validations>"#
      + #"<table:table table:name="Feuille"/>"#
    #expect(try ReadCells(workbook.bytes()).elsewhere == ["!0 SECRET", "!0 aide", "Feuille!0 Feuille"])
  }

  @Test func `a line break parts the words of a drawing`() throws {
    var workbook = SmallWorkbook("")
    workbook.others = [("xl/drawings/drawing1.xml", "<d><p><r><t>Bilan</t></r><br/><r><t>DR</t></r></p></d>")]
    #expect(try ReadCells(workbook.bytes()).elsewhere == ["!0 Bilan DR", "Feuille!0 Feuille"])
  }

  @Test func `what a merged cell covers, and what is shown beside cells, is looked at`() throws {
    let rows =
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>NP</t></is></c></row>"#
      + #"<row r="2"><c r="A2" t="inlineStr"><is><t>SECRET</t></is></c></row>"#
    let after =
      #"<mergeCells><mergeCell ref="A1:A2"/></mergeCells><dataValidations><dataValidation prompt="DR"/>"#
      + #"</dataValidations><hyperlinks><hyperlink ref="A1" tooltip="DR-SF"/></hyperlinks>"#
    let read = try ReadCells(SmallWorkbook(rows, after: after).bytes())
    #expect(read.cells == ["A1 text NP", "A2 text NP"])
    #expect(read.elsewhere == ["Feuille!0 DR", "Feuille!0 DR-SF", "!2 SECRET", "Feuille!0 Feuille"])
  }

  @Test func `formats and alternative texts of an OpenDocument workbook are looked at`() throws {
    var workbook = SmallOds()
    workbook.styles = "<style:number-style><style:text>SECRET </style:text></style:number-style>"
    workbook.tables =
      #"<table:table table:name="F"><draw:frame><draw:title>DR</draw:title></draw:frame><table:table-row>"#
      + #"<table:table-cell office:value-type="string"><text:p>un</text:p><draw:frame><draw:desc>DR-SF</draw:desc>"#
      + "</draw:frame></table:table-cell></table:table-row></table:table>"
    let read = try ReadCells(workbook.bytes())
    #expect(read.cells == ["A1 text un"])
    #expect(read.elsewhere == ["!0 SECRET ", "F!0 DR", "F!0 DR-SF", "F!0 F"])
  }
}
