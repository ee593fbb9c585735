import BilanIntake
import BilanModel
import Testing

/// What may be quoted of records by their marking; every value that must not be is « Zeus ».
@Suite struct MarkingTests {
  static let header = "id,title,partners,kind,start,end,status,marking"

  static func csv(_ lines: String...) -> String { ([header] + lines).joined(separator: "\n") + "\n" }

  static func json(_ marking: String, _ more: String = "") -> String {
    """
    [{"id":"Zeus","title":"Zeus","partners":"Zeus","kind":"Zeus","start":"Zeus","status":"Zeus",\(marking)\(more)},
    {"id":"A1","title":"t","partners":"USA","kind":"visit","start":"2024","status":"fait"}]
    """
  }

  static func isSilent(_ reading: Reading) -> Bool {
    let said = Language.allCases.flatMap { reading.findings($0) }
    let described = reading.report.sources.flatMap { [$0.description.french, $0.description.english] }
    return !(said + described).contains { $0.lowercased().contains("zeus") || $0.contains("2099") }
  }

  static let unreadable: [String] = [
    csv("Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus"),
    csv("Zeus,Zeus,Zeus,Zeus,Zeus,,fait,dr Zeus"),
    csv("Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus"),
    csv("Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,S,Zeus"),
    csv("Zeus,\"Zeus\" Zeus,Zeus,Zeus,Zeus,,fait,S"),
    csv("\"Zeus,Zeus,Zeus,Zeus,Zeus,,fait,S"),
    csv("Zeus"), csv("A1,t,USA,visit,2024,,fait,NP", "Total Zeus,,,,,,,?", "A2,t,USA,visit,2024,,fait,NP"),
    "Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,S\nZeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,S\n",
    json("\"marking\":\"Zeus\""), json("\"marking\":[\"S\"]"), json("\"marking\":{\"Zeus\":\"S\"}"),
    json("\"marking\":3"), json("\"marking\":true"),
    json("\"marking\":\"S\",\"protection\":\"NP\""), json("\"marking\":\"S\",\"marking\":\"NP\""),
    json("\"marking\":\"S\" Zeus"), json("\"marking\":\"S\"", ",\"Zeus\":1"),
    json("\"marking\":\"NP\",Zeus"),
    "{\"id\":\"Zeus\",\"title\":\"Zeus\",\"kind\":\"Zeus\",\"status\":\"Zeus\",\"marking\":[\"S\"]}\n",
  ]

  @Test(arguments: unreadable)
  func `under a ceiling nothing is quoted of a record whose marking cannot be read`(_ text: String) throws {
    let isJSON = text.hasPrefix("[") || text.hasPrefix("{")
    let reading = try read(text, name: isJSON ? "a.json" : "a.csv", options: IntakeOptions(ceiling: .unprotected))
    #expect(Self.isSilent(reading), "\(reading.findings(.french)) \(reading.report.sources.map(\.description.french))")
    #expect(!reading.records.contains { $0.contains("Zeus") })
  }

  @Test(arguments: [
    csv("Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus,Zeus"), json("\"marking\":[\"S\"]"),
    json("\"marking\":\"S\",\"marking\":\"Zeus\""),
  ])
  func `without a ceiling nothing but the marking is quoted of such a record`(_ text: String) throws {
    let reading = try read(text, name: text.hasPrefix("[") ? "a.json" : "a.csv")
    #expect(reading.report.counts.rejected == 1)
    #expect(reading.codes.allSatisfy { ["unknown-marking", "unexpected-array", "duplicate-key"].contains($0) })
  }

  @Test func `the marking of a rejected record is that of what quotes it`() throws {
    let reading = try read(Self.csv("A1,t,USA,visit,2024,,fait,NP", "A2,t,Atlantide,visit,2024,,fait,S"))
    #expect(reading.codes == ["unknown-partner"])
    #expect(reading.report.quotedMarking == .secret)
    let json = try read(Self.json("\"marking\":\"DR\""), name: "a.json")
    #expect(json.report.quotedMarking == .restricted)
    let kept = try read(Self.csv("A1,t,USA,visit,2024,,fait,S"))
    #expect(kept.report.quotedMarking == .unprotected)
    let withheld = try read(
      Self.csv("A2,t,Atlantide,visit,2024,,fait,S"), options: IntakeOptions(ceiling: .restricted))
    #expect(withheld.report.quotedMarking == .unprotected && withheld.codes == [])
  }

