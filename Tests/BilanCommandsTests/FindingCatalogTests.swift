import BilanCommands
import BilanModel
import Foundation
import Testing

/// The catalogue of findings is whole, and nothing goes by it.
@Suite struct FindingCatalogTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of every file under some folders whose name ends so, by its path in the package.
  private static func texts(under folders: [String], ending: [String]) -> [(path: String, text: String)] {
    folders.flatMap { folder -> [(path: String, text: String)] in
      let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap {
        $0 as? String
      }
      return (names ?? []).sorted().filter { name in ending.contains { name.hasSuffix($0) } }.compactMap { name in
        let path = "\(folder)/\(name)"
        return (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { (path, $0) }
      }
    }
  }

  private static let sources = texts(under: ["Sources"], ending: [".swift"])

  @Test func `every kind that a module declares is in the list, once`() {
    var declared: [String] = []
    for (path, text) in Self.sources {
      let codes = text.matches(of: /FindingKind\(\s*"([^"]*)"/).map { String($0.1) }
      // A register declares the kinds of its own rules.
      let isCatalogue =
        path.split(separator: "/").last?.hasPrefix("FindingKind+") == true || path.contains("/Registers/")
      #expect(codes.isEmpty || isCatalogue, "\(path) makes a kind of its own")
      declared += codes
    }
    #expect(Set(declared).count == declared.count, "a code is declared twice")
    #expect(Set(FindingCatalog.all.map(\.code)) == Set(declared))
    #expect(Set(FindingCatalog.all).count == FindingCatalog.all.count, "a kind is listed twice")
    #expect(declared.count > 100)
  }

  @Test func `no code is spelt but where it is declared`() {
    let codes = Set(FindingCatalog.all.map(\.code))
    var spelt: [String: Int] = [:]
    for (_, text) in Self.sources {
      for match in text.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)*)"/) where codes.contains(String(match.1)) {
        spelt[String(match.1), default: 0] += 1
      }
    }
    #expect(spelt.filter { $0.value != 1 } == [:])
    #expect(Set(spelt.keys) == codes)
  }

  @Test func `every code is met in a test or a fixture`() {
    let words = Self.texts(
      under: ["Tests", "fixtures"], ending: [".swift", ".out", ".err", ".txt", ".csv", ".json", ".ndjson", ".yaml"]
    ).map(\.text)
    for code in Set(FindingCatalog.all.map(\.code)).sorted() {
      #expect(words.contains { $0.contains(code) }, "\(code) is in no test and in no fixture")
    }
  }

  @Test(arguments: FindingCatalog.all)
  func `a kind says what it is and what to do, in both languages`(_ kind: FindingKind) {
    #expect(kind.code.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil)
    for words in [kind.meaning, kind.remedy] {
      for text in [words.french, words.english] {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("|"))
        #expect(text.first?.isUppercase == false || text.hasPrefix("France"))
      }
      #expect(words.french != words.english)
    }
    #expect(kind.meaning.french.contains("'") == false && kind.remedy.french.contains("'") == false)
  }

  @Test func `the page of findings is that of the catalogue`() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/findings.md"), encoding: .utf8)
    #expect(page == FindingCatalog.markdown())
  }
}
