import BilanIntake
import BilanMetrics
import BilanModel
import BilanRules
import Foundation
import Testing

/// What the rules of competence find: of each a record that breaks it, one that keeps it, one of which it is silent,
/// and what a derogation, an empty cell or a vague date makes of it.
@Suite struct CompetenceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: "fixtures/competence").path
  private static let files = [
    "accords", "activites", "dossiers", "instructions", "missions", "negociations", "plans", "postes", "series",
    "sieges",
  ].map { "\(folder)/\($0).csv" }

  /// `R04 avertissement R04-X`: a rule, how grave, and the record.
  private static let expected = """
    R01 erreur R01-C, R01-PX, R01-SX, R01-X, R18-C
    R01 avertissement R01-E, R01-PE, R01-PV, R01-V
    R01 note R01-PD
    R02 avertissement R02-V, R02-X
    R02 note R02-D
    R03 erreur R03-I, R03-J, R03-X
    R03 avertissement R03-V
    R03 note R03-D
    R04 avertissement R04-C, R04-X
    R04 note R04-D
    R05 erreur R05-X, R05-Z
    R05 avertissement R05-V, R05-Y, R05-Z
    R05 note R05-D
    R06 erreur R06-X, R06-Y
    R06 note R06-D
    R07 avertissement R07-V, R07-X, R07-Y
    R07 note R07-D
    R08 erreur R08-X
    R08 avertissement R08-V
    R08 note R08-D
    R09 erreur R09-C, R09-J, R09-X, R09-Y
    R09 avertissement R09-V
    R09 note R09-D
    R10 avertissement R10-V, R10-X
    R10 note R10-D
    R11 erreur R11-X, R11-Z
    R11 avertissement R11-V, R11-Y, R11-Z
    R11 note R11-D
    R12 avertissement R12-X, R12-Y, R13-W
    R12 note R12-D
    R13 avertissement R13-W, R13-X, R13-Y, R13-Z
    R14 erreur R14-W, R14-X
    R14 avertissement R14-V
    R14 note R14-D
    R15 erreur R15-SX, R15-X
    R15 avertissement R15-V
    R18 erreur R18-C, R18-SX, R18-X, R19-C
    R18 avertissement R18-V
    R18 note R18-SD
    R19 note R19-C, R19-V, R19-X
    R21 avertissement R21-C3, R21-W2, R21-X
    R21 note R21-D, R21-N
    """

  /// A line for each rule and severity with the records in which it is found.
  private func listed(_ log: CompetenceLog) -> String {
    var lines: [(rule: String, severity: Severity, records: [String])] = []
    for finding in log.kept {
      if let last = lines.last, last.rule == finding.rule, last.severity == finding.severity {
        lines[lines.count - 1].records.append(finding.record)
      } else {
        lines.append((finding.rule, finding.severity, [finding.record]))
      }
    }
    return lines.map { rule, severity, records in
      "\(rule) \(severity.name.french) \(records.sorted().joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  private func links(_ files: [String], options: IntakeOptions = IntakeOptions()) -> LinkTally {
    Intake.read(files, options: options, into: LinkTally()).tally
  }

  @Test func `each record of the fixture trips what it is there for, and nothing else`() {
    let found = listed(links(Self.files).competence[nil])
    #expect(found == Self.expected, "\(found)")
  }

  @Test(
    .enabled(if: ForeignFiles.hasPython, "skipped: python3, which the second count is written in, is not installed"),
    arguments: [files, ["activites", "plans"].map { root.appending(path: "fixtures/demo/\($0).csv").path }])
  func `a count in another language finds the same`(_ files: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.root.appending(path: "Tests/rules_oracle.py").path] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let found = links(files).competence[nil].kept.map { "\($0.rule) \($0.severity.name.french) \($0.record)" }
    #expect(found.count > 50)
    #expect(found.sorted() == text.split(separator: "\n").map(String.init).sorted())
  }

  @Test func `what the public text says of North America trips nothing but the session without a first`() {
    let folder = Self.root.appending(path: "fixtures/amerique-du-nord/registres").path
    let files = ["accords", "activites", "appreciations", "missions", "series"].map { "\(folder)/\($0).csv" }
    let (links, batches) = (links(files), Intake.read(files, options: IntakeOptions(), into: SeriesTally()).tally)
    #expect(listed(links.competence[nil]) == "R21 note DIAL-IP")
    let council = batches.series.first { $0.common.id == "CONSEIL-CAN" }
    #expect(council?.kind == .council && council?.level == .minister)
  }

  /// The series that files hold.
  private struct SeriesTally: Tally {
    var series: [MeetingSeries] = []

    mutating func add(_ batch: Batch) {
      guard batch.register.code == MeetingSeries.register.code else { return }
      series += (0..<batch.count).compactMap { MeetingSeries(batch, row: $0) }
    }
    mutating func merge(_ other: consuming SeriesTally) { series += other.series }
  }

  @Test(arguments: [1, 2, 3]) func `no order of files, no slice and no thread changes a finding`(seed: Int) {
    let once = links(Self.files).competence
    var dice = Dice(seed: UInt64(seed))
    let shuffled = Self.files.map { (dice.roll(1_000_000), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let again = links(
      shuffled, options: IntakeOptions(threads: seed, blockSize: 64 << seed)
    ).competence
    #expect(again[nil].kept == once[nil].kept && again[nil].counts == once[nil].counts)
    #expect(
      once.findings(nil).listed().map { $0.text(.french) } == again.findings(nil).listed().map { $0.text(.french) })
  }

  @Test func `what is found says the cell, what is expected, the derogation and the words of the text`() throws {
    let log = links(Self.files).competence.findings(nil)
    func said(_ code: String, _ line: Int, _ file: String) -> [String] {
      log.filter { $0.code == code && $0.origin.line == line && $0.origin.file.hasSuffix(file) }.map(\.message.french)
    }
    #expect(
      said("R11", 4, "accords.csv").sorted() == [
        "« Avec l’appui de » : « DGA », attendu : SGA", "« Signé par » : « MINISTRE », attendu : CEMA",
      ])
    #expect(
      said("R11", 6, "accords.csv") == [
        "« Négocié par » : « DGRIS », attendu : CEMA ; « Signé par » : « DGRIS », attendu : CEMA ; "
          + "« Avec l’appui de » est vide, attendu : SGA ; couvert par la dérogation « D-2024-11 »"
      ])
    #expect(said("R06", 9, "instructions.csv") == ["adressée (4 mars 2024) avant la coordination (5 mars 2024)"])
    #expect(said("R21", 25, "series.csv") == ["rang 2 sans session"])
    let hint = try #require(log.first { $0.code == "R10" }?.hint)
    #expect(
      hint.french
        == "article D3121-14 du code de la défense, 10° : « Siège au comité militaire de certaines organisations "
        + "internationales »"
    )
  }

  @Test func `a rule on a column that its file does not have is silent, and says so once`() {
    let tally = links(["\(Self.folder)/sans-pilote.csv", "\(Self.folder)/series.csv"])
    #expect(tally.competence[nil].kept.allSatisfy { $0.origin.file.hasSuffix("series.csv") })
    #expect(
      tally.competence.silences.map(\.message.french) == [
        "contrôles de compétence muets faute de colonne : R01, R02, R04, R12, R13 (« Pilote »), R21 (« Rang »)"
      ])
  }

  @Test func `a file of participations lacks the columns that it lacks, as any other`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "lignes-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = """
      id;title;partners;kind;start;status;lead;cost_eur
      A1;Un;Italie;exercise;2024-03-04;done;CEMAT;1000
      A1;Un;Grèce;exercise;2024-03-04;done;CEMAT;
      A2;Deux;Italie;visit;2024-03-05;done;CEMAT;10

      """
    try Data(text.utf8).write(to: URL(filePath: path))
    func silences(_ rows: SourceMapping.RowMeaning?) -> (LinkTally, [String]) {
      var options = IntakeOptions()
      if let rows {
        var mapping = SourceMapping(files: [path])
        mapping.rows = rows
        options.mappings[path] = mapping
      }
      let tally = links([path], options: options)
      return (tally, tally.competence.silences.map(\.message.french))
    }
    let (tally, said) = silences(.participation)
    #expect(tally.competence[nil].kept.isEmpty, "\(listed(tally.competence[nil]))")
    #expect(said == silences(nil).1 && said.count == 1)
  }

  @Test func `a report counts the findings of its period by rule and by office, and those without a date beside`()
    throws
  {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    let facts = Intake.read(
      Self.files, options: IntakeOptions(),
      into: ReportTally(series: series, asOf: Day(unchecked: 2024, 12, 31))
    ).tally.facts()
    func count(_ at: Coordinate) -> Quantity { facts[.competenceFindings, at: at] }
    let rule = Coordinate().at(.rule, .word("R04", Wording("", "")))
    #expect(count(rule) == .number(3))
    #expect(count(rule.at(.office, .word("BRI", Wording("", "")))) == .number(2))
    #expect(count(rule.at(.office, .word("CEMM", Wording("", "")))) == .number(1))
    // A joint authority counts for each of its offices, once in all.
    let third = Coordinate().at(.rule, .word("R03", Wording("", "")))
    #expect(count(third) == .number(5))
    #expect(count(third.at(.office, .word("DGRIS", Wording("", "")))) == .number(1))
    #expect(count(third.at(.office, .word("CEMA", Wording("", "")))) == .number(2))
    #expect(count(Coordinate()) == .number(facts.competence[0].kept.count))
    // A series stands in the year before too.
    #expect(count(Coordinate(period: -1).at(.rule, .word("R19", Wording("", "")))) == .number(3))
    #expect(count(Coordinate(period: -2)) == .missing(.noData))
  }

  @Test(arguments: [(nil, Severity.warning), ("D-1", .note)] as [(String?, Severity)])
  func `the derogation of a series covers its sessions under every rule`(derogation: String?, severity: Severity) {
    var series = MeetingSeries(origin: Origin(file: "s.csv", line: 2))
    (series.common.id, series.common.derogation) = ("S", derogation)
    var session = Activity(
      id: "A", title: "", partners: [], kind: .committeeSession, start: nil, status: .done,
      origin: Origin(file: "a.csv", line: 2))
    (session.series, session.lead) = ("S", NamedOffice("CEMM"))
    for parts in [[Batch([series]), Batch([session])], [Batch([session]), Batch([series])]] {
      var tally = CompetenceTally()
      for part in parts { tally.add(part) }
      let found = tally.competence()[nil].kept.filter { $0.rule == "R04" }
      #expect(found.map(\.severity) == [severity])
    }
  }

  @Test func `beyond a cap findings are counted, and those that are kept are the first by their place`() {
    let lines = 2...2 + 3 * CompetenceLog.limit
    let seats = lines.map { line in
      var seat = Seat(origin: Origin(file: "s.csv", line: line))
      seat.holder = NamedOffice("DGRIS")
      return seat
    }
    var (tally, other) = (CompetenceTally(), CompetenceTally())
    tally.add(Batch(seats.suffix(CompetenceLog.limit)))
    other.add(Batch(Array(seats.dropLast(CompetenceLog.limit).reversed())))
    tally.merge(other)
    let log = tally.competence()[nil]
    #expect(log.kept.map(\.origin.line) == Array(lines.prefix(CompetenceLog.limit)))
    #expect(log.counts[CompetenceLog.Place(rule: "R10", severity: .warning)] == lines.count)
    #expect(log.findings.counts.map(\.count) == [lines.count])
  }
}
