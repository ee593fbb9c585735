import BilanIntake
import BilanModel
import Testing

/// Markings that do not stand where the reader of a record looks for them.
struct MisplacedMarkingTests {
  private static let header = "Intitulé;Partenaires;Nature;Début;État;Lieu;Protection;Note"

  private func read(_ lines: [String], _ ceiling: Ceiling?, _ mapping: SourceMapping? = nil) throws -> Reading {
    try BilanIntakeTests.read(
      ([Self.header] + lines).joined(separator: "\n") + "\n", options: IntakeOptions(ceiling: ceiling),
      mapping: mapping)
  }

  // MARK: Separators too many

  @Test(arguments: ["Zeus;Espagne;Visite;2024-02-01;fait;Toulon;;S;", "Zeus;Espagne;Visite;2024-02-01;fait;;;S;"])
  func `a separator too many hides no marking from a ceiling`(_ line: String) throws {
    let reading = try read(["Visite;Italie;Visite;2024-01-02;fait;Rome;NP;n", line], .unprotected)
    #expect(reading.report.counts.kept == 1 && reading.report.counts.rejected == 1)
    #expect(reading.codes == ["field-count"])
    #expect(MarkingTests.isSilent(reading))
  }

  @Test func `without a ceiling lines with empty fields too many are kept and the edition says that it doubts`() throws
  {
    let reading = try read(["Visite;Italie;Visite;2024-01-02;fait;Toulon;;S;"], nil)
    #expect(reading.report.counts.kept == 1)
    #expect(reading.codes.contains("padded-line"))
    #expect(reading.report.quotedMarking == .unread)
  }

  @Test func `where no column says markings empty fields too many are no matter`() throws {
    let text = "Intitulé;Partenaires;Nature;Début;État\nVisite;Italie;Visite;2024-01-02;fait;\n"
    let reading = try BilanIntakeTests.read(text)
    #expect(reading.codes == [] && reading.report.counts.kept == 1)
    #expect(reading.report.quotedMarking == .unprotected)
  }

  // MARK: Beside the records

