import BilanIntake
import BilanModel
import Testing

/// Numbers that a file has in several columns and a register in one.
struct SumTests {
  private static func sums(_ rows: [String]) throws -> Reading {
    try read("Objet;Pays;Jour;Militaires;Civils;A;B\n" + rows.joined(separator: "\n") + "\n") { mapping in
      mapping.columns["participants_fr"] = .init(.columns(["Militaires", "Civils"]))
      mapping.columns["cost_eur"] = .init(.columns(["A", "B"]))
    }
  }

  @Test(
    arguments: [
      ("12;3;10,50;1", "15", "11.50"), ("12;;10;", "12", "10.00"), (";3;;0", "3", "0.00"), (";;;", nil, nil),
      ("0;0;0;0", "0", "0.00"),
    ] as [(String, String?, String?)])
  func `columns add up, an empty cell beside a number adds nothing`(
    _ cells: String, _ people: String?, _ cost: String?
  ) throws {
    let record = try #require(try Self.sums(["a;Chili;2024-05-06;" + cells]).records.first)
    let values = record.split(separator: " ").filter { $0.hasPrefix("participants_fr=") || $0.hasPrefix("cost_eur=") }
    #expect(
      values.map(String.init)
        == [people.map { "participants_fr=\($0)" }, cost.map { "cost_eur=\($0)" }].compactMap { $0 }, "\(record)")
  }

  @Test func `what is wrong is said at its own column`() throws {
    let reading = try Self.sums(["a;Chili;2024-05-06;12;trois;1;-2"])
    #expect(reading.codes == ["bad-count", "negative-amount"])
    #expect(Set(reading.report.findings.map(\.origin.column)).count == 2)
    #expect(reading.report.counts.rejected == 1)
  }
}
