import BilanIntake
import BilanModel
import Foundation
import Testing

/// Lines for each partner of an activity that state its volumes whole.
struct WholeVolumesTests {
  private static let header = "N°;Objet;Pays;Nature;Jour;État;FR;Étrangers;Coût\n"
  private static let lines =
    "A1;Sirocco;Maroc;exercise;2024-04-03;fait;120;40;1000\nA1;Sirocco;Grèce;exercise;2024-04-03;fait;120;30;\n"

  private static func mapping(_ whole: [String]) -> SourceMapping {
    BilanIntakeTests.mapping { mapping in
      mapping.rows = .participation
      mapping.columns = [
        "id": .init(.column("N°")), "title": .init(.column("Objet")), "kind": .init(.column("Nature")),
        "start": .init(.column("Jour")), "status": .init(.column("État")), "partners": .init(.column("Pays")),
        "participants_fr": .init(.column("FR")), "participants_partner": .init(.column("Étrangers")),
        "cost_eur": .init(.column("Coût")),
      ]
      for code in whole { mapping.columns[code]?.isOfActivity = true }
    }
  }

  private static func read(
    _ text: String, _ whole: [String] = ["participants_fr", "cost_eur"]
  ) throws -> (activities: [Activity], report: IntakeReport) {
    let url = FileManager.default.temporaryDirectory.appending(path: "whole-\(UUID().uuidString).csv")
    try Data((header + text).utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let (list, report) = Intake.read(
      [url.path], options: IntakeOptions(mappings: [url.path: mapping(whole)]), into: ActivityList())
    return (list.activities, report)
  }

  @Test func `what lines state of the whole activity counts once, and for each partner`() throws {
    let activity = try #require(try Self.read(Self.lines).activities.first)
    #expect(activity.participantsFrench == 120 && activity.participantsPartner == 70)
    #expect(activity.cost == Euros(cents: 100_000))
    #expect(activity.shares.map(\.participantsFrench) == [120, 120])
    #expect(activity.shares.map(\.participantsPartner) == [40, 30])
    #expect(activity.shares.map { $0.cost?.cents } == [100_000, 100_000])
  }

  @Test func `without it each line states that of its partner`() throws {
    let activity = try #require(try Self.read(Self.lines, []).activities.first)
    #expect(activity.participantsFrench == 240 && activity.cost == Euros(cents: 100_000))
    #expect(activity.shares.map { $0.cost?.cents } == [100_000, nil])
  }

  @Test func `a line that says another whole than one before it is rejected`() throws {
    let (activities, report) = try Self.read(Self.lines.replacing("fait;120;30", with: "fait;121;30"))
    #expect(report.findings.map(\.code) == ["lines-disagree"] && report.counts.rejected == 1)
    #expect(
      report.findings.first?.message.english == "“participants_fr” contradicts the first line of the same activity")
    #expect(activities.first?.participantsFrench == 120 && activities.first?.participantsPartner == 40)
  }

  @Test func `the order of lines is irrelevant`() throws {
    let lines = Self.lines.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    let activity = try #require(try Self.read(lines).activities.first)
    #expect(activity.participantsFrench == 120 && activity.participantsPartner == 70)
    #expect(activity.cost == Euros(cents: 100_000) && activity.shares.map { $0.cost?.cents } == [100_000, 100_000])
  }

  @Test func `people on a line of France are French where no column says whose they are`() throws {
    let text = Self.lines + "A1;Sirocco;France;exercise;2024-04-03;fait;;500;\n"
    var whole = Self.mapping([])
    whole.columns["participants_fr"] = nil
    let url = FileManager.default.temporaryDirectory.appending(path: "whole-\(UUID().uuidString).csv")
    try Data((Self.header + text).utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let list = Intake.read([url.path], options: IntakeOptions(mappings: [url.path: whole]), into: ActivityList()).tally
    let activity = try #require(list.activities.first)
    #expect(activity.participantsFrench == 500 && activity.participantsPartner == 70)
    #expect(activity.partners.count == 2 && activity.shares.map(\.participantsPartner) == [40, 30])
  }
}
