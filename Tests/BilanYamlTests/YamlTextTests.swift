import BilanModel
import BilanYaml
import Testing

struct YamlTextTests {
  /// A tree on one line, for reading in a test.
  private func dump(_ node: YamlNode) -> String {
    switch node.value {
    case .scalar(let text, let isPlain): isPlain ? text : "“\(text)”"
    case .sequence(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private func read(_ text: String) -> (root: YamlNode?, findings: [String]) {
    let reading = YamlText.read(Array(text.utf8), file: "r.yaml")
    return (reading.root, reading.findings.map { $0.text(.english) })
  }

  @Test(arguments: [
    ("a: 1\nb: deux", "{a: 1, b: deux}"),
    ("a:\n  - x\n  - y: {z: 3}\n", "{a: [x, {y: {z: 3}}]}"),
    ("titre: \"Bilan : {période}\"", "{titre: “Bilan : {période}”}"),
    ("note: |\n  une\n  deux\n", "{note: “une\ndeux\n”}"),
    ("\u{FEFF}été: oui # remarque", "{été: oui}"),
    ("- 1\n- \n- ~", "[1, , ~]"),
  ])
  func `a text becomes a tree in its own order`(text: String, tree: String) throws {
    let reading = read(text)
    #expect(reading.findings == [])
    #expect(dump(try #require(reading.root)) == tree)
  }

  @Test func `a text of more than a mebibyte is refused whole`() {
    let reading = read(String(repeating: "#", count: 1 << 20) + "\na: 1\n")
    #expect(reading.root == nil)
    #expect(reading.findings == ["r.yaml: error[yaml-too-large]: the file is larger than one mebibyte"])
  }

  @Test func `every node knows its line and its column in characters`() throws {
    let root = try #require(read("été: [a, \"é\", b]\nx:\n  y: 1\n").root)
    guard case .mapping(let entries) = root.value, case .sequence(let items) = entries[0].value.value,
      case .mapping(let inner) = entries[1].value.value
    else {
      Issue.record("not the tree expected")
      return
    }
    #expect(items.map(\.line) == [1, 1, 1])
    #expect(items.map(\.column) == [7, 10, 15])
    #expect([inner[0].line, inner[0].column, inner[0].value.column] == [3, 3, 6])
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", ["1:4", "2:4"], "yaml-anchor"),
    ("a: !!int 1", ["1:4"], "yaml-tag"),
    ("a:\n  <<: {b: 1}", ["2:3"], "yaml-anchor"),
    ("a: 1\nb: 2\na: 3\n", ["3:1"], "yaml-duplicate-key"),
    ("a: 1\n---\nb: 2\n", ["2:1"], "yaml-several-documents"),
    ("[a]: 1\n", ["1:1"], "yaml-key-not-text"),
    ("a: 1\nb: [1, 2\nc: 3\n", ["3:2"], "yaml-syntax"),
    ("a: b: c\n", ["1:5"], "yaml-syntax"),
    ("a:\n\t- 1\n", ["2:1"], "yaml-syntax"),
    ("a: \"sans fin\n", ["2:1"], "yaml-syntax"),
    ("", [""], "yaml-empty"),
    ("# rien\n", [""], "yaml-empty"),
  ])
  func `what a definition may not hold is refused at its place`(text: String, places: [String], code: String) {
    let reading = read(text)
    #expect(reading.root == nil)
    let expected = places.map { "r.yaml\($0.isEmpty ? "" : ":" + $0): error[\(code)]" }
    #expect(reading.findings.map { String($0.prefix { $0 != "]" }) + "]" } == expected)
  }

  @Test func `a byte that is not UTF-8 is reported where it stands`() {
    let bytes = Array("a: 1\nb: é".utf8) + [0xE9, 0x0A]
    let findings = YamlText.read(bytes, file: "r.yaml").findings
    #expect(
      findings.map { $0.text(.french) } == ["r.yaml:2:5: erreur[yaml-invalid-utf8]: octet qui n’est pas de l’UTF-8"])
  }

  @Test func `nesting deeper than accepted is refused once`() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(read(deep).findings == ["r.yaml:1:17: error[yaml-too-deep]: more than 16 levels of nesting"])
    let fine = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    #expect(read(fine).root != nil)
  }

  @Test func `no text makes the reader stop without a tree or a finding`() {
    let sample = Array("titre: \"Bilan {période}\"\nfeuilles:\n  - lecture\n  - {synthese: [1, 2]}\n".utf8)
    for place in sample.indices {
      for byte in [0x00, 0x09, 0x22, 0x26, 0x2D, 0x3A, 0x5B, 0x7B, 0xC3, 0xFF] as [UInt8] {
        var changed = sample
        changed[place] = byte
        let reading = YamlText.read(changed, file: "r.yaml")
        #expect((reading.root != nil) == reading.findings.isEmpty)
      }
    }
  }
}
