import BilanModel
import Testing

import BilanIntake

/// What is read of a source whose markings are not known: nothing under a ceiling, and with a warning without one.
struct FailClosedTests {
  private static func csv(_ header: String, _ marking: String = "SECRET") -> String {
    "Intitulé;Partenaires;Nature;Début;État;\(header)\nCANARI;CANARI;Visite;2024-02-03;fait;\(marking)\n"
  }

  private static func json(_ member: String) -> String {
    "[{\"title\":\"CANARI\",\"partners\":\"CANARI\",\"kind\":\"visit\",\"status\":\"fait\",\(member)}]"
  }

  private static func says(_ reading: Reading) -> String {
    reading.report.findings.map { "\($0.message)\($0.hint.map { "\($0)" } ?? "")" }.joined(separator: "\n")
  }

  private static func check(_ reading: Reading, _ code: String) {
    #expect(reading.codes.contains(code) && reading.codes.allSatisfy { $0 == code || $0 == "unknown-column" })
    #expect(reading.records.isEmpty && !says(reading).contains("CANARI"))
    #expect(reading.report.sources.first?.isRead == false && reading.report.sources.first?.rejects == nil)
  }

  @Test(arguments: [
    "Marquage", "Protections", "Protecion", "Niveau de protection", "Classif.", "Sensibilité", "protection (NP/DR/S)",
    "Security", "Caveats", "Mention Spécial France", "Col7", "", "Note", "Remarques",
  ])
  func `a CSV column of markings that is not mapped stops its source`(_ header: String) throws {
    let reading = try read(Self.csv(header) + "b;Mali;Visite;2024;fait;NP\n", options: Self.under(.unprotected))
    #expect(reading.codes.contains("unread-marking") && reading.codes.contains("no-marking"), "\(reading.codes)")
    #expect(reading.records.isEmpty && !Self.says(reading).contains("CANARI"))
    let free = try read(Self.csv(header).replacing("CANARI;CANARI", with: "a;Mali"))
    #expect(free.codes.contains("unread-marking") && free.records.count == 1)
    #expect(free.report.quotedMarking == .unread)
  }

  private static func under(_ ceiling: Ceiling) -> IntakeOptions {
    var options = IntakeOptions(ceiling: ceiling)
    options.keepsRejects = true
    return options
  }

  @Test(arguments: [
    "\"marquage\":\"SECRET\"", "\"x\":\"SECRET\"", "\"securite\":{\"niveau\":\"S\"}", "\"x\":{\"y\":[\"SECRET\"]}",
    "\"classif\":3", "\"x\":\"\\u0053ECRET\"",
  ])
  func `a JSON key of markings that is not mapped stops its source`(_ member: String) throws {
    let reading = try read(Self.json(member), name: "a.json", options: Self.under(.restricted))
    #expect(Set(reading.codes) == ["unread-marking", "no-marking"], "\(reading.codes)")
    #expect(reading.records.isEmpty && !Self.says(reading).contains("CANARI"))
    let free = try read(Self.json(member).replacing("CANARI", with: "Mali"), name: "a.json")
    #expect(free.codes.contains("unread-marking") && free.report.quotedMarking == .unread)
  }

  @Test func `a second column of markings stops a source whose first is read`() throws {
    let text = "title;partners;kind;status;Protection;Mention Spécial France\nCANARI;CANARI;visit;fait;NP;oui\n"
    Self.check(try read(text, options: Self.under(.unprotected)), "unread-marking")
    let empty = try read(
      "title;partners;kind;status;Protection;Mention SF\na;Mali;visit;fait;NP;\n", options: Self.under(.unprotected))
    #expect(!empty.codes.contains("unread-marking"))
  }

  @Test func `a source that says no markings stops under a ceiling, and a constant says them`() throws {
    let text = "title;partners;kind;status\nCANARI;CANARI;visit;fait\n"
    Self.check(try read(text, options: Self.under(.secret)), "no-marking")
    let said = try read(text, ceiling: .secret) {
      $0.columns = [:]
      $0.marking = .unprotected
    }
    #expect(said.codes == ["unknown-partner"])
    #expect(try read("title;partners;kind;status\na;Mali;visit;fait\n").report.quotedMarking == .unprotected)
  }

  @Test func `a column that holds none is named, and the source is read`() throws {
    let text = "title;partners;kind;status;Protection;Sécurité\na;Mali;visit;fait;NP;routière\n"
    #expect(try read(text, options: Self.under(.unprotected)).codes.contains("unread-marking"))
    let named = try read(text, ceiling: .unprotected) {
      $0.columns = [:]
      $0.notMarkings = ["securite"]
    }
    #expect(!named.codes.contains("unread-marking") && named.records.count == 1)
  }

  @Test func `a mapping without markings, and a long file, stop too`() throws {
    let text = "N;Objet;Pays;Etat;Prot.\n1;CANARI;CANARI;fait;S\n1;CANARI;Mali;fait;NP\n"
    func map(_ mapping: inout SourceMapping) {
      mapping.register = "activities"
      mapping.columns = [
        "id": .init(.column("N")), "title": .init(.column("Objet")), "partners": .init(.column("Pays")),
        "kind": .init(.constant("visit")), "status": .init(.column("Etat")),
      ]
    }
    for rows in [SourceMapping.RowMeaning.activity, .participation] {
      let reading = try read(text, ceiling: .unprotected) {
        map(&$0)
        $0.rows = rows
      }
      #expect(Set(reading.codes) == ["unread-marking", "no-marking"], "\(reading.codes)")
      #expect(reading.records.isEmpty && !Self.says(reading).contains("CANARI"))
    }
  }
}
