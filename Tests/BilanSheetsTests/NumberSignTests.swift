import BilanSheets
import Testing

/// Numbers whose format says something else than the number alone: they are read as they are shown.
struct NumberSignTests {
  @Test(arguments: [
    ("0%", "0.5", "50 %"), ("0.0%", "0.1255", "12.55 %"), ("0%", "-0.5", "-50 %"), ("0%", "0", "0 %"),
    ("0%", "12", "1200 %"),
    ("0%", "0.0005", "0.05 %"), ("#,##0 [$$-409]", "1200", "1200 $"), ("$#,##0.00", "1200.5", "1200.5 $"),
    ("[$USD] #,##0", "7", "7 USD"), ("#,##0&quot; FCFA&quot;", "7", "7 FCFA"), ("0 [$£-809]", "7", "7 £"),
    ("0.0&quot; k€&quot;", "12", "12 k€"), ("0.0,&quot; k€&quot;", "12000", "12000"),
    ("#,##0,,\\ \\M\\€", "2500000", "2500000"), ("#,##0&quot; M€&quot;", "2", "2 M€"),
    ("#,##0 [$€-40C]", "1200", "1200"),
    ("0 €", "7", "7"), ("0&quot; EUR&quot;", "7", "7"), ("0&quot; jours&quot;", "7", "7"), ("#,##0", "1200", "1200"),
    ("0&quot;%&quot;", "50", "50"), ("0\\%", "50", "50"), ("0.0&quot; milliers €&quot;", "12.5", "12.5 milliers €"),
    ("0.0&quot; Md€&quot;", "2", "2 Md€"), ("0.0&quot; millions d'euros&quot;", "2", "2 millions d'euros"),
    ("0&quot; 000 €&quot;", "13", "13 000 €"), ("0.0&quot; UAH&quot;", "7", "7 UAH"), ("0.0&quot; M&quot;", "7", "7 M"),
    ("0.0&quot; k&quot;", "7", "7 k"), ("0&quot; euros&quot;", "7", "7"), ("0&quot; m&quot;", "7", "7 m"),
    ("0&quot; F&quot;", "7", "7 F"), ("[$F-40C] 0", "7", "7 F"), ("0&quot; DM&quot;", "7", "7 DM"),
    ("0&quot; k€ HT&quot;", "7", "7 k€ HT"), ("0&quot; € TTC&quot;", "7", "7"), ("0&quot; €/j&quot;", "7", "7 €/j"),
    ("[Red]0;[Blue]-0&quot; $&quot;", "7", "7"),
  ])
  func `a number is read with the sign that its format shows`(_ code: String, _ value: String, _ shown: String) throws {
    var workbook = SmallWorkbook(#"<row r="1"><c r="A1" s="1"><v>\#(value)</v></c></row>"#)
    workbook.formats = [code]
    #expect(try cells(workbook) == ["A1 number \(shown)"], "\(code)")
  }

  @Test(arguments: [
    (#"office:value-type="percentage" office:value="0.5""#, "50 %"),
    (#"office:value-type="currency" office:currency="USD" office:value="12.5""#, "12.5 USD"),
    (#"office:value-type="currency" office:currency="EUR" office:value="12.5""#, "12.5"),
    (#"office:value-type="float" office:value="12.5""#, "12.5"),
  ])
  func `a number of OpenDocument is read as its type says`(_ attributes: String, _ shown: String) throws {
    var workbook = SmallOds()
    workbook.tables =
      #"<table:table table:name="F"><table:table-row><table:table-cell \#(attributes)/></table:table-row></table:table>"#
    #expect(try ReadCells(workbook.bytes()).cells == ["A1 number \(shown)"])
  }
}
