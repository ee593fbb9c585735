import BilanIntake
import BilanModel
import Testing

/// Every physical record of a file ends kept, rejected, withheld or set aside; what is there twice is said.
@Suite struct NothingLostTests {
  static let header = "Intitulé;Partenaires;Nature;Début;État;Participants français;Coût (€)"

  /// A random file, and how many of its lines are of each kind.
  struct RandomFile {
    var lines: [String] = []
    var expected = RecordCounts()

    init(_ seed: UInt64) {
      var random = SplitMix(seed)
      for _ in 0..<random.below(3) { add("Registre des activités", \.aside.titles) }
      if !lines.isEmpty, random.below(2) == 0 { add("", \.aside.titles) }
      lines.append(NothingLostTests.header)
      for index in 0..<60 {
        switch random.below(12) {
        case 0: add(["", ";;;;;;", " ; ;;;;;"][random.below(3)], \.aside.blanks)
        case 1: add(NothingLostTests.header, \.aside.repeatedHeaders)
        case 2: add(["Total;;;;;12;4000", "Sous-total;;;;;1;"][random.below(2)], \.aside.totals)
        case 3: add("Visite;Lémurie;visite;2024;fait;1;2", \.rejected)
        case 4: add("trop;peu", \.rejected)
        case 5: add("Extraction du 3 mars", \.aside.footers)
        case 6: add("\"Visite\n\(index) ; suite\";Italie;visite;2024-03-04;fait;\(index);10,50", \.kept)
        default: add("Visite \(index);Italie;visite;2024-03-04;fait;\(index);10,50", \.kept)
        }
      }
      // A record that ends the file, so that what stands above is no footer but by its words.
      add("Visite;Italie;visite;2024-03-04;fait;;", \.kept)
      for _ in 0..<random.below(3) { add("Fin", \.aside.footers) }
    }

    private mutating func add(_ line: String, _ count: WritableKeyPath<RecordCounts, Int>) {
      lines.append(line)
      expected[keyPath: count] += 1
    }
  }

