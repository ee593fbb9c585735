import BilanIntake
import BilanModel
import Testing

/// Habits of other desks and programs that would give a wrong figure without a word.
struct FieldHabitsTests {
  /// A register of one record for each of some partners.
  private static func register(_ partners: [String]) -> String {
    "Intitulé;Partenaires;Nature;Début;État\n" + partners.map { "Visite;\($0);Visite;2024-05-06;fait\n" }.joined()
  }

  @Test(
    arguments: [
      (["N/A", "Chili"], [nil, "CHL"]), (["n.c.", "Chili"], [nil, "CHL"]), (["NC", "Chili"], [nil, "CHL"]),
      (["sd", "Chili"], [nil, "CHL"]), (["P.M.", "Chili"], [nil, "CHL"]), (["néant", "Chili"], [nil, "CHL"]),
      (["NA", "CL"], ["NAM", "CHL"]), (["NC", "CHL"], [nil, "CHL"]), (["SO"], [nil]),
      (["NP", "CL", "Pérou"], [nil, "CHL", "PER"]), (["Chili/NC"], ["CHL"]), (["CL | SO"], ["CHL+SOM"]),
      (["N.A.", "CL"], [nil, "CHL"]), (["NAM", "Chili"], ["NAM", "CHL"]),
    ] as [([String], [String?])])
  func `words for no value are no states but in a column of codes`(_ cells: [String], _ partners: [String?]) throws {
    let reading = try read(Self.register(cells))
    let found = reading.records.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("partners=") }
    #expect(found.map { String($0.dropFirst(9)) }.sorted() == partners.compactMap { $0 }.sorted())
    let words = cells.count { NoValueWord($0) == .sure } + partners.count { $0 == nil }
    #expect(reading.codes.contains("no-partner") == (words > 0 || cells == ["Chili/NC"]))
  }

  @Test func `a remark behind a partner becomes part of the note`() throws {
    let header = "Intitulé;Partenaires;Nature;Début;État;Note\n"
    let reading = try read(
      header
        + "A;Mali (Barkhane);visit;2024-05-06;fait;\nB;Mali (Barkhane) | Tchad (Abéché);visit;2024-05-06;fait;deux\n"
        + "C;Mali*;visit;2024-05-06;fait;trois\nD;Mali;visit;2024-05-06;fait;\n")
    #expect(
      reading.records.map { record in record.firstRange(of: "note=").map { String(record[$0.upperBound...]) } }
        == ["Barkhane", "deux ; Barkhane ; Abéché", "trois", nil])
    #expect(
      try read("Intitulé;Partenaires;Nature;Début;État\nA;Mali (Barkhane);visit;2024-05-06;fait\n").records.first?
        .contains("note=Barkhane") == true)
  }

  @Test func `records of JSON on one line are told apart`() throws {
    func record(_ id: String, _ partner: String, _ more: String = "") -> String {
      #"{"id":"\#(id)","title":"T\#(id)","partners":"\#(partner)","kind":"visit","start":"2024-03-01","status":"fait"\#(more)}"#
    }
    let array = "[" + [record("A1", "Chili"), record("", "Xa"), record("A3", "Xb")].joined(separator: ",") + "]"
    let ends = try read(array, name: "a.json").report.findings.map { $0.message.french }
    #expect(
      ends == [
        "partenaire inconnu « Xa », enregistrement 2 de la ligne « T »",
        "partenaire inconnu « Xb », enregistrement 3 de la ligne « A3 »",
      ])
    let lines = record("A1", "Chili") + "\n" + record("A2", "Xa") + "\n"
    #expect(try read(lines, name: "a.ndjson").report.findings.map(\.message.french) == ["partenaire inconnu « Xa »"])
    let unread = try read(array, name: "a.json", options: IntakeOptions(ceiling: Ceiling(.unprotected)))
    #expect(unread.report.findings.allSatisfy { !$0.message.french.contains("A3") })
  }

  @Test func `columns that nothing reads are named, with a mapping or without`() throws {
    let text = "Intitulé;Partenaires;Nature;Début;État;Météo;;Salle\nA;Chili;visit;2024-05-06;fait;beau;;3\n"
    #expect(try read(text).report.sources.first?.unused == ["Météo", "Salle"])
    let json = #"[{"title":"A","partners":"Chili","kind":"visit","start":"2024-05-06","status":"fait","météo":1}]"#
    #expect(try read(json, name: "a.json").report.sources.first?.unused == ["météo"])
  }

  @Test(arguments: ["La Réunion", "Guyane", "NCL", "Polynésie française", "Mayotte", "Saint-Martin"])
  func `a territory of France is France`(_ territory: String) throws {
    #expect(try read(Self.register([territory + " | Chili"])).codes == ["partner-is-france"])
    #expect(try read(Self.register([territory])).codes == ["only-france"])
  }

  @Test(
    arguments: [
      ("mi-mars 2024", "2024-03-01/2024-03-31"), ("fin février 2024", "2024-02-01/2024-02-29"),
      ("courant 2023", "2023-01-01/2023-12-31"), ("S14 2024", "2024-04-01/2024-04-07"),
      ("2024-W01", "2024-01-01/2024-01-07"), ("semaine 53 2020", "2020-12-28/2021-01-03"),
      ("mai-juin 2024", "2024-05-01/2024-06-30"), ("décembre 2023 à janvier 2024", "2023-12-01/2024-01-31"),
      ("1re quinzaine de mai 2024", "2024-05-01/2024-05-15"), ("2e quinzaine mai 2024", "2024-05-16/2024-05-31"),
      ("deuxième quinzaine de février 2024", "2024-02-16/2024-02-29"), ("3e quinzaine de mai 2024", nil),
      ("courant T3 2024", "2024-07-01/2024-09-30"), ("début 2e semestre 2024", "2024-07-01/2024-12-31"),
      ("S1 2024", "2024-01-01/2024-06-30"), ("May 6, 2024, 12:00 AM", "2024-05-06"),
      ("Mon May 06 00:00:00 CEST 2024", "2024-05-06"), ("2024-05-06 00:00:00 UTC", "2024-05-06"),
      ("6 mai 2024 à 14:30", "2024-05-06"), ("06/05/2024 00:00:00 +01:00", "2024-05-06"),
      ("\u{200E}06/05/2024", "2024-05-06"), ("semaine 53 2024", nil), ("fin 6 mai 2024", nil), ("mi-2024-05", nil),
    ] as [(String, String?)])
  func `dates of plans and of exports are read`(_ words: String, _ date: String?) throws {
    let quoted = "\"\(words)\""
    let reading = try read("Intitulé;Partenaires;Nature;Début;État\nVisite;Chili;Visite;\(quoted);fait\n")
    #expect(
      reading.records.first.map { $0.contains("start=\(date ?? "-") ") } == date.map { _ in true }, "\(reading.records)"
    )
  }

  @Test(arguments: ["Chi\u{AD}li", "\u{200F}Chili", "Chili\u{FEFF}"])
  func `marks that show nothing are nothing in a name`(_ name: String) throws {
    #expect(try read(Self.register([name])).records.first?.contains("partners=CHL") == true)
  }

  @Test func `a JSON record of objects is no blank one`() throws {
    let reading = try read(
      "[{\"title\":{\"fr\":\"Visite\"},\"partners\":{\"iso\":\"CHL\"},\"kind\":{\"x\":1},\"status\":{\"x\":1}},{},{\"title\":null}]",
      name: "a.json")
    #expect(reading.report.counts.rejected == 1 && reading.report.counts.aside.blanks == 2)
  }

  @Test func `empty fields beyond the header are nothing, and others are a fault`() throws {
    let header = "Intitulé;Partenaires;Nature;Début;État\n"
    let reading = try read(header + "a;Chili;Visite;2024-05-06;fait;;;;\n\"b;\";Chili;Visite;2024-05-06;\"fait\";;\n")
    #expect(reading.report.counts.kept == 2 && reading.codes.isEmpty)
    #expect(try read(header + "a;Chili;Visite;2024-05-06;fait;;x\n").codes == ["field-count"])
  }

  @Test func `headings between records are set aside, and a record that lacks all but another column is not`() throws {
    let header = "Intitulé;Partenaires;Nature;Début;État\n"
    let rows = "PREMIER SEMESTRE;;;;\na;Chili;Visite;2024-05-06;fait\n;Chili;;;\nb;Chili;Visite;2024-05-06;fait\n"
    let counts = try read(header + rows).report.counts
    #expect(counts.aside.sections == 1 && counts.rejected == 1 && counts.kept == 2)
  }
}
