import BilanLayout
import BilanMetrics
import BilanModel
import BilanScene
import BilanText
import Testing

import BilanReports

/// Documents of few records: other documents, whose every sentence is true.
@Suite struct FewRecordsTests {
  private func words(
    _ activities: [Activity], _ document: DocumentDefinition, plan: [PlanLine]? = nil, registersFrom: Int? = nil,
    _ language: Language = .french
  ) throws -> (pages: [SetPage], text: String) {
    var choices = Choices()
    choices.registersFrom = registersFrom
    var tally = ReportTally(series: try #require(SampleReport.series()), asOf: SampleReport.asOf, choices: choices)
    tally.add(Batch(activities))
    if let plan { tally.add(Batch(plan)) }
    let report = ReportContext(facts: tally.facts(), language: language, version: "9.9.9")
    let context = DocumentContext(report, document, DocumentRecords())
    let setting = Setting(measuring: FixedWidth(), language: language, format: document.format)
    let pages = ActivityReport(context, setting).pages
    return (pages, pages.flatMap { $0.scene.runs.map(\.text) }.joined(separator: " "))
  }

  private func activities(_ count: Int, partner: String = "ITA", year: Int = 2024) throws -> [Activity] {
    let partners = try SampleReport.partners([partner])
    return (0..<count).map { place in
      var made = SampleReport.activity(
        "A-\(place)", .staffTalks, partners, (year, 1 + place % 12, 1 + place / 12), days: 2)
      made.title = "Entretiens \(place)"
      return made
    }
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing], [1, 12, 30])
  func `few activities are told one by one, in order, and the charts that would spread them are named at the end`(
    _ document: DocumentDefinition, _ count: Int
  ) throws {
    let (pages, text) = try words(activities(count), document)
    for place in 0..<count { #expect(text.contains("Entretiens \(place)")) }
    #expect(text.contains("Classement des partenaires") && text.contains("ne sont pas montrés"))
    #expect(!text.contains("un seul partenaire"))
    let days = pages.flatMap { $0.scene.runs.map(\.text) }.filter { $0.hasPrefix("Entretiens ") }.prefix(count)
    let inOrder = try activities(count).sorted { ($0.start?.earliest.number ?? 0) < ($1.start?.earliest.number ?? 0) }
    #expect(Array(days) == inOrder.map(\.title))
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing], Language.allCases)
  func `without a record of activities nothing is said of their number`(
    _ document: DocumentDefinition, _ language: Language
  ) throws {
    let (pages, text) = try words([], document, language)
    #expect(pages.allSatisfy { !$0.figures.isEmpty || $0.scene.runs.count > 6 })
    for untrue in ["n.d. activités", "n.d. activities", "0 activité", "0 activities", "n.d..", "n/a.."] {
      #expect(!text.contains(untrue) && !text.contains(untrue.replacing(" ", with: "\u{A0}")), "\(untrue)")
    }
    #expect(!text.contains("À retenir") && !text.contains("In short"))
  }

