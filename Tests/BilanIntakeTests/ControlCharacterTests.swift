import BilanIntake
import BilanModel
import Testing

/// A control character in a value is said, and is a space to every reader and every output.
@Suite struct ControlCharacterTests {
  static let header = "id;title;partners;kind;start;status;participants_fr;note\n"

  static let characters: [(UInt32, String)] = [
    (0, "U+0000"), (1, "U+0001"), (8, "U+0008"), (0x0B, "U+000B"), (0x0C, "U+000C"), (0x1B, "U+001B"),
    (0x1F, "U+001F"), (0x7F, "U+007F"), (0x85, "U+0085"), (0x9F, "U+009F"), (0xFFFE, "U+FFFE"), (0xFFFF, "U+FFFF"),
  ]

  @Test(arguments: characters)
  func `it is said with its place and read as a space`(code: UInt32, name: String) throws {
    let scalar = try #require(Unicode.Scalar(code))
    for size in [1, 7, 64, 1 << 18] {
      for quote in ["", "\""] {
        let text = Self.header + "A1;\(quote)Visite\(scalar)é\(quote);USA;visit;2024-01-01;fait;3;n\n"
        let reading = try read(text, options: IntakeOptions(blockSize: size))
        let finding = try #require(reading.report.findings.first)
        #expect(reading.codes == ["control-character"])
        #expect(finding.severity == .warning)
        #expect(finding.message.french == "caractère de contrôle \(name) dans « Intitulé »")
        #expect(finding.origin.line == 2 && finding.origin.column == 10 + quote.count)
        let title = reading.records.first?.split(separator: "title=").last?.split(separator: " partners").first ?? ""
        #expect(title.unicodeScalars.map(\.properties.isWhitespace).filter { $0 }.count == 1)
        #expect(title.hasPrefix("Visite") && title.hasSuffix("é") && title.unicodeScalars.count == 8)
      }
    }
  }

  @Test func `the places of what comes after stay, and every value has its own finding`() throws {
    let text = Self.header + "A1;V\u{0}\u{1}\u{85};USA\u{0};visit;2024-01-01;fait;x;\u{0}\n"
    let reading = try read(text)
    let places = reading.report.findings.map { "\($0.code) \($0.origin.line):\($0.origin.column)" }
    #expect(
      places == [
        "control-character 2:5", "control-character 2:12", "bad-count 2:36", "control-character 2:38",
      ])
  }

  @Test(arguments: [
    ("A1;Visite;USA\u{0};visit;2024-01-01;fait;3;", 1, ["control-character"]),
    ("A1;\u{0};USA;visit;2024-01-01;fait;3;", 0, ["control-character", "missing-value"]),
    ("A1;Visite;USA;vi\u{0}sit;2024-01-01;fait;3;", 0, ["control-character", "unknown-kind"]),
    ("A1;Visite;USA;visit;2024-01-01;fait;1\u{0}2;", 0, ["bad-count", "control-character"]),
    ("A1;Visite;USA;visit;2024-01-01;fait;3;« é »\ttab", 1, []),
    ("A1;Visite;USA;visit;2024-01-01;fait;3;ﬁn \u{FFFD} \u{FFC0}", 1, ["wrong-decoding"]),
    ("A1;Visite;USA;visit;2024-01-01;fait;3;\"deux\r\nlignes\"", 1, []),
  ])
  func `a value is what it is with a space`(line: String, kept: Int, codes: [String]) throws {
    let reading = try read(Self.header + line + "\n")
    #expect(reading.report.counts.kept == kept)
    #expect(reading.codes.sorted() == codes)
  }

  @Test func `only the columns that are read are looked at`() throws {
    let reading = try read("title;partners;kind;status;secret\nA;USA;visit;fait;\u{0}\n")
    #expect(reading.codes == ["unknown-column"])
  }

  @Test(arguments: [
    (#""A\u0000B""#, "A B", ["control-character"]), (#""A\bB""#, "A B", ["control-character"]),
    (#""A\fB""#, "A B", ["control-character"]), (#""A\u001fB""#, "A B", ["control-character"]),
    (#""A\u007fB""#, "A B", ["control-character"]), (#""A\u0085B""#, "A B", ["control-character"]),
    (#""A\u0041""#, "AA", []), (#""A\tB""#, "A\tB", []), (#""A\u00e9""#, "Aé", []),
  ])
  func `an escape of JSON is a control character too`(title: String, read text: String, codes: [String]) throws {
    let reading = try read(
      #"{"id": "A1", "title": \#(title), "partners": ["USA", "CAN"], "kind": "visit", "status": "fait"}"#,
      name: "a.ndjson")
    #expect(reading.codes == codes)
    #expect(reading.records == ["activities id=A1 title=\(text) partners=USA+CAN kind=visit status=fait"])
    if !codes.isEmpty { #expect(reading.report.findings.first?.origin.column == 24) }
  }

  @Test func `in a list of JSON it stands at its element, and separates nothing`() throws {
    let reading = try read(
      #"{"id": "A1", "title": "t", "partners": ["USA", "\u001fCAN"], "domains": ["a\u001fb"], "kind": "visit", "status": "fait"}"#,
      name: "a.ndjson")
    #expect(reading.codes == ["control-character", "control-character"])
    #expect(reading.report.findings.map(\.origin.column) == [49, 75])
    #expect(reading.records.first?.contains("domains=a b") == true)
  }

  @Test func `nothing is said of a record above the ceiling`() throws {
    let text = "title;partners;kind;status;marking\nA\u{0};USA;visit;fait;S\nB\u{0};USA;visit;fait;NP\u{0}\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.report.findings.map(\.origin.line) == [3, 3])
    #expect(reading.report.counts.kept == 1 && reading.report.counts.withheld == 1)
  }
}
