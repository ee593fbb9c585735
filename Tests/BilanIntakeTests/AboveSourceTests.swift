import BilanIntake
import BilanModel
import Testing

/// Sources all of which is above the ceiling: nothing of them is quoted, no header either.
struct AboveSourceTests {
  private static func says(_ reading: Reading) -> String {
    reading.findings(.french).joined(separator: "\n") + reading.findings(.english).joined(separator: "\n")
      + reading.report.sources.map { "\($0.description)\($0.unused)" }.joined()
  }

  private static func check(_ reading: Reading, _ place: String) {
    #expect(reading.records.isEmpty && reading.report.counts.kept == 0, "\(place)")
    #expect(!says(reading).contains("CANARI"), "\(place): \(says(reading))")
  }

  private static let header = "Objet;Pays;Nature;Jour;État;CANARI tête;CANARI tête"
  private static let lines = [
    "CANARI;Mali;CANARI;CANARI;CANARI;CANARI;CANARI", "CANARI;Mali", "\"CANARI", "Total CANARI;;;;;;", "CANARI pied",
  ]

  @Test(arguments: [true, false])
  func `a source whose own marking is above quotes nothing, mapped or not`(_ isMapped: Bool) throws {
    let text = ([Self.header] + Self.lines).joined(separator: "\n") + "\n"
    let json = "[{\"title\":\"CANARI\",\"CANARI clé\":{\"CANARI\":1},\"partners\":\"CANARI\"},{\"CANARI\":tru}]"
    let mapping = mapping {
      if !isMapped { $0.columns = [:] }
      $0.marking = .secret
    }
    let options = IntakeOptions(ceiling: .unprotected)
    Self.check(try read(text, options: options, mapping: mapping), "csv")
    Self.check(try read(json, name: "a.json", options: options, mapping: mapping), "json")
    #expect(Self.says(try read(text, mapping: mapping)).contains("CANARI"))
  }

  @Test(arguments: ["SECRET DÉFENSE", "Classification : CANARI SECRET", "TS;;;;;;"])
  func `a banner or a footer that is above takes back the words of the header`(_ line: String) throws {
    let record = "a;Mali;visit;2024-01-02;fait;x;y;NP"
    for text in ["\(line)\n\(Self.header);Protection\n\(record)\n", "\(Self.header);Protection\n\(record)\n\(line)\n"] {
      let text = text.replacing("Objet;Pays;Nature;Jour;", with: "Intitulé;Partenaires;Nature;Début;")
      let reading = try read(text, options: IntakeOptions(ceiling: .restricted))
      #expect(reading.codes.contains("unread-marking") && reading.codes.contains("unknown-column"))
      Self.check(reading, text)
      #expect(Self.says(try read(text)).contains("CANARI tête"))
    }
  }

  @Test(arguments: [
    ("Total SECRET;;;;;;", true), ("Sous-total Italie SECRET;;;;;;", true), ("Total;SECRET;;;;;", true),
    ("Total général;2;;;;S-SF;", true), ("Sous-total Mali (TRÈS SECRET);;;;;;", true), ("Total DR;;;;;;", true),
    ("Total;2;;;;;", false), ("Sous-total Italie;2;;;;;NP", false), ("Total USA;;;;;;", false),
  ])
  func `a line of totals that says a marking says it of the file`(_ total: String, _ isMarked: Bool) throws {
    let text = "Intitulé;Partenaires;Nature;Début;État;Note;Protection\na;Mali;visit;2024-01-02;fait;;NP\n\(total)\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes.contains("unread-marking") == isMarked && reading.records.isEmpty == isMarked)
    let plain = try read(text)
    #expect(plain.records.count == 1 && (plain.report.quotedMarking == .unprotected) == !isMarked)
  }

  @Test(arguments: [
    ("Registre DR", true), ("Document S-SF", true), ("Registre des visites - S", true), ("Registre SF", true),
    ("Registre classifié secret", true), ("Registre des visites", false), ("Liste BRI", false),
    ("Visites aux USA", false), ("Bilan NP", false), ("Annexe S", false),
  ])
  func `a banner that ends in the code of a marking says it`(_ banner: String, _ isMarked: Bool) throws {
    let text = "\(banner)\nIntitulé;Partenaires;Nature;Début;État;Protection\na;Mali;visit;2024-01-02;fait;NP\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes.contains("unread-marking") == isMarked && reading.records.isEmpty == isMarked)
  }

  @Test func `a record where the header should be is quoted by no imposed register and no mapping by places`() throws {
    let text = "CANARI;Mali;CANARI N;2024;CANARI;SECRET;x\nb;Mali;visit;2024;fait;NP;x\n"
    var options = IntakeOptions(ceiling: .unprotected)
    let places = mapping {
      $0.columns = [
        "title": .init(.column("#1")), "partners": .init(.column("#2")), "kind": .init(.constant("visit")),
        "status": .init(.constant("fait")), "marking": .init(.column("#6")),
      ]
    }
    let reading = try read(text, options: options, mapping: places)
    #expect(!Self.says(reading).contains("CANARI"), "\(Self.says(reading))")
    let imposed = mapping { $0.columns = [:] }
    Self.check(try read(text, options: options, mapping: imposed), "imposed")
    options.ceiling = nil
    #expect(Self.says(try read(text, options: options, mapping: imposed)).contains("CANARI"))
  }
}
