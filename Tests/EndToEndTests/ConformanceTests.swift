import Foundation
import Testing

/// The public suite of JSON texts, where it is on this machine: in the folder that `BILAN_CONFORMANCE` names, or beside
/// the package in `../shared/data/conformance`.
private let suite: String? = {
  let named = ProcessInfo.processInfo.environment["BILAN_CONFORMANCE"]
  let beside = Package.root.appending(path: "../shared/data/conformance").standardizedFileURL.path
  return [named, beside].compactMap { $0 }.map { $0 + "/JSONTestSuite/test_parsing" }
    .first { FileManager.default.fileExists(atPath: $0) }
}()

/// The suite given to the command, file by file.
@Suite(.enabled(if: suite != nil, "skipped: set BILAN_CONFORMANCE to the folder of the public suites"))
struct ConformanceTests {
  /// How `bilan check` ends on each file of the suite whose name starts with some letters.
  private func statuses(_ start: String) throws -> [String: Int32] {
    let outcome = try Shell.run(
      """
      for file in '\(suite ?? "")'/\(start)*.json; do
        bilan check "$file" > said 2>&1
        echo "$? $(basename "$file")"
      done
      """)
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    return Dictionary(lines.compactMap { line in Int32(line[0]).map { (line[1], $0) } }) { first, _ in first }
  }

  @Test func `what is no JSON ends with an error, as rejected records or an unusable source`() throws {
    let statuses = try statuses("n_")
    #expect(statuses.count == 188)
    for (name, status) in statuses { #expect([1, 65].contains(status), "\(name) ends with \(status)") }
  }

  @Test(arguments: ["y_", "i_"]) func `other texts of the suite are read or refused`(_ start: String) throws {
    let statuses = try statuses(start)
    #expect(statuses.count >= 35)
    for (name, status) in statuses { #expect([0, 1, 65].contains(status), "\(name) ends with \(status)") }
  }
}