  @Test func `a repeated identifier says nothing of a withheld record`() throws {
    let text = Self.csv(
      "A1,Zeus,USA,visit,2024,,fait,S", "A1,t,USA,visit,2024,,fait,NP", "A1,t,USA,visit,2024,,fait,NP",
      "A1,Zeus,USA,visit,2024,,fait,S")
    let reading = try read(text, options: IntakeOptions(ceiling: .restricted))
    #expect(reading.codes == ["repeated-id"])
    #expect(reading.report.findings.first?.hint?.french.hasSuffix(":3") == true)
    #expect(reading.report.findings.first?.origin.line == 4)
    #expect(reading.report.counts.withheld == 2 && reading.report.counts.kept == 1)
  }

  private func mapping(_ change: (inout SourceMapping) -> Void = { _ in }) -> SourceMapping {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    for code in ["id", "title", "partners", "kind", "start", "status"] {
      mapping.columns[code] = .init(.column(code))
    }
    change(&mapping)
    return mapping
  }

  @Test func `the amounts of withheld records are in no sum that is said`() throws {
    let mapping = mapping {
      $0.columns["marking"] = .init(.column("marking"))
      $0.columns["cost_eur"] = .init(.column("end"))
      $0.currency = "USD"
    }
    let text = Self.csv(
      "A1,t,USA,visit,2024,10,fait,NP", "A2,t,USA,visit,2024,2099,fait,S", "A3,t,USA,visit,2024,2099,fait,?")
    let reading = try read(text, options: IntakeOptions(ceiling: .restricted), mapping: mapping)
    #expect(reading.codes == ["other-currency", "unknown-marking"])
    #expect(!reading.findings(.french).contains { $0.contains("2\u{202F}109") || $0.contains("2109") })
  }

  @Test(arguments: [
    "\"p\":\"S\"", "\"p\":[{\"niveau\":\"S\"}]", "\"p\":{\"niveau\":[\"S\"]}", "\"p\":{\"niveau\":\"Zeus\"}",
  ])
  func `a marking that is not where the mapping looks for it cannot be read`(_ marking: String) throws {
    let mapping = mapping { $0.columns["marking"] = .init(.column("p.niveau")) }
    let reading = try read(
      Self.json(marking), name: "a.json", options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(Self.isSilent(reading), "\(reading.findings(.french))")
    // Where no record has the path that the mapping names, the file is refused.
    let isRead = reading.report.sources.allSatisfy(\.isRead)
    #expect(reading.report.counts.rejected == (isRead ? 1 : 2) && reading.report.counts.kept == (isRead ? 1 : 0))
  }

  @Test func `a source bears the marking that its mapping gives, whatever is quoted of it`() throws {
    let mapping = mapping { $0.marking = .restricted }
    let text = "id,title,partners,kind,start,status\nA1,t,Atlantide,visit,2024,fait\n"
    #expect(try read(text, mapping: mapping).report.quotedMarking == .restricted)
    let withheld = try read(text, options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(withheld.report.quotedMarking == .unprotected && withheld.codes == [])
  }

  @Test func `of the lines of a withheld activity nothing is said, whichever comes first`() throws {
    let mapping = mapping {
      $0.columns["marking"] = .init(.column("marking"))
      $0.rows = .participation
    }
    let lines = [
      "Zeus,Zeus,Zeus,visit,2024,,fait,NP", "Zeus,Zeus,USA;USA,visit,2024,,fait,NP", "Zeus,Zeus,USA,visit,2024,,fait,S",
      "B1,t,Atlantide,visit,2024,,fait,DR", "B2,t,USA,visit,2024,,fait,NP", "B2,t,BEL,course,2024,,fait,DR",
    ]
    for order in [lines, lines.reversed()] {
      let text = ([Self.header] + order).joined(separator: "\n") + "\n"
      let reading = try read(text, options: IntakeOptions(ceiling: .restricted), mapping: mapping)
      #expect(Self.isSilent(reading), "\(reading.findings(.french))")
      #expect(reading.codes.sorted() == ["lines-disagree", "unknown-partner"])
      let counts = reading.report.counts
      #expect([counts.kept, counts.rejected, counts.withheld] == [1, 2, 3])
      #expect(reading.report.quotedMarking == .restricted)
    }
  }
}
