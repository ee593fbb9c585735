internal import BilanCharts
internal import BilanScene
internal import BilanMetrics
internal import BilanModel
internal import Testing

/// The numbers drawn are those of the metrics.
struct FigureTests {
  @Test func `the ranking prints the participations of the metric, and its rows add up`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let texts = Pages.texts(try #require(Pages.draw("classement", facts)))
    let top = facts.top(15, by: .participations)
    for ranked in top.first {
      #expect(texts.contains(facts.directory[ranked.partner].name.french))
      guard case .number(let count) = ranked.value else { continue }
      #expect(texts.contains(String(count)))
    }
    #expect(texts.contains(String(top.sumOfOthers)))
    #expect(texts.contains("544") && facts.value(.participations) == .number(544))
  }

  @Test func `the matrix prints every cell of its rows and the sums of its columns`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let page = try #require(Pages.draw("matrice", facts))
    let texts = Pages.texts(page)
    for pillar in [Pillar.alliances, .formation, .export, .rencontres] {
      guard case .number(let count) = facts.value(.participations, pillar: pillar) else { continue }
      #expect(texts.contains(String(count)), "\(pillar)")
      #expect(page.alternative.contains("\(pillar.name.french) \(count)"))
    }
    #expect(!texts.contains("Hors pilier"))
  }

  @Test func `the months add up to the activities of the year`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let page = try #require(Pages.draw("mois", facts))
    let totals = page.scene.runs.filter { $0.style.face == .semibold && Int($0.text) != nil }.compactMap {
      Int($0.text)
    }
    #expect(totals.reduce(0, +) == 480 && facts.value(.whole) == .number(480))
  }

  @Test func `months after the registers were closed are not zero but unknown`() throws {
    let facts = try #require(SampleCase.underway.facts)
    let texts = Pages.texts(try #require(Pages.draw("mois", facts)))
    #expect(texts.filter { $0 == "n.d." }.count == 6)
  }

  @Test func `a year under way shows no change on the whole year before`() throws {
    let facts = try #require(SampleCase.underway.facts)
    for (code, page) in Pages.draw(facts) {
      #expect(!Pages.texts(page).contains { $0.hasPrefix("Écart") }, "\(code)")
    }
  }

  @Test func `the two groups less both plus neither make all, in both perimeters`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let page = try #require(Pages.draw("groupes", facts))
    let counts = page.scene.runs.filter { $0.style.face == .semibold && $0.style.anchor == .end }
      .compactMap { Int($0.text.filter { $0 != "\u{202F}" }) }
    #expect(counts.count == 10)
    for panel in [counts.prefix(5), counts.suffix(5)].map(Array.init) {
      #expect(panel[0] + panel[1] - panel[2] + panel[3] == panel[4])
    }
    #expect(facts.value(.personDays) == .number(counts[4]))
  }

  @Test func `unknown person-days are not printed as zero`() throws {
    let facts = try #require(SampleCase.noParticipants.facts)
    let page = try #require(Pages.draw("groupes", facts))
    #expect(page.title == "Les personnes-jours ne sont pas renseignées en 2024")
    #expect(Pages.texts(page).contains("n.d."))
  }

  @Test func `an activity of unknown length and participants is left out once`() throws {
    var samples = SampleActivities()
    var activities = samples.years(2024...2024, perYear: 40)
    activities[0].start = PartialDate(earliest: Day(unchecked: 2024, 3, 1), latest: Day(unchecked: 2024, 3, 31))
    activities[0].end = nil
    let facts = try #require(SampleFacts.make(activities))
    let unknown = Int(try #require(facts[Metric.unknownPersonDays].double))
    #expect(unknown >= 1)
    let texts = Pages.texts(try #require(Pages.draw("groupes", facts)))
    let words = unknown > 1 ? "activités" : "activité"
    #expect(texts.contains { $0.hasPrefix("\(unknown)\u{A0}\(words) sans effectif ou aux dates trop vagues") })
  }

  @Test func `every act of high level has its number on the calendar, of whatever kind`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let high = facts.rows.filter { row in
      row.period == 0 && row.counts && row.activity.start != nil
        && [.headOfState, .minister, .chiefOfDefence].contains(row.activity.level)
    }
    let texts = Pages.texts(try #require(Pages.draw("calendrier", facts)))
    #expect(high.count > 5 && high.count <= 60)
    #expect((1...high.count).allSatisfy { texts.contains("\($0)") })
  }

  @Test func `without a plan the page says that nothing is known`() throws {
    let facts = try #require(SampleCase.usual.facts)
    #expect(Pages.texts(try #require(Pages.draw("plan", facts))).contains("n.d."))
  }

  @Test func `the calendar counts the activities of each month, and what is counted stands at its foot`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let texts = Pages.texts(try #require(Pages.draw("calendrier", facts)))
    let march = facts.rows.count { row in
      guard row.period == 0, row.counts, let start = row.activity.start else { return false }
      return start.earliest.month == 3 && start.latest.month == 3
    }
    #expect(march > 0 && texts.contains("\(march)"))
    #expect(texts.contains { $0.hasPrefix("Champ\u{A0}: ") })
  }

  @Test func `ranks are those of the ranking, ties included`() throws {
    let facts = try #require(SampleCase.ties.facts)
    let page = try #require(Pages.draw("rangs", facts))
    #expect(page.alternative.contains("Allemagne\u{A0}: 2023 1er, 2024 1er"))
    #expect(page.alternative.contains("Belgique\u{A0}: 2023 1er, 2024 1er"))
  }

  @Test func `a partner that loses ranks but no participation is not drawn as a fall`() throws {
    let counts = ["BEL": (3, 4), "CAN": (2, 9), "JPN": (2, 8), "ITA": (1, 7)]
    let activities = counts.sorted { $0.key < $1.key }.flatMap { code, count in
      [(2023, count.0), (2024, count.1)].flatMap { year, number in
        (1...number).map { day in
          Activity(
            id: "\(code)-\(year)-\(day)", title: "Réunion",
            partners: [PartnerDirectory.standard.find(code)].compactMap { $0 }, kind: .staffTalks,
            start: PartialDate(Day(unchecked: year, 3, day)), status: .done, origin: Origin(file: "a.csv", line: day))
        }
      }
    }
    let facts = try #require(SampleFacts.make(activities))
    let page = try #require(Pages.draw("rangs", facts))
    let change = try #require(page.scene.runs.first { $0.text == "−\u{202F}3" })
    #expect(change.style.colour == Colour(0x666666))
  }
}
