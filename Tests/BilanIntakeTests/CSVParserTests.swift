import BilanIntake
import Testing

/// A text, its delimiter, and the rows that it holds: fields joined by `|`, rows by `/`, line ends inside a field as ⏎.
struct CSVCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let rows: String
  var faults: [String] = []
  var delimiter: Character = ","

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ rows: String, _ faults: [String] = [], delimiter: Character = ",") {
    self.name = name
    self.text = text
    self.rows = rows
    self.faults = faults
    self.delimiter = delimiter
  }
}

@Suite struct CSVParserTests {
  static let cases: [CSVCase] = [
    CSVCase("one row", "a,b\n", "a|b"),
    CSVCase("no line end at the end", "a,b\nc,d", "a|b/c|d"),
    CSVCase("crlf", "a,b\r\nc,d\r\n", "a|b/c|d"),
    CSVCase("cr alone", "a,b\rc,d\r", "a|b/c|d"),
    CSVCase("mixed line ends", "a,b\r\nc,d\ne,f\rg,h", "a|b/c|d/e|f/g|h"),
    CSVCase("empty fields", "a,b\n,\n", "a|b/|"),
    CSVCase("empty last field without line end", "a,b\nc,", "a|b/c|"),
    CSVCase("quoted", "\"a\",\"b\"\n\"c\",d\n", "a|b/c|d"),
    CSVCase("quoted and empty", "\"\",b\n\"\",\"\"\n", "|b/|"),
    CSVCase("quoted separator", "a,b\n\"c,d\",e\n", "a|b/c,d|e"),
    CSVCase("doubled quotes", "a,b\n\"c \"\"d\"\"\",\"\"\"\"\n", "a|b/c \"d\"|\""),
    CSVCase("only doubled quotes", "a,b\n\"\"\"\"\"\",x\n", "a|b/\"\"|x"),
    CSVCase("quoted lf", "a,b\n\"c\nd\",e\nf,g\n", "a|b/c⏎d|e/f|g"),
    CSVCase("quoted crlf", "a,b\r\n\"c\r\nd\",e\r\n", "a|b/c⏎d|e"),
    CSVCase("quoted at the end of the file", "a,b\nc,\"d\"", "a|b/c|d"),
    CSVCase("quoted line break in the first row", "\"a\nb\",c\nd,e\n", "a⏎b|c/d|e"),
    CSVCase("blank lines are set aside", "a,b\n\n\r\nc,d\n\n", "a|b/c|d"),
    CSVCase("spaces belong to their field", " a , b \n", " a | b "),
    CSVCase("semicolon", "a;b\n\"c;d\";e,f\n", "a|b/c;d|e,f", delimiter: ";"),
    CSVCase("tab", "a\tb\nc,\td\n", "a|b/c,|d", delimiter: "\t"),
    CSVCase("one separator too many at the end", "a,b\nc,d,\n", "a|b/c|d"),
    CSVCase("too few fields", "a,b\nc\nd,e\n", "a|b/d|e", ["2: field-count 1"]),
    CSVCase("too many fields", "a,b\nc,d,e\nf,g\n", "a|b/f|g", ["2: field-count 3"]),
    CSVCase("a quote inside a field", "a,b\nc \"d\" e,f\ng,h\n", "a|b/c \"d\" e|f/g|h", ["2: stray-quote"]),
    CSVCase("an inch sign", "a,b\n5\",f\ng,h\n", "a|b/5\"|f/g|h", ["2: stray-quote"]),
    CSVCase("text after a quoted field", "a,b\n\"c\" d,e\nf,g\n", "a|b/f|g", ["2: stray-quote"]),
    CSVCase("a quote that never closes costs one line", "a,b\n\"c,d\ne,f\n", "a|b/e|f", ["2: unclosed-quote"]),
    CSVCase(
      "a quote that closes too late costs one line", "a,b\n\"c,d\ne,\"f\"\ng,h\n", "a|b/e|f/g|h", ["2: stray-quote"]),
    CSVCase("two-byte characters", "é,à\n\"ç\",ù\n", "é|à/ç|ù"),
    CSVCase("four-byte characters", "🇫🇷,b\n", "🇫🇷|b"),
  ]

  @Test(arguments: cases) func `a text gives its rows`(_ test: CSVCase) {
    let text = CSVText(Array(test.text.utf8), delimiter: test.delimiter)
    #expect(text.joined == test.rows)
    #expect(text.faults == test.faults)
  }

  @Test(arguments: cases) func `the rows do not depend on the size of blocks`(_ test: CSVCase) {
    // A prefix moves the text along the 64 bytes that are looked at together.
    for prefix in [0, 1, 40, 61, 62, 63, 64, 65] {
      let padding = String(repeating: "x", count: prefix) + test.text
      let whole = CSVText(Array(padding.utf8), delimiter: test.delimiter)
      for size in [1, 2, 3, 5, 7, 16, 31, 63, 64, 65, 66, 127, 128, 200] {
        let cut = CSVText(Array(padding.utf8), delimiter: test.delimiter, blockSize: size)
        #expect(cut.rows == whole.rows, "prefix \(prefix), block \(size)")
        #expect(cut.faults == whole.faults, "prefix \(prefix), block \(size)")
        #expect(cut.blankLines == whole.blankLines, "prefix \(prefix), block \(size)")
      }
    }
  }

  static let invalid: [(String, [UInt8])] = [
    ("a lone continuation", [0x80]), ("an overlong slash", [0xC0, 0xAF]), ("Latin-1 é", [0xE9]),
    ("a surrogate", [0xED, 0xA0, 0x80]), ("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80]), ("FF", [0xFF]),
    ("a cut sequence", [0xE2, 0x82]),
  ]

  @Test(arguments: invalid) func `bytes that are no UTF-8 refuse their record only`(_ name: String, _ bytes: [UInt8]) {
    for prefix in [0, 50, 59, 60, 61, 62, 63, 64] {
      let text = Array("a,b\n\(String(repeating: "y", count: prefix))".utf8) + bytes + Array(",d\ne,f\n".utf8)
      for size in [1, 8, 64, 200] {
        let read = CSVText(text, blockSize: size)
        #expect(read.joined == "a|b/e|f")
        #expect(read.faults == ["2: invalid-utf8"])
      }
    }
  }

  @Test func `a random text means the same to masks and to a plain reader`() {
    var random = SplitMix(7)
    for _ in 0..<3000 {
      let length = 1 + random.below(300)
      let text = (0..<length).map { _ in Array("aé,\"\"\n\r;b".utf8)[random.below(10)] }
      let whole = CSVText(text)
      let one = CSVText(text, blockSize: 1 + random.below(90))
      #expect(
        one.rows == whole.rows && one.faults == whole.faults,
        "\(String(decoding: text, as: UTF8.self).debugDescription)")
      #expect(whole.rows == PlainCSV(text).rows(width: whole.rows.first?.count ?? 0) || !whole.faults.isEmpty)
    }
  }
}

extension CSVText {
  var joined: String {
    rows.map { row in
      row.map { $0.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎") }.joined(separator: "|")
    }.joined(separator: "/")
  }
}
