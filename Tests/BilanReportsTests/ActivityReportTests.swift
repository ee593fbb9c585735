import BilanCharts
import BilanLayout
import BilanMetrics
import BilanModel
import BilanScene
import BilanTables
import BilanText
import Testing

import BilanReports

/// The activity report: what stands in it, that it fits its pages, and that each number is one of the facts.
@Suite struct ActivityReportTests {
  enum Sample: String, CaseIterable {
    case small, many, none

    func context(
      _ language: Language, _ document: DocumentDefinition = .activity
    ) throws -> DocumentContext {
      let report =
        switch self {
        case .small: try SampleReport.context(SampleReport.small(), plan: Sample.plan(), language: language)
        case .many: try SampleReport.context(SampleReport.many(700, partners: 40), language: language)
        case .none: try SampleReport.context([], language: language)
        }
      var definition = report.definition
      definition.titleTemplate = document.titleTemplate
      return DocumentContext(
        ReportContext(
          facts: report.facts, language: language, definition: definition, sources: report.sources,
          version: report.version), document, DocumentRecords())
    }

    /// A line that no activity carried out.
    private static func plan() throws -> [PlanLine] {
      var line = PlanLine(origin: Origin(file: "plans.csv", line: 2))
      (line.id, line.title, line.plan, line.version) = ("P-1", "Stage de démineur", "Plan", "1")
      line.partners = try SampleReport.partners(["JPN"])
      line.approvedOn = PartialDate(Day(unchecked: 2023, 12, 1))
      line.plannedStart = PartialDate(Day(unchecked: 2024, 5, 2))
      return [line]
    }
  }

  private func pages(_ context: DocumentContext) -> [SetPage] {
    ActivityReport(context, Setting(measuring: FixedWidth(), language: context.language, format: context.format)).pages
  }

  private func texts(_ page: SetPage) -> String { page.scene.runs.map(\.text).joined(separator: "\n") }

