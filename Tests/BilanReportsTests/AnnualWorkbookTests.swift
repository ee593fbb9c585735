import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

struct AnnualWorkbookTests {
  @Test(arguments: [(0, 1), (1, 1), (40, 1), (400, 30), (700, 200)], Language.allCases)
  func `a workbook of any size stays within the limits of Excel`(size: (count: Int, partners: Int), language: Language)
    throws
  {
    let activities = SampleReport.many(size.count, partners: size.partners)
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities, plan: [], language: language))
    #expect(WorkbookChecks.problems(workbook) == [])
    #expect(workbook.sheets.map(\.name) == SheetCatalog.all.map { $0.name[language] })
    for sheet in workbook.sheets {
      #expect(!sheet.cells.isEmpty)
      for table in sheet.tables { #expect(table.range.last.row > table.range.first.row) }
      for chart in sheet.charts { #expect(!chart.chart.alternative.isEmpty) }
    }
  }

  @Test func `without a register of plans the plan says so and nothing of it is known`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))
    let plan = try #require(workbook["Plan"])
    #expect(plan.row("n.d. : aucun registre de plans n’a été lu.") != nil)
    let row = try #require(plan.row("Ensemble"))
    for column in 1...8 { #expect(plan[row, column]?.content.shown == .text("n.d.")) }
  }

  @Test func `with a plan every line has one outcome`() throws {
    var activities = try SampleReport.small()
    activities[0].planLine = "P-1"
    let lines = ["P-1", "P-2"].map { id in
      PlanLine(
        id: id, title: id, plan: "Plan 2024", version: "1", approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)),
        kind: .exercise, plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)),
        origin: Origin(file: "plans.csv", line: 2))
    }
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities, plan: lines))
    #expect(WorkbookChecks.problems(workbook) == [])
    let plan = try #require(workbook["Plan"])
    let row = try #require(plan.row("Ensemble"))
    #expect((1...6).map { plan.number(row, $0) } == [2, 1, 0, 0, 1, 0.5])
  }

  @Test func `key figures have names, and the list of partners a filter that leaves its total alone`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small(), plan: []))
    let summary = try #require(workbook["Synthèse"])
    let place = try #require(summary.names["activities.whole"])
    #expect(summary[place.row, 0]?.content == .text("Activités") && summary.names["groups.whole.otan"] != nil)
    let partners = try #require(workbook["Partenaires"])
    let total = try #require(partners.row("Total des participations"))
    #expect(partners.filter?.last.row == total - 1)
  }

  @Test func `the head of every sheet bears its title and the way back`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))
    #expect(workbook.properties.title == "Bilan 2024 des relations internationales")
    for sheet in workbook.sheets {
      #expect(sheet.page.headerCentre == "NON PROTÉGÉ")
      #expect(sheet.page.footerLeft == "Bureau relations internationales — registres arrêtés au 15 janvier 2025")
      guard sheet.name != "Lecture" else { continue }
      #expect(sheet[3, 0]?.content == .link(.sheet("Lecture", Place(0, 0)), words: "← Lecture"))
    }
    let reading = try #require(workbook["Lecture"])
    let targets = reading.cells.compactMap { cell in
      if case .link(.sheet(let name, _), _) = cell.content { name } else { nil }
    }
    #expect(targets == workbook.sheets.dropFirst().map(\.name))
  }

  @Test(arguments: [
    (Day(unchecked: 2024, 6, 30), Language.french, "30 juin 2024. Période en cours, année d’avant entière."),
    (Day(unchecked: 2024, 6, 30), .english, "30 June 2024. Period under way, whole year before it."),
    (Day(unchecked: 2024, 12, 31), .french, "31 décembre 2024."),
  ])
  func `a period that is not over says so under the title`(asOf: Day, language: Language, ending: String) throws {
    let workbook = AnnualWorkbook.build(
      try SampleReport.context(SampleReport.small(), language: language, asOf: asOf))
    for sheet in workbook.sheets {
      guard case .text(let text) = sheet[1, 0]?.content else { continue }
      #expect(text.hasSuffix(ending), "\(sheet.name): \(text)")
    }
  }

  @Test func `a period under way is compared with nothing`() throws {
    let context = try SampleReport.context(
      SampleReport.many(400, partners: 20), asOf: Day(unchecked: 2024, 6, 30))
    let workbook = AnnualWorkbook.build(context)
    #expect(WorkbookChecks.problems(workbook) == [])
    let summary = try #require(workbook["Synthèse"])
    let row = try #require(summary.row("Activités"))
    #expect(summary.number(row, 1) != nil && summary.number(row, 2) != nil)
    for column in 3...4 {
      #expect(summary[row, column]?.content == .textFormula("=\"s.o.\"", result: "s.o."))
    }
    let trend = try #require(workbook["Évolution"])
    #expect(trend[6 + context.facts.history.count - 1, 7]?.content.shown == .text("s.o."))
    #expect(context.facts[.change] == .missing(.notApplicable))
    #expect(context.facts.value(.change, period: -1) != .missing(.notApplicable))
    #expect(context.facts[.evolution] == .missing(.notApplicable))
  }

  @Test func `activities without a usable date are said on the summary and in the guide`() throws {
    var activities = try SampleReport.small()
    (activities[0].start, activities[0].end) = (nil, nil)
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities))
    let summary = try #require(workbook["Synthèse"])
    let said = summary.cells.map(\.content).filter {
      if case .text(let text) = $0.shown { text.contains("sans date ou à la date trop vague") } else { false }
    }
    #expect(
      said == [
        .textFormula(
          "=SUMIFS(Activites[Jours inconnus],Activites[Période],\"\")"
            + "&\" activité faite sans date ou à la date trop vague : dans aucun compte\"",
          result: "1 activité faite sans date ou à la date trop vague : dans aucun compte")
      ])
    let guide = try #require(workbook["Lecture"])
    #expect(
      guide.cells.contains {
        $0.content
          == .text("1 source, 5 enregistrements lus, 5 gardés, dont 1\u{A0}activité sans date utilisable")
      })
  }

  @Test func `the definitions of the guide start a page with their heading`() throws {
    let guide = try #require(AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))["Lecture"])
    let row = try #require(guide.row("Définitions"))
    #expect(guide.page.breaks == [row] && guide.page.scale == 60)
    // At 9 pixels a character, as in fonts that take the place of Calibri, and 96 an inch, the columns fit an A4 page in
    // landscape.
    let inches = guide.widths.values.reduce(0) { $0 + ($1 * 9 + 5) / 96 } * 0.6
    #expect(inches < 11.69 - 2.0)
  }

  @Test func `the workbook opens on the summary`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))
    #expect(workbook.sheets[workbook.opening].name == "Synthèse")
    #expect(workbook.sheets.first?.name == "Lecture")
  }

  @Test(arguments: [(2, "s.o.", "s.o."), (1, "", "n.s.")])
  func `a sum that leaves out most of its activities has no change`(
    unknown: Int, difference: String, relative: String
  ) throws {
    let partners = try SampleReport.partners(["BEL"])
    let activities = (0..<6).map { index in
      var activity = SampleReport.activity(
        "A-\(index)", .visit, partners, (index < 3 ? 2024 : 2023, 3, 1 + index), days: 1)
      activity.participantsFrench = index < 3 ? 4 : index < 3 + unknown ? nil : 2
      return activity
    }
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities))
    #expect(WorkbookChecks.problems(workbook) == [])
    let summary = try #require(workbook["Synthèse"])
    let row = try #require(summary.row("Participants français"))
    #expect(summary.number(row, 1) == 12 && summary.number(row, 2) == Double(2 * (3 - unknown)))
    if difference.isEmpty {
      #expect(summary.number(row, 3) == 8)
    } else {
      #expect(summary[row, 3]?.content.shown == .text(difference))
    }
    #expect(summary[row, 4]?.content.shown == .text(relative))
    // What is known of every activity keeps its change.
    let days = try #require(summary.row("Jours d’activité"))
    #expect(summary.number(days, 3) == 0)
  }

  @Test func `postponed activities of the plan stand under those postponed`() throws {
    var activities = try SampleReport.small()
    activities[1].status = .postponed
    activities[1].planLine = "P-1"
    let line = PlanLine(
      id: "P-1", title: "P-1", plan: "Plan 2024", version: "1", approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)),
      kind: .exercise, plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)),
      origin: Origin(file: "plans.csv", line: 2))
    let plan = try #require(AnnualWorkbook.build(try SampleReport.context(activities, plan: [line]))["Plan"])
    let row = try #require(plan.row("dont activités du plan reportées"))
    #expect(plan[row - 1, 0]?.content == .text("reporté"))
    #expect(plan.number(row, 1) == 1 && plan.number(row, 2) == 0)
    #expect(plan.row("Reportées (plan)") == nil)
  }

  @Test func `a change too small for its decimal is 0, without a sign`() throws {
    let partners = try SampleReport.partners(["BEL"])
    var now = SampleReport.activity("A", .visit, partners, (2024, 3, 4), days: 1)
    var before = SampleReport.activity("B", .visit, partners, (2023, 3, 4), days: 1)
    now.cost = Euros(cents: 99_999_900)
    before.cost = Euros(cents: 100_000_000)
    let summary = try #require(AnnualWorkbook.build(try SampleReport.context([now, before]))["Synthèse"])
    let row = try #require(summary.row("Coût"))
    #expect(summary.number(row, 4) == 0)
    #expect(summary.number(row, 3) == -1)
  }

  @Test func `the properties hold the version, the closing day and the checksum of every source`() throws {
    let properties = AnnualWorkbook.build(try SampleReport.context(SampleReport.small())).properties
    #expect(
      properties.custom.map { "\($0.name)=\($0.value)" } == [
        "bilan-version=9.9.9", "bilan-period=2024", "bilan-as-of=2025-01-15", "bilan-marking=NP",
        "bilan-source-1=sha256:\(String(repeating: "0f", count: 32)) activites.csv",
      ])
    #expect(properties.created == SampleReport.asOf)
  }

  @Test(arguments: [1, 12, 31, 200], Language.allCases)
  func `a marking of any length fits every page, and is whole on one cell of the guide`(
    states: Int, language: Language
  ) throws {
    let codes = Array(PartnerDirectory.standard.partners.map(\.code).sorted().prefix(states))
    for caveats in [0, 1, 4, 40] {
      var activities = try SampleReport.small()
      let names = (0..<caveats).map { Caveat("MENTION PROPRE À L’ÉTAT-MAJOR DES ARMÉES NUMÉRO \($0)") }
      let levels: [Classification] = [.topSecret, .cosmicTopSecret, .otanTopSecret, .unionTopSecret]
      let marking = levels.map { Marking($0, caveats: names, releasableTo: codes) }.joined.joined(with: .unread)
      activities[0].marking = marking
      for index in activities.indices { activities[index].source = "Données fictives" }
      var definition = ReportDefinition.annual
      definition.office = Wording(String(repeating: "R&D ", count: 40), String(repeating: "R&D ", count: 40))
      let workbook = AnnualWorkbook.build(
        try SampleReport.context(activities, language: language, definition: definition))
      #expect(WorkbookChecks.problems(workbook) == [])
      let level = "TRÈS SECRET — COSMIC TOP SECRET — COSMIC TRÈS SECRET — TRÈS SECRET UE/EU TOP SECRET"
      for sheet in workbook.sheets {
        #expect(sheet.page.headerCentre.contains(" · \(level)"), "\(sheet.name)")
        #expect(sheet.page.footerCentre.hasPrefix(level), "\(sheet.name)")
        for text in [sheet.page.headerCentre, sheet.page.footerCentre] {
          #expect(text.contains(Marking.unreadWords), "\(sheet.name)")
        }
      }
      let guide = try #require(workbook.sheets.first)
      let isWhole = guide.cells.contains { cell in
        if case .text(let text) = cell.content { text.hasSuffix(" · \(marking.name)") } else { false }
      }
      #expect(isWhole)
    }
  }

  @Test func `fictitious data and the highest marking are said on every sheet`() throws {
    var activities = try SampleReport.small()
    activities[0].source = "Données fictives"
    activities[1].marking = .restricted
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities))
    #expect(Set(workbook.sheets.map(\.page.headerCentre)) == ["DONNÉES FICTIVES · DIFFUSION RESTREINTE"])
    #expect(Set(workbook.sheets.map(\.page.footerCentre)) == ["DIFFUSION RESTREINTE"])
  }

  @Test func `words of the records never become formulas`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))
    let activities = try #require(workbook["Activités"])
    #expect(activities.cells.contains { $0.content == .text("=HYPERLINK(\"x\") A-1") })
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        switch cell.content {
        case .formula(let formula, _), .textFormula(let formula, _): #expect(!formula.contains("HYPERLINK"))
        default: break
        }
      }
    }
  }

  @Test func `a definition drops and reorders reading sheets, data sheets stay`() throws {
    var definition = ReportDefinition.annual
    definition.sheets = [.init("plan"), .init("synthese", ["partenaires": 3])]
    let context = try SampleReport.context(SampleReport.many(300, partners: 20), definition: definition)
    let workbook = AnnualWorkbook.build(context)
    #expect(
      workbook.sheets.map(\.name) == [
        "Lecture", "Plan", "Synthèse", "Activités", "Participations", "Historique des années",
      ])
    #expect(WorkbookChecks.problems(workbook) == [])
  }
}