  @Test func `a chronology that is shown has no word smaller than fourteen points`() throws {
    let pages = try words(activities(30), .briefing).pages
    #expect(pages.count > 3)
    for page in pages.dropLast() {
      let small = page.scene.runs.filter { $0.style.size < 13.99 && 40..<450 ~= $0.position.y }
      #expect(small.isEmpty, "\(small.map(\.text))")
    }
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing])
  func `more activities have charts and no chronology, which is no lack`(_ document: DocumentDefinition) throws {
    let many = SampleReport.many(400, partners: 12)
    let (pages, text) = try words(many, document)
    #expect(!text.contains("Chronologie") && !text.contains("Classement des partenaires"))
    #expect(pages.flatMap(\.numbers).count > 5)
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing])
  func `no heading leads nothing, and no pillar without an activity has a chapter`(_ document: DocumentDefinition)
    throws
  {
    let (pages, text) = try words(activities(3), document)
    #expect(!text.contains("À surveiller") && !text.contains("À retenir"))
    #expect(!pages.flatMap(\.entries).contains { $0.words == "Pilier\u{A0}: Formation" })
    #expect(!text.contains("quinze premiers"))
  }

  @Test(arguments: [DocumentDefinition.activity, .briefing])
  func `a year that the registers do not hold whole is compared with in no sentence`(
    _ document: DocumentDefinition
  ) throws {
    let both = try activities(60) + activities(1, year: 2023)
    let compared = try words(both, document).text
    let alone = try words(both, document, registersFrom: 2024).text
    for word in ["contre 1 ", "l’écart est de", "Il y en avait"] { #expect(!alone.contains(word), "\(word)") }
    #expect(compared.contains("contre 1 en 2023"))
    // Why it is not compared stands whole.
    #expect(alone.contains("registres entiers depuis 2024"))
  }

  @Test func `a year before the first record has no column of unknown figures`() throws {
    let pages = try words(activities(12), .activity).pages
    let heads = pages.flatMap { $0.scene.runs }.filter { $0.text == "écart" || $0.text == "évolution" }
    // The table of visits keeps its years: their register was given.
    #expect(heads.count <= 8)
    let synthesis = try #require(pages.first { $0.entries.contains { $0.words.hasPrefix("Synthèse") } })
    #expect(!synthesis.scene.runs.contains { $0.text == "écart" })
  }

  @Test func `what a stock leaves out stands below it, and nothing where it leaves out nothing`() throws {
    func said(_ dates: [PartialDate?]) throws -> String {
      var tally = ReportTally(series: try #require(SampleReport.series()), asOf: SampleReport.asOf)
      for date in dates {
        var mission = DefenceMission(origin: Origin(file: "m.csv", line: 2))
        mission.since = date
        tally.add(Batch([mission]))
      }
      let text =
        "titre: \"N {période}\"\nbureau: B\nsections:\n  - titre: S\n    blocs:\n      - registre: missions\n"
      let definition = try #require(DocumentDefinition.read(Array(text.utf8), file: "n.yaml").definition)
      let context = DocumentContext(
        ReportContext(facts: tally.facts(), version: "9.9.9"), definition, DocumentRecords())
      let pages = ActivityReport(context, Setting(measuring: FixedWidth(), language: .french)).pages
      return pages.flatMap { $0.scene.runs.map(\.text) }.joined(separator: " ")
    }
    let dated = PartialDate(Day(unchecked: 2019, 1, 1))
    #expect(try said([dated, nil]).contains("laissés de côté"))
    #expect(try !said([dated, dated]).contains("laissés de côté"))
  }

  @Test func `findings of competence before the registers are kept are not known`() throws {
    var choices = Choices()
    choices.registersFrom = 2024
    var tally = ReportTally(series: try #require(SampleReport.series()), asOf: SampleReport.asOf, choices: choices)
    tally.add(Batch(try activities(2) + activities(1, year: 2023)))
    let facts = tally.facts()
    #expect(facts[.competenceFindings, at: Coordinate(period: -1)] == .missing(.noData))
    #expect(facts[.competenceFindings, at: Coordinate(period: 0)] != .missing(.noData))
  }

  @Test(arguments: [
    ("activities.whole >= 31", true), ("activities.whole < 31", false), ("activities.whole < 41", true),
    ("activities.partners >= 2", false), ("activities.partners", true), ("plan.lines < 5", false),
  ])
  func `a block asks for a figure of some size`(_ condition: String, _ holds: Bool) throws {
    let text =
      "titre: \"N {période}\"\nbureau: B\nsections:\n  - titre: S\n    blocs:\n      - texte: OUI\n        si: \(condition)\n"
    let reading = DocumentDefinition.read(Array(text.utf8), file: "n.yaml")
    #expect(reading.findings.isEmpty)
    #expect(try words(activities(40), try #require(reading.definition)).text.contains("OUI") == holds)
  }

  @Test(arguments: ["activities.whole > 3", "activities.whole >= trois", "activities.hole < 3", "plans < 3"])
  func `a size that cannot be read is refused`(_ condition: String) {
    let text =
      "titre: \"N {période}\"\nbureau: B\nsections:\n  - titre: S\n    blocs:\n      - texte: OUI\n        si: \(condition)\n"
    let findings = DocumentDefinition.read(Array(text.utf8), file: "n.yaml").findings
    #expect(findings.count == 1 && findings.first?.origin.line == 7)
  }
}
