import Foundation
import Testing

@Suite struct EndToEndTests {
  @Test(arguments: Case.all)
  func `a case prints and returns exactly what it should`(_ example: Case) throws {
    let outcome = try Shell.run(example.command)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try example.record(outcome)
      Issue.record("\(example.name) was recorded: read the difference, then run without RECORD")
      return
    }
    let expected = example.expected
    #expect(outcome.output == expected.output)
    #expect(outcome.complaint == expected.complaint)
    #expect(outcome.status == expected.status)
  }

  @Test func `the built command is beside the tests`() {
    #expect(FileManager.default.isExecutableFile(atPath: Shell.products.appending(path: "bilan").path))
    #expect(!Case.all.isEmpty)
  }
}
