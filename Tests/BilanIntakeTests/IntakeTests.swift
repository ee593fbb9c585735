import BilanIntake
import BilanModel
import Testing

@Suite struct IntakeTests {
  static let header = "id,title,partners,kind,start,status"

  @Test func `an identifier given twice in a register is refused across files, with its first place`() throws {
    let reading = try read(files: [
      ("a.csv", Array("\(Self.header)\n\nA1,t,USA,visit,2024,fait\n".utf8)),
      ("b.csv", Array("\(Self.header)\nA2,t,USA,visit,2024,fait\nA1,t,USA,visit,2024,fait\n".utf8)),
      ("p.csv", Array("id,title,plan,version,kind,planned_start\nA1,t,P,1,visit,2024\n".utf8)),
    ])
    #expect(reading.codes == ["repeated-id"])
    let finding = try #require(reading.report.findings.first)
    #expect(finding.origin.file.hasSuffix("b.csv") && finding.origin.line == 3)
    #expect(finding.hint?.french.hasSuffix("a.csv:3") == true)
    #expect(reading.report.sources.map(\.kept) == [1, 1, 1])
  }

  @Test func `a line of a plan is told by its plan, its version and its identifier`() throws {
    let header = "id,title,plan,version,kind,planned_start\n"
    let rows = ["L1,t,P,1,visit,2024", "L2,t,P,1,visit,2024", "L1,t,P,2,visit,2024", "L1,t,Q,1,visit,2024"]
    for order in [rows, rows.reversed()] {
      let reading = try read(files: [
        ("a.csv", Array((header + order[..<2].joined(separator: "\n") + "\n").utf8)),
        ("b.csv", Array((header + order[2...].joined(separator: "\n") + "\n").utf8)),
      ])
      #expect(reading.records.count == 4 && reading.codes == [])
    }
    let again = try read(
      header + (rows + ["L1,u,p,1,visit,2024", "L1,t,P,11,visit,2024"]).joined(separator: "\n") + "\n")
    #expect(again.codes == ["repeated-id"])
    #expect(again.report.findings.first?.origin.line == 6)
    #expect(again.report.findings.first?.hint?.french.hasSuffix("a.csv:2") == true)
  }

  @Test func `a rejected record may come back mended under its identifier`() throws {
    let reading = try read(files: [
      ("a.csv", Array("\(Self.header)\nA1,t,USA,viste,2024,fait\nA2,t,USA,visit,2024,fait\n".utf8)),
      ("mended.csv", Array("\(Self.header)\nA1,t,USA,visit,2024,fait\n".utf8)),
    ])
    #expect(reading.codes == ["unknown-kind"])
    #expect(reading.records.count == 2)
  }

  @Test func `records without an identifier are never repeated`() throws {
    let text = "title,partners,kind,start,status\nt,USA,visit,2024,fait\nt,USA,visit,2024,fait\n"
    let reading = try read(text)
    #expect(reading.records.count == 2 && reading.codes == ["identical-lines"])
  }

  @Test func `a record above the ceiling leaves no trace but a count`() throws {
    let text =
      "id,title,partners,kind,start,status,marking\nA1,t,USA,visit,2024,fait,NP\n"
      + "A2,Atlantide,Atlantide,visit,2024,fait,DR\nA3,x \"y\",USA,visit,2024,fait,S\nA4,t,Lémurie,visit,2024,fait,?\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes == ["unknown-marking"])
    let counts = reading.report.counts
    #expect([counts.kept, counts.rejected, counts.withheld] == [1, 1, 2])
    #expect(try read(text, options: IntakeOptions(ceiling: .restricted)).codes.contains("unknown-partner"))
  }

  @Test func `texts are kept only for records that may touch the period shown`() throws {
    let text =
      "id,title,partners,kind,start,end,status,plan_line\nA1,avant,USA,visit,2022-12-31,,fait,P1\n"
      + "A2,dedans,USA,visit,2023-05-01,,fait,P2\nA3,à cheval,USA,visit,2022-11-01,2023-01-02,fait,P3\n"
      + "A4,vague,USA,visit,2022,,fait,P4\nA5,sans date,USA,visit,,,fait,P5\n"
    let shown = try read(text, options: IntakeOptions(detail: Period(year: 2023))).records
    #expect(shown.count { $0.contains("title=") } == 3)
    #expect(!shown.contains { $0.contains("title=avant") || $0.contains("title=vague") })
    #expect(shown.count { $0.contains("plan_line=") } == 5)
  }

