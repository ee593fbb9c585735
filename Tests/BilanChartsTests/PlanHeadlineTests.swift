internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import Testing

/// The title of the plan and what became of it.
struct PlanHeadlineTests {
  private func title(
    _ activities: [Activity], plan: [PlanLine]? = nil, asOf: Day = Day(unchecked: 2025, 1, 15)
  ) throws -> String {
    let facts = try #require(SampleFacts.make(activities, plan: plan, asOf: asOf))
    return try #require(Pages.draw("plan", facts)?.title)
  }

  @Test(
    arguments: [
      ([1, 0, 0, 0], "Le plan est réalisé à moins de 1\u{202F}%"),
      (
        [100, 100, 100, 99], "Le plan est réalisé à plus de 99\u{202F}%, le pilier Rencontres au plus bas à 99\u{202F}%"
      ),
      ([0, 0, 0, 0], "Le plan est réalisé à 0\u{202F}%"), ([100, 100, 100, 100], "Le plan est réalisé à 100\u{202F}%"),
    ] as [([Int], String)])
  func `a share of something is no zero, nor one of less than all the whole`(_ done: [Int], _ expected: String) throws {
    let kinds: [ActivityKind] = [.exercise, .course, .demonstration, .visit]
    let activities = zip(kinds, done).flatMap { PlanSamples.activities($0, done: $1) }
    #expect(try title(activities, plan: PlanSamples.lines(perPillar: 100)) == expected)
  }

  @Test func `the plan's flag follows the percentage as it is printed`() throws {
    let lines = PlanSamples.lines()
    let kinds: [ActivityKind] = [.exercise, .course, .demonstration, .visit]
    func done(_ counts: [Int]) -> [Activity] { zip(kinds, counts).flatMap { PlanSamples.activities($0, done: $1) } }
    #expect(
      try title(done([9, 8, 8, 10]), plan: lines)
        == "Le plan est réalisé à 88\u{202F}%, le pilier le plus bas à 80\u{202F}%")
    #expect(
      try title(done([9, 8, 7, 10]), plan: lines)
        == "Le plan est réalisé à 85\u{202F}%\u{202F}; Export sous 80\u{202F}%")
    #expect(
      try title(done([9, 7, 7, 7]), plan: lines) == "Le plan est réalisé à 75\u{202F}%")
    #expect(
      try title(done([9, 7, 7, 7]), plan: lines, asOf: Day(unchecked: 2024, 6, 30))
        == "Plan réalisé à 75\u{202F}% au 30 juin 2024")
    #expect(try title(done([9, 7, 7, 7])) == "Aucun plan n’a été fourni")
  }
}
