import BilanCharts
import BilanMetrics
import BilanModel
import BilanTables
import Testing

/// Charts of a part of a year in which vague dates leave open all that may be.
@Suite struct VaguePeriodTests {
  private func facts(_ starts: [(first: String, last: String)]) throws -> Facts {
    func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    let partner = try #require(PartnerDirectory.standard.find("BEL"))
    let activities = try starts.enumerated().map { place, start in
      Activity(
        id: "A\(place)", title: "Acte", partners: [partner], kind: .exercise,
        start: PartialDate(earliest: try day(start.first), latest: try day(start.last)), status: .done,
        origin: Origin(file: "a.csv", line: place + 2))
    }
    let period = Period(first: try day("2024-01-01"), last: try day("2024-06-30"))
    return try #require(SampleFacts.make(activities, period: period))
  }

  @Test(arguments: ["classement", "matrice", "rangs"])
  func `a half of which nothing is sure is not known, and not empty`(code: String) throws {
    let (past, year) = (("2023-02-03", "2023-02-03"), ("2024-01-01", "2024-12-31"))
    let unknown = try #require(Pages.draw(code, try facts([past, year, year])))
    #expect(unknown.title.hasPrefix("Activité inconnue du 1er janvier"))
    let empty = try #require(Pages.draw(code, try facts([past, ("2024-09-01", "2024-09-30")])))
    #expect(empty.title.hasPrefix("Aucune activité du 1er janvier"))
  }