  /// What a page says to those who do not see its drawings.
  private func heard(_ items: [Item]) -> String {
    items.map { item in
      switch item {
      case .group(.data(_, let rows), _): rows.flatMap(\.self).joined(separator: "\n")
      case .group(_, let inner): heard(inner)
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: Sample.allCases, [DocumentDefinition.activity, .briefing])
  func `every page is whole, marked, numbered, and its figures are those of the facts`(
    _ sample: Sample, _ document: DocumentDefinition
  ) throws {
    for language in Language.allCases {
      try holdsPages(try sample.context(language, document), "\(sample) \(language)")
    }
  }

  private func holdsPages(_ context: DocumentContext, _ name: String) throws {
    let least = context.format == .a4 ? 7 : 9.0
    let pages = pages(context)
    for (index, page) in pages.enumerated() {
      let place = "\(name) p. \(index + 1)"
      #expect(page.scene.problems.isEmpty, "\(place)")
      let words = texts(page) + heard(page.scene.items)
      #expect(words.contains("\(index + 1) / \(pages.count)"), "\(place)")
      for run in page.scene.runs { #expect(run.style.size >= least && !run.text.isEmpty, "\(place): \(run.text)") }
      for figure in page.figures {
        guard let key = figure.key, key.told == .value else { continue }
        let metric = try #require(context.metric(key.metric))
        #expect(context.facts[metric, at: key.place] == figure.value, "\(place) \(key)")
        #expect(words.contains(figure.text.split(separator: " ").first ?? ""), "\(place) \(figure.text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `a briefing says its year on the first page, then a message a page, large enough to be shown`(
    _ language: Language
  ) throws {
    let pages = pages(try Sample.many.context(language, .briefing))
    let size = Size.briefing
    #expect(pages.allSatisfy { $0.scene.size == size })
    #expect(texts(pages[0]).contains("126") && pages[0].figures.contains { $0.key?.metric == "activities.cost" })
    // Marking, titles of charts and notes stand around what is said.
    let method = try #require(
      pages.firstIndex { $0.entries.contains { $0.words.hasPrefix("M") && $0.words.contains("limit") } })
    for page in pages[0...method] {
      #expect(page.entries.count == 1 && page.numbers.count <= 1)
      let small = page.scene.runs.filter { $0.style.size < 13.99 && 40..<450 ~= $0.position.y }
      #expect(small.isEmpty, "\(small.map(\.text))")
    }
    #expect(pages.count > method + 4)
    for page in pages[(method + 1)...] { #expect(page.numbers.count == 1) }
  }

  private func pages(of blocks: String, _ sample: Sample, _ language: Language = .french) throws -> [SetPage] {
    let text = "titre: \"Note {période}\"\nbureau: BRI\nsections:\n  - titre: Liste\n    blocs: [\(blocks)]\n"
    let definition = try #require(DocumentDefinition.read(Array(text.utf8), file: "n.yaml").definition)
    return pages(try sample.context(language, definition))
  }

  @Test func `words agree with the number before them`() throws {
    func said(_ sample: Sample, _ language: Language) throws -> String {
      let lines = "{plan.lines} [ligne|lignes], {activities.whole} [activité|activités] [sic]"
      let text = lines + ", {plan.cancelled_lines} [annulée|annulées]"
      return try pages(of: "{texte: \"\(text)\"}", sample, language).map(texts).joined().replacing("\n", with: " ")
    }
    #expect(try said(.small, .french).contains("1 ligne, 2 activités [sic], 0 annulée"))
    #expect(try said(.small, .english).contains("1 ligne, 2 activités [sic], 0 annulées"))
    #expect(try said(.none, .french).contains("n.d. activités [sic]"))
  }

  @Test func `the first partners are followed by what the others have together, by its name`() throws {
    let order =
      "{tableau: {titre: T, par: partenaire, chiffres: [activities.participations], comparer: oui, premiers: 3}}"
    let context = try Sample.many.context(.french)
    let pages = try pages(of: order, .many)
    let figures = pages.flatMap(\.figures)
    func sum(_ told: FigureKey.Told, isTotal: Bool) -> Int {
      figures.filter { $0.key?.told == told && $0.key?.place.period == 0 && ($0.key?.place.partner == nil) == isTotal }
        .reduce(0) { if case .number(let number) = $1.value { $0 + number } else { $0 } }
    }
    #expect(sum(.others, isTotal: true) > 0)
    #expect(sum(.value, isTotal: false) + sum(.others, isTotal: true) == sum(.value, isTotal: true))
    #expect(context.facts[.participations].double.map { Int($0) } == sum(.value, isTotal: true))
    #expect(pages.map(texts).joined().contains("Autres ("))
    // Days of an activity belong to each of its partners: they do not add up, and nothing is said of the others.
    let days = try self.pages(of: order.replacing("activities.participations", with: "activities.days"), .many)
    #expect(days.flatMap(\.figures).allSatisfy { $0.key?.told != .others })
  }

  @Test func `a list that stops says how many there are besides`() throws {
    let words = try pages(of: "{liste: {activites_principales: {lignes: 5}}}", .many).map(texts).joined()
    #expect(words.contains("Autres (121)"))
  }

  @Test func `the contents lead to the pages on which the sections begin`() throws {
    let pages = pages(try Sample.small.context(.french))
    var links: [String] = []
    func collect(_ items: [Item]) {
      for case .group(let role, let inner) in items {
        if case .link(_, let words) = role { links.append(words) }
        collect(inner)
      }
    }
    for page in pages[1...2] { collect(page.scene.items) }
    for (index, page) in pages.enumerated() where index > 0 {
      for title in page.entries.map(\.words) { #expect(links.contains("\(title), page\u{A0}\(index + 1)"), "\(title)") }
    }
    #expect(links.count > 8)
  }

  @Test func `what there is nothing to say of is named once, and the rest is numbered in order`() throws {
    let context = try Sample.small.context(.french)
    let pages = pages(context)
    let words = pages.map(texts).joined(separator: "\n").replacing("\n", with: " ")
    #expect(words.contains("ne sont pas montrés") && words.contains("Officiers insérés"))
    #expect(!pages.contains { $0.entries.contains { $0.words == "Officiers insérés" } })
    #expect(words.contains("Stage de démineur") && words.contains("sans suite connue"))
    let numbers = pages.flatMap(\.numbers)
    #expect(numbers == numbers.indices.map { "\($0 + 1)" } && numbers.count > 10)
  }

  @Test func `a report without records still says what it is, and what is missing`() throws {
    let pages = pages(try Sample.none.context(.french))
    #expect(pages.count < 12)
    #expect(texts(pages[0]).contains("Rapport d’activité 2024"))
  }

  @Test func `the French of a report is typeset as it should be`() throws {
    for run in pages(try Sample.small.context(.french)).flatMap({ $0.scene.runs })
    where !run.text.contains("HYPERLINK") && !run.text.contains("€") {
      let faults = BilanText.Typography.faults(in: run.text)
      #expect(faults.isEmpty, "\(run.text) \(faults)")
    }
  }

  @Test func `every number of a table stands in the list of its page`() throws {
    let context = try Sample.many.context(.french)
    var numbers = 0
    for (index, page) in pages(context).enumerated() {
      let listed = Set(page.figures.map(\.text))
      func look(_ items: [Item]) {
        for case .group(let role, let inner) in items {
          guard case .cell = role else {
            look(inner)
            continue
          }
          for run in inner.flatMap(\.leaves) {
            guard case .text(let run) = run, run.style.anchor == .end, run.text.contains(where: \.isNumber) else {
              continue
            }
            numbers += 1
            #expect(listed.contains(run.text), "p. \(index + 1) \(run.text)")
          }
        }
      }
      look(page.scene.items)
    }
    #expect(numbers > 300)
  }

  @Test func `the list of figures names page, text, metric, place and value`() throws {
    let context = try Sample.small.context(.french)
    let figures = pages(context).map(\.figures)
    let text = String(decoding: DocumentJson.bytes(context.report, file: "f.pdf", pages: figures), as: UTF8.self)
    #expect(text.contains("\"pages\": \(figures.count)"))
    #expect(
      text.contains(
        "\"metric\": \"activities.whole\", \"told\": \"value\", \"period\": \"2024\", \"value\": 2}"))
    #expect(text.contains("\"cause\": \"météo*\""))
  }
}
