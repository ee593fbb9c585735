import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// Files with a line for each activity and partner, from their bytes to the facts.
@Suite struct ParticipationTests {
  private func read(
    _ files: [String], ceiling: Ceiling? = nil, columns: [String] = [], wide: String? = nil
  ) throws -> (facts: Facts, report: IntakeReport) {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.rows = .participation
    for code in ["id", "title", "partners", "start", "end", "participants_fr", "cost_eur"] + columns {
      mapping.columns[code] = .init(.column(code))
    }
    mapping.columns["kind"] = .init(.constant("exercise"))
    mapping.columns["status"] = .init(.constant("fait"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = IntakeOptions(ceiling: ceiling)
    var paths: [String] = []
    let header = (["id", "title", "partners", "start", "end", "participants_fr", "cost_eur"] + columns).joined(
      separator: ";")
    for (index, lines) in files.enumerated() {
      let path = folder.appending(path: "\(index).csv").path
      try (header + "\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      options.mappings[path] = mapping
      paths.append(path)
    }
    if let wide {
      let path = folder.appending(path: "wide.csv").path
      try ("id;title;partners;kind;status\n" + wide + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      paths.append(path)
    }
    let year = try #require(Period(year: 2018))
    let series = try #require(PeriodSeries(base: year))
    let asOf = try #require(Day(iso: "2019-01-15"))
    let (tally, report) = Intake.read(paths, options: options, into: ReportTally(series: series, asOf: asOf))
    return (tally.facts(), report)
  }

  private func partner(_ code: String) throws -> PartnerIndex { try #require(PartnerDirectory.standard.find(code)) }

  private let lines = """
    A;Ex;DEU;2018-03-12;2018-03-13;10;100,50
    A;Ex;BEL;2018-03-12;2018-03-13;5;
    B;Cours;BEL;2018-05-01;;;20
    """

  @Test func `an activity counts once and the volumes of a line are those of its partner`() throws {
    let (facts, report) = try read([lines])
    let whole = facts.cube.measures(period: 0)
    #expect(whole.activities == 2)
    #expect(whole.participantsFrench == 15 && whole.cents == 12_050)
    #expect(whole.days == 3 && whole.personDays == 30)
    #expect(whole.unknownCost == 1 && whole.unknownParticipants == 1 && whole.unknownPersonDays == 1)
    let belgium = facts.cube.measures(period: 0, partner: try partner("BEL"))
    #expect(belgium.activities == 2 && belgium.participantsFrench == 5 && belgium.cents == 2000)
    #expect(belgium.days == 3 && belgium.personDays == 10)
    #expect(belgium.unknownCost == 1 && belgium.unknownParticipants == 1)
    let germany = facts.cube.measures(period: 0, partner: try partner("DEU"))
    #expect(germany.activities == 1 && germany.participantsFrench == 10 && germany.cents == 10_050)
    let nato = facts.cube.measures(period: 0, group: .nato)
    #expect(nato.activities == 2 && nato.participantsFrench == 15 && nato.cents == 12_050)
    #expect(report.sources.first?.kept == 3 && report.sources.first?.activities == 2)
    #expect(report.sources.first?.description.french.contains("3 enregistrements (2 activités)") == true)
    #expect(report.findings.map(\.code) == [])
  }

  @Test func `participations add up to the total when every line says its volumes`() throws {
    let (facts, _) = try read([lines])
    let whole = facts.cube.measures(period: 0)
    let parts = facts.cube.participations(period: 0)
    #expect(parts.participantsFrench == whole.participantsFrench)
    #expect(parts.cents == whole.cents && parts.personDays == whole.personDays)
    #expect(parts.fractions == whole.fractions)
    #expect(parts.activities == 3)
  }

  @Test func `a row says what each of its partners adds`() throws {
    let (facts, _) = try read([lines])
    let row = try #require(facts.rows.first { $0.activity.id == "A" })
    #expect(row.personDays == 30 && row.activity.cost == Euros(cents: 10_050))
    let belgium = row.part(of: try partner("BEL"))
    #expect(belgium.personDays == 10 && belgium.activity.participantsFrench == 5 && belgium.activity.cost == nil)
  }

  @Test(arguments: [["DEU", "FRA"], ["FRA", "DEU"]])
  func `a line of France stays in the totals of its activity, and is no participation`(partners: [String]) throws {
    let volumes = ["DEU": "10;100", "FRA": "25;7"]
    let lines = partners.map { "A;Ex;\($0);2018-03-12;2018-03-13;\(volumes[$0] ?? "")" } + ["B;Ex;GUF;2018-05-01;;3;4"]
    let (facts, report) = try read([lines.joined(separator: "\n")])
    #expect(report.sources.first?.rejected == 0 && report.sources.first?.activities == 2)
    #expect(report.findings.map(\.code) == ["only-france", "only-france"])
    let whole = facts.cube.measures(period: 0)
    #expect(whole.activities == 2 && whole.participantsFrench == 38 && whole.cents == 11_100)
    // Two days of 35, one of 3.
    #expect(whole.days == 3 && whole.personDays == 73)
    let germany = facts.cube.measures(period: 0, partner: try partner("DEU"))
    #expect(germany.activities == 1 && germany.participantsFrench == 10 && germany.cents == 10_000)
    #expect(facts[.participations] == .number(1) && facts[.partners] == .number(1))
    #expect(facts[.fractional].double == 1)
  }

  @Test func `splitting the lines into files or shuffling them changes no figure`() throws {
    let whole = try read([lines]).facts
    let parts = lines.split(separator: "\n").map(String.init)
    #expect(try read(parts).facts.cube == whole.cube)
    #expect(try read([parts.reversed().joined(separator: "\n")]).facts.cube == whole.cube)
  }

  @Test func `a wide record with the same numbers gives the same cells as a single line`() throws {
    let long = try read(["A;Ex;DEU;2018-12-30;2019-01-02;10;100"]).facts.cube
    let measures = long.measures(period: 0)
    #expect(
      measures
        == {
          var expected = long.measures(period: 0, partner: PartnerDirectory.standard.find("DEU"))
          expected.fractions = measures.fractions
          return expected
        }())
    #expect(measures.days == 2 && measures.personDays == 20 && measures.unknownCost == 0)
  }

  @Test(arguments: [
    ("A;Ex;BEL;2018-04-12;2018-04-13;5;", "lines-disagree", 1),
    ("A;Ex;BEL|ITA;2018-03-12;2018-03-13;5;", "several-partners", 1),
    ("A;Ex;DEU;2018-03-12;2018-03-13;7;1", "repeated-participation", 0),
  ])
  func `a line that does not fit its activity is said`(line: String, code: String, rejected: Int) throws {
    let (facts, report) = try read(["A;Ex;DEU;2018-03-12;2018-03-13;10;100\n" + line])
    #expect(report.findings.map(\.code) == [code])
    #expect(report.sources.first?.rejected == rejected && report.sources.first?.kept == 2 - rejected)
    #expect(facts.cube.measures(period: 0).activities == 1)
    #expect(facts.cube.measures(period: 0).participantsFrench == (rejected == 1 ? 10 : 17))
    #expect(facts.cube.measures(period: 0, partner: try partner("DEU")).activities == 1)
  }

  @Test func `an activity is withheld whole when one of its lines is above the ceiling`() throws {
    let (facts, report) = try read(
      ["A;Ex;DEU;2018-03-12;;10;100;NP\nA;Ex;BEL;2018-03-12;;10;100;S\nB;Ex;BEL;2018-03-12;;10;100;"],
      ceiling: .restricted,
      columns: ["marking"])
    #expect(facts.cube.measures(period: 0).activities == 1)
    #expect(report.sources.first?.withheld == 2 && report.sources.first?.kept == 1)
  }

  @Test func `lines without an identifier are activities of their own`() throws {
    let (facts, report) = try read([";Ex;DEU;2018-03-12;;10;100\n;Ex;DEU;2018-03-12;;10;100"])
    #expect(facts.cube.measures(period: 0).activities == 2)
    #expect(report.findings.map(\.code) == ["nameless-line", "nameless-line"])
  }

  @Test func `an identifier of a register of whole activities is not joined to lines`() throws {
    let (facts, report) = try read([lines], wide: "A;Autre;Italie;visit;fait")
    #expect(report.findings.map(\.code) == ["repeated-id", "repeated-id"])
    #expect(facts.cube.measures(period: 0).activities == 1)
    #expect(report.sources.map(\.rejected) == [2, 0])
  }
}
