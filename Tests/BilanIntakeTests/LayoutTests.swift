import BilanIntake
import BilanModel
import Testing

/// Files whose table is not the whole file.
@Suite struct LayoutTests {
  static let header = "Identifiant;Intitulé;Partenaires;Nature;Début;État;Coût (€)"
  static let record = "A1;Visite;USA;visit;2024-06-12;fait;300"

  /// The codes, the counts (kept, rejected, set aside) and the lines of the findings.
  static func outcome(_ lines: [String], options: IntakeOptions = IntakeOptions()) throws -> String {
    let reading = try read(lines.joined(separator: "\n") + "\n", options: options)
    let counts = reading.report.counts
    let findings = reading.report.findings.map { "\($0.origin.line) \($0.code)" }.joined(separator: ", ")
    return "\(counts.kept)+\(counts.rejected)|\(counts.setAside) \(findings)"
  }

  @Test func `a header is found below titles, whatever they are`() throws {
    #expect(try Self.outcome([Self.header, Self.record]) == "1+0|0 ")
    #expect(try Self.outcome(["Suivi", Self.header, Self.record]) == "1+0|1 1 title-lines")
    #expect(
      try Self.outcome(["", "Suivi;a;b", "\"deux\nlignes\"", "", Self.header, Self.record]) == "1+0|5 2 title-lines")
    #expect(try Self.outcome(["Capitale;Ville;Surface", "x;y;z"]) == "0+0|0 1 unknown-register")
  }

  @Test func `a repeated header is no record`() throws {
    let lines = [Self.header, Self.record, Self.header.uppercased(), Self.record.replacing("A1", with: "A2")]
    #expect(try Self.outcome(lines) == "2+0|1 3 repeated-header")
  }

  @Test func `lines below the records are footers, lines among them are not, but by their words`() throws {
    let table = [Self.header, Self.record]
    #expect(try Self.outcome(table + ["", "Extraction du 12/03/2024"]) == "1+0|2 4 footer-line")
    #expect(
      try Self.outcome(table + ["Bureau des relations;;;;;;", "(1) estimé"]) == "1+0|2 3 footer-line, 4 footer-line")
    let second = Self.record.replacing("A1", with: "A2")
    #expect(try Self.outcome(table + ["n’importe quoi", second]) == "2+1|0 3 field-count")
    #expect(try Self.outcome(table + ["Export du 12/03/2024", second]) == "2+0|1 3 footer-line")
    #expect(try Self.outcome(table + [";un intitulé seul;;;;;", second]).hasPrefix("2+1|0 3 missing-value"))
  }

  @Test func `a line of totals is set aside, a visit to Total is not`() throws {
    let table = [Self.header, Self.record]
    #expect(try Self.outcome(table + ["TOTAL;;;;;;300"]) == "1+0|1 3 total-line")
    #expect(
      try Self.outcome(table + ["Sous-total 2024;;;;;;300", "Total général;;;;;;300"])
        == "1+0|2 3 total-line, 4 total-line")
    #expect(try Self.outcome(table + ["A2;Total Énergies;USA;visit;2024;fait;1"]) == "2+0|0 ")
    #expect(try Self.outcome(table + ["Total;Visite;USA;visite;2024;?;1"]) == "1+1|0 3 unknown-status")
  }

  @Test func `the words of a line set aside are not shown under a ceiling`() throws {
    let text = "\(Self.header)\n\(Self.record)\nExtraction du dossier rouge\n"
    var mapping = SourceMapping(files: [])
    mapping.marking = .unprotected
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(reading.report.findings.map(\.message.french).contains("ligne de pied mise de côté"))
    #expect(!reading.report.findings.contains { $0.message.french.contains("rouge") })
  }

  @Test func `the place of blocks and slices does not matter to footers`() throws {
    let lines =
      [Self.header] + (0..<50).map { Self.record.replacing("A1", with: "A\($0)") } + ["Note : provisoire", "fin"]
    for size in [1, 64, 300, 1 << 18] {
      #expect(
        try Self.outcome(lines, options: IntakeOptions(threads: 4, blockSize: size))
          == "50+0|2 52 footer-line, 53 footer-line")
    }
  }
}
