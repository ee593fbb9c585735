import BilanIntake
import BilanModel
import Testing

@Suite struct JSONMappingTests {
  private func read(_ text: String, _ change: (inout SourceMapping) -> Void = { _ in }) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.columns = [
      "title": .init(.column("objet")), "partners": .init(.column("lieu.pays")), "start": .init(.column("quand.du")),
      "kind": .init(.constant("visit")), "status": .init(.constant("fait")),
    ]
    change(&mapping)
    return try BilanIntakeTests.read(text, name: "a.json", options: IntakeOptions(), mapping: mapping)
  }

  private let record =
    #"{"objet": "A", "lieu": {"pays": ["Japon", "Corée du Sud"], "ville": "X"}, "quand": {"du": "2018-10-25"}}"#
  private let activity = "activities title=A partners=JPN+KOR kind=visit start=2018-10-25 status=fait"

  @Test func `nested objects are read by path`() throws {
    let reading = try read("[\(record), \(record)]")
    #expect(reading.records == [activity, activity])
    #expect(reading.codes == ["identical-lines"])
    #expect(reading.report.sources.first?.unused == ["lieu.ville"])
    #expect(try read(record + "\n" + record + "\n").records == [activity, activity])
  }

  @Test func `records may stand at the end of a path with anything after them`() throws {
    let text = #"{"total": [1, {"a": 2}], "data": {"items": ["# + "\n" + record + #"], "n": 1}, "fin": [{}]}"#
    let reading = try read(text) { $0.dialect.recordsPath = ["data", "items"] }
    #expect(reading.records == [activity])
    #expect(reading.codes == [])
    let lost = try read(text) { $0.dialect.recordsPath = ["data", "lignes"] }
    #expect(lost.codes == ["no-records"])
    #expect(lost.report.sources.first?.isRead == false)
  }

  @Test func `a path that no record has is an error with the nearest`() throws {
    let reading = try read("[\(record)]") { $0.columns["place"] = .init(.column("lieu.villes")) }
    #expect(reading.codes == ["missing-mapped-column"])
    #expect(reading.report.findings.first?.hint?.french == "vouliez-vous dire « lieu.ville » ?")
    #expect(reading.report.sources.first?.isRead == false)
  }
}
