import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// Long files say the same of a year whatever the year of the report: the lines of all of history are joined.
@Suite struct LongFileYearsTests {
  private static let years = 2017...2021

  @Test(arguments: 1...8) func `the totals of a check, a report of the year and a later report agree`(
    _ seed: UInt64
  ) throws {
    let file = try LongFile(seed, years: Self.years)
    defer { file.remove() }
    for ceiling in [nil, Ceiling.restricted] {
      let checked = try file.read(2000, detail: nil, ceiling)
      #expect(checked.report.findings.isEmpty == false, "lines with other titles are part of the trial")
      for shown in Self.years {
        let reported = try file.read(shown, detail: shown - 1...shown, ceiling)
        #expect(reported.report.findings == checked.report.findings)
        #expect(reported.report.sources.map(\.counts) == checked.report.sources.map(\.counts))
        #expect(reported.report.sources.map(\.activities) == checked.report.sources.map(\.activities))
        for year in Self.years {
          let (now, then) = (year - shown, year - 2000)
          #expect(reported.cube.measures(period: now) == checked.cube.measures(period: then), "\(year) in \(shown)")
          #expect(reported.cube.participations(period: now) == checked.cube.participations(period: then))
          #expect(reported.cube.statuses[now] == checked.cube.statuses[then])
          for partner in reported.cube.partners(in: now) + checked.cube.partners(in: then) {
            #expect(
              reported.cube.measures(period: now, partner: partner)
                == checked.cube.measures(period: then, partner: partner))
          }
          for group in Group.allCases {
            #expect(
              reported.cube.measures(period: now, group: group) == checked.cube.measures(period: then, group: group))
          }
          #expect(reported.cube.measures(period: now).activities == file.activities(year, above: ceiling))
        }
      }
    }
  }

  @Test func `a translated or constant identifier withholds its activity too`() throws {
    let lines = "X;Ex;DEU;2018-03-12;S\nY;Ex;BEL;2018-03-12;NP\nZ;Ex;ITA;2018-03-12;\nX ;Ex;ITA;2018-03-12;S"
    let translated = try LongFile(lines) { $0.columns["id"] = .init(.column("id"), translations: ["x": "Y"]) }
    defer { translated.remove() }
    let constant = try LongFile(lines) { $0.columns["id"] = .init(.constant("A")) }
    defer { constant.remove() }
    #expect(try translated.read(2018, detail: 2017...2018, .restricted).report.sources.map(\.withheld) == [3])
    #expect(try constant.read(2018, detail: 2017...2018, .restricted).report.sources.map(\.withheld) == [4])
  }

  @Test(arguments: ["S", "DR NOFORN", "SF"])
  func `where a line that may be above the ceiling has no identifier, no line is read`(_ marking: String) throws {
    for identifier in ["", "  ", "\u{A0}", "\u{200B}", "\u{FEFF}\u{2060}"] {
      let file = try LongFile("\(identifier);Ex;DEU;2018-03-12;\(marking)\nA;Ex;BEL;2018-03-12;NP")
      defer { file.remove() }
      let report = try file.read(2018, detail: 2017...2018, .restricted).report
      #expect(report.sources.map(\.counts.kept) == [0] && report.sources.map(\.isRead) == [false])
      #expect(report.findings.contains { $0.code == "unknown-activity" })
    }
  }

  @Test(arguments: [
    "E1 ", "e1", "\u{A0}E1", "E\u{200B}1", "E\u{AD}1", "\u{FEFF}E1", "Ｅ１", "E\u{FE0F}1", "\u{2003}E1", "É1", "E¹", "Ⓔ1",
    "E1\u{2800}", "E\u{301}1", "E1\u{E0001}",
  ])
  func `an identifier that looks the same is that of one activity for the ceiling`(_ identifier: String) throws {
    for (first, second) in [(identifier, "E1"), ("E1", identifier)] {
      let file = try LongFile("\(first);Ex;DEU;2018-03-12;S\n\(second);Ex;BEL;2018-03-12;NP\nB;Ex;ITA;2018-03-12;NP")
      defer { file.remove() }
      let counts = try file.read(2018, detail: 2017...2018, .restricted).report.sources.map(\.counts)
      #expect(counts.map(\.withheld) == [2] && counts.map(\.kept) == [1], "\(identifier.unicodeScalars)")
    }
  }

  @Test func `identifiers that look the same and are not are said`() throws {
    let file = try LongFile("E1;Ex;DEU;2018-03-12;NP\ne1;Ex;BEL;2018-03-12;NP\nE2;Ex;ITA;2018-03-12;NP")
    defer { file.remove() }
    let findings = try file.read(2018, detail: 2017...2018, nil).report.findings
    #expect(findings.map(\.code) == ["alike-identifier"] && findings.map(\.origin.line) == [3])
    #expect(findings.map { $0.message.french } == ["identifiant presque pareil à un autre « e1 »"])
  }
}

