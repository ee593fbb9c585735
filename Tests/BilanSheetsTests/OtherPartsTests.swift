import BilanSheets
import Testing

/// What a workbook says outside of the cells that are read: each kind of place where a marking may stand.
struct OtherPartsTests {
  @Test(
    arguments: [
      (
        "docProps/custom.xml", #"<Properties><property name="SECRET"><v>oui</v></property></Properties>"#,
        ["SECRET", "oui"]
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
    #expect(try ReadCells(workbook.bytes()).elsewhere == ["!0 Protection", "!0 SECRET", "Feuille!0 Feuille"])
  }
}
