import BilanIntake
import BilanModel
import Foundation
import Testing

/// Records that stand in an array of each object: the missions of programmes.
@Suite struct RecordsWithinTests {
  private func read(
    _ text: String, records: [String] = ["programmes"], options: IntakeOptions = IntakeOptions(),
    _ change: (inout SourceMapping) -> Void = { _ in }
  ) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.dialect.recordsPath = records
    mapping.dialect.eachPath = ["missions"]
    mapping.columns = [
      "id": .init(.column("missions.ref")), "title": .init(.column("nom")), "partners": .init(.column("pays")),
      "start": .init(.column("missions.du")), "kind": .init(.constant("visit")), "status": .init(.constant("fait")),
    ]
    change(&mapping)
    return try BilanIntakeTests.read(text, name: "a.json", options: options, mapping: mapping)
  }

  private let first =
    #"{"nom": "Sahel", "missions": [{"ref": "M1", "du": "2021-03-01"}, {"ref": "M2", "du": "2022-03-01"}], "pays": "Mali"}"#
  private let second = #"{"nom": "Lac", "pays": ["Niger", "Tchad"], "missions": [{"ref": "M3", "du": "2021-06-01"}]}"#
  private let activities = [
    "activities id=M1 title=Sahel partners=MLI kind=visit start=2021-03-01 status=fait",
    "activities id=M2 title=Sahel partners=MLI kind=visit start=2022-03-01 status=fait",
    "activities id=M3 title=Lac partners=NER+TCD kind=visit start=2021-06-01 status=fait",
  ]

  @Test func `each object of the array is a record, with what the object around says before or behind it`() throws {
    let reading = try read(#"{"programmes": [\#(first), \#(second)]}"#)
    #expect(reading.records == activities)
    #expect(reading.codes == [])
    #expect(reading.report.counts.records == 3)
    #expect(try read("[\(first), \(second)]", records: []).records == activities)
    #expect(try read(first + "\n" + second + "\n", records: []).records == activities)
  }

  @Test(arguments: ["[]", "null"])
  func `an object without records adds none`(_ missions: String) throws {
    let empty = #"{"nom": "Vide", "pays": "Togo", "missions": \#(missions)}"#
    let reading = try read(#"{"programmes": [\#(first), \#(empty), {"nom": "Sans", "pays": "Togo"}, \#(second)]}"#)
    #expect(reading.records == activities)
    #expect(reading.codes == [])
  }

  @Test func `a single object in the place of the array is one record`() throws {
    let text = #"{"programmes": [{"nom": "Sahel", "pays": "Mali", "missions": {"ref": "M1", "du": "2021-03-01"}}]}"#
    #expect(try read(text).records == [activities[0]])
  }

  @Test func `what is no object there is refused alone, and a fault of the object around is one of each record`() throws
  {
    let text = #"""
      {"programmes": [
      {"nom": "Sahel", "pays": "Mali", "missions": [5, {"ref": "M1", "du": "2021-03-01"}, "x"]},
      {"nom": {"fr": "Lac"}, "pays": "Niger", "missions": [{"ref": "M3", "du": "2021-06-01"},
        {"ref": "M4", "du": "2021-06-01"}]}]}
      """#
    let reading = try read(text)
    #expect(reading.records == [activities[0]])
    #expect(reading.codes == ["not-an-object", "not-an-object", "unexpected-object", "unexpected-object"])
    #expect(reading.report.counts.records == 5)
    #expect(reading.report.counts.rejected == 4)
  }

  @Test func `a record has the line that it starts on`() throws {
    let text = #"""
      {"programmes": [
        {"nom": "Sahel", "pays": "Mali", "missions": [
          {"ref": "M1", "du": "2021-03-01"},
          {"ref": "M2", "du": "plus tard"}
        ]}
      ]}
      """#
    let finding = try #require(try read(text).report.findings.first)
    #expect(finding.kind.code == "bad-date")
    #expect(finding.origin.line == 4)
    #expect(finding.origin.column == 26)
  }

  @Test func `a rejected record comes back in the object around it, alone, and mended takes its place`() throws {
    let broken = second.replacing("2021-06-01", with: "juin")
    let text = #"{"programmes": [\#(first.replacing("2022-03-01", with: "xx")), \#(broken)]}"#
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    (mapping.dialect.recordsPath, mapping.dialect.eachPath) = (["programmes"], ["missions"])
    mapping.columns = [
      "id": .init(.column("missions.ref")), "title": .init(.column("nom")), "partners": .init(.column("pays")),
      "start": .init(.column("missions.du")), "kind": .init(.constant("visit")), "status": .init(.constant("fait")),
    ]
    for encoded in [Array(text.utf8), EncodingTests.encoded(text, .utf16LittleEndian, mark: [0xFF, 0xFE])] {
      for size in [64, 1 << 18] {
        let (texts, _) = try RejectsTests.rejects(
          [("a.json", encoded)], options: IntakeOptions(blockSize: size), mapping: mapping)
        #expect(
          RejectsTests.bare(texts["a.json"]) == #"""
            {"programmes": [
            {"motif_du_rejet": "[NON PROTÉGÉ] ligne 1 : date illisible « xx »", "nom": "Sahel", "missions": [{"ref": "M2", "du": "xx"}], "pays": "Mali"},
            {"motif_du_rejet": "[NON PROTÉGÉ] ligne 1 : date illisible « juin »", "nom": "Lac", "pays": ["Niger", "Tchad"], "missions": [{"ref": "M3", "du": "juin"}]}
            ]}

            """#)
        let mended = RejectsTests.text(texts["a.json"]).replacing(#""du": "xx""#, with: #""du": "2022-03-01""#)
          .replacing(#""du": "juin""#, with: #""du": "2021-06-01""#)
        #expect(try read(mended).records == [activities[1], activities[2]])
      }
    }
  }

  @Test func `an object with more records than are read at once loses none`() throws {
    let missions = (1...5000).map { #"{"ref": "R\#($0)", "du": "2021-03-01"}"# }.joined(separator: ",\n")
    let text = #"{"programmes": [{"nom": "Sahel", "pays": "Mali", "missions": [\#(missions)]}, \#(second)]}"#
    let reading = try read(text)
    #expect(reading.report.counts.records == 5001)
    #expect(reading.report.counts.kept == 5001)
    let identifiers = reading.records.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(Set(identifiers) == Set((1...5000).map { "id=R\($0)" } + ["id=M3"]))
    #expect(identifiers.count == 5001)
  }

  @Test func `keys that lead to no array are an error by name`() throws {
    let reading = try read("[\(first)]", records: []) {
      $0.dialect.eachPath = ["mission"]
      $0.columns["id"] = nil
      $0.columns["start"] = .init(.constant("2021"))
    }
    #expect(reading.codes.contains("missing-mapped-column"))
    #expect(reading.records.isEmpty)
    #expect(reading.report.sources.first?.isRead == false)
  }

  @Test func `the same words under other objects are no identical records`() throws {
    let mission = #"{"du": "2021-03-01"}"#
    func programme(_ name: String) -> String { #"{"nom": "\#(name)", "pays": "Mali", "missions": [\#(mission)]}"# }
    let apart = try read("[\(programme("A")), \(programme("B"))]", records: []) { $0.columns["id"] = nil }
    #expect(apart.codes == [])
    let twice = try read("[\(programme("A")), \(programme("A"))]", records: []) { $0.columns["id"] = nil }
    #expect(twice.codes == ["identical-lines"])
  }

  @Test func `the marking of the object around is that of each record`() throws {
    let text = #"""
      [{"nom": "Sahel", "pays": "Mali", "protection": "DR", "missions": [{"ref": "M1", "du": "2021-03-01"}]},
       {"nom": "Lac", "pays": "Niger", "protection": "NP", "missions": [{"ref": "M3", "du": "2021-06-01"}]}]
      """#
    var options = IntakeOptions()
    options.ceiling = Ceiling(Marking.unprotected)
    let reading = try read(text, records: [], options: options) { $0.columns["marking"] = .init(.column("protection")) }
    #expect(reading.records.map { $0.contains("id=M3") } == [true])
    #expect(reading.report.counts.withheld == 1)
  }

  @Test func `records in an array that nothing reads are said, lists of other things are not`() throws {
    let costs =
      #"[{"nom": "A", "pays": "Mali", "couts": [{"ref": "M1", "montant": 12}], "suivi": [{"date": "2021-03-01"}]}]"#
    let reading = try read(costs, records: []) {
      $0.dialect.eachPath = []
      $0.columns["id"] = nil
      $0.columns["start"] = .init(.constant("2021"))
    }
    #expect(reading.codes == [])
    let known =
      #"[{"nom": "A", "pays": "Mali", "missions": [{"ref": "M1", "from": "2021-03-01", "to": "2021-03-02"}]}]"#
    let said = try read(known, records: []) {
      $0.dialect.eachPath = []
      $0.columns["id"] = nil
      $0.columns["start"] = .init(.constant("2021"))
    }
    #expect(said.codes == ["unread-records"])
    #expect(
      said.report.findings.first?.message.french
        == "dans les enregistrements, les objets de « missions » ont un premier jour comme des activités, et ne sont pas lus"
    )
  }
}
