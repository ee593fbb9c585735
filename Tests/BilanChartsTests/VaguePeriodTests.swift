import BilanMetrics
import BilanModel
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
}
