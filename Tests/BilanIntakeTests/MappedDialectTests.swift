import BilanIntake
import BilanModel
import Testing

@Suite struct MappedDialectTests {
  private let expected = ["activities title=Visite partners=JPN kind=visit start=2018-10-25 status=fait"]

  @Test func `titles above a mapped header are found or declared`() throws {
    let text = "Bilan des visites;;\n\nJour;Pays;Objet\n2018-10-25;Japon;Visite\n"
    let found = try read(text) { _ in }
    #expect(found.records == expected)
    #expect(found.codes == ["title-lines"])
    let named = try read(text) { $0.dialect.headerLine = 3 }
    #expect(named.records == expected)
    let skipped = try read(text) { $0.dialect.skippedBefore = 2 }
    #expect(skipped.records == expected)
    #expect(skipped.codes == [])
    #expect(skipped.report.sources.first?.setAside == 2)
  }

  @Test func `the second of two header lines may be declared`() throws {
    let reading = try read("Jour;Pays;Objet\nDate;Nation;Titre\n2018-10-25;Japon;Visite\n") {
      $0.dialect.headerLine = 2
      $0.columns["start"] = .init(.column("Date"))
      $0.columns["partners"] = .init(.column("Nation"))
      $0.columns["title"] = .init(.column("Titre"))
    }
    #expect(reading.records == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "end"])
  func `the last lines may be left out`(lineEnd: String, ending: String) throws {
    let lines = ["Jour;Pays;Objet", "2018-10-25;Japon;Visite", "2018-10-26;Japon;Somme", "Extraction"]
    let text = lines.joined(separator: lineEnd) + (ending.isEmpty ? "" : lineEnd)
    let reading = try read(text) { $0.dialect.skippedAfter = 2 }
    #expect(reading.records == expected)
    #expect(reading.codes == [])
    #expect(reading.report.sources.first?.setAside == 2)
    #expect(try read(text) { $0.dialect.skippedAfter = 9 }.report.sources.first?.setAside == 4)
  }

  @Test func `a line of totals is set aside though constants fill what it lacks`() throws {
    let reading = try read("Jour;Pays;Objet;Montant\n2018-10-25;Japon;Visite;5\n;;Total;5\n") {
      $0.columns["cost_eur"] = .init(.column("Montant"))
      $0.columns["partners"] = .init(.constant("Japon"))
    }
    #expect(reading.codes == ["total-line"])
    #expect(reading.report.sources.first?.kept == 1 && reading.report.sources.first?.setAside == 1)
  }

  @Test func `a declared encoding is taken`() throws {
    let bytes = Array("Jour;Pays;Objet\n2018-10-25;Japon;Caf".utf8) + [0xE9, 0x20, 0xA4, 10]
    var latin9 = mapping { _ in }
    latin9.dialect.encoding = .latin9
    let reading = try BilanIntakeTests.read(files: [("a.csv", bytes)], mapping: latin9)
    #expect(reading.records == ["activities title=Café € partners=JPN kind=visit start=2018-10-25 status=fait"])
    #expect(reading.report.sources.first?.encoding == "ISO-8859-15")
  }
}
