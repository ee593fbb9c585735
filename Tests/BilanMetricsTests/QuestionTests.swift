import BilanMetrics
import BilanModel
import Testing

/// A question gets the figures of the report: where they are published the same ones, elsewhere what its records count.
@Suite struct QuestionTests {
  private func answer(
    _ question: Question, _ activities: [Activity], plan: [PlanLine]? = nil, periods: Int = 1
  ) throws -> Answer {
    var tally = QuestionTally(
      question, series: series(2024), periods: periods, asOf: day("2025-01-15"), choices: Choices())
    tally.add(Batch(activities))
    if let plan { tally.add(Batch(plan)) }
    return try tally.answer(quoting: .unprotected)
  }

  @Test func `every published figure of activities and plans is the answer to its question`() throws {
    let facts = makeFacts(assorted(90), plan: assortedPlan())
    for group in facts.figureGroups() where group.periods.first == 0 {
      let question = try Question(group.metric.code, by: group.cut.dimensions.map(\.code))
      let answer = try answer(question, assorted(90), plan: assortedPlan())
      guard !group.cut.dimensions.isEmpty else {
        #expect(answer.total == [facts[group.metric]], "\(group.metric.code)")
        continue
      }
      let rows = Dictionary(uniqueKeysWithValues: answer.rows.map { ($0.place, $0.values[0]) })
      for row in group.rows {
        guard let value = row.values[0], value.double != 0 else { continue }
        #expect(rows[row.place] == value, "\(group.metric.code) \(row.place)")
      }
      #expect(Set(rows.keys).isSubset(of: group.rows.map(\.place)), "\(group.metric.code) \(group.cut.code)")
    }
  }

  @Test func `a cut that no report publishes counts the rows of the annex, whole and partner by partner`() throws {
    let rows = makeFacts(assorted()).rows.filter { $0.period == 0 && $0.counts && $0.activity.pillar == .alliances }
    let condition = ["pilier=alliances"]
    let whole = try answer(try Question("activities.whole", by: ["region", "nature"], where: condition), assorted())
    let parts = try answer(
      try Question("activities.participations", by: ["kind"], where: condition), assorted())
    #expect(whole.total == [.number(rows.count)] && !whole.rows.isEmpty)
    #expect(parts.total == [.number(rows.reduce(0) { $0 + $1.distinctPartners.count })])
    for row in whole.rows {
      let (region, kind) = (row.place.others[.region], row.place.others[.kind])
      let count = rows.count { each in
        DimensionValue.regions(of: each.activity.partners).contains { $0 == region }
          && kind == .word(each.activity.kind.code, each.activity.kind.name)
      }
      #expect(row.values == [.number(count)])
    }
    for row in parts.rows {
      guard case .word(let kind, _)? = row.place.others[.kind] else {
        Issue.record("a row without its kind")
        continue
      }
      let counted = rows.filter { $0.activity.kind.code == kind }
      #expect(row.values == [.number(counted.reduce(0) { $0 + $1.distinctPartners.count })])
    }
  }

  @Test func `the month of the start cuts activities together with whatever else cuts them`() throws {
    let records = assorted()
    let others = Metric.whole.dimensionNames.filter { $0 != .month && $0 != .group }
    #expect(others.count > 8)
    for other in others {
      let rows = try answer(try Question("activities.whole", by: [other.code]), records).rows
      let byMonth = try answer(try Question("activities.whole", by: ["month", other.code]), records).rows
      let sums = byMonth.reduce(into: [DimensionValue: Double]()) { sums, row in
        guard let value = row.place.value(of: other), let number = row.values[0].double else { return }
        sums[value, default: 0] += number
      }
      #expect(!rows.isEmpty, "\(other.code)")
      for row in rows {
        #expect(row.place.value(of: other).flatMap { sums[$0] } ?? 0 == row.values[0].double, "\(other.code)")
      }
    }
    let months = try answer(try Question("activities.whole", by: ["month"]), records).rows
    for row in months {
      let month = try #require(row.place.month)
      let asked = try answer(try Question("activities.whole", where: ["month=\(month)"]), records)
      #expect(asked.total == row.values, "\(month)")
    }
  }

