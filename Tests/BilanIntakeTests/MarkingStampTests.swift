import BilanIntake
import BilanModel
import Testing

/// The markings that stand in brackets before the reasons of rejected records, read again.
struct MarkingStampTests {
  private static func csv(_ stamp: String, _ marking: String = "") -> String {
    "motif_du_rejet;Intitulé;Partenaires;Nature;Début;État;Protection\n"
      + "\"\(stamp)ligne 3 : date « x »\";Zeus;Mali;visit;2024-01-02;fait;\(marking)\n"
  }

  private static func json(_ stamp: String, _ marking: String = "") -> String {
    "{\"motif_du_rejet\": \"\(stamp)ligne 3\", \"title\":\"Zeus\",\"partners\":\"Mali\",\"kind\":\"visit\","
      + "\"start\":\"2024\",\"status\":\"fait\",\"marking\":\"\(marking)\"}\n"
  }

  private static func files(_ stamp: String, _ marking: String = "") -> [(text: String, name: String)] {
    let object = json(stamp, marking)
    return [(csv(stamp, marking), "a.csv"), (object, "a.ndjson"), ("[\n\(object)]\n", "a.json")]
  }

  @Test(arguments: [
    "[SECRET] ", "[SECRET — SPÉCIAL FRANCE] ", "[DIFFUSION RESTREINTE – protection non reconnue] ", "[SPÉCIAL FRANCE] ",
    "[NON PROTÉGÉ — SPÉCIAL FRANCE] ", "[NON PROTÉGÉ — REL TO (NÉANT)] ", "[secret]",
  ])
  func `a stamp above the ceiling withholds the file, whatever its records say`(_ stamp: String) throws {
    let ceiling = try #require(Ceiling(.unprotected, releaseTo: ["USA"]))
    for (text, name) in Self.files(stamp, "NP") {
      let reading = try read(text, name: name, options: IntakeOptions(ceiling: ceiling))
      #expect(reading.records.isEmpty && reading.report.counts.withheld == 1, "\(name) \(reading.codes)")
      #expect(!reading.findings(.french).joined().contains("Zeus") && reading.codes.isEmpty)
      let free = try read(text, name: name)
      #expect(free.records.count == 1 && free.report.quotedMarking.isRestriction || stamp.contains("NÉANT"))
    }
  }

  @Test(arguments: ["[SECRETT] ", "[] ", "[DR NOFORN] ", "[ACSSI"])
  func `a stamp that cannot be read stops the file under a ceiling, and is a doubt without one`(_ stamp: String) throws
  {
    for (text, name) in Self.files(stamp, "NP") {
      let reading = try read(text, name: name, options: IntakeOptions(ceiling: .secret))
      #expect(reading.records.isEmpty && reading.codes == ["unread-marking"], "\(name)")
      #expect(try read(text, name: name).report.quotedMarking == .unread)
    }
  }

  @Test(arguments: ["[NON PROTÉGÉ] ", "[NON PROTÉGÉ – protection non reconnue] ", "", "à revoir : "])
  func `what was not read of a record and was mended is in doubt no more`(_ stamp: String) throws {
    for (text, name) in Self.files(stamp, "NP") {
      let reading = try read(text, name: name, options: IntakeOptions(ceiling: .unprotected))
      #expect(reading.records.count == 1 && reading.codes.isEmpty, "\(name) \(reading.codes)")
      #expect(reading.report.quotedMarking == .unprotected)
    }
  }

  @Test func `every marking is read back from its stamp`() throws {
    for level in [nil] + Classification.allCases {
      for released in [nil, [], ["CAN", "USA"]] {
        let marking = Marking(level, caveats: [.france], releasableTo: released)
        let text = Self.csv("[\(marking.name)] ", "NP")
        #expect(try read(text).report.quotedMarking == marking)
      }
    }
  }
}
