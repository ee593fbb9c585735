import BilanConfiguration
import BilanModel
import Foundation
import Testing

/// Every configuration that `docs/sources.md` shows, whole or in part, is one without a fault.
@Suite struct DocumentedMappingTests {
  @Test(arguments: Self.blocks) func `what the page shows of a configuration is right`(_ block: String) {
    let text = Self.whole(block)
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    #expect(findings.map(\.message.english) == [] && configuration != nil, "\(text)")
  }

  @Test func `the page shows configurations`() { #expect(Self.blocks.count > 15) }

  /// The blocks of YAML of the page.
  private static let blocks: [String] = {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try? String(contentsOfFile: "/" + path + "/docs/sources.md", encoding: .utf8)
    return (page ?? "").components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```\n").first
    }
  }()

  /// A part of a configuration in the place where it belongs, by its first key.
  private static func whole(_ block: String) -> String {
    let source = "sources:\n  - files: a.csv\n    register: activities\n"
    let bare = block.replacingOccurrences(of: ", …", with: "")
    let indent = bare.prefix { $0 == " " }.count
    let first = bare.drop { $0 == " " }
    if first.hasPrefix("- files") { return "sources:\n" + indented(bare, by: 2) }
    if indent == 6 { return source + "    columns:\n" + bare }
    if indent == 4 { return source + bare }
    if first.hasPrefix("columns:") || first.hasPrefix("where:") { return source + indented(bare, by: 4) }
    return bare
  }

  private static func indented(_ text: String, by spaces: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
  }
}
