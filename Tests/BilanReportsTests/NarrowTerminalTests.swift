import BilanMetrics
import BilanModel
import BilanReports
import Testing

/// Answers and deadlines on terminals of some width.
@Suite struct NarrowTerminalTests {
  private static let offices = [
    "BRI": "bureau relations internationales de l’armée de Terre", "EMA": "état-major des armées",
  ]

  private func answer(by: [String], years: Int) throws -> Answer {
    var tally = QuestionTally(
      try Question("activities.whole", by: by), series: try #require(SampleReport.series()), periods: years,
      asOf: SampleReport.asOf, choices: Choices())
    tally.add(
      Batch(
        Self.offices.keys.sorted().enumerated().map { place, office in
          var activity = SampleReport.activity("A\(place)", .exercise, [], (2024, 3, 4), days: 1)
          activity.lead = NamedOffice(office)
          return activity
        }))
    return try tally.answer(quoting: .unprotected)
  }

  @Test(arguments: [40, 60, 80], [["office"], ["office", "kind"], ["office", "kind", "level", "pillar"]])
  func `no line of an answer is longer than the terminal, and no word is lost`(width: Int, by: [String]) throws {
    for years in [1, 6] {
      let words = AnswerWords(try answer(by: by, years: years), .french)
      let lines = words.text(width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width }, "\(lines.filter { $0.count > width })")
      let known = Set(lines.flatMap { $0.split(whereSeparator: \.isWhitespace) })
      for word in Self.offices.values.flatMap({ $0.split(separator: " ") }) { #expect(known.contains(word), "\(word)") }
    }
  }
}