  /// Belgium with two exercises of the half and a course of some day of the year, Spain with one exercise, Italy with
  /// one of some day of the year; in 2023 an exercise with Italy and a course with Spain.
  private func mixed() throws -> Facts {
    let (exercise, course) = (ActivityKind.exercise, ActivityKind.course)
    let records: [(code: String, kind: ActivityKind, first: String, last: String)] = [
      ("BEL", exercise, "2024-03-05", "2024-03-05"), ("BEL", exercise, "2024-04-05", "2024-04-05"),
      ("BEL", course, "2024-01-01", "2024-12-31"), ("ITA", exercise, "2024-01-01", "2024-12-31"),
      ("ESP", exercise, "2024-05-06", "2024-05-06"), ("ITA", exercise, "2023-02-03", "2023-02-03"),
      ("ESP", course, "2023-02-03", "2023-02-03"),
    ]
    let activities = try records.enumerated().map { place, record in
      Activity(
        id: "A\(place)", title: "Acte", partners: [try #require(PartnerDirectory.standard.find(record.code))],
        kind: record.kind,
        start: PartialDate(
          earliest: try #require(Day(iso: record.first)), latest: try #require(Day(iso: record.last))),
        status: .done, origin: Origin(file: "a.csv", line: place + 2))
    }
    let first = try #require(Day(iso: "2024-01-01"))
    let period = Period(first: first, last: try #require(Day(iso: "2024-06-30")))
    return try #require(SampleFacts.make(activities, period: period))
  }

  private func figure(_ code: String) throws -> ChartFigure {
    let context = ChartContext(facts: try mixed(), language: .french, measuring: NarrowWidth())
    return try #require(ChartCatalog.find(code)).figure(context, [:])
  }

  private func rows(_ figure: ChartFigure) -> [String] {
    figure.table.text(.french).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `a cell that vague dates leave unknown is no 0 of the matrix`() throws {
    #expect(
      rows(try figure("matrice")) == [
        "Partenaire | Alliances | Formation | Export | Rencontres | Total", "Belgique | 2 | n.d. | 0 | 0 | 2",
        "Espagne | 1 | 0 | 0 | 0 | 1", "∑ Ensemble | 3 | n.d. | 0 | 0 | 3",
      ])
  }

  @Test(arguments: ["classement", "matrice", "rangs", "carte"])
  func `a partner of whom nothing is known has no rank, and is counted beside`(code: String) throws {
    let scope = try figure(code).scope.replacing("\u{A0}", with: " ")
    #expect(scope.hasSuffix("1 partenaire sans rang, n.d. : dates trop vagues"))
  }

  @Test func `a pillar that vague dates leave unknown has no point, nor a change`() throws {
    let figure = try figure("piliers")
    let table = rows(figure)
    #expect(table.contains { $0.hasPrefix("Formation | ") && $0.contains("n.d.") })
    #expect(table.contains { $0.hasPrefix("Alliances | 1 | 3") })
    #expect(!figure.headline.hasPrefix("Toute l’activité"))
  }

  @Test func `a pillar whose change is not known is said to be so, not left blank`() throws {
    let figure = try figure("piliers")
    // Formation had a course in 2023, and may have one in the half.
    #expect(rows(figure).contains { $0.hasPrefix("Formation | 1 | n.d. | n.d.") })
    let facts = try mixed()
    let unknown = Pages.texts(try #require(Pages.draw("piliers", facts))).filter { $0 == "n.d." }
    #expect(unknown.count >= 2)
  }

  /// Belgium with three exercises of the half, Italy with some of some day of the year, Spain with one.
  private func titles(vague count: Int, of code: String = "ITA") throws -> [String] {
    let days = [("BEL", "2024-03-05"), ("BEL", "2024-04-05"), ("BEL", "2024-04-06"), ("ESP", "2024-05-06")]
    let sure = days.map { ($0.0, $0.1, $0.1) }
    let records = sure + Array(repeating: (code, "2024-01-01", "2024-12-31"), count: count)
    let activities = try records.enumerated().map { place, record in
      Activity(
        id: "A\(place)", title: "Acte", partners: [try #require(PartnerDirectory.standard.find(record.0))],
        kind: .exercise,
        start: PartialDate(earliest: try #require(Day(iso: record.1)), latest: try #require(Day(iso: record.2))),
        status: .done, origin: Origin(file: "a.csv", line: place + 2))
    }
    let first = try #require(Day(iso: "2024-01-01"))
    let period = Period(first: first, last: try #require(Day(iso: "2024-06-30")))
    let facts = try #require(SampleFacts.make(activities, period: period))
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    return try ["classement", "carte"].map { code in
      try #require(ChartCatalog.find(code)).figure(context, [:]).headline.replacing("\u{A0}", with: " ")
    }
  }

  @Test func `a title names a first partner, or region, where no vague date can put another before it`() throws {
    let two = try titles(vague: 2)
    #expect(two[0].hasPrefix("Premier partenaire") && two[0].hasSuffix("la Belgique"))
    // Three of Italy may be of the half: as many as those of Belgium.
    #expect(try titles(vague: 3)[0].hasPrefix("Participations par partenaire"))
    // Of the United States, whose region is another one.
    #expect(try titles(vague: 3, of: "USA")[1].hasPrefix("Où sont les partenaires"))
  }

  @Test func `a rank that vague dates may change is known as such`() throws {
    let comparison = PartnerComparison(try mixed())
    let codes = ["BEL", "ESP", "ITA"].compactMap { PartnerDirectory.standard.find($0) }
    // Belgium has two and may have three, before Spain with one, as Italy may have.
    #expect(codes.map { comparison.mayMove($0) } == [false, true, true])
  }

  /// The chart of a plan whose lines are planned on some days.
  private func plan(_ starts: [(ActivityKind, String, String)]) throws -> ChartFigure {
    let lines = try starts.enumerated().map { place, start in
      var line = PlanLine(origin: Origin(file: "p.csv", line: place + 2))
      (line.id, line.title, line.plan, line.version, line.kind) = ("L\(place)", "Ligne", "Plan", "1", start.0)
      line.approvedOn = PartialDate(Day(unchecked: 2023, 12, 1))
      line.plannedStart = PartialDate(
        earliest: try #require(Day(iso: start.1)), latest: try #require(Day(iso: start.2)))
      return line
    }
    let first = try #require(Day(iso: "2024-01-01"))
    let period = Period(first: first, last: try #require(Day(iso: "2024-06-30")))
    let facts = try #require(SampleFacts.make([], plan: lines, period: period))
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    return try #require(ChartCatalog.find("plan")).figure(context, [:])
  }

  @Test func `lines of a plan that may be of the half are neither 0 nor none`() throws {
    let year = ("2024-01-01", "2024-12-31")
    let mixed = try plan([(.exercise, "2024-03-05", "2024-03-05"), (.course, year.0, year.1)])
    // No activity carries it out: it is surely not done.
    #expect(rows(mixed).contains { $0.hasPrefix("Formation | n.d. | 0 | ") && $0.hasSuffix(" | n.d. | n.d.") })
    #expect(rows(mixed).contains { $0.hasPrefix("Alliances | 1 | 0") })
    let scope = mixed.scope.replacing("\u{A0}", with: " ")
    #expect(scope.hasSuffix("1 ligne de plan à la date trop vague, hors de ces comptes"))
    let alone = try plan([(.course, year.0, year.1)])
    #expect(alone.headline.hasPrefix("Plan inconnu du 1er janvier"))
  }

  @Test func `a month that vague dates leave unknown has no column of 0`() throws {
    let table = rows(try figure("mois"))
    #expect(table.contains { $0.hasPrefix("janvier | n.d. | n.d. | 0 | 0 | n.d.") })
    #expect(table.contains { $0.hasPrefix("mars | 1 | n.d. | 0 | 0 | 1") })
  }

  @Test func `a profile compares no pillar that is not known with the median`() throws {
    let facts = try mixed()
    let comparison = PartnerComparison(facts)
    let belgium = try #require(PartnerDirectory.standard.find("BEL"))
    let italy = try #require(PartnerDirectory.standard.find("ITA"))
    #expect(comparison.rank(of: belgium) == 1 && comparison.rank(of: italy) == nil)
    // Of Belgium and Spain; of Spain alone.
    #expect(comparison.median(.alliances) == .ratio(3, over: 2) && comparison.median(.formation) == .number(0))
  }
}
