import BilanIntake
import BilanModel
import Testing

@Suite struct MappingTests {
  @Test func `a foreign file becomes activities without being touched`() throws {
    let reading = try read("Jour;Pays;Objet;Montant\n25/10/2018;Japon;Visite;1 234,50 €\n") { mapping in
      mapping.columns["cost_eur"] = .init(.column("montant"))
    }
    #expect(
      reading.records == [
        "activities title=Visite partners=JPN kind=visit start=2018-10-25 status=fait cost_eur=1234.50"
      ])
    #expect(reading.codes == [])
  }

  @Test func `only the columns that the mapping names are read and the others are said`() throws {
    let reading = try read("Jour;Pays;Objet;Note;Lieu\n2018-10-25;Japon;Visite;secret;Tokyo\n") { _ in }
    #expect(
      reading.records == ["activities title=Visite partners=JPN kind=visit start=2018-10-25 status=fait"])
    let source = try #require(reading.report.sources.first)
    #expect(source.unused == ["Note", "Lieu"])
    #expect(source.description.french.hasSuffix(", 1 enregistrement, 2 colonnes non utilisées : Note, Lieu"))
    #expect(source.description.english.hasSuffix(", 1 record, 2 columns unused: Note, Lieu"))
  }

  @Test func `a column that the file lacks is an error with the nearest header and nothing is kept`() throws {
    let reading = try read("Jours;Pays;Objet\n2018-10-25;Japon;Visite\n") { _ in }
    #expect(reading.records == [])
    #expect(
      reading.findings(.french).map { $0.split(separator: "a.csv").last ?? "" } == [
        ":1:1: erreur[missing-mapped-column]: colonne « Jour » absente du fichier, attendue pour « start »\n"
          + "  → vouliez-vous dire « Jours » ?"
      ])
    #expect(reading.report.sources.first?.rejected == 1)
    #expect(reading.report.sources.first?.isRead == false)
  }

  @Test func `a required column without a source is an error`() throws {
    let reading = try read("Jour;Pays;Objet\n2018-10-25;Japon;Visite\n") { $0.columns["kind"] = nil }
    #expect(reading.codes == ["missing-column"])
    #expect(reading.report.sources.first?.rejected == 1)
  }

  @Test func `columns of the same name are told apart by their place`() throws {
    let text = "Jour;Pays;Objet;Objet;\n2018-10-25;Japon;Visite;Autre;x\n"
    #expect(try read(text) { _ in }.codes == ["ambiguous-mapped-column"])
    let reading = try read(text) {
      $0.columns["title"] = .init(.column("#4"))
      $0.columns["note"] = .init(.column("#5"))
    }
    #expect(
      reading.records == ["activities title=Autre partners=JPN kind=visit start=2018-10-25 status=fait note=x"])
  }

  @Test func `headers are found but for accents case and line breaks`() throws {
    let reading = try read("\"JOUR\n(début)\";pays ;Objét\n2018-10-25;Japon;Visite\n") {
      $0.columns["start"] = .init(.column("Jour (debut)"))
    }
    #expect(reading.report.sources.first?.kept == 1)
    #expect(reading.report.sources.first?.unused == [])
  }

  @Test func `values are translated whole or piece by piece and a translation may say nothing`() throws {
    let text = """
      Jour;Pays;Objet;Type;Lieu
      2018-10-25;Brésil+Japon;A;Déplacement officiel;sans objet
      2018-10-26;Le pays du Soleil / Les deux;B;RÉUNION;Brest

      """
    let reading = try read(text) { mapping in
      mapping.dialect.listSeparator = "/"
      mapping.columns["kind"] = .init(
        .column("Type"), translations: ["deplacement officiel": "visit", "reunion": "staff_talks"])
      mapping.columns["partners"] = .init(
        .column("Pays"),
        translations: ["bresil+japon": "BRA;JPN", "le pays du soleil": "Japon", "les deux": "Canada | Mexique"])
      mapping.columns["place"] = .init(.column("Lieu"), translations: ["sans objet": ""])
    }
    #expect(reading.codes == [])
    #expect(
      reading.records == [
        "activities title=A partners=BRA+JPN kind=visit start=2018-10-25 status=fait",
        "activities title=B partners=JPN+CAN+MEX kind=staff_talks start=2018-10-26 status=fait place=Brest",
      ])
  }

  @Test func `a value that is not understood is reported where it stands in the file`() throws {
    let reading = try read("Jour;Pays;Objet;Type\n2018-10-25;Japon;A;Bal\n") {
      $0.columns["kind"] = .init(.column("Type"), translations: ["visite": "visit"])
    }
    let finding = try #require(reading.report.findings.first)
    #expect(finding.code == "unknown-kind")
    #expect(finding.origin.line == 2 && finding.origin.column == 20)
    #expect(reading.report.sources.first?.rejected == 1)
  }

  @Test(arguments: [
    ("2018;10;3", "2018-10-03"), ("2018;octobre;3", "2018-10-03"), ("2018;Oct.;03", "2018-10-03"),
    ("2018;October;1er", "2018-10-01"), ("2018;10;", "2018-10-01/2018-10-31"), ("2018;;", "2018-01-01/2018-12-31"),
    ("2018;été;", "2018-06-01/2018-08-31"), ("2018;mai;3", "2018-05-03"), ("2018;MARS;", "2018-03-01/2018-03-31"),
    ("2018;T2;", "2018-04-01/2018-06-30"), ("2018;10;1er", "2018-10-01"), ("T2 2018;;", "2018-04-01/2018-06-30"),
  ])
  func `a date in three columns is as exact as they are`(cells: String, date: String) throws {
    let reading = try read("An;Mois;Jour;Pays;Objet\n\(cells);Japon;A\n") {
      $0.columns["start"] = .init(.date(day: "Jour", month: "Mois", year: "An"))
    }
    #expect(reading.records == ["activities title=A partners=JPN kind=visit start=\(date) status=fait"])
  }

  @Test(arguments: ["2018;13;3", "2018;2;30", ";10;3", "2018;;3", "l'an dernier;10;3"])
  func `a date in three columns that is none is an error`(cells: String) throws {
    let reading = try read("An;Mois;Jour;Pays;Objet\n\(cells);Japon;A\n") {
      $0.columns["start"] = .init(.date(day: "Jour", month: "Mois", year: "An"))
    }
    #expect(reading.codes == ["bad-date"])
  }

  /// A year of two figures in one column and in three, by what the source declares.
  @Test(
    arguments: [
      ("3/4/24", "24;4;3"), ("03/04/68", "68;04;03"), ("3/4/69", "69;4;3"), ("3/4/00", "00;4;3"),
      ("31/02/24", "24;02;31"),
      ("3/13/24", "24;13;3"), ("3/4/2024", "2024;4;3"), ("3/4/024", "024;4;3"),
    ], [nil, Dialect.DateOrder.dayMonthYear, .excelSerial])
  func `a date in three columns is read as in one`(texts: (one: String, three: String), order: Dialect.DateOrder?)
    throws
  {
    let one = try read("Jour;Pays;Objet\n\(texts.one);Japon;A\n") { $0.dialect.dateOrder = order }
    let three = try read("An;Mois;Jour;Pays;Objet\n\(texts.three);Japon;A\n") {
      $0.columns["start"] = .init(.date(day: "Jour", month: "Mois", year: "An"))
      $0.dialect.dateOrder = order
    }
    // Where the columns say which part is which, spreadsheet days say nothing against a year of four figures.
    if order == .excelSerial, texts.three.hasPrefix("2024") {
      #expect(three.records.count == 1)
    } else {
      #expect(three.records == one.records && three.codes == one.codes)
    }
  }

  @Test(arguments: [
    ("24;mars;3", Dialect.DateOrder.monthDayYear, "2024-03-03"), ("99;Mai;", .yearMonthDay, "1999-05-01/1999-05-31"),
    ("24;;", .dayMonthYear, "2024-01-01/2024-12-31"), ("24;12;31", .monthDayYear, "2024-12-31"),
  ])
  func `a year of two figures stands in the same century in three columns`(
    cells: String, order: Dialect.DateOrder, date: String
  ) throws {
    let reading = try read("An;Mois;Jour;Pays;Objet\n\(cells);Japon;A\n") {
      $0.columns["start"] = .init(.date(day: "Jour", month: "Mois", year: "An"))
      $0.dialect.dateOrder = order
    }
    #expect(reading.records == ["activities title=A partners=JPN kind=visit start=\(date) status=fait"])
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    ("24;02;31", 7, "jour « 31 », mois « 02 », année « 24 »", "day “31”, month “02”, year “24”"),
    ("24;13;3", 4, "jour « 3 », mois « 13 », année « 24 »", "day “3”, month “13”, year “24”"),
    ("an;5;3", 1, "jour « 3 », mois « 5 », année « an »", "day “3”, month “5”, year “an”"),
    ("24;mais;", 4, "mois « mais », année « 24 »", "month “mais”, year “24”"),
    ("24;;3", 4, "jour « 3 », mois vide, année « 24 »", "day “3”, no month, year “24”"),
    (";5;3", 1, "jour « 3 », mois « 5 », année vide", "day “3”, month “5”, no year"),
    ("24;5;-3", 6, "jour « -3 », mois « 5 », année « 24 »", "day “-3”, month “5”, year “24”"),
  ])
  func `a date in three columns that is none is quoted as the file has it`(
    cells: String, column: Int, french: String, english: String
  ) throws {
    let reading = try read("An;Mois;Jour;Pays;Objet\n\(cells);Japon;A\n") {
      $0.columns["start"] = .init(.date(day: "Jour", month: "Mois", year: "An"))
      $0.dialect.dateOrder = .dayMonthYear
    }
    let finding = try #require(reading.report.findings.first)
    #expect(reading.codes == ["bad-date"])
    #expect(finding.message.french == "date illisible : " + french)
    #expect(finding.message.english == "unreadable date: " + english)
    #expect(finding.origin.line == 2 && finding.origin.column == column)
  }

  @Test func `a file without dates gets the year of its mapping`() throws {
    let reading = try read("Pays;Objet\nJapon;A\n") {
      $0.columns["start"] = nil
      $0.year = 2016
    }
    #expect(
      reading.records == ["activities title=A partners=JPN kind=visit start=2016-01-01/2016-12-31 status=fait"])
  }

  @Test func `the marking of a source is a floor and the ceiling sees it`() throws {
    let text = "Jour;Pays;Objet;P\n2018-10-25;Japon;A;\n2018-10-26;Japon;B;S\n"
    let reading = try read(text) {
      $0.columns["marking"] = .init(.column("P"))
      $0.marking = .restricted
    }
    #expect(reading.records.map { $0.split(separator: " ").last } == ["marking=DR", "marking=S"])
    let withheld = try read(text.replacing(";S\n", with: ";x\n"), ceiling: .unprotected) { $0.marking = .restricted }
    #expect(withheld.report.sources.first?.withheld == 2)
    #expect(withheld.records == [])
  }

  @Test(arguments: [
    ("1.234,50", ",", "." as Character?, "1234.50"), ("1.234", ",", ".", "1234.00"), ("12,5", ",", nil, "12.50"),
    ("1,234.50", ".", ",", "1234.50"), ("1'234.50", ".", "'", "1234.50"), ("1 234,50 €", ",", nil, "1234.50"),
    ("44\u{202F}218,00", ",", nil, "44218.00"), ("1.234.567", ",", ".", "1234567.00"),
    ("1.234,50", ",", nil, "1234.50"), ("EUR 1.234.567", ",", nil, "1234567.00"), ("1,234.5", ".", nil, "1234.50"),
  ])
  func `amounts are read by the declared marks`(
    text: String, decimal: String, thousands: Character?, amount: String
  ) throws {
    let reading = try read("Jour;Pays;Objet;M\n2018-10-25;Japon;A;\(text)\n") {
      $0.dialect.decimalMark = Dialect.DecimalMark(rawValue: decimal)
      $0.dialect.thousandsMark = thousands
      $0.columns["cost_eur"] = .init(.column("M"))
    }
    #expect(reading.codes == [])
    #expect(reading.records.first?.hasSuffix("cost_eur=\(amount)") == true)
  }

  @Test(arguments: [
    ("12.50", "bad-amount"), ("1.5", "bad-amount"), ("(12)", "negative-amount"), ("-3,20", "negative-amount"),
    ("12,345", "bad-amount"), ("12 $", "bad-amount"), ("1.234", "bad-amount"), ("12.34,50", "bad-amount"),
    ("1,234.50", "bad-amount"),
  ])
  func `an amount that the declared marks do not allow is refused`(text: String, code: String) throws {
    let reading = try read("Jour;Pays;Objet;M\n2018-10-25;Japon;A;\(text)\n") {
      $0.dialect.decimalMark = .comma
      $0.columns["cost_eur"] = .init(.column("M"))
    }
    #expect(reading.codes == [code])
  }

  @Test func `amounts in another currency are named and never added to euros`() throws {
    let text = "Jour;Pays;Objet;M\n2018-10-25;Japon;A;\"$1,234.50\"\n2018-10-25;Japon;B;100 USD\n2018-10-25;Japon;C;\n"
    let reading = try read(text) {
      $0.currency = "USD"
      $0.dialect.decimalMark = .point
      $0.dialect.thousandsMark = ","
      $0.columns["cost_eur"] = .init(.column("M"))
    }
    #expect(reading.records.allSatisfy { !$0.contains("cost_eur") } && reading.records.count == 3)
    #expect(reading.codes == ["other-currency"])
    #expect(
      reading.report.findings.first?.message.french.hasPrefix("2 montants en USD, 1\u{202F}334,50 au total") == true)
    let euros = try read("Jour;Pays;Objet;M\n2018-10-25;Japon;A;12 €\n") {
      $0.currency = "USD"
      $0.columns["cost_eur"] = .init(.column("M"))
    }
    #expect(euros.codes == ["bad-amount"])
  }

  @Test func `a source without quotes takes every quote as text`() throws {
    let text = "Jour;Pays;Objet\n2018-10-25;Japon;\"Visite\" de travail\n2018-10-26;Japon;dit \"le bon\n"
    let reading = try read(text) { $0.dialect.hasQuotes = false }
    #expect(reading.codes == [])
    #expect(
      reading.records == [
        "activities title=\"Visite\" de travail partners=JPN kind=visit start=2018-10-25 status=fait",
        "activities title=dit \"le bon partners=JPN kind=visit start=2018-10-26 status=fait",
      ])
    #expect(try read(text) { _ in }.report.sources.first?.rejected == 1)
  }

  @Test func `a constant that the register does not understand is said once`() throws {
    let reading = try read("Jour;Pays;Objet\n2018-10-25;Japon;A\n2018-10-25;Japon;B\n") {
      $0.columns["status"] = .init(.constant("peut-être"))
    }
    #expect(reading.codes == ["unknown-status"])
    #expect(reading.report.sources.first?.rejected == 2)
  }

  @Test(arguments: ["plans", nil])
  func `lines are joined in no register but that of activities, and none is lost for it`(register: String?) throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = register
    mapping.rows = .participation
    let text = "id,title,plan,version,kind,planned_start\nL1,t,P,1,visit,2024\nL2,t,P,1,visit,2024\n"
    let reading = try read(text, mapping: mapping)
    let source = try #require(reading.report.sources.first)
    #expect(!source.isRead && source.kept == 0 && source.rejected == 2)
    let finding = try #require(reading.report.findings.first { $0.code == "lines-not-joined" })
    #expect(finding.message.french == "« rows: participation » ne vaut pas pour « Plans de coopération »")
    #expect(finding.hint?.english == "registers where a line may be a participation: activities")
  }
}
