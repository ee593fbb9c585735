import BilanIntake
import BilanModel
import Testing

/// Two sources that read other parts of one file.
struct SeveralPartsTests {
  private static let visits = #"{"id":"A1","Objet":"T","Pays":"Chili","Jour":"2024-03-01"}"#
  private static let courses = #"{"no":"B1","Titre":"U","État":"Mali","Jour":"2024-04-01"}"#

  @Test func `arrays of one JSON text are read each by its own mapping`() throws {
    let text = #"{"visits":[\#(Self.visits)],"courses":[\#(Self.courses)]}"#
    let reading = try read(text, name: "a.json") { mapping in
      mapping.dialect.recordsPath = ["visits"]
      var other = mapping
      other.dialect.recordsPath = ["courses"]
      other.columns["id"] = .init(.column("no"))
      other.columns["title"] = .init(.column("Titre"))
      other.columns["partners"] = .init(.column("État"))
      mapping.others = [other]
    }
    #expect(reading.codes == [], "\(reading.findings(.english))")
    #expect(reading.report.sources.map(\.kept) == [1, 1] && reading.report.counts.kept == 2)
    #expect(
      reading.records.contains { $0.contains("partners=CHL") }
        && reading.records.contains { $0.contains("partners=MLI") })
  }

  @Test func `an identifier that both parts have is repeated`() throws {
    let text = #"{"visits":[\#(Self.visits)],"courses":[\#(Self.visits)]}"#
    let reading = try read(text, name: "a.json") { mapping in
      mapping.dialect.recordsPath = ["visits"]
      mapping.columns["id"] = .init(.column("id"))
      var other = mapping
      other.dialect.recordsPath = ["courses"]
      mapping.others = [other]
    }
    #expect(reading.report.counts.kept == 1 && reading.report.counts.rejected == 1)
  }
}
