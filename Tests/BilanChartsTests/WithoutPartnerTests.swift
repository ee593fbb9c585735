internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import Testing

/// Activities that name no partner but France stand on no row of a page of partners.
struct WithoutPartnerTests {
  private func activity(_ number: Int, _ partner: String?, _ kind: ActivityKind) -> Activity {
    Activity(
      id: "\(number)", title: "Activité \(number)",
      partners: partner.flatMap { PartnerDirectory.standard.find($0) }.map { [$0] } ?? [], kind: kind,
      start: PartialDate(Day(unchecked: 2024, 3, number)), status: .done,
      origin: Origin(file: "a.csv", line: number + 1))
  }

  @Test(arguments: [
    (true, "Toutes les participations relèvent du pilier Alliances"),
    (false, "Toute l’activité relève du pilier Alliances"),
  ])
  func `a title says no more than the page shows`(_ hasOthers: Bool, _ title: String) throws {
    let others = [activity(2, nil, .visit), activity(3, nil, .course)]
    let activities = [activity(1, "BEL", .exercise)] + (hasOthers ? others : [])
    let facts = try #require(SampleFacts.make(activities, plan: nil, asOf: Day(unchecked: 2025, 1, 15)))
    #expect(try #require(Pages.draw("matrice", facts)).title == title)
  }

  @Test(arguments: ["classement", "matrice", "rangs", "carte"])
  func `activities without any partner are not denied`(_ chart: String) throws {
    let activities = [activity(2, nil, .visit), activity(3, nil, .course)]
    let facts = try #require(SampleFacts.make(activities))
    let page = try #require(Pages.draw(chart, facts))
    #expect(page.title == "Aucun partenaire en 2024")
    let text = Pages.texts(page).joined(separator: " ")
    #expect(text.contains("2\u{A0}activités réalisées en 2024") && !text.contains("aucune activité"))
  }
}
