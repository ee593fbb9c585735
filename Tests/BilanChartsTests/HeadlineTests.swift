internal import BilanCharts
internal import BilanScene
internal import BilanMetrics
internal import BilanModel
internal import Testing

/// What titles may say, and when they must say less.
struct HeadlineTests {
  /// Activities of a year: how many with each partner, in a pillar, in a month.
  private func activities(
    _ year: Int, _ counts: [(String, Int)], kind: ActivityKind = .staffTalks, month: Int = 3
  ) -> [Activity] {
    counts.flatMap { code, count in
      (0..<count).map { number in
        Activity(
          id: "\(year)-\(kind.code)-\(month)-\(code)-\(number)", title: "Activité \(number)",
          partners: [PartnerDirectory.standard.find(code)].compactMap { $0 }, kind: kind,
          start: PartialDate(Day(unchecked: year, month, 1 + number % 28)), status: .done,
          origin: Origin(file: "a.csv", line: number + 2))
      }
    }
  }

  private func title(
    _ code: String, _ activities: [Activity], asOf: Day = Day(unchecked: 2025, 1, 15),
    language: Language = .french
  ) throws -> String {
    let facts = try #require(SampleFacts.make(activities, asOf: asOf))
    return try #require(Pages.draw(code, facts, language: language)?.title)
  }

  private let small = [("ITA", 9), ("ESP", 9), ("POL", 9), ("GRC", 9), ("IND", 8), ("JPN", 6)]