  @Test func `a source that says its marking needs no banner`() throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.marking = .restricted
    let text = "SECRET DÉFENSE\n\n\(Self.header)\nVisite;Italie;Visite;2024-01-02;fait;Rome;;n\n"
    let reading = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .restricted), mapping: mapping)
    #expect(!reading.codes.contains("unread-marking"))
  }

  @Test(arguments: [
    #"{"classification":"SECRET","export":{"rows":[R]}}"#, #"{"export":{"marking":"S","rows":[R]}}"#,
    #"{"export":{"rows":[R],"marking":"S"}}"#, #"{"export":{"rows":[R]},"classification":{"niveau":"S"}}"#,
  ])
  func `a key beside the records of a JSON text is heeded`(_ envelope: String) throws {
    let record =
      #"{"title":"Zeus","partners":"Italie","kind":"visit","start":"2024-01-02","status":"fait","marking":"NP"}"#
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = ["export", "rows"]
    let text = envelope.replacing("R]", with: record + "]").replacing("[" + record, with: "[" + record)
    let reading = try BilanIntakeTests.read(
      text, name: "a.json", options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(reading.codes == ["unread-marking"])
    #expect(reading.report.counts.kept == 0 && MarkingTests.isSilent(reading))
  }

  private static let record =
    #"{"title":"Zeus","partners":"Italie","kind":"visit","start":"2024-01-02","status":"fait","marking":"NP"}"#

  @Test(arguments: [
    #"{"titre":"SECRET","rows":[R]}"#, #"{"meta":{"a":{"protection":"S"}},"rows":[R]}"#,
    #"{"meta":["x","DR-SF"],"rows":[R]}"#,
    #"{"rows":[R],"titre":"Document SECRET"}"#, #"{"rows":[R],"meta":{"x":{"classification":"S"}}}"#,
    #"{"rows":[R],"meta":[1,{"y":"D\u0052-SF"}]}"#, #"{"secret":true,"rows":[R]}"#, #"{"rows":[R],"secret": 1}"#,
    #"{"rows":[R],"classification":["NP","S"]}"#, #"{"rows":[R],"protection":{}}"#,
  ])
  func `whatever stands beside the records of a JSON text is looked into`(_ envelope: String) throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = ["rows"]
    let text = envelope.replacing("[R]", with: "[\(Self.record)]")
    let reading = try BilanIntakeTests.read(
      text, name: "a.json", options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(reading.codes == ["unread-marking"])
    #expect(reading.report.counts.kept == 0 && MarkingTests.isSilent(reading))
    let free = try BilanIntakeTests.read(text, name: "a.json", mapping: mapping)
    #expect(free.report.counts.kept == 1 && free.report.quotedMarking != .unprotected)
  }

  @Test(arguments: [
    #"{"titre":"Registre","n":1,"protection":null,"rows":[R],"pied":{"page":[1,2],"classification":""}}"#,
    #"{"classification":"NP","rows":[R],"protection":"non protégé"}"#,
  ])
  func `what stands beside the records and protects nothing is no matter`(_ envelope: String) throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = ["rows"]
    let text = envelope.replacing("[R]", with: "[\(Self.record)]")
    let reading = try BilanIntakeTests.read(
      text, name: "a.json", options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(reading.report.counts.kept == 1 && reading.report.quotedMarking == .unprotected)
  }

  @Test(arguments: [
    "\"SECRET\"", "SECRET", "Document : DR-SF", "=== \nextraction SECRET", "[\"x\", [\"SECRET\"]]", "// SECRET",
    "#SECRET",
    "{\"marking\":\"SECRET\"}", "{\"marking\":\"SECRET\",\"title\":\"Registre\"}", "{\"marking\":\"DR NOFORN\"}",
  ])
  func `a line of JSON that is no record says the marking of all`(_ line: String) throws {
    let under = IntakeOptions(ceiling: .unprotected)
    for text in ["\(Self.record)\n\(line)\n\(Self.record)\n", "\(Self.record)\n\(line)"] {
      let reading = try BilanIntakeTests.read(text, name: "a.ndjson", options: under)
      #expect(reading.codes.contains("unread-marking"), "\(reading.codes)")
      #expect(reading.report.findings.first { $0.code == "unread-marking" }.map { $0.origin.line > 1 } == true)
      #expect(reading.report.counts.kept == 0 && MarkingTests.isSilent(reading))
      let free = try BilanIntakeTests.read(text, name: "a.ndjson")
      #expect(free.report.counts.kept > 0 && free.report.quotedMarking != .unprotected)
    }
  }

  @Test func `what stands behind an array of records says the marking of all`() throws {
    for text in [
      "[\(Self.record)]\nSECRET\n", "[\(Self.record)]\n\"x\"\n[\"Document SECRET\"]", "[\(Self.record),\"SECRET\"]",
    ] {
      let reading = try BilanIntakeTests.read(text, name: "a.json", options: IntakeOptions(ceiling: .unprotected))
      #expect(reading.codes.contains("unread-marking") && reading.report.counts.kept == 0, "\(text)")
    }
  }

  @Test func `a broken record keeps its words for itself`() throws {
    let broken = "{\"title\":\"Zeus\",\n\"marking\":\"SECRET\" \"x\"\n"
    let reading = try BilanIntakeTests.read(
      "\(Self.record)\n\(broken)\(Self.record)\n", name: "a.ndjson", options: IntakeOptions(ceiling: .unprotected))
    #expect(!reading.codes.contains("unread-marking") && reading.report.counts.kept > 0)
  }

  @Test(arguments: [";;;;;;SECRET;", "Registre;;;;;;SECRET;", ";;;;;;DR NOFORN;"])
  func `a row with a marking and hardly anything else says that of all`(_ row: String) throws {
    let reading = try read(["Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;n", row], .unprotected)
    #expect(reading.codes.contains("unread-marking") && reading.report.counts.kept == 0)
    #expect(MarkingTests.isSilent(reading))
    let admitted = try read(["Visite;Italie;Visite;2024-01-02;fait;Rome;NP;n", row], nil)
    #expect(admitted.report.counts.kept == 1 && admitted.report.quotedMarking != .unprotected)
  }

  @Test func `a banner is named by its line`() throws {
    let text = "Registre\n\nDocument SECRET NOFORN\n\(Self.header)\nVisite;Italie;Visite;2024-01-02;fait;Rome;;n\n"
    let free = try BilanIntakeTests.read(text)
    #expect(free.report.findings.filter { $0.code == "unread-marking" }.map(\.origin.line) == [3])
    let under = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(
      under.report.findings.filter { $0.code == "unread-marking" }.map { "\($0.origin.line) \($0.message.french)" }
        == [
          "3 une colonne, une clé ou une ligne hors des enregistrements semble porter une protection, et rien ne la lit : "
            + "sous un plafond, le fichier n’est pas lu"
        ])
  }

  @Test(arguments: ["Total Zeus;;;;;;TS;", "Total Zeus;;;;;;S;"])
  func `what is quoted of a total marks the edition`(_ total: String) throws {
    let reading = try read(["Visite;Italie;Visite;2024-01-02;fait;Rome;NP;n", total], nil)
    #expect(reading.report.quotedMarking != .unprotected)
  }

  // MARK: Columns that nothing reads

  @Test(arguments: [("Marq.", "oui"), ("S", "x"), ("FR ONLY", "1"), ("ACSSI", "oui"), ("CP", "oui"), ("Truc", "S")])
  func `a column that is a marking, or says nothing else, is not passed over`(_ header: String, _ value: String) throws
  {
    let text = "title;partners;kind;start;status;marking;\(header)\nZeus;Espagne;Visite;2024-01-02;fait;NP;\(value)\n"
    var options = IntakeOptions(ceiling: .unprotected)
    options.markings = MarkingWords(caveats: [Caveat("ACSSI"), Caveat("CERCLE PRIVE", ["CP"])])
    let reading = try BilanIntakeTests.read(text, options: options)
    #expect(reading.codes.contains("unread-marking"))
    #expect(reading.report.counts.kept == 0)
  }

  @Test func `of a column whose name hints at markings every value is looked at`() throws {
    let lines = (0..<150).map { "t\($0);Espagne;Visite;2024-01-02;fait;NP;libre" }
    let text = "title;partners;kind;start;status;marking;Accès\n" + lines.joined(separator: "\n")
    let free = try BilanIntakeTests.read(text + "\n", options: IntakeOptions(ceiling: .unprotected))
    #expect(free.report.counts.kept == 150)
    let secret = try BilanIntakeTests.read(
      text + "\nZeus;Espagne;Visite;2024-01-02;fait;NP;SECRET\n", options: IntakeOptions(ceiling: .unprotected))
    #expect(secret.codes.contains("unread-marking") && secret.report.counts.kept == 0)
  }

  // MARK: Lines of activities

  private func long(_ lines: [String], name: String = "a.csv") throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.rows = .participation
    for code in ["id", "title", "partners", "kind", "start", "status", "marking"] {
      mapping.columns[code] = .init(.column(code))
    }
    let header = "id;title;partners;kind;start;status;marking"
    return try BilanIntakeTests.read(
      name.hasSuffix("json") ? lines.joined(separator: "\n") : ([header] + lines).joined(separator: "\n") + "\n",
      name: name, options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
  }

  private static let whole = ["e1;Zeus;Allemagne;Visite;2024-03-12;fait;NP", "e2;t;Italie;Visite;2024-03-12;fait;NP"]

  @Test func `an activity is rejected with the line whose marking cannot be read`() throws {
    for bad in ["e1;Zeus;Espagne;Visite;2024-03-12;fait;SECRETT", "e1;Zeus;Atlantide;Visite;2024-03-12;fait;??"] {
      for lines in [Self.whole + [bad], [bad] + Self.whole] {
        let reading = try long(lines)
        #expect(reading.records.count == 1, "\(reading.records)")
        #expect(reading.report.counts.kept == 1 && reading.report.counts.rejected == 2)
        #expect(MarkingTests.isSilent(reading))
      }
    }
    let json = try long(
      [
        #"[{"id":"e1","title":"Zeus","partners":"ITA","kind":"visit","start":"2024","status":"fait","marking":"NP"},"#,
        #"{"id":"e1","title":"Zeus","partners":"ESP","kind":"visit","start":"2024","status":"fait","marking":["S"]},"#,
        #"{"id":"e2","title":"t","partners":"ESP","kind":"visit","start":"2024","status":"fait","marking":"NP"}]"#,
      ], name: "a.json")
    #expect(json.report.counts.kept == 1 && json.report.counts.rejected == 2 && json.records.count == 1)
    #expect(MarkingTests.isSilent(json))
  }

  @Test(arguments: [
    "e1;Zeus;Espagne;Visite;2024-03-12;fait;S;x", "e1;Zeus;Espagne;Visite;2024-03-12;S", "e1;\"Zeus\" x;Espagne;;;;S",
    "e1;Zeus",
  ])
  func `nothing is read of activities while a line may be of any of them`(_ bad: String) throws {
    let reading = try long(Self.whole + [bad] + ["e3;t;Italie;Visite;2024-03-12;fait;NP"])
    #expect(reading.records.isEmpty && reading.report.counts.kept == 0)
    #expect(reading.codes.contains("unknown-activity"))
    #expect(MarkingTests.isSilent(reading))
  }
}
