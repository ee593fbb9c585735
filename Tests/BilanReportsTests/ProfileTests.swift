import BilanCharts
import BilanLayout
import BilanMetrics
import BilanModel
import BilanScene
import BilanTables
import BilanText
import Testing

import BilanReports

/// The profiles of partners: what stands on them, that it fits, and that each number is one of the facts.
@Suite struct ProfileTests {
  /// Facts that a profile must be fit for.
  enum Sample: String, CaseIterable {
    case small, many, one, none, past, long, underway, letters, half

    func context(_ language: Language, detailed: Int = 5) throws -> ProfileContext {
      let report =
        switch self {
        case .small: try SampleReport.context(SampleReport.small(), language: language)
        case .many: try SampleReport.context(SampleReport.many(2500, partners: 200), language: language)
        case .one: try SampleReport.context(SampleReport.many(60, partners: 1), language: language)
        case .none: try SampleReport.context([], language: language)
        case .past:
          try SampleReport.context(
            [SampleReport.activity("P-1", .visit, SampleReport.partners(["CAN"]), (2022, 5, 5), days: 2)],
            language: language)
        case .long: try SampleReport.context(Sample.longTitles(), language: language)
        case .underway:
          try SampleReport.context(
            SampleReport.many(800, partners: 12), language: language, asOf: Day(unchecked: 2024, 9, 10))
        case .half:
          try SampleReport.context(
            SampleReport.many(2000, partners: 12), language: language,
            period: Period(first: Day(unchecked: 2024, 1, 1), last: Day(unchecked: 2024, 6, 30)))
        case .letters: try SampleReport.context(Sample.otherLetters(), language: language)
        }
      return ProfileContext(report, PartnerRecords(), detailed: detailed)
    }

    private static func longTitles() throws -> [Activity] {
      let states = try SampleReport.partners(["COD", "VCT", "ARE"])
      return (1...28).map { day in
        var act = SampleReport.activity("L-\(day)", .visit, states, (2024, 1 + day % 12, day), days: Int32(day * 3))
        act.title = "Visite de la délégation interministérielle de haut niveau chargée du suivi de l’accord n° \(day)"
        act.level = Level.allCases[day % 7]
        act.direction = day % 2 == 0 ? .given : .received
        return act
      }
    }

    private static func otherLetters() throws -> [Activity] {
      let japan = try SampleReport.partners(["JPN"])
      return ["زيارة وزير الدفاع", "防衛大臣の訪問", "Визит"].enumerated().map { index, title in
        var act = SampleReport.activity("U-\(index)", .visit, japan, (2024, 3 + index, 2), days: 2)
        act.title = title
        return act
      }
    }
  }

  private func profile(_ context: ProfileContext, _ partner: PartnerIndex) -> [SetPage] {
    let setting = Setting(measuring: FixedWidth(), language: context.report.language)
    return context.frame.around(PartnerProfile(context, partner, setting).pages, setting)
  }

  private func partners(_ context: ProfileContext) throws -> [PartnerIndex] {
    let all = context.partners
    return all.isEmpty ? try SampleReport.partners(["CAN"]) : Array(all.prefix(6) + all.suffix(2))
  }

  @Test(arguments: Sample.allCases, Language.allCases)
  func `a profile fits its pages, and no text overlaps another`(_ sample: Sample, _ language: Language) throws {
    let context = try sample.context(language)
    for partner in try partners(context) {
      let pages = profile(context, partner)
      let place = "\(sample) \(language) \(context.report.facts.directory[partner].code)"
      #expect(pages.count == 1 || pages.count == 2, "\(place)")
      for page in pages {
        #expect(page.scene.problems.isEmpty, "\(place): \(page.scene.problems)")
        let overlaps = page.scene.overlaps(measuring: FixedWidth(), margin: 12)
        #expect(overlaps.isEmpty, "\(place): \(overlaps)")
        for run in page.scene.runs {
          #expect(run.style.size >= 7 && !run.text.isEmpty, "\(place): \(run.text)")
          let box = run.box(FixedWidth())
          #expect(box.x >= 47 && box.maxX <= Size.a4.width - 47, "\(place): \(run.text) \(box)")
        }
      }
    }
  }

  @Test(arguments: [Sample.small, .many, .one, .underway, .long, .half], Language.allCases)
  func `each figure printed stands on its page, and is the one of the facts`(
    _ sample: Sample, _ language: Language
  ) throws {
    let context = try sample.context(language)
    let facts = context.report.facts
    for partner in try partners(context) {
      let pages = profile(context, partner)
      #expect(!pages[0].figures.isEmpty)
      for page in pages {
        let texts = page.scene.runs.map(\.text).joined(separator: "\n")
        for figure in page.figures where figure.key?.place.month == nil {
          #expect(texts.contains(figure.text), "\(sample) \(partner): \(figure.text) \(figure.source)")
        }
        for key in page.figures.compactMap(\.key) where key.told == .value && key.place.month == nil {
          let metric = try #require(MetricCatalog.metric(key.metric))
          let values = page.figures.filter { $0.key == key }.map(\.value)
          #expect(values.allSatisfy { $0 == facts[metric, at: key.place] }, "\(key)")
        }
      }
    }
  }

