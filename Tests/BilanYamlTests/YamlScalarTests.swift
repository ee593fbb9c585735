import BilanModel
import BilanYaml
import Testing

struct YamlScalarTests {
  /// Texts that a reader of YAML may take for something else.
  static let hostile: [String] = [
    "", " ", "a", " a", "a ", "a: b", "a:", ": a", "a #b", "# a", "#3", "- a", "-", "--- a", "...", "? a", "yes", "No",
    "~", "null", "true", "1", "1.5", "0x1F", ".inf", "a\nb", "a\r\nb", "a\tb", "\ta", "\u{0}", "a\u{1}b", "\u{1B}[0m",
    "\u{7F}", "\u{85}", "\u{A0}a", "\u{FEFF}a", "a\u{2028}b", "\u{200B}", "\u{202E}abc", "\"", "'", "a\"b", "a'b",
    "\\", "\\n", "{a}", "[a]", "a, b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "<<", "é", "Été (€)", "مالي",
    "日本",
    "🇫🇷", "e\u{301}", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{10FFFF}", String(repeating: "x", count: 2000),
  ]

  @Test(arguments: hostile)
  func `a text is read back as it was, as a key and as a value`(_ text: String) throws {
    let written = "- \(YamlScalar.text(text))\n- k: \(YamlScalar.text(text))  # \(YamlScalar.comment(text))\n"
    let (root, findings) = YamlText.read(Array(written.utf8), file: "a.yaml")
    #expect(findings.map { $0.text(.english) } == [])
    guard case .sequence(let items)? = root?.value, case .scalar(let item, let isPlain) = items[0].value,
      case .mapping(let entries) = items[1].value, case .scalar(let value, _)? = entries.first?.value.value
    else {
      Issue.record("not the tree that was written: \(written)")
      return
    }
    #expect(item == text)
    #expect(Array(item.unicodeScalars) == Array(text.unicodeScalars))
    #expect(value == text)
    #expect(!(isPlain && items[0].isNull))
    // A merge key is refused, and so is one of more than 1024 bytes.
    guard text != "<<", text.count < 1000 else { return }
    let asKey = YamlText.read(Array("\(YamlScalar.text(text)): b\n".utf8), file: "a.yaml")
    guard case .mapping(let pairs)? = asKey.root?.value else {
      Issue.record("no key")
      return
    }
    #expect(pairs.map(\.key) == [text])
  }

  @Test func `words of letters need no quotes`() {
    #expect(YamlScalar.text("Objet du déplacement") == "Objet du déplacement")
    #expect(YamlScalar.text("Montant (€)") == "Montant (€)")
    #expect(YamlScalar.text("oui") == "oui")
    #expect(YamlScalar.text("yes") == "\"yes\"")
    #expect(YamlScalar.text("a\u{1}\n") == "\"a\\x01\\n\"")
  }
}
