import BilanConfiguration
import BilanInspection
import BilanIntake
import BilanModel
import Foundation
import Testing

/// What holds of a proposal whatever the file.
struct ProposalLawTests {
  /// Every file of records among the fixtures.
  static let fixtures: [String] = {
    let root = packagePath("fixtures")
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in [".csv", ".json", ".ndjson"].contains { path.hasSuffix($0) } }.sorted()
  }()

  @Test func `there are fixtures of every kind`() {
    #expect(Self.fixtures.count > 40)
    #expect(Self.fixtures.contains("demo/activites.csv"))
    #expect(Self.fixtures.contains("sources/bureau/visits.json"))
  }

  @Test(arguments: fixtures, Language.allCases)
  func `what is proposed is a configuration without a fault, and says the mapping that was tried`(
    _ name: String, _ language: Language
  ) throws {
    let path = packagePath("fixtures/" + name)
    let inspection = Inspection([path])
    guard let text = inspection.text(language) else {
      #expect(!inspection.findings.isEmpty)
      return
    }
    #expect(inspection.findings.map(\.code) == (name == "broken/empty-register.csv" ? ["header-alone"] : []))
    #expect(try mapping(of: text) == inspection.proposals[0].mapping)
    let discreet = try #require(inspection.text(language, showsValues: false))
    #expect(try mapping(of: discreet).columns.keys == inspection.proposals[0].mapping.columns.keys)
  }

  @Test(arguments: fixtures.filter { $0.hasPrefix("demo/") || $0.hasPrefix("amerique-du-nord/") })
  func `a file that bilan knows gives the same records through what is proposed`(_ name: String) throws {
    let path = packagePath("fixtures/" + name)
    let text = try #require(Inspection([path]).text(.french))
    let (known, knownReport) = Intake.read([path], options: IntakeOptions(), into: RecordTexts())
    let mapped = IntakeOptions(mappings: [path: try mapping(of: text)])
    let (proposed, proposedReport) = Intake.read([path], options: mapped, into: RecordTexts())
    #expect(!known.records.isEmpty)
    #expect(proposed.records.sorted() == known.records.sorted())
    #expect(proposedReport.counts == knownReport.counts)
  }

  @Test func `several files are several sources of one configuration`() throws {
    let paths = ["sources/engagements.csv", "sources/bureau/visits.json"].map { packagePath("fixtures/" + $0) }
    let text = try #require(Inspection(paths).text(.french))
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    #expect(findings.isEmpty)
    #expect(configuration?.sources.map(\.mapping.files) == paths.map { [$0] })
  }

  @Test func `a file that cannot be read is a finding, and the others are proposed`() throws {
    let inspection = Inspection([packagePath("fixtures/none.csv"), packagePath("fixtures/sources/engagements.csv")])
    #expect(inspection.findings.map(\.code) == ["unreadable-file"])
    #expect(inspection.proposals.count == 1)
    #expect(Inspection([packagePath("fixtures/broken/empty-file.csv")]).text(.french) == nil)
  }
}
