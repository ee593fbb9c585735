import BilanMetrics
import BilanModel
import Testing

/// What the tally says of records that do not fit together.
@Suite struct CrossCheckTests {
  @Test func `each contradiction is reported where it stands`() {
    let findings = makeTally(
      [
        activity("A", "USA", "2024-05-01", plan: "L-12", line: 2),
        activity("B", "USA", "2024-09-01", line: 3),
        activity("C", "USA", "2024-05-01", .planned, line: 4),
        activity("D", "USA", "2024-05-01", .cancelled, line: 5),
        activity("E", "USA", "2024-05-01", .postponed, cause: "météo", line: 6),
        activity("F", "USA", "2024-06-29", to: "2024-07-02", line: 7),
        activity("G", "USA", "2024-06", .planned, line: 8),
        activity("H", "USA", "2025-03-01", line: 9), activity("I", "USA", "2025-04-01", line: 10),
      ], plan: [planLine("L-11", "2024-05-01")], asOf: "2024-06-30"
    ).findings.sorted { $0.origin < $1.origin }
    #expect(
      findings.map { $0.text(.french) } == [
        "activites.csv: note[after-as-of]: 2 activités faites commencent après la date d’arrêt, hors des périodes "
          + "montrées ; elles ne sont pas comptées",
        "activites.csv:2:1: avertissement[unknown-plan-line]: ligne de plan inconnue « L-12 » : aucun des plans lus ne "
          + "la contient",
        "activites.csv:3:1: avertissement[after-as-of]: activité « Activité B » : notée faite, mais commence après la date "
          + "d’arrêt, le 1er septembre 2024 ; elle n’est comptée nulle part",
        "activites.csv:4:1: note[still-planned]: activité « Activité C » : encore notée prévue alors que sa date est passée "
          + "depuis le 1er mai 2024",
        "activites.csv:5:1: note[no-cause]: activité « Activité D » : annulée sans cause indiquée",
        "activites.csv:7:1: note[ends-after-as-of]: activité « Activité F » : notée faite, mais finit après la date d’arrêt, "
          + "le 2 juillet 2024 ; ses jours sont comptés jusqu’à celle-ci",
      ])
    #expect(findings[1].hint?.french == "vouliez-vous dire « L-11 » ?")
  }

  @Test func `of plans with lines that are not here nothing is said but that`() {
    let activities = ["L-11", "L-12", "M"].enumerated().map { index, line in
      activity("A\(index)", "USA", "2024-05-01", plan: line, line: index + 2)
    }
    var links = LinkTally()
    links.add(Batch(activities))
    links.add(Batch([planLine("L-11", "2024-05-01")]))
    let tally = makeTally(activities, plan: [planLine("L-11", "2024-05-01")])
    let logs = [tally.findings(incomplete: ["plans"]), links.findings(incomplete: ["plans"])]
    for log in logs {
      #expect(
        log.map { $0.text(.french) }
          == ["L-12", "M"].enumerated().map { index, line in
            "activites.csv:\(index + 3):1: note[unknown-plan-line]: la ligne de plan « \(line) » n’est pas parmi les lignes "
              + "gardées des plans lus"
          })
      #expect(Set(log.map(\.hint?.french)).count == 1 && log.allSatisfy { $0.hint?.french.contains("L-11") == false })
    }
  }

  @Test func `without a register of plans no plan line is unknown`() {
    #expect(makeTally([activity("A", "USA", "2024-05-01", plan: "L-12")]).findings.isEmpty)
  }

  @Test func `every finding speaks both languages`() {
    for finding in makeTally(assorted(), plan: assortedPlan()).findings {
      #expect(finding.message.french != finding.message.english)
      #expect(!finding.message.french.hasSuffix("."))
    }
  }

  @Test func `an activity that says the same as another is reported, and both are kept`() {
    func visit(_ id: String, _ title: String, _ partners: String, line: Int) -> Activity {
      var visit = activity(id, partners, "2024-05-02", kind: .visit, french: 3, line: line)
      visit.title = title
      return visit
    }
    var noted = visit("B", "Visite", "USA BEL", line: 3)
    (noted.note, noted.source) = ("une autre", "note 12")
    let activities = [
      visit("A", "Visite", "BEL USA", line: 2), noted, visit("C", "Visite", "USA", line: 4),
      visit("D", "Visites", "BEL USA", line: 5), visit("E", "Visite", "BEL USA", line: 6),
    ]
    let tally = makeTally(activities)
    let expected = [3, 6].map { line in
      "activites.csv:\(line):1: note[look-alike]: même activité qu’en activites.csv:2, à l’identifiant, la source et la "
        + "note près ; les deux sont gardées"
    }
    #expect(tally.findings.map { $0.text(.french) } == expected)
    #expect(tally.facts()[.whole] == .number(5))
    var links = LinkTally()
    links.add(Batch(activities.reversed()))
    #expect(links.findings.map { $0.text(.french) }.sorted() == expected)
  }

  @Test func `a date that nobody can have meant is reported, by a check too`() {
    let activities = [
      activity("A", "USA", "0202-03-05", line: 2), activity("B", "USA", "2024-03-05", to: "2204-03-06", line: 3),
      activity("C", "USA", "1900-01-01", line: 4), activity("D", "USA", nil, line: 5),
    ]
    let codes = ["2 implausible-date", "3 implausible-date", "4 implausible-date"]
    var links = LinkTally()
    links.add(Batch(activities))
    #expect(links.findings.map { "\($0.origin.line) \($0.code)" } == codes + ["5 undated"])
    let found = makeTally(activities).findings.filter { $0.code == "implausible-date" }
    #expect(found.map { "\($0.origin.line) \($0.code)" } == codes)
  }

  @Test func `activities that no year can count are said once a file, by a check too`() {
    let activities = [
      activity("A", "USA", "2024-03-05", line: 2), activity("B", "USA", nil, line: 4),
      activity("C", "USA", "2023-12-21/2024-03-20", line: 3), activity("D", "USA", "2024", line: 5),
    ]
    let expected =
      "activites.csv:3:1: note[undated]: 2 activités sans date ou à la date trop vague pour une année, dans aucun compte "
      + "; voici la première"
    #expect(makeTally(activities).findings.map { $0.text(.french) } == [expected])
    #expect(makeFacts(activities)[.undated] == .number(2))
    var (links, others) = (LinkTally(), LinkTally())
    links.add(Batch(Array(activities.prefix(2))))
    others.add(Batch(Array(activities.suffix(2))))
    links.merge(others)
    #expect(links.findings.map { $0.text(.french) } == [expected])
    let one = makeTally([activity("B", "USA", nil)]).findings.map(\.message.english)
    #expect(one == ["1 activity without a date or with one too vague for a year, in no count"])
  }
}
