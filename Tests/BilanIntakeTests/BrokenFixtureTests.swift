import BilanIntake
import BilanModel
import Foundation
import Testing

/// Every file of `fixtures/broken` gives exactly the findings of its snapshot, in French and in English.
///
/// `RECORD=1` writes the snapshots anew and fails, so that a change of words is always looked at.
@Suite struct BrokenFixtureTests {
  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: packagePath("fixtures/broken"))) ?? []
    return names.filter { $0 != "README.md" }.sorted()
  }()

  @Test(arguments: files + ["unreadable-file.csv"])
  func `a broken file gives the findings of its snapshot`(_ name: String) throws {
    let folder = packagePath("fixtures/broken/")
    let (tally, report) = Intake.read([folder + name], options: IntakeOptions(), into: RecordingTally())
    let reading = Reading(records: tally.records.sorted(), report: report)
    #expect(report.findings.contains { name.hasPrefix($0.code) })
    let source = try #require(report.sources.first)
    #expect(source.records == source.kept + source.rejected + source.withheld)
    #expect(source.kept == tally.records.count)
    var lines: [String] = []
    for language in Language.allCases { lines += reading.findings(language) + [source.description[language], ""] }
    lines += reading.records
    try expectSnapshot(name, lines.joined(separator: "\n").replacing(folder, with: "") + "\n")
  }

  @Test func `every fixture is in the README, and every code of records and values has a fixture`() throws {
    let readme = try String(contentsOfFile: packagePath("fixtures/broken/README.md"), encoding: .utf8)
    for name in BrokenFixtureTests.files { #expect(readme.contains("| `\(name)` |")) }
    var codes = Set([FindingKind.records, FindingKind.values].flatMap { $0 }.map(\.code))
    #expect(codes.count > 30)
    // A file of 32 MiB would show the first; the others need a mapping.
    codes.subtract([
      "record-too-long", "alike-identifier", "bare-lines", "lines-disagree", "nameless-line", "repeated-participation",
      "several-partners", "titles-differ",
      "undecided-value", "unexpected-value", "unknown-value",
    ])
    for code in codes.sorted() {
      #expect(BrokenFixtureTests.files.contains { $0.hasPrefix(code) }, "\(code) has no fixture")
    }
  }
}

/// Compares a text with the snapshot of a name, or writes it where `RECORD` is set.
func expectSnapshot(_ name: String, _ text: String) throws {
  let path = packagePath("Tests/BilanIntakeTests/Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it and run again without RECORD")
    return
  }
  let expected = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text == expected)
}
