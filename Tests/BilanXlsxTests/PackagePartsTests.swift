import BilanWorkbook
import Foundation
import Testing

/// What stands in the parts of the written package.
@Suite struct PackagePartsTests {
  private let file: WrittenFile

  init() throws { file = try WrittenFile(SampleWorkbook.workbook) }

  @Test func `every part is there`() throws {
    let parts = Set(try file.parts())
    for name in ["xl/worksheets/sheet3.xml", "xl/tables/table1.xml", "xl/charts/chart5.xml", "docProps/custom.xml"] {
      #expect(parts.contains(name))
    }
  }

  @Test func `cells have names, and a list outside of tables a filter`() throws {
    var workbook = SampleWorkbook.workbook
    workbook.sheets[0].names = ["activities.whole": Place(5, 1)]
    workbook.sheets[2].filter = CellRange(Place(4, 0), Place(5, 1))
    let file = try WrittenFile(workbook)
    let names = try file.part("xl/workbook.xml")
    #expect(names.contains("<definedName name=\"activities.whole\">'Synthèse'!$B$6</definedName>"))
    #expect(try file.part("xl/worksheets/sheet3.xml").contains("<autoFilter ref=\"A5:B6\"/>"))
  }

  @Test func `the file opens on one sheet, with the first tab in sight`() throws {
    var workbook = SampleWorkbook.workbook
    workbook.opening = 1
    let file = try WrittenFile(workbook)
    let view = try file.part("xl/workbook.xml")
    #expect(view.contains("activeTab=\"1\"") && !view.contains("firstSheet"))
    let selected = try (1...workbook.sheets.count).filter {
      try file.part("xl/worksheets/sheet\($0).xml").contains("tabSelected=\"1\"")
    }
    #expect(selected == [2])
  }

  @Test func `formulas carry their results and text stays text`() throws {
    let sheet = try file.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<f>SUM(B6:E6)</f><v>380</v>"))
    let small = try file.part("xl/worksheets/sheet3.xml")
    #expect(small.contains("t=\"str\"><f>\"n = \"&amp;A6</f><v>n = 3</v>"))
    #expect(!small.contains("HYPERLINK"))
    let strings = try file.part("xl/sharedStrings.xml")
    #expect(strings.contains("<t>=HYPERLINK(\"http://evil\")</t>"))
    #expect(strings.contains("<t>ab_x005F_x0041_\nc</t>"))
    #expect(strings.contains("Grèce &lt;&amp;&gt;"))
  }

  @Test func `days are numbers, and links lead where they say`() throws {
    #expect(try file.part("xl/worksheets/sheet2.xml").contains("<v>45293</v>"))
    let small = try file.part("xl/worksheets/sheet3.xml")
    #expect(small.contains("<hyperlink ref=\"A1\" location=\"'Synthèse'!A5\" display=\"Retour à la synthèse\"/>"))
    #expect(
      try file.part("xl/worksheets/_rels/sheet3.xml.rels").contains("Target=\"https://example.org/a?b=1&amp;c=2\""))
  }

  @Test func `the table has its columns, its filter and no style of its own`() throws {
    let table = try file.part("xl/tables/table1.xml")
    #expect(table.contains("displayName=\"Annexe_2024\" ref=\"A1:D41\""))
    #expect(table.contains("<autoFilter ref=\"A1:D41\"/>"))
    #expect(table.contains("name=\"Partenaire\"") && !table.contains("TableStyleMedium"))
  }

  @Test func `rules paint from zero, by sign and by formula`() throws {
    let sheet = try file.part("xl/worksheets/sheet1.xml")
    for words in [
      "<cfRule type=\"colorScale\"", "<color rgb=\"FF8585F6\"/>", "<cfRule type=\"dataBar\"",
      "<cfvo type=\"num\" val=\"0\"/>",
      "x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"", "operator=\"greaterThan\"><formula>0</formula>",
      "operator=\"lessThan\"><formula>0</formula>", "type=\"expression\"", "<formula>$F6&gt;300</formula>",
    ] {
      #expect(sheet.contains(words), "\(words)")
    }
  }

  @Test func `a chart keeps a copy of the results of formulas`() throws {
    let chart = try file.part("xl/charts/chart1.xml")
    #expect(chart.contains("<c:pt idx=\"0\"><c:v>186</c:v></c:pt>"))
    #expect(chart.contains("<c:pt idx=\"0\"><c:v>États-Unis</c:v></c:pt>"))
    #expect(chart.contains("<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"))
    #expect(chart.contains("<c:orientation val=\"maxMin\"/>") && chart.contains("<c:min val=\"0\"/>"))
    #expect(chart.contains("<c:tickLblSkip val=\"1\"/>"))
    #expect(try file.part("xl/drawings/drawing1.xml").contains("descr=\"Barres empilées : jours d’activité"))
    let small = try file.part("xl/charts/chart2.xml")
    #expect(small.contains("<a:t>=Titre 0</a:t>") && small.contains("<c:tx><c:v>=Série</c:v></c:tx>"))
    #expect(small.contains("<c:f>'2024'!$A$6:$A$8</c:f>") && !small.contains("<c:min"))
  }

  @Test func `the page is A4 with its headers, repeated rows and print area`() throws {
    let sheet = try file.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<pageSetup paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""))
    #expect(
      sheet.contains("2024 — R&amp;&amp;D, données fictives&amp;R") && sheet.contains("&amp;P / &amp;N</oddFooter>"))
    #expect(sheet.contains("showGridLines=\"0\"") && sheet.contains("<pane xSplit=\"1\" ySplit=\"5\""))
    let workbook = try file.part("xl/workbook.xml")
    #expect(workbook.contains("'Synthèse'!$A$1:$I$36") && workbook.contains("'Synthèse'!$5:$5"))
    #expect(workbook.contains("'2024'!$A$1:$M$41"))
  }

  @Test func `the file says what it is, with the date it is given`() throws {
    let core = try file.part("docProps/core.xml")
    #expect(core.contains("<dc:title>Bilan 2024 des relations internationales</dc:title>"))
    #expect(core.contains("2024-12-31T12:00:00Z</dcterms:created>"))
    #expect(try file.part("docProps/custom.xml").contains("name=\"Empreinte\"><vt:lpwstr>ab12</vt:lpwstr>"))
  }

  @Test func `black is black and equal styles are one`() throws {
    let styles = try file.part("xl/styles.xml")
    #expect(styles.contains("<fgColor rgb=\"FF000000\"/>"))
    #expect(styles.contains("<color rgb=\"FF000000\"/>"))
    #expect(styles.contains("formatCode=\"▲ #,##0;▼ #,##0;=\""))
  }
}
