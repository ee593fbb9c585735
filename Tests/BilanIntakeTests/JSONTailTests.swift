import BilanIntake
import BilanModel
import Testing

/// What stands behind the array of records inside of an object.
struct JSONTailTests {
  private static func record(_ marking: String = "NP") -> String {
    #"{"title":"Zeus","partners":"Italie","kind":"visit","start":"2024-01-02","status":"fait","marking":"\#(marking)"}"#
  }

  private func read(_ text: String, _ path: [String] = ["rows"], _ ceiling: Ceiling? = nil) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = path
    return try BilanIntakeTests.read(
      text.replacing("[R]", with: "[\(Self.record())]").replacing("}R", with: "}\(Self.record())"), name: "a.json",
      options: IntakeOptions(ceiling: ceiling),
      mapping: mapping)
  }

  @Test(arguments: [
    #"{"rows":[R]}{"rows":[R]}"#, #"{"rows":[R]"#, #"{"rows":[R], "x":1"#, #"{"rows":[R]}]"#, #"{"rows":[R],}"#,
    #"{"rows":[R] "x":1}"#, #"{"rows":[R],"m":tru}"#, #"{"rows":[R],"m":[1,}"#, #"{"rows":[R],"m":[1 2]}"#,
    #"{"rows":[R]} x"#, #"{"rows":[R]}, R"#, #"{"rows":[R]}R"#, #"{"rows":[R],"m":"a"#, #"{"rows":[R],"m":"\q"}"#,
    "{\"rows\":[R],\"m\":\"a\u{1}\"}", #"{"rows":[R],"m":01}"#, #"{"rows":[R],"m":{"a":1,}}"#, #"{"rows":[R]"m":1}"#,
  ])
  func `a text that is no JSON to its end is an error`(_ text: String) throws {
    let reading = try read(text)
    #expect(reading.codes == ["bad-json"], "\(reading.codes)")
    #expect(reading.report.counts.kept == 1)
  }

  @Test(arguments: [
    #"{"rows":[R]}"#, #"{"rows":[R], "x":[1,{"a":null,"b":[]},"e\"f"], "y":{}, "z":-1.5e3 }"#, "{\"rows\":[R]\n}\n\n",
    #"{"rows":[R],"m":true,"n":"\u00e9"}"#,
  ])
  func `a sound text is read without a word`(_ text: String) throws {
    let reading = try read(text)
    #expect(reading.codes == [] && reading.report.counts.kept == 1)
  }

  @Test(arguments: [
    "{\"rows\":[R]}\nSECRET", #"{"rows":[R]} // SECRET"#, #"{"rows":[R], SECRET}"#, #"{"rows":[R],'SECRET'}"#,
    #"{"rows":[R] SECRET"#, #"{"rows":[R],"x":SECRET}"#,
  ])
  func `a marking behind the records is heeded, be it no JSON`(_ text: String) throws {
    let under = try read(text, ["rows"], .unprotected)
    #expect(under.codes.contains("unread-marking") && under.report.counts.kept == 0, "\(under.codes)")
    #expect(try read(text).report.quotedMarking != .unprotected)
  }

  @Test func `a key on the way to the records that is a marking is heeded`() throws {
    for (text, path) in [
      (#"{"secret":{"rows":[R]}}"#, ["secret", "rows"]), (#"{"rows":{"SECRET":[R]}}"#, ["rows", "SECRET"]),
    ] {
      let under = try read(text, path, .unprotected)
      #expect(under.codes.contains("unread-marking") && under.report.counts.kept == 0)
    }
  }
}
