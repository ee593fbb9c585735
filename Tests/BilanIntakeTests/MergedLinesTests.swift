import BilanIntake
import BilanModel
import Foundation
import Testing

/// Tables of merged cells as text: an activity on several lines of partners, of which the first alone says the rest.
struct MergedLinesTests {
  private static let header = "N°;Objet;Pays;Nature;Jour;État;Effectif\n"
  private static let text =
    header + "A1;Sirocco;Maroc;exercise;2024-04-03;fait;84\n;;Grèce;;;;\n;;Italie;;;;\n"
    + "A2;Mistral;Inde;visit;2024-05-06;fait;4\n"

  private static func read(
    _ text: String = text, ceiling: Ceiling? = nil, _ change: (inout SourceMapping) -> Void = { _ in }
  ) throws -> Reading {
    try BilanIntakeTests.read(text, ceiling: ceiling) { mapping in
      mapping = filled
      change(&mapping)
    }
  }

  @Test func `lines below are partners of the activity whose identifier they take`() throws {
    let reading = try Self.read()
    #expect(reading.report.counts.kept == 4 && reading.report.sources.first?.activities == 2)
    #expect(reading.codes == [])
    #expect(reading.records.contains { $0.contains("partners=MAR+GRC+ITA") && $0.contains("participants_fr=84") })
  }

  @Test(arguments: [("", 0), ("9", 1)])
  func `volumes that stand on first lines alone are of the whole activity`(_ number: String, _ shares: Int) throws {
    let activities = try Self.activities(Self.text.replacing(";;Grèce;;;;\n", with: ";;Grèce;;;;\(number)\n"))
    #expect(activities.map(\.partners.count) == [3, 1])
    #expect(activities.first?.shares.isEmpty == (shares == 0))
    #expect(activities.first?.participantsFrench == (shares == 0 ? 84 : 93))
  }

  @Test func `lines that say their partner alone are a warning where each counts as an activity`() throws {
    let reading = try Self.read {
      $0.rows = .activity
      $0.columns["id"]?.isFilled = false
    }
    #expect(reading.codes == ["bare-lines"] && reading.report.counts.kept == 4)
    #expect(
      reading.report.findings.first?.message.english
        == "2 lines say nothing of their own but the partner, and each counts as an activity")
    // A kind, a day or an identifier of its own makes a line a record.
    for own in [";;Grèce;visit;;;", ";;Grèce;;2024-06-01;;", "A9;;Grèce;;;;"] {
      let one = try Self.read(Self.text.replacing(";;Grèce;;;;", with: own)) {
        $0.rows = .activity
        $0.columns["id"]?.isFilled = false
      }
      #expect(one.report.findings.first?.message.english.hasPrefix("1 line says") == true, "\(own) \(one.codes)")
    }
  }

  @Test func `under a ceiling no identifier is taken from a line that may be withheld`() throws {
    let reading = try Self.read(ceiling: Ceiling(.unprotected)) { $0.marking = .unprotected }
    #expect(reading.codes.contains("unknown-activity") && reading.records == [])
    #expect(reading.report.counts.kept == 0)
  }

  private static var filled: SourceMapping {
    mapping { mapping in
      mapping.rows = .participation
      mapping.columns = [
        "id": .init(.column("N°")), "title": .init(.column("Objet")), "kind": .init(.column("Nature")),
        "start": .init(.column("Jour")), "status": .init(.column("État")),
      ]
      for code in mapping.columns.keys { mapping.columns[code]?.isFilled = true }
      mapping.columns["partners"] = .init(.column("Pays"))
      mapping.columns["participants_fr"] = .init(.column("Effectif"))
    }
  }

  /// The activities that the lines of a text are joined into.
  private static func activities(_ text: String) throws -> [Activity] {
    let url = FileManager.default.temporaryDirectory.appending(path: "merged-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return Intake.read([url.path], options: IntakeOptions(mappings: [url.path: filled]), into: ActivityList()).tally
      .activities
  }
}