  @Test func `what the desk has decided stands below the figures of a page that rest on it`() throws {
    let canada = try SampleReport.partners(["CAN"])
    func texts(_ target: Int?, _ language: Language) throws -> String {
      var choices = Choices()
      choices.opinionTarget = target
      var tally = ReportTally(series: try #require(SampleReport.series()), asOf: SampleReport.asOf, choices: choices)
      tally.add(Batch([SampleReport.activity("A", .visit, canada, (2024, 5, 5), days: 2)]))
      var opinion = ExportCase(origin: Origin(file: "c.csv", line: 2))
      (opinion.common.partners, opinion.opinion) = (canada, .favourable)
      opinion.receivedOn = PartialDate(Day(unchecked: 2024, 1, 8))
      opinion.opinionOn = PartialDate(Day(unchecked: 2024, 2, 20))
      tally.add(Batch([opinion]))
      let report = ReportContext(facts: tally.facts(), language: language, version: "0")
      let pages = profile(ProfileContext(report, PartnerRecords(), detailed: 0), canada[0])
      return pages.flatMap(\.scene.runs).map(\.text).joined(separator: " ")
    }
    #expect(try texts(60, .french).contains("Délai des avis\u{A0}: 60\u{A0}jours."))
    #expect(try texts(60, .english).contains("Target of opinions: 60\u{A0}days."))
    #expect(!(try texts(nil, .french)).contains("Délai des avis"))
  }

  @Test func `only the first partners have a second page, where the first does not tell all`() throws {
    let report = try SampleReport.context(SampleReport.many(2500, partners: 30))
    let context = ProfileContext(report, PartnerRecords(), detailed: 2)
    let pages = context.partners.prefix(8).map { profile(context, $0).count }
    let ranks = context.partners.prefix(8).compactMap { context.comparison.rank(of: $0) }
    for (count, rank) in zip(pages, ranks) { #expect(count == (rank <= 2 ? 2 : 1)) }
    let small = try Sample.small.context(.french)
    for partner in small.partners { #expect(profile(small, partner).count == 1) }
  }

  @Test func `all partners of a run are on one scale`() throws {
    let context = try Sample.many.context(.french)
    var lengths: [Double] = []
    for partner in context.partners.prefix(3) {
      let charts = ChartContext(facts: context.report.facts, language: .french, measuring: FixedWidth())
      let figure = ChartFigure.pillarProfile(of: partner, context.comparison, charts)
      var scene = Scene(size: .a4)
      figure.draw(into: Rect(0, 0, 360, figure.height(in: 360)), of: &scene)
      let bars = scene.items.flatMap(\.leaves).compactMap { item -> Double? in
        guard case .shape(let path, let fill?, _) = item, fill.hex == 0x8585F6 else { return nil }
        return path.bounds?.width
      }
      let counts = figure.table.rows.compactMap { row -> Double? in
        guard case .figure(let figure) = row.cells[0], let count = figure.value.double, count > 0 else { return nil }
        return count
      }
      #expect(bars.count == counts.count)
      lengths += zip(bars, counts).map { $0 / $1 }
    }
    let first = try #require(lengths.first)
    for length in lengths { #expect((length - first).magnitude < 1e-6) }
  }

  @Test func `a profile says what the registers beside activities say`() throws {
    let canada = try SampleReport.partners(["CAN"])
    let asOf = SampleReport.asOf
    func record<Record: CommonRecord>(_ title: String, _ set: (inout Record) -> Void) -> Record {
      var record = Record(origin: Origin(file: "r.csv", line: title.count))
      record.common.id = title
      record.common.title = title
      record.common.partners = canada
      set(&record)
      return record
    }
    var tally = WatchTally(Watch(asOf: asOf, within: PartnerRecords.days))
    tally.add(
      Batch([
        record("Dialogue annuel") { (one: inout MeetingSeries) in
          one.cadence = CalendarDuration(months: 12)
          one.since = PartialDate(Day(unchecked: 2018, 1, 1))
        }
      ]))
    tally.add(
      Batch([
        record("Accord de soutien") { (one: inout Agreement) in
          one.nature = .other
          one.signedOn = PartialDate(Day(unchecked: 2010, 3, 1))
          one.inForceOn = PartialDate(Day(unchecked: 2010, 4, 1))
          one.term = CalendarDuration(months: 180)
        }
      ]))
    tally.add(Batch(try SampleReport.small()))
    var judged = KeptRecords(Assessment.self)
    judged.add(
      Batch([
        record("") { (one: inout Assessment) in
          one.text = "Volonté partagée"
          one.year = PartialDate(earliest: Day(unchecked: 2023, 1, 1), latest: Day(unchecked: 2023, 12, 31))
          one.office = NamedOffice("DGRIS")
        }
      ]))
    var abroad = KeptRecords(DefenceMission.self)
    abroad.add(Batch([record("Mission de défense au Canada") { (_: inout DefenceMission) in }]))
    let context = ProfileContext(
      try SampleReport.context(SampleReport.small()), PartnerRecords(tally, judged, abroad, asOf: asOf), detailed: 0)
    let texts = profile(context, canada[0]).flatMap { $0.scene.runs.map(\.text) }.joined(separator: "\n")
    for text in [
      "«\u{A0}Volonté partagée\u{A0}»", "(DGRIS, 2023)", "Dialogue annuel", "aucune", "Accord de soutien",
      "Échéances\u{A0}: 1 en retard, 1 dans les douze mois", "Mission de défense au Canada.", "1er avr. 2025",
    ] {
      #expect(texts.replacing(" ", with: "\u{A0}").contains(text.replacing(" ", with: "\u{A0}")), "\(text)\n\(texts)")
    }
    let other = try SampleReport.partners(["JPN"])[0]
    let bare = profile(context, other).flatMap { $0.scene.runs.map(\.text) }
    #expect(!bare.contains { $0.contains("Échéances") } && bare.contains { $0.contains("non renseignée") })
  }

  @Test func `an activity without a usable date is named, and in no count`() throws {
    let belgium = try SampleReport.partners(["BEL"])
    var undated = SampleReport.activity("S-1", .operationalSupport, belgium, (2024, 1, 1), days: 1)
    (undated.start, undated.end, undated.title) = (nil, nil, "Appui sans date")
    let report = try SampleReport.context(SampleReport.small() + [undated])
    let context = ProfileContext(report, PartnerRecords(), detailed: 5)
    let texts = profile(context, belgium[0]).flatMap { $0.scene.runs.map(\.text) }
    #expect(texts.contains { $0.contains("Appui sans date") } && texts.contains("2"))
  }

  @Test(arguments: Sample.allCases) func `the French of a profile is typeset as it should be`(_ sample: Sample) throws {
    let context = try sample.context(.french)
    for partner in try partners(context) {
      for run in profile(context, partner).flatMap({ $0.scene.runs })
      where !run.text.contains("HYPERLINK") && !run.text.hasSuffix("€") {
        let faults = BilanText.Typography.faults(in: run.text)
        #expect(faults.isEmpty, "\(run.text) \(faults)")
      }
    }
  }

  @Test func `the list of figures names page, text, metric and value`() throws {
    let context = try Sample.small.context(.french)
    let belgium = try SampleReport.partners(["BEL"])[0]
    let figures = profile(context, belgium).map(\.figures)
    let file = ProfileJson.File(name: "2024_fiche_BEL.pdf", profiles: [(belgium, 3, figures)])
    let text = String(decoding: ProfileJson.bytes(context, [file]), as: UTF8.self)
    #expect(
      text.contains(
        """
        {"page": 3, "text": "2", "metric": "activities.participations", "told": "value", "period": "2024", \
        "partner": "BEL", "value": 2}
        """))
    #expect(text.contains("{\"partner\": \"BEL\", \"file\": \"2024_fiche_BEL.pdf\", \"figures\": ["))
  }

  @Test func `the title says what changed, and no more than the numbers allow`() throws {
    func title(_ activities: [Activity], _ code: String, asOf: Day = SampleReport.asOf) throws -> String {
      let facts = try SampleReport.facts(activities, asOf: asOf)
      let comparison = PartnerComparison(facts)
      let partner = try SampleReport.partners([code])[0]
      let acts = PartnerActs(comparison, partner, most: 12)
      let charts = ChartContext(facts: facts, language: .french, measuring: FixedWidth())
      return PartnerHeadline.title(of: partner, comparison, acts, charts)
    }
    func acts(_ count: Int, _ year: Int, _ kind: ActivityKind = .exercise) throws -> [Activity] {
      let canada = try SampleReport.partners(["CAN"])
      return (0..<count).map {
        SampleReport.activity("\(year)\(kind)\($0)", kind, canada, (year, 1 + $0 % 12, 3), days: 1)
      }
    }
    let space = "\u{202F}"
    #expect(try title([], "CAN") == "Activités en 2024\u{A0}: non disponible")
    #expect(try title(acts(3, 2023), "CAN") == "Aucune activité réalisée en 2024, 3 en 2023")
    #expect(try title(acts(2, 2024) + acts(2, 2023), "CAN") == "2\u{A0}activités en 2024 comme en 2023")
    #expect(try title(acts(2, 2024) + acts(1, 2022), "CAN") == "2\u{A0}activités en 2024, aucune en 2023")
    #expect(try title(acts(4, 2024) + acts(3, 2023), "CAN") == "De 3 à 4\u{A0}activités")
    #expect(
      try title(acts(9, 2024, .course) + acts(9, 2024) + acts(4, 2023, .course) + acts(8, 2023), "CAN")
        == "De 12 à 18\u{A0}activités\(space); Formation de 4 à 9")
    #expect(
      try title(acts(9, 2024) + acts(3, 2023), "CAN", asOf: Day(unchecked: 2024, 6, 1))
        == "5\u{A0}activités du 1er janvier au 1er juin 2024")
    var high = try acts(2, 2024)
    high[0].level = .minister
    #expect(try title(high + acts(1, 2023), "CAN") == "De 1 à 2\u{A0}activités, dont une de niveau ministre ou CEMA")
  }
}
