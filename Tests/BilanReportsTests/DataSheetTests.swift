import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// The sheets of rows, on which the figures of the others are computed.
struct DataSheetTests {
  @Test func `every column of a register is a column of its data sheet`() throws {
    var activity = try #require(SampleReport.small().first)
    (activity.domains, activity.place, activity.theatre) = (["cyber", "feux"], "Déols", "Sahel")
    (activity.series, activity.ordinal, activity.lead) = ("Dialogue", 2, NamedOffice("BRI"))
    (activity.coordinatedBy, activity.associated) = (NamedOffice("EMA"), ["DGA", "SGA"].map { NamedOffice($0) })
    (activity.level, activity.direction) = (.minister, Direction.allCases.first)
    (activity.counterpartLevel, activity.statedAttributions) = (.chiefOfDefence, [.exportSupport])
    (activity.derogation, activity.enteredOn) = ("D-1", activity.start)
    var line = PlanLine(
      id: "L1", title: "Ligne", plan: "P", version: "1", approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)),
      kind: .visit, plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)), origin: Origin(file: "p.csv", line: 2))
    (line.lead, line.coordinatedBy, line.statedAttributions) = (
      NamedOffice("EMA"), NamedOffice("BRI"), [.foreignForces]
    )
    (line.derogation, line.enteredOn) = ("D-2", line.plannedStart)
    let workbook = AnnualWorkbook.build(try SampleReport.context([activity], plan: [line]))
    for (register, name) in [(Register.activities, "Activités"), (.plans, "Lignes de plan")] {
      let headers = try #require(workbook[name]?.tables.first?.headers)
      for column in register.columns {
        let header = column.name.french.prefix { $0 != "(" }
        #expect(headers.contains(String(header.last == " " ? header.dropLast() : header)), "\(name): \(column.code)")
      }
    }
    let shown = Set(workbook["Activités"]?.cells.map(\.content) ?? [])
    for text in ["cyber, feux", "Déols", "Sahel", "Dialogue", "BRI", "EMA", "DGA, SGA", Level.minister.name.french] {
      #expect(shown.contains(.text(text)), "\(text)")
    }
  }

  @Test func `the data sheet of a register that was not read is not there`() throws {
    let without = AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))
    let with = AnnualWorkbook.build(try SampleReport.context(SampleReport.small(), plan: []))
    #expect(without["Lignes de plan"] == nil && with["Lignes de plan"] != nil)
    #expect(WorkbookChecks.problems(without) == [] && WorkbookChecks.problems(with) == [])
  }

  @Test func `the same records give the same workbook`() throws {
    let activities = SampleReport.many(200, partners: 25)
    let dumps = try [activities, activities.reversed()].map { records in
      AnnualWorkbook.build(try SampleReport.context(records)).sheets.map(\.dump)
    }
    #expect(dumps[0] == dumps[1])
  }

  @Test func `no text and no day of a record keeps the workbook from being written`() throws {
    var activities = try SampleReport.small()
    activities[0].title = String(repeating: "é", count: 40_000)
    activities[0].note = String(repeating: "_x0041_", count: 10_000)
    activities[1].start = PartialDate(Day(unchecked: 1890, 1, 1))
    activities[1].end = PartialDate(Day(unchecked: 2024, 1, 2))
    let finding = Finding(
      FindingKind("long", .note, Wording("", ""), fix: Wording("", "")), Origin(file: "a"),
      Wording(activities[0].title, activities[0].title))
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities, findings: [finding]))
    #expect(WorkbookChecks.problems(workbook) == [])
    let sheet = try #require(workbook["Activités"])
    let dates = Content.text("1er janvier 1890 – 2 janvier 2024")
    #expect(sheet.rows.contains { $0.contains { $0?.content == dates } })
  }
}
