internal import BilanCharts
internal import BilanModel
internal import BilanScene
internal import BilanText
internal import Testing

/// What holds for every page of every year.
struct PageTests {
  @Test(arguments: SampleCase.allCases, Language.allCases)
  func `no text overlaps another or leaves the page`(_ sample: SampleCase, language: Language) throws {
    let facts = try #require(sample.facts)
    for (code, page) in Pages.draw(facts, language: language) {
      let overlaps = page.scene.overlaps(measuring: NarrowWidth(), margin: 20)
      #expect(overlaps.isEmpty, "\(sample) \(code): \(overlaps)")
    }
  }

  @Test(arguments: SampleCase.allCases)
  func `every French text is typeset by the rules`(_ sample: SampleCase) throws {
    let facts = try #require(sample.facts)
    for (code, page) in Pages.draw(facts) {
      for text in Pages.texts(page) + [page.title, page.subtitle, page.alternative] {
        let faults = BilanText.Typography.faults(in: text)
        #expect(faults.isEmpty, "\(sample) \(code): \(text) \(faults)")
      }
    }
  }

  @Test(arguments: SampleCase.allCases)
  func `no text is smaller than nine points or empty`(_ sample: SampleCase) throws {
    let facts = try #require(sample.facts)
    for (code, page) in Pages.draw(facts) {
      for run in page.scene.runs {
        #expect(run.style.size >= 9 && !run.text.isEmpty, "\(sample) \(code): \(run.text)")
      }
    }
  }

  @Test(arguments: SampleCase.allCases)
  func `title, subtitle, source, marking and page number stand in the same places on every page`(
    _ sample: SampleCase
  ) throws {
    let facts = try #require(sample.facts)
    for (index, (code, page)) in Pages.draw(facts).enumerated() {
      let runs = page.scene.runs
      let marking = runs.first { $0.text == "NON PROTÉGÉ" }
      #expect(marking?.position == Point(912, 31), "\(code)")
      let foot = runs.drop { !$0.text.hasPrefix("Champ\u{A0}: ") }.filter { $0.position.x == 48 }
      #expect(foot.first?.position.y ?? 0 > 480 && foot.last?.position.y ?? .infinity <= 510, "\(code)")
      let words = foot.map(\.text).joined(separator: " ")
      #expect(words.contains("Source\u{A0}: ") && words.contains("arrêté"), "\(code)")
      #expect(runs.last?.text == String(index + 1) && runs.last?.position == Point(912, 510), "\(code)")
      #expect(runs[1].position.x == 48 && page.title.hasPrefix(runs[1].text.prefix(10)), "\(code)")
    }
  }

  @Test func `a made-up year says so on every page`() throws {
    var samples = SampleActivities()
    let activities = samples.years(2023...2024, perYear: 60).map {
      var activity = $0
      activity.source = "Données fictives"
      activity.marking = .restricted
      return activity
    }
    let facts = try #require(SampleFacts.make(activities))
    for (code, page) in Pages.draw(facts) {
      #expect(Pages.texts(page).contains { $0.hasSuffix("; données fictives.") }, "\(code)")
      let marking = page.scene.runs.first { $0.text == "DIFFUSION RESTREINTE" }
      #expect(marking?.style.colour == Colour(0xE1000F), "\(code)")
      let invented = try #require(page.scene.runs.first { $0.text == "DONNÉES FICTIVES" }, "\(code)")
      #expect(invented.position.y == 31 && invented.style.colour != Colour(0xE1000F), "\(code)")
    }
  }

  @Test(
    arguments: [SampleCase.usual, .underway, .quarter, .schoolYear, .acrossYears, .oddDays], Language.allCases)
  func `no subtitle, heading or key is cut, whatever the period`(_ sample: SampleCase, language: Language) throws {
    let facts = try #require(sample.facts)
    for (code, page) in Pages.draw(facts, language: language) {
      let cut = Pages.texts(page).filter { $0.hasSuffix("…") }
      #expect(cut.isEmpty, "\(sample) \(code): \(cut)")
    }
  }

