import BilanIntake
import BilanModel
import Testing

/// What files of other desks hold that was once misread.
@Suite struct ForeignTroubleTests {
  private func read(
    _ text: String, name: String = "a.csv", ceiling: Ceiling? = nil, _ change: (inout SourceMapping) -> Void
  ) throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.columns = [
      "title": .init(.column("t")), "partners": .init(.column("p")), "start": .init(.column("d")),
      "kind": .init(.constant("visit")), "status": .init(.constant("fait")),
    ]
    change(&mapping)
    return try BilanIntakeTests.read(text, name: name, options: IntakeOptions(ceiling: ceiling), mapping: mapping)
  }

  private func values(_ reading: Reading, _ column: String) -> [String] {
    reading.records.map { record in
      record.split(separator: " ").first { $0.hasPrefix(column + "=") }.map { String($0.dropFirst(column.count + 1)) }
        ?? "n.d."
    }
  }

  @Test func `a translation of a number is of that number alone`() throws {
    let reading = try read("t;p;d;n\na;ITA;2018;1\nb;ITA;2018;-1\nc;ITA;2018;-\nd;ITA;2018;\n") {
      $0.columns["participants_fr"] = .init(
        .column("n"), translations: [translationKey("-1"): "", translationKey(" - "): "77"])
    }
    #expect(reading.codes == [])
    #expect(values(reading, "participants_fr") == ["1", "n.d.", "77", "n.d."])
  }

  @Test(arguments: [
    ("496.100", "496.10"), ("12.5000", "12.50"), ("1234.000", "1234.00"), ("1.000", "1.00"), ("0.0", "0.00"),
    ("1.5e2", "150.00"), ("100", "100.00"),
  ])
  func `zeros after the decimals of a JSON number say nothing`(_ number: String, _ amount: String) throws {
    let reading = try read("[{\"t\":\"a\",\"p\":\"ITA\",\"d\":\"2018\",\"c\":\(number)}]", name: "a.json") {
      $0.columns["cost_eur"] = .init(.column("c"))
    }
    #expect(reading.codes == [])
    #expect(values(reading, "cost_eur") == [amount])
  }

  @Test func `an array or a text where a path leads through an object is refused`() throws {
    let lines = [
      #"{"t":"a","p":"ITA","d":"2018","x":[{"m":1},{"m":2}]}"#, #"{"t":"b","p":"ITA","d":"2018","x":{"m":7}}"#,
      #"{"t":"c","p":"ITA","d":"2018","x":5}"#, #"{"t":"d","p":"ITA","d":"2018","x":null}"#,
    ]
    let reading = try read(lines.joined(separator: "\n"), name: "a.ndjson") {
      $0.columns["cost_eur"] = .init(.column("x.m"))
    }
    #expect(reading.codes == ["unexpected-value", "unexpected-value"])
    #expect(values(reading, "title") == ["b", "d"])
  }

  @Test(arguments: [("344552,770", "344552.77"), ("12,340", "12.34"), ("1,000", "1.00")])
  func `three decimals are no thousands where the comma is declared`(_ text: String, _ amount: String) throws {
    let reading = try read("t;p;d;c\na;ITA;2018;\(text)\n") {
      $0.dialect.decimalMark = .comma
      $0.columns["cost_eur"] = .init(.column("c"))
    }
    #expect(values(reading, "cost_eur") == [amount])
  }

  @Test(arguments: ["0.123", "000.123", "00.123.456"])
  func `a group of thousands does not follow a zero`(_ text: String) throws {
    let reading = try read("t;p;d;c\na;ITA;2018;\(text)\n") {
      $0.dialect.decimalMark = .comma
      $0.dialect.thousandsMark = "."
      $0.columns["cost_eur"] = .init(.column("c"))
    }
    #expect(reading.codes == ["bad-amount"])
  }

  @Test func `a date in figures is refused beside serials, for nothing tells its order`() throws {
    let reading = try read("t;p;d\na;ITA;43376\nb;ITA;03/10/2018\nc;ITA;2018-10-03\n") {
      $0.dialect.dateOrder = .excelSerial
    }
    #expect(reading.codes == ["bad-date"])
    #expect(values(reading, "start") == ["2018-10-03", "2018-10-03"])
  }

  @Test func `a broken record costs no record but itself`() throws {
    func record(_ title: String) -> String { #"{"t":"\#(title)","p":"ITA","d":"2018"}"# }
    let broken = #"{"t":"x","p":"ITA",,"d":"2018"}"#
    for separator in [",", ",\n"] {
      let array = "[" + [record("a"), broken, record("b"), record("c")].joined(separator: separator) + "]"
      let reading = try read(array, name: "a.json") { _ in }
      #expect(values(reading, "title") == ["a", "b", "c"])
      #expect(reading.report.counts.rejected == 1)
    }
    let lines = [record("a"), #"{"t":"x","p":"#, record("b"), record("c"), record("d")].joined(separator: "\n")
    let cut = try read(lines, name: "a.ndjson") { _ in }
    #expect(values(cut, "title") == ["a", "b", "c", "d"])
    #expect(cut.report.counts.rejected == 1)
  }

  @Test func `a file without a header loses no record`() throws {
    let reading = try read("a;ITA;2018-01-02\nb;ESP;2018-01-03\n") {
      $0.dialect.hasHeader = false
      $0.columns["title"] = .init(.column("#1"))
      $0.columns["partners"] = .init(.column("#2"))
      $0.columns["start"] = .init(.column("#3"))
    }
    #expect(reading.codes == [])
    #expect(values(reading, "title") == ["a", "b"])
    #expect(reading.report.sources.first?.records == 2)
  }

  @Test(
    arguments: [[0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46]] as [[UInt8]])
  func `what is no text is not read as one`(_ mark: [UInt8]) throws {
    let reading = try BilanIntakeTests.read(files: [("a.csv", mark + Array("id;title\n".utf8))])
    #expect(reading.codes == ["not-text"])
    #expect(reading.report.sources.first?.isRead == false)
  }

  @Test func `under a ceiling a source without markings says so`() throws {
    let text = "t;p;d;m\na;ITA;2018;NP\n"
    #expect(try read(text, ceiling: .restricted) { _ in }.codes == ["no-marking"])
    #expect(try read(text, ceiling: .restricted) { $0.columns["marking"] = .init(.column("m")) }.codes == [])
    #expect(try read(text, ceiling: .restricted) { $0.marking = .unprotected }.codes == [])
    #expect(try read(text) { _ in }.codes == [])
    let json = #"[{"id":"A","title":"t","partners":"ITA","kind":"visit","status":"fait","start":"2018"}]"#
    let reading = try BilanIntakeTests.read(json, name: "a.json", options: IntakeOptions(ceiling: .restricted))
    #expect(reading.codes == ["no-marking"])
  }

  @Test func `lines of one activity with other titles are said`() throws {
    let text = "i;t;p;d\n1;Nord;ITA;2018\n1;NORD;ESP;2018\n1;Sud;DEU;2018\n"
    let reading = try read(text) {
      $0.rows = .participation
      $0.columns["id"] = .init(.column("i"))
    }
    #expect(reading.codes == ["titles-differ"])
    #expect(reading.records.count == 1)
  }

  @Test func `rejected records come after the records that they would repeat`() throws {
    let header = "id;title;partners;kind;status;start"
    let source = header + "\n1;A;ITA;visit;fait;2018\n1;B;ITA;visit;annulé;2018\n2;C;ITA;visit;fait;?\n"
    let rejects =
      "motif_du_rejet;\(header)\nx;1;B;ITA;visit;annulé;2018\nx;2;C;ITA;visit;fait;2018\n"
    let reading = try BilanIntakeTests.read(files: [("a.csv", Array(rejects.utf8)), ("b.csv", Array(source.utf8))])
    #expect(values(reading, "title").sorted() == ["A", "C"])
    #expect(values(reading, "status").allSatisfy { $0 == "fait" })
  }

  @Test func `a total dated by its year alone is noticed where nothing has an identifier`() throws {
    let lines = "a;ITA;2018;1;100\nb;ESP;2018;2;200\nc;DEU;2018;3;300\nEnsemble;ITA;2018;6;600\n"
    let reading = try read("t;p;d;n;c\n" + lines) {
      $0.columns["participants_fr"] = .init(.column("n"))
      $0.columns["cost_eur"] = .init(.column("c"))
    }
    #expect(reading.codes == ["possible-total"])
    #expect(reading.records.count == 4)
  }

  @Test func `findings past those that are said are counted`() throws {
    let lines = (0..<10_020).map { "v\($0);ITA;quand" }
    let reading = try read("t;p;d\n" + lines.joined(separator: "\n")) { _ in }
    let counts = reading.report.log.counts
    #expect(counts.map(\.count) == [10_020])
    #expect(reading.report.findings.count == 1001)
  }

  @Test func `a cell of forty thousand partners is read at once`() throws {
    let cell = (0..<40_000).map { $0 % 2 == 0 ? "ITA" : "Atlantide" }.joined(separator: "/")
    let reading = try read("t;p;d\na;\(cell);2018\n") { $0.dialect.listSeparator = "/" }
    #expect(reading.report.counts.rejected == 1)
    #expect(reading.report.findings.count == 16)
  }
}
