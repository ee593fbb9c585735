import BilanModel
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    "", "actes 2024.csv", "Visite à Kaïs – « œuvre », 5 €…", "deux mille\u{202F}km", "ביקור", "زيارة", "日本 Иван", "🇫🇷",
  ])
  func `a text that hides nothing stays as it is`(text: String) {
    #expect(VisibleText.line(text) == text)
    #expect(VisibleText.lines(text) == text)
  }

  @Test(arguments: [
    ("a\u{1B}[2Kb", "a␛[2Kb"), ("\u{1B}]0;t\u{7}", "␛]0;t␇"), ("a\u{0}b\u{7F}", "a␀b␡"), ("a\tb\rc", "a␉b␍c"),
    ("a\u{9B}2K", "a\\u{9B}2K"), ("\u{202E}vsc.exe", "\\u{202E}vsc.exe"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"), ("a\u{2028}b", "a↵b"), ("a\u{AD}b", "a\\u{AD}b"),
    ("a\u{E0041}", "a\\u{E0041}"),
  ])
  func `what moves the cursor, turns letters or hides is written out`(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func `on one line a line end is a mark, in sentences it is a line end`() {
    #expect(VisibleText.line("a\nb\r\nc") == "a↵b␍↵c")
    #expect(VisibleText.lines("a\nb\u{1B}\n") == "a\nb␛\n")
    #expect(VisibleText.lines("«\u{2068} x \u{2069}»") == "«\u{2068} x \u{2069}»")
  }

  @Test func `a name leads back to its very bytes, whatever they are`() {
    var names: [[UInt8]] = [
      [], Array("actes é 日.csv".utf8), Array("lat".utf8) + [0xE9] + Array(".csv".utf8), [0xFF, 0xFE], [0xC3],
      Array("\u{10FEE9}.csv".utf8), [0xE9, 0x2F, 0xF4, 0x8F], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
    ]
    names += (0x80...0xFF).map { [0x61, UInt8($0), 0x62] }
    for bytes in names { #expect(FileName.bytes(FileName.text(bytes)) == bytes, "\(bytes)") }
    #expect(Set(names.map { FileName.text($0) }).count == names.count)
    #expect(FileName.text(Array("é.csv".utf8)) == "é.csv")
  }

  @Test func `a byte that is no UTF-8 is shown as its number`() {
    #expect(VisibleText.line(FileName.text(Array("lat".utf8) + [0xE9])) == "lat\\xE9")
    #expect(FileName.text([0x61, 0xE9]).systemPath == [0x61, CChar(bitPattern: 0xE9), 0])
  }
}
