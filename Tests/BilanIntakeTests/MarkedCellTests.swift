import BilanIntake
import BilanModel
import Testing

/// Cells that are nothing but a marking, in columns where nobody looks for one.
struct MarkedCellTests {
  private func read(_ lines: [String], _ ceiling: Ceiling?, _ mapping: SourceMapping? = nil) throws -> Reading {
    let header = "Intitulé;Partenaires;Nature;Début;État;Lieu;Protection;Note"
    return try BilanIntakeTests.read(
      ([header] + lines).joined(separator: "\n") + "\n", options: IntakeOptions(ceiling: ceiling), mapping: mapping)
  }

  private static func filler(_ cell: String, at row: Int) -> [String] {
    (0..<300).map { "Visite \($0);Italie;Visite;2024-01-02;fait;Rome;NP;\($0 == row ? cell : "note \($0)")" }
  }

  @Test(arguments: [
    "SECRET", "secret", "DR-SF", "DR", "Très Secret", "TRÈS SECRET DÉFENSE", "Diffusion restreinte", "NATO SECRET",
    "S//SF", "[SECRET]", "=\"SECRET\"", "Spécial France", "Confidentiel", "secret médical", "CTS", " SECRET ",
    "\u{200B}SECRET", "ＳＥＣＲＥＴ", "TRE\u{300}S SECRET",
  ])
  func `under a ceiling one cell that is nothing but a marking stops the source`(_ cell: String) throws {
    for row in [0, 299] {
      let reading = try read(Self.filler(cell, at: row), .unprotected)
      #expect(reading.codes.contains("unread-marking") && reading.report.counts.kept == 0, "\(row)")
    }
    #expect(try read(Self.filler(cell, at: 299), nil).report.counts.kept == 300)
  }

  @Test(arguments: [
    "Dr", "S", "NP", "public", "Secrétariat", "le secret", "Visite SECRET 3", "DR 12", "Confidence", "sans objet", "CD",
    "",
    "non protégé", "Otan", "France",
  ])
  func `what may be anything else does not`(_ cell: String) throws {
    #expect(try read(Self.filler(cell, at: 299), .unprotected).report.counts.kept == 300)
  }

  @Test func `a cell of a record that is withheld anyway stops nothing, and a column may be named`() throws {
    let reading = try read(
      Self.filler("", at: 0) + ["Zeus;Italie;Visite;2024-01-02;fait;Rome;S;SECRET"], .unprotected)
    #expect(reading.report.counts.kept == 300 && reading.report.counts.withheld == 1)
    var mapping = SourceMapping(files: ["*"])
    mapping.notMarkings = ["Note"]
    #expect(try read(Self.filler("SECRET", at: 0), .unprotected, mapping).report.counts.kept == 300)
  }

  @Test(arguments: [#""y":"SECRET""#, #""y":{"z":["\u0053ECRET"]}"#, #""place":"DR-SF""#])
  func `so does one value of a JSON key, however late`(_ member: String) throws {
    let record =
      #"{"title":"Zeus","partners":"Italie","kind":"visit","start":"2024-01-02","status":"fait","marking":"NP"}"#
    let other = record.replacing("}", with: ",\"y\":\"rien\"}")
    let last = record.replacing("}", with: ",\(member)}")
    let text = Array(repeating: other, count: 200).joined(separator: "\n") + "\n\(last)\n"
    let reading = try BilanIntakeTests.read(text, name: "a.ndjson", options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes.contains("unread-marking") && reading.report.counts.kept == 0)
  }
}
