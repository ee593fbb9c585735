import BilanIntake
import BilanModel
import Testing

/// Records of which a ceiling lets nothing be told, and what might tell of them all the same.
struct HiddenRecordTests {
  private static let header = "Identifiant;Intitulé;Partenaires;Nature;Début;État;Protection"
  private static let open = "A1;Visite;Italie;Visite;2024-02-03;fait;NP"

  private func read(_ lines: [String], _ ceiling: Ceiling?) throws -> Reading {
    try BilanIntakeTests.read(
      ([Self.header] + lines).joined(separator: "\n") + "\n", options: IntakeOptions(ceiling: ceiling))
  }

  @Test(arguments: [
    #"C1;OpÃ©ration Zeus;Italie;Visite;2024-02-03;fait;S"#, #"C1;Zeus;Italie;Visite;="2024-02-03";fait;S"#,
    #"C1;OpÃ©ration Zeus;Italie;Visite;="2024-02-03";fait;illisible"#,
  ])
  func `how their values are written is not told`(_ line: String) throws {
    let under = try read([Self.open, line], .unprotected)
    #expect(Set(under.codes).isSubset(of: ["unknown-marking"]), "\(under.codes)")
    #expect(try !read([Self.open, line.replacing(";S", with: ";NP")], nil).codes.isEmpty)
  }

  @Test func `a remark that is a marking is none`() throws {
    for remark in ["[SECRET]", "(DR)", "(TS-SF)", "(SF)", "(S)", "(S E C R E T)"] {
      let line = "C1;Zeus;Mali \(remark);Visite;2024-02-03;fait;NP"
      let under = try read([Self.open, line], .unprotected)
      #expect(under.report.counts.kept <= 1 && !under.codes.contains("partner-remark"), "\(remark)")
    }
    #expect(try read(["C1;Zeus;Mali (Barkhane);Visite;2024-02-03;fait;NP"], nil).codes == ["partner-remark"])
  }

  @Test func `which keys they have is not told`() throws {
    let open =
      #"{"id":"A1","title":"T","partners":"Italie","kind":"visit","start":"2024-02-03","marking":"NP"}"#
    let hidden =
      #"{"id":"C1","title":"T","partners":"Italie","kind":"visit","start":"2024-02-03","status":"done","marking":"S"}"#
    let under = IntakeOptions(ceiling: .unprotected)
    let alone = try BilanIntakeTests.read(open + "\n", name: "a.ndjson", options: under)
    let both = try BilanIntakeTests.read(open + "\n" + hidden + "\n", name: "a.ndjson", options: under)
    #expect(alone.codes == both.codes && alone.report.sources.map(\.isRead) == both.report.sources.map(\.isRead))
  }

  @Test(arguments: ["B1;Zeus;Espagne;Visite;2024-02-03", "B1;\"Ze\"us;Espagne;Visite;2024-02-03;fait;NP"])
  func `no value is filled from above a broken record`(_ broken: String) throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    for (code, header) in [
      ("id", "Identifiant"), ("title", "Intitulé"), ("kind", "Nature"), ("start", "Début"), ("status", "État"),
      ("marking", "Protection"),
    ] {
      mapping.columns[code] = SourceMapping.ColumnMapping(.column(header))
    }
    var partners = SourceMapping.ColumnMapping(.column("Partenaires"))
    partners.isFilled = true
    mapping.columns["partners"] = partners
    let text = [Self.header, Self.open, broken, "A2;Visite;;Visite;2024-02-03;fait;NP"].joined(separator: "\n") + "\n"
    let reading = try BilanIntakeTests.read(text, mapping: mapping)
    #expect(reading.report.counts.kept == 1 && reading.codes.contains("missing-value"), "\(reading.codes)")
  }
}
