import BilanIntake
import BilanModel
import Testing

/// A line under the header that says units and is no record.
struct UnitsLineTests {
  private static func read(_ line: String) throws -> Reading {
    try BilanIntakeTests.read("Objet;Pays;Jour;Effectif;Coût\n\(line)\na;Chili;2024-03-01;3;5\n") { mapping in
      mapping.columns["participants_fr"] = .init(.column("Effectif"))
      mapping.columns["cost_eur"] = .init(.column("Coût"), unit: .times(1000))
    }
  }

  @Test(arguments: [";;;(pers.);", ";;;pers.;k€", ";;;;k€", ";;;effectif;k€", ";;(date);(nb);(M€)", ";;;[pers.];"])
  func `units alone are set aside`(_ line: String) throws {
    let reading = try Self.read(line)
    #expect(reading.codes == ["units-line"] && reading.report.counts.kept == 1, "\(reading.codes)")
  }

  @Test(arguments: ["b;Chili;2024-03-01;;", "b;Chili;mars 2024;;k€"])
  func `a record is none`(_ line: String) throws { #expect(try Self.read(line).report.counts.setAside == 0) }
}