  @Test(arguments: 1...30) func `every physical record is counted once, by what it is`(_ seed: UInt64) throws {
    let file = RandomFile(seed)
    let bytes = Array((file.lines.joined(separator: "\n") + "\n").utf8)
    for (threads, size) in [(1, 1 << 18), (1, 7), (3, 64)] {
      let reading = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: threads, blockSize: size))
      let counts = reading.report.counts
      #expect(counts == file.expected)
      #expect(counts.records + counts.setAside + 1 == file.lines.count)
    }
  }

  @Test func `lines skipped by a mapping, and those of a file marked whole, are counted too`() throws {
    var mapping = SourceMapping(files: [])
    mapping.dialect.skippedBefore = 2
    mapping.dialect.skippedAfter = 1
    let text = "a\nb\nc\n\(Self.header)\nVisite;Italie;visite;2024;fait;;\n\nx;y\n"
    let counts = try read(text, mapping: mapping).report.counts
    #expect(counts.records == 1 && counts.aside.skipped == 3 && counts.aside.titles == 1 && counts.aside.blanks == 1)
    let withheld = try read(
      "Intitulé;Partenaires;Nature;État;Protection\nt;USA;visite;fait;S\nt;USA;visite;fait;\n",
      options: IntakeOptions(ceiling: .unprotected))
    #expect(withheld.report.counts.withheld == 1 && withheld.report.counts.kept == 1)
  }

  @Test func `identical records are kept and said once a file, with the first two places`() throws {
    let head = "Intitulé;Partenaires;Nature;Début;État"
    let rows = (0..<400).map { "Visite \($0 % 150);Italie;visite;2024;fait" }
    for threads in [1, 2, 5] {
      let reading = try read(
        files: [("a.csv", Array(([head] + rows).joined(separator: "\n").utf8))],
        options: IntakeOptions(threads: threads, blockSize: 256))
      #expect(reading.records.count == 400)
      #expect(reading.codes == ["identical-lines"])
      let finding = try #require(reading.report.findings.first)
      #expect(finding.message.french.hasPrefix("250 enregistrements"))
      #expect(finding.origin.line == 152 && finding.hint?.french.hasSuffix("a.csv:2") == true)
    }
  }

  static let unlike: [(String, String)] = [
    ("a space more", "t;USA;visite;2024;fait\nt ;USA;visite;2024;fait"),
    ("quotes that change nothing", "t;USA;visite;2024;fait\n\"t\";USA;visite;2024;fait"),
    ("rejected ones", "t;Lémurie;visite;2024;fait\nt;Lémurie;visite;2024;fait"),
  ]

  @Test(arguments: unlike) func `records that differ in a byte or are not kept are not identical`(
    _ name: String, _ rows: String
  ) throws {
    #expect(
      !(try read("Intitulé;Partenaires;Nature;Début;État\n\(rows)\n").codes.contains("identical-lines")), "\(name)")
  }

  @Test func `only records without an identifier can be identical`() throws {
    let text = "id,title,partners,kind,start,status\n,t,USA,visit,2024,fait\nA1,t,USA,visit,2024,fait\n"
    #expect(try read(text).codes == [])
    #expect(try read(text + ",t,USA,visit,2024,fait\n").codes == ["identical-lines"])
    let json = #"{"title":"t","partners":"USA","kind":"visit","status":"fait"}"#
    #expect(try read(json + "\n" + json, name: "a.ndjson").codes == ["identical-lines"])
  }

  /// Amounts of a file row by row, undated rows marked, and the lines that may be totals.
  static let sums: [(String, [String], [Int])] = [
    ("the last row", ["1;10", "2;20", "3;30", "-6;60"], [5]),
    (
      "sub-totals and the total of all", ["1;10", "2;20", "3;30", "-6;60", "1;1", "1;2", "1;3", "-3;6", "-9;66"],
      [5, 9, 10]
    ),
    ("a row with a date", ["1;10", "2;20", "3;30", "6;60"], []),
    ("too few rows above", ["1;10", "2;20", "-3;30"], []),
    ("one column disagrees", ["1;10", "2;20", "3;30", "-6;61"], []),
    ("a column without a value", ["1;10", "2;20", "3;30", "-;60"], [5]),
    ("values missing above", ["1;", ";20", "3;30", "-4;50"], [5]),
    ("nothing but zeros", ["0;0", "0;0", "0;0", "-0;0"], []),
    ("cents", ["1;0,10", "2;0,20", "3;0,30", "-6;0,60"], [5]),
    ("after a line of totals in words", ["1;10", "2;20", "3;30", "Total", "4;40", "5;50", "6;60", "-15;150"], [9]),
    ("a small undated row", ["100;10", "2;20", "3;30", "-1;1"], []),
  ]

  static func line(_ index: Int, _ amounts: String) -> String {
    if amounts == "Total" { return "Total;;;;;6;60" }
    let isUndated = amounts.hasPrefix("-")
    return
      "Visite \(index);Italie;visite;\(isUndated ? "" : "2024-03-04");fait;\(isUndated ? String(amounts.dropFirst()) : amounts)"
  }

  @Test(arguments: sums) func `an undated row whose amounts are the sum of those above may be a total`(
    _ name: String, _ rows: [String], _ lines: [Int]
  ) throws {
    let text = ([Self.header] + rows.enumerated().map { Self.line($0.offset, $0.element) }).joined(separator: "\n")
    for (threads, size) in [(1, 1 << 18), (1, 5), (2, 16), (4, 16)] {
      let reading = try read(
        files: [("a.csv", Array(text.utf8))], options: IntakeOptions(threads: threads, blockSize: size))
      let found = reading.report.findings.filter { $0.code == "possible-total" }
      #expect(found.map(\.origin.line) == lines, "\(name), \(threads) threads")
      #expect(reading.records.count == rows.count { $0 != "Total" })
    }
  }

  @Test func `totals are found in a long file whatever the threads`() throws {
    var rows: [String] = []
    var (count, cents) = (0, 0)
    var random = SplitMix(5)
    for index in 0..<3000 {
      let amounts = (random.below(100), random.below(100_000))
      count += amounts.0
      cents += amounts.1
      rows.append(
        "Visite \(index);Italie;visite;2024-03-04;fait;\(amounts.0);\(amounts.1 / 100),\(amounts.1 % 100 / 10)\(amounts.1 % 10)"
      )
      if index % 1000 == 999 {
        rows.append("Ensemble;Italie;visite;;fait;\(count);\(cents / 100),\(cents % 100 / 10)\(cents % 10)")
        (count, cents) = (0, 0)
      }
    }
    let bytes = Array(([Self.header] + rows).joined(separator: "\n").utf8)
    for threads in [1, 2, 7] {
      let reading = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: threads, blockSize: 1 << 10))
      #expect(reading.report.findings.filter { $0.code == "possible-total" }.map(\.origin.line) == [1002, 2003, 3004])
      #expect(reading.report.findings.first?.message.french.contains("1000 lignes") == true)
    }
  }
}
