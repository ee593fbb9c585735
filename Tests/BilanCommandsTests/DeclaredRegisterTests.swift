import BilanIntake
import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Foundation
import Testing

/// A register that one file declares is read, counted, in the figures, on its data sheet and in a table that reads it.
@Suite struct DeclaredRegisterTests {
  private static let registers: [any RegisterRecord.Type] = Registers.all + [Stand.self]

  private static let text = """
    Identifiant;Intitulé;Partenaires;Protection;Salon;Début;Fin;Rendez-vous (prévus);Rendez-vous (tenus)
    S1;Comité militaire;OTAN;;CMC;2024-01-01;;6;5
    S2;Comité militaire;UE;DR;CMUE;2023-07-01;2024-03-31;4;4
    S3;Groupe mixte;BEL|CAN;;GM;2024-05-01;2024-05-31;2;
    S4;Ancien siège;BEL;;GM;2020-01-01;2021-12-31;3;1
    S5;Siège sans jours;CAN;;GM;2024;2025;1;1

    """

  /// What a report on 2024 knows of the text, read as a file.
  private func tally(_ text: String = text) throws -> (tally: ReportTally, report: IntakeReport) {
    let path = FileManager.default.temporaryDirectory.appending(path: "stands-\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var options = IntakeOptions()
    options.catalog = Self.registers.map { $0.register }
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    return Intake.read(
      [path], options: options,
      into: ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), registers: Self.registers))
  }

  private func facts() throws -> Facts {
    var facts = try tally().tally.facts()
    facts.nameFiles { _ in "stands.csv" }
    return facts
  }

  private func value(_ code: String, _ facts: Facts, _ place: Coordinate = Coordinate()) throws -> Quantity {
    facts[try #require(facts.metrics.first { $0.code == code }), at: place]
  }

  @Test func `its records are recognised, kept and counted, and their marking is the edition’s`() throws {
    let (tally, report) = try tally()
    let source = try #require(report.sources.first)
    #expect(source.register?.code == "stands" && source.kept == 5 && source.isRead)
    #expect(tally.counted == ["stands": 5] && !tally.loses && tally.findings.isEmpty)
    #expect(tally.facts().marking == .restricted)
    var links = LinkTally(registers: Self.registers)
    links.add(Batch([Stand(origin: Origin(file: "a.csv", line: 2))]))
    #expect(links.findings.isEmpty)
  }

  @Test func `its figures are what its rows add up to, by hand`() throws {
    let facts = try facts()
    let belgium = try #require(PartnerDirectory.standard.find("BEL"))
    #expect(try value("stands.stands", facts) == .number(4))
    #expect(try value("stands.stands", facts, Coordinate(period: -1)) == .number(1))
    #expect(try value("stands.stands", facts, Coordinate(period: -4)) == .number(1))
    #expect(try value("stands.stands", facts, Coordinate(period: -5)) == .number(0))
    #expect(try value("stands.days", facts) == .number(366 + 91 + 31))
    #expect(try value("stands.planned", facts) == .number(13))
    #expect(try value("stands.planned", facts, Coordinate(partner: belgium)) == .number(2))
    // Of the 13 planned, the 2 of Belgium say nothing of what was held.
    #expect(try value("stands.kept", facts) == .ratio(10, over: 11))
    #expect(try value("stands.kept", facts, Coordinate(partner: belgium)) == .missing(.noData))
    #expect(facts.registers.first { $0.register.code == "stands" }?.undated == 0)
  }

  @Test func `a dimension of its own cuts its figures, and stands in the figures of the edition`() throws {
    let facts = try facts()
    let body = Dimension("fair", Wording("salon", "fair"))
    let mixed = Coordinate().at(body, .word("GM", Wording("GM", "GM")))
    #expect(try value("stands.stands", facts, mixed) == .number(2))
    let text = String(decoding: JsonEdition.bytes(ReportContext(facts: facts, version: "0")), as: UTF8.self)
    let groups = text.split(separator: "{\"metric\": \"")
    #expect(groups.contains { $0.hasPrefix("stands.stands\", \"by\": [\"fair\"]") && $0.contains("[\"CMUE\", ") })
    #expect(groups.contains { $0.hasPrefix("stands.kept\", \"by\": []") && $0.contains("[[10, 11]") })
    #expect(groups.contains { $0.hasPrefix("stands.stands\", \"by\": [\"partner\"]") && $0.contains("[\"CAN\", ") })
  }

  @Test func `a rule that it declares speaks of the record that breaks it, in reports and in checks`() throws {
    let stands = [(6, 5), (4, 5), (nil, 5)].enumerated().map { row, meetings in
      var stand = Stand(origin: Origin(file: "s.csv", line: row + 2))
      (stand.planned, stand.held) = meetings
      return stand
    }
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), registers: Self.registers)
    var links = LinkTally(registers: Self.registers)
    tally.add(Batch(stands))
    links.add(Batch(stands))
    #expect(
      tally.findings.map { $0.text(.french) } == [
        "s.csv:3:1: avertissement[held-beyond-planned]: 5 rendez-vous tenus, 4 prévus"
      ])
    #expect(Array(links.findings) == Array(tally.findings))
    #expect(tally.findings.map { $0.hint?.french } == ["D3121-14, 9°"])
  }

  @Test func `any split of its records gives the same facts`() throws {
    let records = (0..<40).map { number in
      var stand = Stand(origin: Origin(file: "s.csv", line: number + 2))
      stand.common.partners = [
        PartnerDirectory.standard.indices[number % 5], PartnerDirectory.standard.indices[number % 3],
      ]
      stand.start = PartialDate(Day(unchecked: 2020 + number % 6, 1 + number % 12, 1))
      stand.end = number % 4 == 0 ? nil : stand.start.map { PartialDate($0.latest.advanced(by: number * 20)) }
      (stand.planned, stand.held) = (number % 7, number % 3 == 0 ? nil : number % 5)
      return stand
    }
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    func json(_ parts: [[Stand]]) -> [UInt8] {
      let tally = parts.map { part in
        var tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), registers: Self.registers)
        tally.add(Batch(part))
        return tally
      }
      .reduce(into: ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), registers: Self.registers)) {
        $0.merge($1)
      }
      return JsonEdition.bytes(ReportContext(facts: tally.facts(), version: "0"))
    }
    let whole = json([records])
    #expect(json([Array(records[25...]), Array(records[..<25])]) == whole)
    #expect(json(records.reversed().map { [$0] }) == whole)
  }

  @Test(arguments: [Language.french, .english])
  func `the columns of its data sheet add up to the engine’s sums, and a table reads them`(language: Language) throws {
    let context = ReportContext(facts: try facts(), language: language, version: "0")
    let workbook = AnnualWorkbook.build(context)
    #expect(WorkbookChecks.problems(workbook) == [])
    let data = try #require(workbook.sheets.first { $0.name == Stand.declaration.sheet.name[language] }).filled
    let table = try #require(data.tables.first)
    #expect(table.name == Stand.declaration.sheet.table[language])
    #expect(Set(table.headers).count == table.headers.count)
    for header in table.headers {
      #expect(header.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }, "\(header)")
    }
    func column(_ header: Wording) throws -> Int { try #require(table.headers.firstIndex(of: header[language])) }
    let (period, whole) = (try column(RegisterTable.period), try column(RegisterTable.whole))
    func sum(_ header: Wording) throws -> Double {
      let place = try column(header)
      return (table.range.first.row + 1...table.range.last.row).reduce(0) { sum, row in
        guard data.number(row, period) == 2024, data.number(row, whole) == 1 else { return sum }
        return sum + (data.number(row, place) ?? 0)
      }
    }
    #expect(try sum(Wording("Rendez vous prévus", "Meetings planned")) == 13)
    #expect(try sum(Wording("Rendez vous tenus", "Meetings held")) == 10)
    #expect(try sum(Wording("Jours de stand", "Days of the stand")) == 488)
    let reading = try #require(workbook.sheets.first { $0.name == Wording("Registres", "Registers")[language] })
    let formulas = reading.rows.flatMap { $0.compactMap { $0?.content } }.compactMap { content -> String? in
      switch content {
      case .formula(let formula, _), .textFormula(let formula, _): formula
      default: nil
      }
    }
    #expect(formulas.contains { $0.hasPrefix("=SUMIFS(\(table.name)[") && $0.contains("$B$3") })
    #expect(formulas.contains { $0.hasPrefix("=IF(") && $0.contains("/SUMIFS(") })
  }

  @Test func `a workbook without such a register has none of its sheets`() throws {
    let series = try #require(Period(year: 2024).flatMap { PeriodSeries(base: $0) })
    let tally = ReportTally(series: series, asOf: Day(unchecked: 2025, 1, 15), registers: Self.registers)
    let workbook = AnnualWorkbook.build(ReportContext(facts: tally.facts(), version: "0"))
    #expect(!workbook.sheets.contains { ["Stands", "Registres"].contains($0.name) })
    #expect(try value("stands.stands", tally.facts()) == .missing(.noData))
  }

  @Test func `a record is written and read back`() throws {
    var stand = Stand(origin: Origin(file: "a.csv", line: 9))
    (stand.common.id, stand.common.title, stand.fair, stand.planned, stand.held) = ("S", "t", "b", 3, 0)
    stand.start = PartialDate(Day(unchecked: 2024, 2, 29))
    let batch = Batch([stand, Stand(origin: Origin(file: "a.csv", line: 10))])
    #expect(Stand(batch, row: 0) == stand && Stand(batch, row: 1) == Stand(origin: Origin(file: "a.csv", line: 10)))
  }
}

extension Sheet {
  /// The number that a cell shows.
  fileprivate func number(_ row: Int, _ column: Int) -> Double? {
    guard case .number(let number) = self[row, column]?.content.shown else { return nil }
    return number
  }
}
