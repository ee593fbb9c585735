import BilanIntake
import BilanModel
import Foundation
import Testing

/// Rejected records are written back as they came, so that they can be mended and read again.
@Suite struct RejectsTests {
  static let header = "Identifiant;Intitulé;Partenaires;Nature;Début;État;Protection"

  /// The text of the rejected records of files, by name, and the report of their reading.
  static func rejects(
    _ files: [(name: String, bytes: [UInt8])], options: IntakeOptions = IntakeOptions(),
    mapping: SourceMapping? = nil
  ) throws -> (texts: [String: [UInt8]], report: IntakeReport) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rejects-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = options
    options.keepsRejects = true
    var paths: [String] = []
    for file in files {
      let url = folder.appending(path: file.name)
      try Data(file.bytes).write(to: url)
      paths.append(url.path)
      if let mapping { options.mappings[url.path] = mapping }
    }
    let (_, report) = Intake.read(paths, options: options, into: RecordingTally())
    var texts: [String: [UInt8]] = [:]
    for (file, source) in zip(files, report.sources) {
      guard let rejects = source.rejects else { continue }
      var text = try RejectsText(rejects, .unprotected, .french)
      while let piece = try text.piece() { texts[file.name, default: []] += piece }
    }
    return (texts, report)
  }

  static func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// The text without the fingerprints in its reasons.
  static func bare(_ bytes: [UInt8]?) -> String { text(bytes).replacing(/, empreinte [0-9a-f]{8}/, with: "") }

  static let broken =
    header + "\nA1;été;USA;Visite;2018;fait;\nA2;\"une ; «\u{A0}deux\u{A0}»\nlignes\";Lémurie;Visite;2018;fait;\n"
    + "A3;=1+1;Lémurie;Viste;2018;fait;\nA4;t;USA;Visite;2018;fait;;de trop\nA5;t;USA\n"

  static let back =
    "\u{FEFF}motif_du_rejet;\(header)\n"
    + "\"[NON PROTÉGÉ] ligne 3 : partenaire inconnu « Lémurie »\";A2;\"une ; «\u{A0}deux\u{A0}»\nlignes\";Lémurie;Visite;2018;fait;\n"
    + "\"[NON PROTÉGÉ] ligne 5 : partenaire inconnu « Lémurie » ; nature inconnue « Viste »\";A3;=1+1;Lémurie;Viste;2018;fait;\n"
    + "\"[NON PROTÉGÉ] ligne 6 : 8 champs au lieu de 7\";A4;t;USA;Visite;2018;fait;;de trop\n"
    + "\"[NON PROTÉGÉ] ligne 7 : 3 champs au lieu de 7\";A5;t;USA\n"

  @Test func `rejected records come back as they came, in UTF-8, with the reason before them`() throws {
    let bytes: [[UInt8]] = [
      Array(Self.broken.utf8), EncodingTests.encoded(Self.broken, .windowsCP1252),
      EncodingTests.encoded(Self.broken, .utf16LittleEndian, mark: [0xFF, 0xFE]),
      EncodingTests.encoded(Self.broken, .utf16BigEndian),
      Array(("un titre\n\n" + Self.broken).utf8),
    ]
    for (index, bytes) in bytes.enumerated() {
      for size in [1, 7, 64, 1 << 18] {
        let (texts, report) = try Self.rejects([("a.csv", bytes)], options: IntakeOptions(blockSize: size))
        let expected = index == 4 ? Self.shiftedBack : Self.back
        #expect(Self.bare(texts["a.csv"]) == expected, "\(index) in blocks of \(size)")
        #expect(report.counts.rejected == 4)
      }
    }
  }

  static let shiftedBack = [7, 6, 5, 3].reduce(back) {
    $0.replacing(" ligne \($1) ", with: " ligne \($1 + 2) ")
  }

  @Test func `mended and read again beside the original they complete it, each counted once`() throws {
    let (texts, _) = try Self.rejects([("a.csv", Array(Self.broken.utf8))])
    let mended = Self.text(texts["a.csv"]).replacing(";Lémurie", with: ";CAN").replacing("Viste", with: "Visite")
      .replacing(";de trop", with: "").replacing("A5;t;USA", with: "A5;t;USA;Visite;2018;fait;")
    for files in [["a.csv", "m.csv"], ["m.csv", "a.csv"]] {
      let reading = try read(
        files: files.map { ($0, Array(($0 == "a.csv" ? Self.broken : mended).utf8)) })
      #expect(reading.records.count == 5)
      #expect(reading.report.counts.rejected == 4)
      #expect(!reading.codes.contains("unknown-column") && !reading.codes.contains("repeated-id"))
    }
    let alone = try read(files: [("m.csv", Array(mended.utf8))])
    #expect(alone.records.count == 4 && alone.codes == [])
  }

  @Test(arguments: 1...12) func `every rejected record of a random file comes back, whatever the threads`(
    _ seed: UInt64
  ) throws {
    let lines = IntakeLawTests.lines(seed, count: 120)
    for bytes in [IntakeLawTests.text(lines), IntakeLawTests.json(lines)] {
      let (texts, report) = try Self.rejects(
        [("a", bytes)], options: IntakeOptions(threads: 1, blockSize: 1 << 18))
      let rejects = try #require(report.sources.first?.rejects)
      #expect(rejects.count == report.counts.rejected && rejects.unwritten == 0)
      let cut = try Self.rejects([("a", bytes)], options: IntakeOptions(threads: 3, blockSize: 64))
      #expect(cut.texts == texts)
      let again = try read(files: [("a", texts["a"] ?? [])])
      #expect(again.report.counts.rejected == report.counts.rejected)
      #expect(again.records.isEmpty)
    }
  }

  @Test func `a reason tells its record from others, whatever the encoding and the ends of lines`() throws {
    let text = Self.header + "\nA1;été;Lémurie;Visite;2018;fait;\nA2;été;Lémurie;Visite;2018;fait;\n"
    let fingerprints = try [
      Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8), EncodingTests.encoded(text, .windowsCP1252),
      EncodingTests.encoded(text, .utf16LittleEndian, mark: [0xFF, 0xFE]),
    ].map { bytes in
      try Self.text(Self.rejects([("a.csv", bytes)]).texts["a.csv"]).matches(of: /empreinte ([0-9a-f]{8})/).map { $0.1 }
    }
    #expect(Set(fingerprints).count == 1)
    #expect(Set(fingerprints[0]).count == 2)
  }

  @Test func `objects come back as objects, in the array that they came from`() throws {
    var mapping = SourceMapping(files: [])
    mapping.register = "activities"
    mapping.dialect.recordsPath = ["export", "rows"]
    for (column, key) in [("id", "r"), ("title", "t"), ("partners", "p.c"), ("kind", "k"), ("status", "s")] {
      mapping.columns[column] = SourceMapping.ColumnMapping(.column(key))
    }
    let good = #"{"r":"J1","t":"x","p":{"c":["USA"]},"k":"visit","s":"fait"}"#
    let text = """
      {"export": {"rows": [
        \(good), \(good.replacing("J1", with: "J2").replacing("visit", with: "vist")), 42, {}, {"r":"J4"},
        \(good.replacing("J1", with: "J3").replacing("\"k\"", with: "k"))
      ]}}
      """
    let (texts, _) = try Self.rejects([("a.json", Array(text.utf8))], mapping: mapping)
    let expected = """
      {"export": {"rows": [
      {"motif_du_rejet": "[NON PROTÉGÉ] ligne 2 : nature inconnue « vist »", "r":"J2","t":"x","p":{"c":["USA"]},"k":"vist","s":"fait"},
      {"motif_du_rejet": "[NON PROTÉGÉ] ligne 2 : un nombre là où un enregistrement est attendu, un objet { … }", "contenu": 42},
      {"motif_du_rejet": "[NON PROTÉGÉ] ligne 2 : « Intitulé » est vide ; « Partenaires » est vide ; \
      « Nature » est vide ; « État » est vide", "r":"J4"},
      {"motif_du_rejet": "[NON PROTÉGÉ] ligne 3 : JSON : il faut une clé entre guillemets, non « k »", "r":"J3","t":"x","p":{"c":["USA"]},k:"visit","s":"fait"}
      ]}}

      """
    #expect(Self.bare(texts["a.json"]) == expected)
    let mended = Self.text(texts["a.json"]).replacing("vist\"", with: "visit\"").replacing(",k:", with: ",\"k\":")
    let reading = try read(
      files: [("a.json", Array(text.utf8)), ("m.json", Array(mended.utf8))], mapping: mapping)
    #expect(reading.records.count == 3)
    #expect(reading.report.sources.map(\.unused) == [[], ["contenu"]])
  }

  @Test func `under a ceiling nothing comes back that may be above it`() throws {
    let text =
      Self.header + "\nA1;t;Lémurie;Visite;2018;fait;NP\nA2;secret;Lémurie;Visite;2018;fait;S\n"
      + "A3;caché;Lémurie;Visite;2018;fait;?\nA4;tu;USA;Visite;2018;fait;S;\"x\" y\nA5;vide;Lémurie;Visite;2018;fait;\n"
    let (texts, report) = try Self.rejects(
      [("a.csv", Array(text.utf8))], options: IntakeOptions(ceiling: .restricted))
    let back = Self.text(texts["a.csv"])
    #expect(back.contains(";A1;") && back.contains(";A5;"))
    for word in ["secret", "caché", "tu;", "\"x"] { #expect(!back.contains(word), "\(word)") }
    let rejects = try #require(report.sources.first?.rejects)
    #expect(rejects.count == 2 && rejects.unwritten == report.counts.rejected - 2)
  }

  @Test func `a line of a long file that contradicts its activity comes back`() throws {
    var mapping = SourceMapping(files: [])
    mapping.register = "activities"
    mapping.rows = .participation
    for (column, key) in [("id", "r"), ("title", "t"), ("partners", "p"), ("kind", "k"), ("status", "s")] {
      mapping.columns[column] = SourceMapping.ColumnMapping(.column(key))
    }
    let text = "r;t;p;k;s\nE1;x;USA;visit;fait\nE1;x;CAN;course;fait\nE1;x;Lémurie;visit;fait\n"
    let (texts, report) = try Self.rejects([("a.csv", Array(text.utf8))], mapping: mapping)
    let back = Self.bare(texts["a.csv"])
    #expect(
      back.hasSuffix(
        ";E1;x;CAN;course;fait\n\"[NON PROTÉGÉ] ligne 4 : partenaire inconnu « Lémurie »\";E1;x;Lémurie;visit;fait\n"))
    #expect(report.counts.rejected == 2 && report.sources.first?.rejects?.count == 2)
    let mended = back.replacing("course", with: "visit").replacing(";Lémurie", with: ";DEU")
    let reading = try read(files: [("a.csv", Array(text.utf8)), ("m.csv", Array(mended.utf8))], mapping: mapping)
    #expect(reading.records.count == 1 && reading.records.first?.contains("USA+CAN+DEU") == true)
    mapping.marking = .unprotected
    let ceiling = try Self.rejects(
      [("a.csv", Array(text.utf8))], options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
    #expect(ceiling.report.sources.first?.rejects?.count == 0)
    #expect(ceiling.report.sources.first?.rejects?.unwritten == 2)
  }

  @Test func `what a mapping says of the lines and places of a file holds for its rejected records`() throws {
    var mapping = SourceMapping(files: [])
    mapping.register = "activities"
    mapping.dialect.encoding = .windows1252
    mapping.dialect.skippedBefore = 1
    mapping.dialect.headerLine = 2
    mapping.dialect.skippedAfter = 2
    mapping.dialect.hasQuotes = false
    for (column, key) in [("title", "#2"), ("partners", "#3"), ("kind", "n"), ("status", "s")] {
      mapping.columns[column] = SourceMapping.ColumnMapping(.column(key))
    }
    let text = "export\n;;\nr;\"t\";;n;s\n1;\"été\";Lémurie;visit;fait\n2;b;USA;visit;fait\nfin;;;;\ntotal;;;;\n"
    let bytes = EncodingTests.encoded(text, .windowsCP1252)
    let (texts, report) = try Self.rejects([("a.csv", bytes)], mapping: mapping)
    #expect(report.counts.kept == 1)
    #expect(
      Self.bare(texts["a.csv"])
        == "\u{FEFF}\n\nmotif_du_rejet;r;\"t\";;n;s\n[NON PROTÉGÉ] ligne 4 : partenaire inconnu « Lémurie »;1;\"été\";Lémurie;visit;fait\n\n\n"
    )
    let mended = Self.text(texts["a.csv"]).replacing(";Lémurie", with: ";CAN")
    let reading = try read(files: [("a.csv", bytes), ("m.csv", Array(mended.utf8))], mapping: mapping)
    #expect(reading.records.count == 2 && reading.records.contains { $0.contains("\"été\"") })
  }

  @Test func `records too long or left open come back as far as they go`() throws {
    let long = String(repeating: "x", count: 20_000)
    let text = LimitTests.text("A2,\(long),USA,visit,2024,fait,")
    let (texts, report) = try Self.rejects([("a.csv", Array(text.utf8))], options: LimitTests.options)
    #expect(report.counts.rejected == 1)
    #expect(Self.text(texts["a.csv"]).hasSuffix(",A2,\(long),USA,visit,2024,fait,\n"))
  }

  @Test func `past ten thousand the codes stand for the messages`() throws {
    let rows = (0..<10_003).map { "A\($0),t,Lémurie,viste,2024,fait," }.joined(separator: "\n")
    for threads in [1, 4] {
      let (texts, _) = try Self.rejects(
        [("a.csv", Array((LimitTests.header + "\n" + rows).utf8))],
        options: IntakeOptions(threads: threads, blockSize: 1 << 14))
      let lines = Self.bare(texts["a.csv"]).split(separator: "\n")
      #expect(lines.count == 10_004)
      #expect(
        lines[10_000].hasPrefix(
          "\"[NON PROTÉGÉ] ligne 10001 : partenaire inconnu « Lémurie » ; nature inconnue « viste »\","))
      #expect(lines[10_001].hasPrefix("\"[NON PROTÉGÉ] ligne 10002 : unknown-partner, unknown-kind\","))
    }
  }
}
