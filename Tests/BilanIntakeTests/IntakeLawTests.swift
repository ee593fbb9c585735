import BilanIntake
import BilanModel
import Testing

/// Files with random mistakes, and what must hold whatever they are.
@Suite struct IntakeLawTests {
  static let header = "Identifiant;Intitulé;Partenaires;Nature;Début;Fin;État;Protection;Coût (€);Domaines"

  /// A line that is good three times in four.
  static func line(_ index: Int, _ random: inout SplitMix) -> String {
    func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }
    let isGood = random.below(4) > 0
    func cell(_ good: [String], _ bad: [String]) -> String {
      isGood || random.below(3) > 0 ? pick(good) : pick(bad)
    }
    if !isGood, random.below(8) == 0 {
      return pick(["", ";;;;;;;;;", "x;y", "a;\"b", "\"a\" b;c", " ; ; ; ; ; ; ; ; ; "])
    }
    return [
      "A\(index)",
      cell(["Visite", "\"Visite ; suite\"", "\"deux\nlignes\"", "\"dite \"\"longue\"\"\"", "Été à Orléans"], [""]),
      cell(["USA", "CAN|USA", "Allemagne et Belgique", "Côte d’Ivoire"], ["Atlantide", "", "USA|USA", "France"]),
      cell(["visit", "Exercice", "stage"], ["viste"]), cell(["2024-03-04", "mars 2024", "04/03/2024"], ["2024-02-31"]),
      cell(["", "2024-12-31"], ["2019-01-01"]), cell(["fait", "prévu", "annulé"], ["?"]),
      cell(["", "NP", "DR"], ["XX"]), cell(["", "12,50", "1 000"], ["beaucoup"]),
      cell(["cyber", "cyber;drones", ""], ["cyber"]),
    ].joined(separator: ";").replacing("cyber;drones", with: "cyber|drones")
  }

  static func lines(_ seed: UInt64, count: Int = 200) -> [String] {
    var random = SplitMix(seed)
    return (0..<count).map { line($0, &random) }
  }

  static func text(_ lines: [String]) -> [UInt8] { Array(([header] + lines).joined(separator: "\n").utf8) }

  /// The findings without their places, sorted.
  static func content(_ reading: Reading) -> [String] {
    reading.report.findings.map { "\($0.code) \($0.message.french)" }.sorted()
  }

  @Test(arguments: 1...20) func `records in are kept, rejected or withheld`(_ seed: UInt64) throws {
    for ceiling in [nil, Ceiling.unprotected] {
      let reading = try read(
        files: [("a.csv", Self.text(Self.lines(seed)))], options: IntakeOptions(ceiling: ceiling))
      let source = try #require(reading.report.sources.first)
      #expect(source.records == source.kept + source.rejected + source.withheld)
      #expect(source.kept == reading.records.count)
      let rejecting = Set(reading.report.findings.filter { $0.severity == .error }.map(\.origin.line))
      #expect(ceiling != nil || rejecting.count <= source.rejected)
      #expect(source.rejected == 0 || !rejecting.isEmpty)
    }
  }

  @Test(arguments: 1...6) func `the size of blocks changes nothing`(_ seed: UInt64) throws {
    let bytes = Self.text(Self.lines(seed, count: 40))
    let whole = try read(files: [("a.csv", bytes)])
    for size in [1, 2, 3, 7, 63, 64, 65, 200, 1000] {
      let cut = try read(files: [("a.csv", bytes)], options: IntakeOptions(blockSize: size))
      #expect(cut.records == whole.records)
      #expect(
        cut.report.findings.map { "\($0.origin.line):\($0.origin.column) \($0.code)" }
          == whole.report.findings.map { "\($0.origin.line):\($0.origin.column) \($0.code)" })
      #expect(cut.report.counts == whole.report.counts)
    }
  }

  @Test(arguments: 1...12) func `the number of threads changes nothing`(_ seed: UInt64) throws {
    // Odd seeds have mistakes that make any cut doubtful, even ones do not.
    let lines = seed % 2 == 0 ? Self.closedLines(seed).filter { !$0.hasPrefix("\"a\" b") } : Self.lines(seed)
    for bytes in [Self.text(lines), Self.text(lines + [lines[3]]), Self.json(lines)] {
      let one = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: 1, blockSize: 64))
      for threads in [2, 3, 8] {
        let several = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: threads, blockSize: 64))
        #expect(several.records == one.records)
        #expect(several.report.findings.map(Self.placed) == one.report.findings.map(Self.placed))
        #expect(several.report.counts == one.report.counts)
      }
    }
  }

  static func placed(_ finding: Finding) -> String {
    "\(finding.origin.line):\(finding.origin.column) \(finding.code) \(finding.message.french)"
  }

  /// The lines as objects, as far as they have cells.
  static func json(_ lines: [String]) -> [UInt8] {
    let names = header.split(separator: ";")
    let objects = CSVText(text(lines), delimiter: ";").rows.dropFirst().map { row in
      let members = zip(names, row).map {
        "\"\($0)\": \"\($1.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
      }
      return "{" + members.joined(separator: ", ") + ", \"inconnu\": 1}"
    }
    return Array(objects.joined(separator: "\n").utf8)
  }

  /// Lines whose mistakes stay on their own line.
  static func closedLines(_ seed: UInt64) -> [String] { lines(seed).filter { !$0.hasPrefix("a;\"b") } }

  @Test(arguments: 1...6) func `the order of records changes only the places of findings`(_ seed: UInt64) throws {
    var lines = Self.closedLines(seed)
    let straight = try read(files: [("a.csv", Self.text(lines))])
    var random = SplitMix(seed)
    random.shuffle(&lines)
    let shuffled = try read(files: [("a.csv", Self.text(lines))])
    #expect(shuffled.records == straight.records)
    #expect(Self.content(shuffled) == Self.content(straight))
    #expect(shuffled.report.counts == straight.report.counts)
  }

  @Test(arguments: 1...6) func `a file split in ten gives the same records and findings`(_ seed: UInt64) throws {
    let lines = Self.closedLines(seed)
    let whole = try read(files: [("a.csv", Self.text(lines))])
    let parts = (0..<10).map { part in
      ("part\(part).csv", Self.text(lines.enumerated().filter { $0.offset * 10 / lines.count == part }.map(\.element)))
    }
    let split = try read(files: parts)
    #expect(split.records == whole.records)
    #expect(Self.content(split) == Self.content(whole))
    #expect(split.report.counts == whole.report.counts)
  }
}