  @Test func `several years are those of the history, read at once or one by one`() throws {
    let plain = try answer(try Question("activities.whole", by: ["pillar"]), assorted(), periods: 3)
    // A condition that every activity meets has the years read one by one.
    let kinds = ActivityKind.allCases.map(\.code).joined(separator: ",")
    let counted = try answer(
      try Question("activities.whole", by: ["pillar"], where: ["kind=\(kinds)"]), assorted(), periods: 3)
    #expect(plain.question.coversHistory && !counted.question.coversHistory)
    #expect(plain.periods.map(\.label) == ["2022", "2023", "2024"] && counted.periods == plain.periods)
    #expect(plain.rows.map(\.values) == counted.rows.map(\.values) && plain.total == counted.total)
  }

  @Test func `a region beside partners keeps the partners of the region`() throws {
    let all = try answer(try Question("visits.unplaced", by: ["partner"]), assorted())
    let some = try answer(try Question("visits.unplaced", by: ["partner"], where: ["region=Europe"]), assorted())
    let expected = all.rows.filter { row in row.place.partner?.region == .europe }
    #expect(some.rows.map(\.values) == expected.map(\.values) && some.rows.count < all.rows.count)
    #expect(some.total == nil)
  }

  @Test func `any split of the records gives the same answer`() throws {
    let question = try Question("activities.days", by: ["partner", "kind"])
    func tally(_ activities: [Activity]) -> QuestionTally {
      var tally = QuestionTally(question, series: series(2024), periods: 2, asOf: day("2025-01-15"), choices: Choices())
      tally.add(Batch(activities))
      return tally
    }
    let records = assorted()
    var split = tally(Array(records[150...]))
    split.merge(tally(Array(records[..<150])))
    let (whole, parts) = (try answer(question, records, periods: 2), try split.answer(quoting: .unprotected))
    #expect(whole.rows.map(\.values) == parts.rows.map(\.values) && whole.total == parts.total)
  }

  @Test func `the top rows are the greatest of the last period, and the others are counted`() throws {
    var answer = try answer(try Question("activities.participations", by: ["partner"]), assorted())
    let all = answer.rows
    answer.keepTop(3)
    #expect(answer.rows.count == 3 && answer.others == all.count - 3)
    let kept = answer.rows.compactMap { $0.values.last?.double }
    #expect(kept == Array(all.compactMap { $0.values.last?.double }.sorted(by: >).prefix(3)))
  }

  /// What is asked, and what is said of it.
  static let refused: [(code: String, by: [String], conditions: [String], words: String)] = [
    (
      "activities.hole", [], [],
      "« activities.hole » n’est pas un indicateur ; vouliez-vous dire « activities.whole » ?"
    ),
    ("activities.whole", ["partenair"], [], "vouliez-vous dire « partner » ?"),
    ("activities.hhi", ["region"], [], "« activities.hhi » n’a pas de dimension « region » (il a : pillar)"),
    ("visits.given", ["partner", "region"], [], "ne se ventile pas par « partner,region » à la fois"),
    ("indicators.value", ["partner"], [], "n’a de sens que par « indicator »"),
    ("groups.whole", ["pillar"], [], "n’a de sens que par « group »"),
    ("visits.given", [], ["region=europe,anmo"], "se restreint à une valeur de « region » à la fois"),
    ("activities.whole", [], ["partner=Allemange"], "vouliez-vous dire « Allemagne (DEU) » ?"),
    ("activities.whole", [], ["partner=FRA"], "la France n’est pas un partenaire"),
    ("agreements.signed", ["region"], ["partner=Guyane"], "ni aucun de ses territoires"),
    ("activities.whole", [], ["kind=exercize"], "vouliez-vous dire « Exercice » ?"),
    ("activities.whole", [], ["kind"], "une condition s’écrit dimension=valeur"),
  ]

  @Test(arguments: refused.indices) func `what cannot be asked is refused by name`(index: Int) {
    let (code, by, conditions, words) = Self.refused[index]
    do throws(QuestionProblem) {
      _ = try Question(code, by: by, where: conditions)
      Issue.record("\(code) was not refused")
    } catch {
      #expect(error.words.french.contains(words), "\(error.words.french)")
    }
  }

  @Test func `a value that no record has is refused once they are read, with the nearest`() throws {
    var record = activity("A1", "USA", "2024-03-01")
    record.theatre = "Sahel"
    let question = try Question("activities.whole", where: ["theatre=Sahell"])
    do {
      _ = try answer(question, [record])
      Issue.record("not refused")
    } catch let error as QuestionProblem {
      #expect(error.words.french.contains("vouliez-vous dire « Sahel » ?"))
    }
    #expect(try answer(try Question("activities.whole", where: ["theatre=sahel"]), [record]).total == [.number(1)])
  }
}