  @Test func `the register may be imposed, and must be known`() throws {
    let text = "id,title,partners,kind,status\nA1,t,USA,visit,fait\n"
    let folder = try read(text)
    #expect(folder.report.sources.first?.register?.code == "activities")
    let (tally, report) = Intake.read(
      [packagePath("fixtures/demo/plans.csv")],
      options: IntakeOptions(registers: [packagePath("fixtures/demo/plans.csv"): "activites"]), into: RecordingTally())
    #expect(tally.records.isEmpty)
    #expect(report.findings.map(\.code) == ["unknown-register"])
  }

  @Test func `JSON, NDJSON and every way of writing CSV give the same records`() throws {
    let csv =
      "\(Self.header)\nA1,Été \"\"dit\"\" long,USA;CAN,visit,2024-05-01,fait\nA2,t,FRA;DEU,visit,mai 2024,prévu\n"
      .replacing("Été \"\"dit\"\" long", with: "\"Été \"\"dit\"\" long\"")
    let expected = try read(csv).records
    #expect(expected.count == 2)
    let object1 =
      #"{"id":"A1","title":"\u00c9t\u00e9 \"dit\" long","partners":["USA","CAN"],"kind":"visit","start":"2024-05-01","status":"fait","note":null}"#
    let object2 =
      #"{ "partners": "FRA;DEU", "id": "A2", "title": "t", "kind": "visit", "start": "mai 2024", "status": "prévu" }"#
    let variants: [(String, [UInt8])] = [
      (
        "semicolon.csv",
        Array(
          csv.replacing("USA;CAN", with: "USA|CAN").replacing("FRA;DEU", with: "FRA|DEU").replacing(",", with: ";").utf8
        )
      ),
      ("crlf.csv", Array(csv.replacing("\n", with: "\r\n").utf8)), ("bom.csv", [0xEF, 0xBB, 0xBF] + Array(csv.utf8)),
      ("open.csv", Array(csv.dropLast().utf8)), ("blank.csv", Array(("\n" + csv.replacing("\n", with: "\n\n")).utf8)),
      ("tab.csv", Array(csv.replacing(",", with: "\t").utf8)),
      ("a.json", Array("[\(object1),\(object2)]".utf8)),
      ("pretty.json", Array("\n[\n  \(object1.replacing(",\"", with: ",\n    \"")),\n  \(object2)\n]\n".utf8)),
      ("a.ndjson", Array("\(object1)\n\(object2)\n".utf8)), ("open.ndjson", Array("\n\(object1)\r\n\(object2)".utf8)),
      ("bom.json", [0xEF, 0xBB, 0xBF] + Array("[\(object1),\(object2)]".utf8)),
    ]
    for (name, bytes) in variants {
      for size in [1, 10, 64, 1 << 18] {
        let reading = try read(files: [(name, bytes)], options: IntakeOptions(blockSize: size))
        #expect(reading.records == expected, "\(name) in blocks of \(size)")
        #expect(reading.codes == ["partner-is-france"], "\(name) in blocks of \(size)")
      }
    }
  }

  @Test func `places are counted in characters, in JSON on one line too`() throws {
    let text =
      #"[{"id":"é1","title":"🇫🇷 été","partners":"USA","kind":"visit","status":"fait"}, {"id":"A2","title":"t","partners":["USA","Lémurie"],"kind":"visit","status":"?"}]"#
    for size in [1, 50, 1 << 18] {
      let reading = try read(files: [("a.json", Array(text.utf8))], options: IntakeOptions(blockSize: size))
      #expect(
        reading.report.findings.map { "\($0.origin.line):\($0.origin.column) \($0.code)" } == [
          "1:122 unknown-partner", "1:157 unknown-status",
        ])
    }
  }

  @Test func `every problem of a record is said at once`() throws {
    let reading = try read("\(Self.header)\nA1,,Lémurie,viste,2024-02-31,?\n")
    #expect(reading.codes == ["missing-value", "unknown-partner", "unknown-kind", "bad-date", "unknown-status"])
  }
}
