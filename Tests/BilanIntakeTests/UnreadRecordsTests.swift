import BilanIntake
import BilanModel
import Testing

/// Records of JSON that stand in another array than the one which is read.
struct UnreadRecordsTests {
  private static func record(_ id: String) -> String {
    #"{"id":"\#(id)","Objet":"T\#(id)","Pays":"Chili","Jour":"2024-03-01"}"#
  }
  private static let two = "[" + record("A1") + "," + record("A2") + "]"

  private static func unread(_ text: String, _ path: [String] = ["rows"]) throws -> [String] {
    let reading = try read(text, name: "a.json") { $0.dialect.recordsPath = path }
    #expect(reading.report.counts.kept == 2, "\(reading.findings(.english))")
    return reading.report.findings.filter { $0.code == "unread-records" }.map(\.message.english)
  }

  @Test(
    arguments: [
      #"{"rows":\#(two),"annulées":[\#(record("B1"))]}"#, #"{"annulées":[\#(record("B1"))],"rows":\#(two)}"#,
      #"{"rows":\#(two),"more":{"annulées":[\#(record("B1"))]}}"#,
    ])
  func `records of another array are a warning, before and behind`(_ text: String) throws {
    #expect(try Self.unread(text) == ["1 record is not read, under “annulées”; those of “rows” alone are"])
  }

  @Test func `all arrays of records are counted`() throws {
    let text = #"{"2022":\#(Self.two),"2023":\#(Self.two),"2024":\#(Self.two)}"#
    #expect(
      try Self.unread(text, ["2023"])
        == ["4 records are not read, under “2022” and 1 more; those of “2023” alone are"])
  }

  @Test func `an array of the same key elsewhere is another one`() throws {
    let text = #"{"2023":{"rows":\#(Self.two)},"2024":{"rows":\#(Self.two)}}"#
    #expect(
      try Self.unread(text, ["2024", "rows"]) == [
        "2 records are not read, under “rows”; those of “2024.rows” alone are"
      ])
  }

  @Test(
    arguments: [
      #"{"rows":\#(two),"countries":[{"code":"CHL","name":"Chili"}]}"#,
      #"{"fields":[{"name":"Objet","type":"string"}],"rows":\#(two)}"#, #"{"rows":\#(two),"tags":["a","b"]}"#,
      #"{"rows":\#(two),"people":[{"id":1,"title":"Lt"}]}"#,
    ])
  func `other arrays are none`(_ text: String) throws { #expect(try Self.unread(text) == []) }

  @Test(
    arguments: [
      (#"{"data":{"E1":{"id":"E1","titre":"a","pays":"Chili"},"E2":{"id":"E2","titre":"b","pays":"Togo"}}}"#, "index"),
      (#"{"meta":1,"table":{"columns":["id","titre"],"data":[["E1","a"],["E2","b"]]}}"#, "split"),
      (#"{"x":{"y":{"id":{"0":"E1"},"titre":{"0":"a"},"pays":{"0":"Chili"}}}}"#, "columns"),
    ])
  func `a table in another shape is refused below a key as it is at the top`(_ text: String, _ orient: String) throws {
    let reading = try read(text, name: "a.json")
    #expect(reading.codes == ["no-records"] && reading.report.counts.records == 0)
    #expect(reading.report.findings.first?.message.english.contains("orient=\"\(orient)\"") == true)
  }

  @Test func `a record with objects in it is no such table`() throws {
    let text =
      #"{"id":"E1","titre":"a","dates":{"prévu":{"id":1,"titre":2,"pays":3},"réel":{"id":1,"titre":2,"pays":3}}}"#
    #expect(!(try read(text, name: "a.json").codes.contains("no-records")))
  }
}
