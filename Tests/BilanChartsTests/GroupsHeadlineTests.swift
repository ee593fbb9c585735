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
      "La part de l’Otan passe de 25\u{202F}% à 50\u{202F}% des personnes-jours"
    ),
    // It rises by the accession, and would have fallen without.
    (
      [("SWE", 10), ("BEL", 20), ("JPN", 10)], [("SWE", 10), ("BEL", 18), ("JPN", 12)],
      "Otan\u{A0}: 70\u{202F}% des personnes-jours\u{202F}; Union européenne\u{A0}: 70\u{202F}%"
    ),
  ])
  func `a share that an accession alone moves is told without a change`(
    _ before: [(String, Int)], _ now: [(String, Int)], _ title: String
  ) throws {
    let facts = try #require(SampleFacts.make(activities(2023, before) + activities(2024, now)))
    #expect(Pages.draw("groupes", facts)?.title == title)
  }
}
