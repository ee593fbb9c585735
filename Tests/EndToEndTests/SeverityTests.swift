import Foundation
import Testing

/// Each finding is as grave where it stands as where it is counted.
@Suite struct SeverityTests {
  /// `3 error stray-quote` of the lines that findings have.
  private func printed(_ output: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for match in output.matches(of: #/: (\p{L}+)\[([a-z0-9-]+)\]:/#) {
      counts["\(match.1) \(match.2)", default: 0] += 1
    }
    return counts
  }

  @Test(arguments: ["fr", "en"])
  func `the count by code agrees with the findings for every code`(language: String) throws {
    let folder = Package.root.appending(path: "fixtures/broken").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "README.md" }.sorted()
    let all = names.map { "fixtures/broken/\($0)" }.joined(separator: " ")
    let outcome = try Shell.run("bilan check \(all) none.csv --details --language \(language)")
    var counted: [String: Int] = [:]
    for match in outcome.complaint.matches(of: /(?m)^  (\d+) (\p{L}+?)s? ([a-z0-9-]+)$/) {
      // The name of a severity ends with no s, so that one at its end is that of the plural.
      #expect(counted.updateValue(Int(match.1) ?? 0, forKey: "\(match.2) \(match.3)") == nil)
    }
    #expect(counted == printed(outcome.output))
    let word = language == "fr" ? ("erreur", "avertissement") : ("error", "warning")
    #expect(counted["\(word.0) stray-quote"] == 1 && counted["\(word.1) stray-quote"] == 1)
    #expect(counted.count > 40)
  }
}
