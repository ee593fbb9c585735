import BilanIntake
import BilanModel
import Testing

/// The keys above the records of a JSON text lead to one array, or nothing is kept.
@Suite struct RepeatedRecordsTests {
  static let record = #"{"id":"A1","title":"t","partners":"USA","kind":"visit","start":"2024","status":"fait"}"#

  private func reading(_ text: String, _ path: [String] = ["rows"], blockSize: Int = 1 << 18) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.recordsPath = path
    return try read(
      text.replacing("%", with: Self.record), name: "a.json", options: IntakeOptions(blockSize: blockSize),
      mapping: mapping)
  }

  @Test(arguments: [
    #"{"rows":[%],"rows":[%]}"#, #"{"rows":[%],"rows":null}"#, #"{"rows":[],"rows":[%]}"#,
    #"{"a":1,"rows":[%],"b":{"rows":[1]},"c":"}","r\u006fws":[]}"#, #"{"rows":[%],"x":[[1,{"y":"]"}]],"Rows":3}"#,
  ])
  func `a key that stands twice is an error, and nothing is kept`(text: String) throws {
    for size in [1, 64, 1 << 18] {
      let reading = try reading(text, blockSize: size)
      #expect(reading.codes == ["repeated-records"], "\(text), blocks of \(size)")
      #expect(reading.report.sources.first?.isRead == false && reading.report.counts.kept == 0)
    }
  }

  @Test(arguments: [
    #"{"data":{"rows":[%],"rows":[]}}"#, #"{"data":{"rows":[%]},"x":1,"data":{}}"#,
  ])
  func `so is one of an outer object`(text: String) throws {
    #expect(try reading(text, ["data", "rows"]).codes == ["repeated-records"])
  }

  @Test(arguments: [
    #"{"rows":[%]}"#, #"{"rows":[%],"x":{"rows":[2]},"y":"rows","z":["rows"]}"#,
    #"{"rows":[%],"a":"\"rows\":","b":"\\"}"#,
  ])
  func `the same word elsewhere is none`(text: String) throws {
    for size in [1, 64, 1 << 18] {
      let reading = try reading(text, blockSize: size)
      #expect(reading.codes == [] && reading.records.count == 1, "\(text), blocks of \(size)")
    }
  }

  @Test func `an empty array below a key is an empty register`() throws {
    #expect(try reading(#"{"rows":[ ],"meta":{"id":"x"}}"#).codes == ["empty-register"])
  }
}
