internal import BilanMetrics
internal import BilanModel
internal import Testing

/// Titles and feet of pages about some partners alone.
struct ScopeHeadlineTests {
  private func facts(about partners: [String]) throws -> Facts {
    let partner = { (code: String) in PartnerDirectory.standard.find(code) }
    let records = [("USA", 12, 2023), ("ITA", 6, 2023), ("USA", 30, 2024), ("ITA", 26, 2024)].flatMap {
      code, count, year in
      (0..<count).map { number in
        var record = Activity(
          id: "\(year)-\(code)-\(number)", title: "Activité \(number)",
          partners: ["USA", code].compactMap(partner), kind: .staffTalks,
          start: PartialDate(Day(unchecked: year, 3, 1 + number % 28)), status: .done,
          origin: Origin(file: "a.csv", line: number + 2))
        if code == "USA" { record.partners = [record.partners[0]] }
        return record
      }
    }
    let alone = Activity(
      id: "P", title: "Seule", partners: [try #require(partner("POL"))], kind: .visit,
      start: PartialDate(Day(unchecked: 2024, 5, 2)), status: .done, origin: Origin(file: "a.csv", line: 99))
    var choices = Choices()
    choices.partners = partners.compactMap(partner)
    return try #require(SampleFacts.make(records + [alone], choices: choices))
  }

  @Test(arguments: [
    ("classement", "L’Italie passe de 6 à 26 participations", "Participations par partenaire en 2024"),
    ("rangs", "Le rang des trois premiers partenaires en 2024", "Le rang des premiers partenaires en 2024"),
  ])
  func `a page about one partner does not say that it comes first`(
    _ chart: String, _ whole: String, _ scoped: String
  ) throws {
    #expect(try Pages.draw(chart, facts(about: []))?.title == whole)
    #expect(try Pages.draw(chart, facts(about: ["USA"]))?.title == scoped)
  }
}
