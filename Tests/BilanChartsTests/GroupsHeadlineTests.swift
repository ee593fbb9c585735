internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import Testing

/// What the title of the groups may say of a change, where memberships changed too.
struct GroupsHeadlineTests {
  private func activities(_ year: Int, _ counts: [(String, Int)]) -> [Activity] {
    counts.flatMap { code, count in
      (0..<count).map { number in
        var made = Activity(
          id: "\(year)-\(code)-\(number)", title: "Exercice",
          partners: [PartnerDirectory.standard.find(code)].compactMap { $0 }, kind: .exercise,
          start: PartialDate(Day(unchecked: year, 5, 1 + number)),
          end: PartialDate(Day(unchecked: year, 5, 1 + number)),
          status: .done, origin: Origin(file: "a.csv", line: number + 2))
        made.participantsFrench = 10
        return made
      }
    }
  }

  @Test(arguments: [
    // Sweden joined in March 2024: the share of the members of the day doubles, that of the same states does not move.
    (
      [("SWE", 10), ("BEL", 10), ("JPN", 20)], [("SWE", 10), ("BEL", 10), ("JPN", 20)],
      "Otan\u{A0}: 50\u{202F}% des personnes-jours\u{202F}; Union européenne\u{A0}: 50\u{202F}%"
    ),
    (
      [("BEL", 10), ("JPN", 30)], [("BEL", 20), ("JPN", 20)],
      "La part de l’Otan passe de 25\u{202F}% à 50\u{202F}% des personnes-jours, à périmètre constant"
    ),
    // With the members of the day it rises from 13 to 50 per cent; the same states had more the year before.
    (
      [("SWE", 20), ("BEL", 5), ("JPN", 15)], [("SWE", 10), ("BEL", 10), ("JPN", 20)],
      "La part de l’Otan passe de 63\u{202F}% à 50\u{202F}% des personnes-jours, à périmètre constant"
    ),
    // It rises by the accession, and falls without.
    (
      [("SWE", 10), ("BEL", 20), ("JPN", 10)], [("SWE", 10), ("BEL", 18), ("JPN", 12)],
      "La part de l’Otan passe de 75\u{202F}% à 70\u{202F}% des personnes-jours, à périmètre constant"
    ),
  ])
  func `where memberships changed the share is told at constant perimeter`(
    _ before: [(String, Int)], _ now: [(String, Int)], _ title: String
  ) throws {
    let facts = try #require(SampleFacts.make(activities(2023, before) + activities(2024, now)))
    #expect(Pages.draw("groupes", facts)?.title == title)
  }

  @Test func `between periods of the same members the share is that of the members of the day`() throws {
    let (before, now) = ([("SWE", 10), ("BEL", 10), ("JPN", 20)], [("SWE", 10), ("BEL", 20), ("JPN", 10)])
    let period = try #require(Period(year: 2022).flatMap { PeriodSeries(base: $0) })
    var tally = ReportTally(series: period, asOf: Day(unchecked: 2024, 4, 1))
    tally.add(Batch(activities(2021, before) + activities(2022, now)))
    #expect(
      Pages.draw("groupes", tally.facts())?.title
        == "La part de l’Otan passe de 25\u{202F}% à 50\u{202F}% des personnes-jours")
  }

  @Test func `a share of which the page tells no change has none in the title`() throws {
    var now = activities(2024, [("BEL", 20), ("JPN", 20)])
    for place in now.indices where place < 15 { now[place].participantsFrench = nil }
    let before = activities(2023, [("BEL", 10), ("JPN", 30)])
    let facts = try #require(SampleFacts.make(before + now))
    let page = try #require(Pages.draw("groupes", facts))
    #expect(Pages.texts(page).contains("s.o."))
    #expect(page.title == "Otan\u{A0}: 20\u{202F}% des personnes-jours\u{202F}; Union européenne\u{A0}: 20\u{202F}%")
  }
}
