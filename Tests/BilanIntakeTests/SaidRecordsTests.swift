import BilanIntake
import BilanModel
import Testing

/// JSON that says beside its records how many there are.
struct SaidRecordsTests {
  private static let rows =
    #"[{"id":"A1","Objet":"T","Pays":"Chili","Jour":"2024-03-01"},{"id":"A2","Objet":"U","Pays":"Mali","Jour":"2024-04-01"}]"#

  private static func said(_ text: String) throws -> [String] {
    let reading = try read(text, name: "a.json") { $0.dialect.recordsPath = ["rows"] }
    #expect(reading.report.counts.kept == 2, "\(reading.findings(.english))")
    return reading.report.findings.filter { $0.code == "partial-export" }.map(\.message.english)
  }

  @Test(
    arguments: [
      (#"{"count":480,"rows":\#(rows)}"#, "count: 480"), (#"{"rows":\#(rows),"total_count":"3"}"#, "total_count: 3"),
      (#"{"rows":\#(rows),"meta":{"hasMore":true}}"#, "hasMore: true"),
      (#"{"@odata.count":9,"rows":\#(rows)}"#, "@odata.count: 9"),
      (#"{"rows":\#(rows),"next":"https://a/?page=2"}"#, "next: https://a/?page=2"),
      (#"{"page":1,"total_pages":3,"rows":\#(rows)}"#, "total_pages: 3"),
      (#"{"rows":\#(rows),"last":false}"#, "last: false"),
      (#"{"rows":\#(rows),"_links":{"next":{"href":"/2"}}}"#, "next: {…}"),
      (#"{"_links":{"next":{"href":"/2"}},"rows":\#(rows)}"#, "next: {…}"),
    ])
  func `more than it holds is a warning`(_ text: String, _ words: String) throws {
    #expect(try Self.said(text) == ["“\(words)”: the file tells of more records than the 2 that it holds"])
  }

  @Test(
    arguments: [
      #"{"count":2,"rows":\#(rows)}"#, #"{"count":1,"rows":\#(rows)}"#, #"{"rows":\#(rows),"next":null}"#,
      #"{"rows":\#(rows),"hasMore":false,"next":""}"#, #"{"facets":[{"count":900}],"rows":\#(rows)}"#,
      #"{"rows":\#(rows),"facets":[{"count":900}],"limit":100}"#, #"{"rows":\#(rows),"last":true,"pages":1}"#,
      #"{"version":480,"rows":\#(rows)}"#,
    ])
  func `as many, fewer and other numbers are none`(_ text: String) throws { #expect(try Self.said(text) == []) }
}