  @Test func `two partners with half are said to concentrate half`() throws {
    let half = [("USA", 26), ("GBR", 24)] + small
    #expect(
      try title("classement", activities(2024, half)) == "Deux partenaires concentrent la moitié des participations")
    #expect(
      try title("classement", activities(2024, half), language: .english)
        == "Two partners hold half of the participations")
  }

  @Test func `nothing is compared with a year that the registers do not hold whole`() throws {
    // A register that began in November 2023: two records of that year, many of the next.
    let records =
      activities(2023, [("USA", 2)], kind: .course, month: 11) + activities(2024, [("USA", 26), ("GBR", 24)] + small)
    var choices = Choices()
    choices.registersFrom = 2024
    for code in ["piliers", "classement", "rangs", "groupes", "mois"] {
      let facts = try #require(SampleFacts.make(records, choices: choices))
      let page = try #require(Pages.draw(code, facts))
      let texts = ([page.title] + Pages.texts(page)).joined(separator: " ")
      for word in ["progress", "recul", "Écart", "%\u{A0}sur", " contre "] {
        #expect(!texts.contains(word), "\(code): \(word)")
      }
      if code == "mois" { #expect(texts.contains("Ensemble 2023 (année incomplète)")) }
    }
    let next = activities(2025, [("USA", 20)] + small)
    let facts = try #require(
      SampleFacts.make(records + next, year: 2025, asOf: Day(unchecked: 2026, 1, 15), choices: choices))
    #expect(facts.isComparable(0) && !facts.isComparable(-1))
  }

  @Test func `just under and just over half are said so`() throws {
    let under = [("USA", 25), ("GBR", 24)] + small + [("MLT", 1)]
    #expect(
      try title("classement", activities(2024, under))
        == "Deux partenaires concentrent près de la moitié des participations")
    let over = [("USA", 27), ("GBR", 24)] + small.dropLast() + [("JPN", 5)]
    #expect(
      try title("classement", activities(2024, over))
        == "Deux partenaires concentrent plus de la moitié des participations")
  }

  @Test func `53 per cent is not half`() throws {
    let more = [("USA", 30), ("GBR", 27)] + small
    #expect(try title("classement", activities(2024, more)) == "Premier partenaire en 2024\u{A0}: les États-Unis")
  }

  @Test func `half is not claimed when a tie blurs who holds it`() throws {
    let blurred = [("USA", 40), ("GBR", 10), ("DEU", 10)] + small.map { ($0.0, min($0.1, 8)) }
    #expect(try title("classement", activities(2024, blurred)) == "Premier partenaire en 2024\u{A0}: les États-Unis")
  }

  @Test func `a shared first place is said to be shared`() throws {
    #expect(
      try title("classement", activities(2024, [("USA", 4), ("BEL", 4), ("JPN", 1)]))
        == "À égalité en tête en 2024\u{A0}: la Belgique et les États-Unis")
    #expect(
      try title("classement", activities(2024, [("USA", 4), ("BEL", 4), ("JPN", 4), ("ITA", 4)]))
        == "Participations par partenaire en 2024")
  }

  @Test func `first twice running needs the year before to say so`() throws {
    let now = activities(2024, [("CAN", 5), ("BEL", 2)])
    #expect(try title("classement", now) == "Premier partenaire en 2024\u{A0}: le Canada")
    #expect(
      try title("classement", now + activities(2023, [("CAN", 3), ("BEL", 2)]))
        == "Premier partenaire en 2024 comme en 2023\u{A0}: le Canada")
    #expect(
      try title("classement", now + activities(2023, [("CAN", 3), ("BEL", 3)]))
        == "Premier partenaire en 2024\u{A0}: le Canada")
  }

  @Test func `one partner alone is said to be alone`() throws {
    #expect(
      try title("classement", activities(2024, [("MLT", 1)])) == "En 2024, un seul partenaire\u{A0}: Malte")
  }

  @Test func `the matrix names a pillar only when it comes first for most`() throws {
    let five = ["USA", "GBR", "DEU", "BEL", "CAN"].map { ($0, 5) }
    let led = activities(2024, five) + activities(2024, five.map { ($0.0, 2) }, kind: .course, month: 4)
    #expect(try title("matrice", led) == "Le pilier Alliances vient en tête chez les cinq premiers partenaires")
    let ten = ["USA", "GBR", "DEU", "BEL", "CAN", "ITA", "ESP", "POL", "NLD", "NOR"].map { ($0, 5) }
    let shown = try #require(SampleFacts.make(activities(2024, ten)))
    let context = ChartContext(facts: shown, language: .french, measuring: NarrowWidth())
    let figure = ChartCatalog.find("matrice")?.telling(context, ChartParameters(["top": 8]))
    #expect(figure?.headline == "Le pilier Alliances vient en tête chez les huit premiers partenaires")
    let tied = activities(2024, five) + activities(2024, five, kind: .course, month: 4)
    #expect(try title("matrice", tied) == "Participations par partenaire et par pilier en 2024")
  }

  private func pillars(_ year: Int, _ counts: [Int]) -> [Activity] {
    zip([ActivityKind.exercise, .course, .demonstration, .visit], counts).flatMap { kind, count in
      activities(year, [("BEL", count)], kind: kind)
    }
  }

  @Test(arguments: [
    ([20, 10, 5, 15], [21, 11, 6, 16], "Les quatre piliers progressent en 2024"),
    ([21, 11, 6, 16], [20, 10, 5, 15], "Les quatre piliers reculent en 2024"),
    ([20, 18, 5, 15], [20, 22, 5, 15], "Le pilier Formation passe devant le pilier Alliances"),
    (
      [20, 10, 5, 15], [20, 10, 12, 15], "Pilier Export en hausse de 140\u{202F}%"
    ),
    ([20, 10, 9, 15], [20, 10, 2, 15], "Pilier Export en recul de 78\u{202F}%"),
    ([20, 10, 5, 15], [20, 10, 8, 15], "L’activité par pilier, de 2023 à 2024"),
    (
      [20, 10, 5, 15], [20, 15, 10, 15], "Pilier Export en hausse de 100\u{202F}%"
    ),
    ([20, 10, 10, 15], [20, 15, 15, 15], "L’activité par pilier, de 2023 à 2024"),
    (
      [278, 128, 55, 148], [307, 115, 79, 167],
      "Pilier Export en hausse de 44\u{202F}%, pilier Formation en recul de 10\u{202F}%"
    ),
    ([200, 60, 40, 100], [209, 60, 40, 95], "L’activité par pilier, de 2023 à 2024"),
    ([20, 10, 5, 15], [20, 10, 5, 15], "L’activité par pilier, de 2023 à 2024"),
    ([20, 10, 5, 15], [0, 0, 0, 0], "Aucune activité en 2024"),
  ])
  func `the pillars' title follows the changes`(_ before: [Int], _ now: [Int], expected: String) throws {
    #expect(try title("piliers", pillars(2023, before) + pillars(2024, now)) == expected)
  }

  @Test func `no change is claimed without the year before, nor in a year under way`() throws {
    #expect(
      try title("piliers", pillars(2024, [20, 10, 5, 15])) == "Le pilier Alliances compte 20\u{A0}activités sur 50")
    #expect(try title("piliers", pillars(2024, [0, 0, 0, 1])) == "Toute l’activité relève du pilier Rencontres")
    #expect(try title("piliers", pillars(2024, [5, 5, 1, 1])) == "L’activité par pilier en 2024")
    let both = pillars(2023, [20, 10, 5, 15]) + pillars(2024, [30, 20, 15, 25])
    #expect(
      try title("piliers", both, asOf: Day(unchecked: 2024, 9, 30)) == "L’activité par pilier, de 2023 à 2024")
    #expect(
      try title("rangs", both, asOf: Day(unchecked: 2024, 9, 30)) == "Le rang des premiers partenaires en 2024")
  }

  @Test func `the busiest month is named alone, with its equal, or not at all`() throws {
    let march = activities(2024, [("BEL", 9)])
    #expect(try title("mois", march) == "Mars, mois le plus actif\u{A0}: 9\u{A0}activités")
    let june = activities(2024, [("BEL", 9)], month: 6)
    #expect(try title("mois", march + june) == "Mars et juin, mois les plus actifs\u{A0}: 9\u{A0}activités chacun")
    let august = activities(2024, [("BEL", 9)], month: 8)
    #expect(try title("mois", march + june + august) == "L’activité mois par mois en 2024")
    #expect(try title("mois", activities(2024, [("BEL", 2)])) == "L’activité mois par mois en 2024")
    let even = (1...12).flatMap { activities(2024, [("BEL", 8)], month: $0) }
    #expect(try title("mois", even) == "Une activité régulière tout au long de l’année")
  }

  private func vague(_ count: Int, in date: PartialDate?) -> [Activity] {
    activities(2024, [("BEL", count)], kind: .visit).map {
      var activity = $0
      activity.start = date
      return activity
    }
  }

  @Test func `the day on which most is under way is named where it is one, and known`() throws {
    // Every activity lasts from its day to an end.
    func lasting(_ count: Int, to end: PartialDate) -> [Activity] {
      activities(2024, [("BEL", count)]).map {
        var activity = $0
        activity.end = end
        return activity
      }
    }
    let ninth = PartialDate(Day(unchecked: 2024, 3, 9))
    #expect(
      try title("jours", lasting(9, to: ninth)) == "Jusqu’à 9\u{A0}activités en cours le même jour, le 9 mars 2024"
    )
    #expect(
      try title("jours", lasting(9, to: PartialDate(Day(unchecked: 2024, 3, 10))))
        == "Jusqu’à 9\u{A0}activités en cours le même jour")
    #expect(
      try title("jours", lasting(9, to: ninth) + vague(1, in: nil))
        == "Jusqu’à 9\u{A0}activités au moins en cours le même jour")
    #expect(try title("jours", lasting(2, to: ninth)) == "Les activités en cours, jour par jour, en 2024")
  }

  @Test func `activities of an unknown month may not be able to change the busiest one`() throws {
    let spring = PartialDate(earliest: Day(unchecked: 2024, 3, 21), latest: Day(unchecked: 2024, 6, 20))
    let march = activities(2024, [("BEL", 9)]) + activities(2024, [("BEL", 4)], month: 6)
    #expect(
      try title("mois", march + vague(4, in: spring)) == "Mars, mois le plus actif\u{A0}: 9\u{A0}activités au moins")
    #expect(try title("mois", march + vague(5, in: spring)) == "L’activité mois par mois en 2024")
    #expect(try title("mois", march + vague(5, in: nil)) == "L’activité mois par mois en 2024")
    let both = march + activities(2024, [("BEL", 9)], month: 8)
    #expect(
      try title("mois", both + vague(4, in: spring))
        == "Mars et août, mois les plus actifs\u{A0}: 9\u{A0}activités au moins chacun")
    #expect(try title("mois", both + vague(5, in: spring)) == "L’activité mois par mois en 2024")
  }

  @Test(arguments: [(3, false), (6, true)])
  func `an even period is no even year`(months: Int, isTold: Bool) throws {
    let last = Day(unchecked: 2024, months, Day.length(ofMonth: months, year: 2024))
    let period = try #require(Period(first: Day(unchecked: 2024, 1, 1), last: last))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: last)
    tally.add(Batch((1...months).flatMap { activities(2024, [("BEL", 8)], month: $0) }))
    let title = try #require(Pages.draw("mois", tally.facts())?.title)
    #expect((title == "Une activité régulière tout au long de la période") == isTold)
    #expect(!title.contains("année"))
  }

  @Test func `partners that their names alone put among the first do not enter them`() throws {
    let codes = ["USA", "GBR", "DEU", "BEL", "CAN", "ITA", "ESP", "POL", "GRC", "IND", "JPN"]
    let before = activities(2023, codes.suffix(1).map { ($0, 9) } + codes.prefix(3).map { ($0, 5) })
    let tied = activities(2024, codes.map { ($0, 5) })
    #expect(try title("rangs", before + tied) == "Le rang des dix premiers partenaires en 2024")
    let parted = activities(2024, codes.prefix(10).map { ($0, 5) })
    #expect(try title("rangs", before + parted) == "Sept partenaires entrent parmi les dix premiers")
  }

  @Test func `the partner that gained most against the year before gives the ranking its title`() throws {
    let before = activities(2023, [("ARE", 23), ("GBR", 54), ("EST", 36)])
    let now = activities(2024, [("ARE", 44), ("GBR", 62), ("EST", 51)])
    #expect(try title("classement", before + now) == "Les Émirats arabes unis passent de 23 à 44 participations")
    let few = activities(2023, [("ARE", 4), ("GBR", 54), ("EST", 36)])
    #expect(try title("classement", few + now) != "Les Émirats arabes unis passent de 4 à 44 participations")
    let level = activities(2023, [("ARE", 22), ("EST", 20), ("GBR", 60)])
    let doubled = activities(2024, [("ARE", 44), ("EST", 40), ("GBR", 60)])
    #expect(!(try title("classement", level + doubled)).contains("passe"))
  }

  @Test func `a climb is told from the rank before`() throws {
    let before = activities(2023, [("USA", 9), ("GBR", 8), ("DEU", 7), ("CAN", 2)])
    let now = activities(2024, [("USA", 9), ("CAN", 8), ("GBR", 7), ("DEU", 6)])
    #expect(
      try title("rangs", before + now) == "Le Canada monte du 4e au 2e rang")
    #expect(
      try title("rangs", before + activities(2024, [("USA", 9), ("GBR", 8), ("DEU", 7), ("CAN", 2)]))
        == "Les trois premiers partenaires gardent leur rang en 2024")
  }

  @Test func `the calendar counts the events of a minister or the chief of defence`() throws {
    var minister = activities(2024, [("CAN", 1)], kind: .councilSession)
    minister[0].level = .minister
    #expect(try title("calendrier", minister) == "La seule activité réalisée en 2024")
    #expect(
      try title("calendrier", activities(2024, [("CAN", 3)], kind: .visit)) == "Les trois activités réalisées en 2024")
    let others = activities(2024, [("USA", 30)], kind: .event)
    #expect(try title("calendrier", minister + others) == "Un rendez-vous de niveau ministre en 2024")
    #expect(try title("calendrier", others + activities(2024, [("BEL", 1)], kind: .visit)) == "Les rendez-vous de 2024")
    var chief = activities(2024, [("GBR", 4)], kind: .event)
    for index in chief.indices {
      chief[index].level = .chiefOfDefence
      chief[index].start = PartialDate(Day(unchecked: 2024, 10, index + 1))
    }
    #expect(
      try title("calendrier", minister + others + chief)
        == "Cinq rendez-vous de niveau ministre ou CEMA, dont quatre en octobre")
    let many = activities(2024, [("GBR", 71)], kind: .event).map { act in
      var act = act
      act.level = .minister
      return act
    }
    let page = Pages.draw("calendrier", try #require(SampleFacts.make(many)))
    #expect(page?.title == "Les 60 premiers rendez-vous de niveau ministre en 2024")
  }
}

extension HeadlineTests {
  @Test func `partners that share the first rank do not keep three ranks`() throws {
    let facts = try #require(SampleCase.ties.facts)
    #expect(Pages.draw("rangs", facts)?.title == "Le rang des dix premiers partenaires en 2024")
  }
}
