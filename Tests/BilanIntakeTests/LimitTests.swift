import Foundation
import BilanIntake
import BilanModel
import Testing

/// Hostile sources: a clear finding, and reading goes on.
@Suite struct LimitTests {
  static let header = "id,title,partners,kind,start,status,note"
  static let options = IntakeOptions(threads: 1, blockSize: 1 << 10, longestRecord: 1 << 14)

  static func text(_ middle: String) -> String {
    "\(header)\nA1,t,USA,visit,2024,fait,\n\(middle)\nA3,t,USA,visit,2024,fait,\n"
  }

  @Test func `a record longer than the limit is refused, and the next one read`() throws {
    let long = String(repeating: "x", count: 20_000)
    let reading = try read(Self.text("A2,\(long),USA,visit,2024,fait,"), options: Self.options)
    #expect(reading.report.findings.map { "\($0.origin.line) \($0.code)" } == ["3 record-too-long"])
    #expect(reading.records.map { String($0.prefix(16)) } == ["activities id=A1", "activities id=A3"])
    let whole = try read(Self.text("A2,\(long),USA,visit,2024,fait,"))
    #expect(whole.records.count == 3 && whole.codes == [])
  }

  @Test func `a quote left open in a long file costs its line`() throws {
    let rows = (10..<2000).map { "B\($0),t,USA,visit,2024,fait," }.joined(separator: "\n")
    let reading = try read(Self.text("A2,\"t,USA,visit,2024,fait,\n" + rows), options: Self.options)
    #expect(reading.report.findings.map { "\($0.origin.line) \($0.code)" } == ["3 record-too-long"])
    #expect(reading.records.count == 1992)
  }

  @Test func `a long object of JSON is refused, and the next one read`() throws {
    func object(_ id: String, _ note: String) -> String {
      #"{"id":"\#(id)","title":"t","partners":"USA","kind":"visit","status":"fait","note":"\#(note)"}"#
    }
    let long = String(repeating: "y", count: 20_000)
    let text = [object("A1", ""), object("A2", long), object("A3", "")].joined(separator: "\n")
    let reading = try read(files: [("a.ndjson", Array(text.utf8))], options: Self.options)
    #expect(reading.report.findings.map { "\($0.origin.line) \($0.code)" } == ["2 record-too-long"])
    #expect(reading.records.count == 2)
  }

  @Test(arguments: [
    ("[", 513, []), (#"{"a":"#, 2561, []), (#"{"kind":"#, 4097, []), ("[", 513, ["rows"]),
    (#"{"rows":"#, 4097, ["rows", "x"]),
  ])
  func `a text that nests too deeply from its start is said to, with the place`(
    opening: String, column: Int, path: [String]
  ) throws {
    let text = String(repeating: opening, count: 100_000)
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = path
    let reading = try read(text, name: "a.json", mapping: path.isEmpty ? nil : mapping)
    let finding = try #require(reading.report.findings.first)
    #expect(reading.codes == ["too-deep"])
    #expect(finding.origin.line == 1 && finding.origin.column == column)
    #expect(reading.report.sources.first?.isRead == false && reading.report.counts.records == 0)
  }

  @Test func `a hundred thousand brackets are too deep, not a crash`() throws {
    let text =
      #"{"id":"A1","title":"t","partners":"USA","kind":"visit","status":"fait","note":"#
      + String(repeating: "[", count: 100_000) + "\n"
    let reading = try read(files: [("a.ndjson", Array(text.utf8))])
    #expect(reading.codes == ["too-deep"])
    #expect(JSONText.firstFault(Array(String(repeating: "[", count: 100_000).utf8)) == 512)
  }

  @Test func `a hundred thousand columns are read, and most of them said together`() throws {
    let count = 100_000
    let header = Self.header + "," + (0..<count).map { "c\($0)" }.joined(separator: ",")
    let row = "A1,t,USA,visit,2024,fait," + String(repeating: ",", count: count)
    let reading = try read(header + "\n" + row + "\n")
    #expect(reading.records.count == 1)
    #expect(reading.codes.count == 1001 && Set(reading.codes) == ["unknown-column"])
    #expect(reading.report.findings.first?.message.french == "et 99\u{202F}000 autres constats de ce code")
  }

  @Test func `of a code only the first findings are kept, the others are counted`() throws {
    let rows = (0..<12_000).map { "A\($0),t,USA,?,2024,fait," }.joined(separator: "\n")
    for threads in [1, 4] {
      let reading = try read(Self.header + "\n" + rows, options: IntakeOptions(threads: threads, blockSize: 1 << 14))
      #expect(reading.report.findings.count == 1001)
      #expect(reading.report.findings.first?.message.french == "et 11\u{202F}000 autres constats de ce code")
      #expect(reading.report.findings.last?.origin.line == 1001)
      #expect(reading.report.counts.rejected == 12_000)
    }
  }

  @Test func `the findings that are kept are in words, whichever columns they are of`() throws {
    let rows = (0..<3_000).map { "A\($0),t,USA,visit,2024-13-\($0),hier \($0),fait" }.joined(separator: "\n")
    for threads in [1, 4] {
      let reading = try read(
        "id,title,partners,kind,start,end,status\n" + rows, options: IntakeOptions(threads: threads, blockSize: 1 << 14)
      )
      let kept = reading.report.findings.dropFirst()
      #expect(kept.count == FindingLog.limit && kept.allSatisfy { $0.hint != nil && $0.message.french.contains("«") })
      #expect(reading.report.log.counts.map(\.count) == [6_000])
      #expect(kept.last?.origin.line == 501)
    }
  }

  static let odd: [(String, [UInt8], [String])] = [
    ("only a byte order mark", [0xEF, 0xBB, 0xBF], ["empty-file"]), ("nothing", [], ["empty-file"]),
    ("only blank lines", Array("\n\r\n \n".utf8), ["empty-file"]), ("one byte", [0x80], ["unknown-register"]),
    ("zeros", [UInt8](repeating: 0, count: 1000), ["empty-file"]),
    ("only a header", Array((header + "\n").utf8), ["empty-register"]),
    ("a header without its line end", Array(header.utf8), ["empty-register"]),
    ("half a UTF-16 mark", [0xFF], ["unknown-register"]),
    ("an open quote", Array("\"".utf8), ["unknown-register"]), ("an open array", Array("[".utf8), ["not-an-object"]),
    ("an open object", Array("{".utf8), ["not-an-object"]),
    ("a NUL in a text", Array(text("A2,t\0u,USA,visit,2024,fait,").utf8), ["control-character"]),
  ]

  @Test(arguments: odd) func `an odd file is said, never a crash`(_ name: String, _ bytes: [UInt8], _ codes: [String])
    throws
  {
    for size in [1, 5, 1 << 18] {
      let reading = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: 2, blockSize: size))
      #expect(reading.codes == codes, "\(name), blocks of \(size)")
    }
  }

