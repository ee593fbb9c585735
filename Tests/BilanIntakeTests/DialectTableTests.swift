import BilanIntake
import BilanModel
import Testing

/// What each dialect may do, case by case: what is read, and what is refused rather than guessed.
@Suite struct DialectTableTests {
  /// A JSON value of a column: its value as text, or the codes of what is wrong with it.
  static func json(_ value: String, _ column: String) throws -> String {
    let reading = try read(
      #"{"id":"A1","title":"t","partners":"USA","kind":"visit","status":"fait","\#(column)":\#(value)}"#,
      name: "a.ndjson")
    guard let record = reading.records.first else { return reading.codes.joined(separator: " ") }
    let found = record.split(separator: " ").first { $0.hasPrefix(column + "=") }
    return found.map { String($0.dropFirst(column.count + 1)) } ?? "–"
  }

  static let numbers: [(String, String, String)] = [
    ("1e3", "1000", "1000.00"), ("1.5e2", "150", "150.00"), ("1E+3", "1000", "1000.00"),
    ("1500e-2", "15", "15.00"), ("150e-1", "15", "15.00"), ("1.25e1", "bad-count", "12.50"),
    ("1e-2", "bad-count", "0.01"), ("1e-3", "bad-count", "bad-amount"), ("0e400", "0", "0.00"),
    ("-0", "0", "0.00"), ("-1e3", "negative-count", "negative-amount"), ("1e400", "bad-count", "bad-amount"),
    ("1e99999999999999999999", "bad-count", "bad-amount"), ("9e12", "implausible-count", "bad-amount"),
    ("12345678901234567890", "bad-count", "bad-amount"), ("123456789.99", "bad-count", "123456789.99"),
    ("0.1", "bad-count", "0.10"), ("1.005", "bad-count", "bad-amount"), ("12", "12", "12.00"), ("12.0", "12", "12.00"),
    ("\"12\"", "12", "12.00"), ("null", "–", "–"), ("true", "bad-count", "bad-amount"),
  ]

  @Test(arguments: numbers) func `a JSON number is exact, or refused`(
    _ value: String, _ count: String, _ amount: String
  ) throws {
    #expect(try Self.json(value, "participants_fr") == count)
    #expect(try Self.json(value, "cost_eur") == amount)
  }

  @Test func `an exponent in CSV is refused, for a spreadsheet has rounded it`() throws {
    #expect(try value(of: "1e3", in: "participants_fr") == "bad-count")
    #expect(try value(of: "1,23E+05", in: "cost_eur") == "bad-amount")
  }

  static let objects: [(String, String)] = [
    (#"{"id":"A1","id":"A2","title":"t","partners":"USA","kind":"visit","status":"fait"}"#, "duplicate-key"),
    (#"{"id":"A1","Identifiant":"A2","title":"t","partners":"USA","kind":"visit","status":"fait"}"#, "duplicate-key"),
    (
      #"{"id":"A1","title":"t","partners":"USA","kind":"visit","status":"fait","x":\#(String(repeating: "[", count: 600))"#,
      "too-deep"
    ),
    (#"{"id":"A1","title":{"fr":"t"},"partners":"USA","kind":"visit","status":"fait"}"#, "unexpected-object"),
    (#"{"id":"A1","title":["t"],"partners":"USA","kind":"visit","status":"fait"}"#, "unexpected-array"),
  ]

  @Test(arguments: objects) func `an object that says two things, or too much, is refused`(
    _ text: String, _ code: String
  ) throws {
    let reading = try read(text, name: "a.ndjson")
    #expect(reading.codes.contains(code) && reading.records.isEmpty && reading.report.counts.rejected == 1)
  }

  @Test func `brackets as deep as is allowed are read`() throws {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let text = #"{"id":"A1","title":"t","partners":"USA","kind":"visit","status":"fait","x":\#(deep)}"#
    #expect(try read(text, name: "a.ndjson").records.count == 1)
  }

  static let dates: [(String, String)] = [
    ("3/4/18", "bad-date"), ("43193", "bad-date"), ("43193,5", "bad-date"), ("04/25/2018", "bad-date"),
    ("17 mai 2017", "2017-05-17"), ("2013-06-xx", "2013-06-01/2013-06-30"), ("03/04/2018", "2018-04-03"),
  ]

  @Test(arguments: dates) func `without a declaration neither two figures nor a serial are a year`(
    _ cell: String, _ expected: String
  ) throws {
    #expect(try value(of: cell, in: "start") == expected)
  }

  static let headers: [(String, [UInt8])] = [
    ("a quoted line break", Array("id,\"title\n\",partners,kind,\"start\",status\n".utf8)),
    ("a quoted CR LF", Array("id,\"\r\ntitle\",partners,kind,start,status\r\n".utf8)),
    ("a trailing separator", Array("id,title,partners,kind,start,status,\n".utf8)),
    ("CR alone", Array("id,title,partners,kind,start,status\r".utf8)),
    (
      "a mark and no-break spaces",
      [0xEF, 0xBB, 0xBF] + Array("id,\u{A0}title\u{202F},partners,kind,start,status\n".utf8)
    ),
  ]

  @Test(arguments: headers) func `a header is read whatever its line`(_ name: String, _ header: [UInt8]) throws {
    let row =
      name == "CR alone"
      ? "A1,t,USA,visit,2024,fait\r" : "A1,t,USA,visit,2024,fait\(name.hasPrefix("a trail") ? "," : "")\n"
    for size in [1, 64, 1 << 18] {
      let reading = try read(files: [("a.csv", header + Array(row.utf8))], options: IntakeOptions(blockSize: size))
      #expect(reading.records.count == 1, "\(name), blocks of \(size)")
      #expect(reading.codes == [])
    }
  }

  @Test func `a field of sixteen mebibytes is read`() throws {
    let long = String(repeating: "é", count: 1 << 23)
    let text = "id,title,partners,kind,start,status\nA1,\(long),USA,visit,2024,fait\nA2,t,USA,visit,2024,fait\n"
    let reading = try read(text)
    #expect(reading.codes == [])
    #expect(reading.records.count == 2 && reading.records.contains { $0.utf8.count > 1 << 24 })
  }
}
