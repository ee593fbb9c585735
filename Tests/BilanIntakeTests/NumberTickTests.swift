import BilanIntake
import BilanModel
import Testing

/// Numbers in columns of ticks: how many people of a partner, but no state.
struct NumberTickTests {
  private static func read(_ cells: String) throws -> Reading {
    try BilanIntakeTests.read("Objet;ITA;MLI;Jour\na;\(cells);2024-03-01\n") { mapping in
      mapping.columns["partners"] = .init(
        .ticks([.init(value: "ITA", header: "ITA"), .init(value: "MLI", header: "MLI")]))
    }
  }

  @Test(arguments: [("12;3", "ITA+MLI"), ("12;0", "ITA"), (";7", "MLI"), ("x;7", "ITA+MLI")])
  func `people of a partner say that it is with it`(_ cells: String, _ partners: String) throws {
    let reading = try Self.read(cells)
    #expect(reading.records.first?.contains("partners=\(partners) ") == true, "\(reading.records) \(reading.codes)")
  }

  @Test(arguments: ["-3;x", "3,5;x", "3 pax;x"])
  func `what is neither a mark nor a whole number is refused`(_ cells: String) throws {
    #expect(try Self.read(cells).report.counts.kept == 0)
  }

  @Test func `a number under a state is no tick`() throws {
    let reading = try BilanIntakeTests.read("Objet;Pays;Jour;Fait;Annulé\na;Chili;2024-03-01;3;\n") { mapping in
      mapping.columns["status"] = .init(
        .ticks([.init(value: "fait", header: "Fait"), .init(value: "annule", header: "Annulé")]))
    }
    #expect(reading.report.counts.kept == 0 && reading.codes == ["unknown-status"], "\(reading.codes)")
  }
}