  @Test func `random bytes are never a crash`() throws {
    var random = SplitMix(11)
    let words = [
      Self.header, "\n", ",", "\"", "A1", "USA", "visit", "2024-13-01", "\u{FEFF}", "{", "[", "\"id\":", "\\u12", "}",
      "é", "\r",
    ]
    for round in 0..<300 {
      var bytes: [UInt8] = round % 3 == 0 ? Array((Self.header + "\n").utf8) : []
      for _ in 0..<random.below(60) {
        if random.below(3) == 0 {
          bytes.append(UInt8(random.below(256)))
        } else {
          bytes += Array(words[random.below(words.count)].utf8)
        }
      }
      let one = try read(files: [("a", bytes)], options: IntakeOptions(threads: 1))
      let other = try read(files: [("a", bytes)], options: IntakeOptions(threads: 3, blockSize: 1 + random.below(40)))
      #expect(one.records == other.records)
      #expect(
        one.report.findings.map(IntakeLawTests.placed) == other.report.findings.map(IntakeLawTests.placed), "\(bytes)")
      #expect(one.report.counts == other.report.counts)
    }
  }

  @Test(arguments: ["[%]", "%\n"])
  func `a key that is required and in no record leaves nothing to read`(_ frame: String) throws {
    let record = "{\"id\":\"A1\",\"title\":\"t\",\"kind\":\"visit\",\"status\":\"fait\"}"
    let reading = try read(frame.replacing("%", with: record), name: "a.json")
    #expect(reading.codes.sorted() == ["missing-column", "missing-value"])
    #expect(reading.report.sources.first?.isRead == false)
    let whole = record.replacing("\"kind\"", with: "\"partners\":\"USA\",\"kind\"")
    let mixed = try read("[\(record),\(whole)]", name: "a.json")
    #expect(mixed.codes == ["missing-value"] && mixed.report.sources.first?.isRead == true)
  }

  @Test func `a pipe is read to its end, once`() throws {
    let text = "id,title,partners,kind,start,status\nA1,t,USA,visit,2024,fait\n"
    let path = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = Thread {
      guard let file = fopen(path, "w") else { return }
      fputs(text, file)
      fclose(file)
    }
    writer.start()
    let (tally, report) = Intake.read([path], options: IntakeOptions(), into: RecordingTally())
    #expect(tally.records.count == 1 && report.findings.isEmpty)
    #expect(report.sources.first?.pipedBytes == Array(text.utf8))
  }
}
