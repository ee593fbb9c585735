/// A workbook of Office Open XML with only what must be there.
struct SmallWorkbook {
  /// A sheet: its name, its state, and what stands in its part.
  struct Sheet {
    var name = "Feuille"
    var state = "visible"
    var content = "<sheetData/>"
  }

  var sheets: [Sheet] = []
  var strings: [String] = []
  /// The codes of the formats of the styles from 1 on.
  var formats: [String] = []
  /// Fonts and styles instead of those of the formats.
  var styles: String?
  var is1904 = false
  var others: [(name: String, text: String)] = []

  /// One sheet of the given rows.
  init(_ rows: String, after: String = "") {
    sheets = [Sheet(content: "<sheetData>\(rows)</sheetData>\(after)")]
  }

  init(_ sheets: [Sheet]) { self.sheets = sheets }

  var parts: [(name: String, text: String)] {
    let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
    let places = sheets.indices
    var parts = [
      ("[Content_Types].xml", head + "<Types/>"),
      (
        "_rels/.rels",
        head
          + "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        head + "<workbook \(main) xmlns:r=\"\(office)\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>"
          + places.map {
            "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" state=\"\(sheets[$0].state)\" r:id=\"s\($0)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships>"
          + places.map { "<Relationship Id=\"s\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/s\($0).xml\"/>" }
          .joined()
          + "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"f\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", head + "<sst \(main)>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"),
      (
        "xl/styles.xml",
        styles.map { head + "<styleSheet \(main)>\($0)</styleSheet>" } ?? head + "<styleSheet \(main)><numFmts>"
          + formats.indices.map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(formats[$0])\"/>" }.joined()
          + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
          + formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
          + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"
      ),
    ]
    parts += places.map { ("xl/worksheets/s\($0).xml", head + "<worksheet \(main)>\(sheets[$0].content)</worksheet>") }
    return parts + others
  }

  /// Its bytes, each part packed where `pack` says how.
  func bytes(_ oddities: ZipWriter.Oddities = .init(), pack: (([UInt8]) -> [UInt8])? = nil) -> [UInt8] {
    var zip = ZipWriter(oddities)
    for part in parts {
      let text = Array(part.text.utf8)
      zip.add(part.name, text, packed: pack?(text))
    }
    return zip.archive()
  }
}

/// A workbook of OpenDocument with the given sheets.
struct SmallOds {
  var tables = ""
  var styles = ""
  var others: [(name: String, text: String)] = []

  func bytes() -> [UInt8] {
    let names = [
      "office", "table", "text", "style", "calcext", "dc", "draw",
    ].map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    var zip = ZipWriter()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    let content =
      "<office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
      + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    zip.add("content.xml", Array(content.utf8))
    for part in others { zip.add(part.name, Array(part.text.utf8)) }
    return zip.archive()
  }
}