/// A file with a line for each activity and partner.
private struct LongFile {
  private let folder: URL
  private let path: String
  private var mapping = SourceMapping(files: ["*"])
  /// The year of each activity, and whether one of its lines is above the ceiling.
  private var written: [(year: Int, isSecret: Bool)] = []

  /// A file of some lines `id;title;partners;start;marking`.
  init(_ lines: String, _ change: (inout SourceMapping) -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "years-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "lignes.csv").path
    try ("id;title;partners;start;marking\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    mapping.register = "activities"
    mapping.rows = .participation
    for code in ["id", "title", "partners", "start", "marking"] { mapping.columns[code] = .init(.column(code)) }
    mapping.columns["kind"] = .init(.constant("exercise"))
    mapping.columns["status"] = .init(.constant("fait"))
    change(&mapping)
  }

  /// Some activities in each year, of one to four lines in any order, the marking and the title of each its own.
  init(_ seed: UInt64, years: ClosedRange<Int>) throws {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var lines: [String] = []
    var written: [(Int, Bool)] = []
    for year in years {
      for number in 0..<(4 + draw(5)) {
        let day = "\(year)-0\(1 + draw(9))-1\(draw(9))"
        var isSecret = false
        for partner in ["DEU", "BEL", "ITA", "USA"].prefix(1 + draw(4)) {
          let marking = draw(9) == 0 ? "S" : draw(4) == 0 ? "DR" : ""
          if marking == "S" { isSecret = true }
          let title = draw(3) == 0 ? "Stage" : "Exercice"
          lines.insert("\(year)-\(number);\(title);\(partner);\(day);\(marking)", at: draw(lines.count + 1))
        }
        written.append((year, isSecret))
      }
    }
    try self.init(lines.joined(separator: "\n"))
    self.written = written
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The activities of a year that a ceiling lets through.
  func activities(_ year: Int, above ceiling: Ceiling?) -> Int {
    written.count { $0.year == year && (ceiling == nil || !$0.isSecret) }
  }

  /// Reads the file as a report of a year does.
  func read(
    _ year: Int, detail: ClosedRange<Int>?, _ ceiling: Ceiling?
  ) throws -> (cube: ActivityCube, report: IntakeReport) {
    var options = IntakeOptions(ceiling: ceiling)
    options.mappings[path] = mapping
    if let detail {
      let (first, last) = (Period(year: detail.lowerBound), Period(year: detail.upperBound))
      options.detail = try Period(first: #require(first).first, last: #require(last).last)
    }
    let base = try #require(Period(year: year))
    let series = try #require(PeriodSeries(base: base))
    let asOf = try #require(Day(iso: "2022-01-15"))
    let (tally, report) = Intake.read([path], options: options, into: ReportTally(series: series, asOf: asOf))
    return (tally.facts().cube, report)
  }
}