  @Test func `a quarter is named shortly in headings and in words in sentences`() throws {
    let facts = try #require(SampleCase.quarter.facts)
    for code in ["classement", "piliers", "rangs", "groupes"] {
      let page = try #require(Pages.draw(code, facts))
      #expect(Pages.texts(page).contains("T3 2024"), "\(code)")
    }
    let months = try #require(Pages.draw("mois", facts))
    #expect(months.subtitle.contains("juillet – septembre 2024"))
    #expect(Pages.texts(months).contains { $0.hasPrefix("Lecture") && $0.contains(" en juillet 2024") })
    #expect(Pages.texts(try #require(Pages.draw("classement", facts))).contains("T3 2023 (période entière)"))
    #expect(Pages.texts(try #require(Pages.draw("classement", facts, language: .english))).contains("Q3 2024"))
  }

  @Test func `every page says what a ceiling has left out`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let withheld = try #require(WithheldRecords(ceiling: .unprotected, count: 7))
    for (code, page) in Pages.draw(facts, withheld: withheld) {
      #expect(
        Pages.texts(page).contains { $0.hasSuffix("; hors 7\u{A0}enregistrements au-dessus de NP.") }, "\(code)")
    }
    #expect(WithheldRecords(ceiling: .unprotected, count: 0) == nil)
    #expect(WithheldRecords(ceiling: nil, count: 7) == nil)
  }

  @Test func `an empty year says zero in words, and draws no chart`() throws {
    let facts = try #require(SampleCase.empty.facts)
    for (code, page) in Pages.draw(facts) where !["plan", "piliers"].contains(code) {
      #expect(page.title == "Aucune activité en 2024", "\(code)")
      #expect(Pages.texts(page).contains("0"), "\(code)")
    }
  }

  @Test(arguments: Language.allCases)
  func `charts without anything to show are named on one page, which says why where there is no other`(
    _ language: Language
  ) throws {
    let facts = try #require(SampleCase.empty.facts)
    let context = ChartContext(facts: facts, language: language, measuring: NarrowWidth())
    let names = ChartCatalog.all.map { $0.name[language] }
    #expect(ChartCatalog.all.contains { $0.figure(context, [:]).isNothing })
    for areAll in [true, false] {
      let page = ChartPage(.leftOut(names, areAll: areAll, context), BriefingPage(context, number: 1))
      let words = Pages.texts(page).joined(separator: " ")
      for name in names { #expect(words.contains(name), "\(name)") }
      #expect(Pages.texts(page).contains("0") == areAll)
      #expect(page.scene.problems.isEmpty && page.scene.overlaps(measuring: NarrowWidth(), margin: 0).isEmpty)
    }
  }

  @Test func `a year before every record is not known, not empty`() throws {
    let facts = try #require(SampleCase.nothingAtAll.facts)
    for (code, page) in Pages.draw(facts) where code != "plan" {
      #expect(page.title == "Activité inconnue en 2024", "\(code)")
      #expect(Pages.texts(page).contains("n.d.") && !Pages.texts(page).contains("0"), "\(code)")
    }
  }

  @Test func `charts have distinct codes, and every parameter's standard is in its range`() {
    #expect(Set(ChartCatalog.all.map(\.code)).count == ChartCatalog.all.count)
    for chart in ChartCatalog.all {
      #expect(!chart.name.french.isEmpty && !chart.help.english.isEmpty)
      for parameter in chart.parameters { #expect(parameter.range.contains(parameter.standard)) }
    }
  }

  @Test func `a parameter beyond its range is kept inside it`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    let chart = try #require(ChartCatalog.find("classement"))
    let page = ChartPage(chart.figure(context, ["top": 3]), BriefingPage(context))
    #expect(page == ChartPage(chart.figure(context, ["top": -50]), BriefingPage(context)))
    #expect(Pages.texts(page).contains("Autres (35)"))
  }

  @Test func `the same facts draw the same page`() throws {
    let facts = try #require(SampleCase.manyPartners.facts)
    for (first, second) in zip(Pages.draw(facts), Pages.draw(facts)) { #expect(first.page == second.page) }
  }
}
