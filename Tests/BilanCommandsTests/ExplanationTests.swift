import BilanIntake
import BilanMetrics
import BilanModel
import Testing

/// The records that an explanation lists, recounted, give the figure; what it leaves out is what the report says it does.
@Suite struct ExplanationTests {
  private func check(_ reading: ReadRecords, _ facts: Facts, _ metric: Metric, _ place: Coordinate) throws {
    let identifier = FigureIdentifier(metric, at: place, in: facts.series.base).text
    let explanation = try reading.explanation(identifier)
    #expect(explanation.value == facts[metric, at: place], "\(identifier)")
    #expect(FigureIdentifier(explanation.metric, at: explanation.place, in: explanation.period).text == identifier)
    if case .missing = explanation.value {
      let tellsNothing =
        explanation.counted.isEmpty || explanation.recounting == .beyond || explanation.recounting == .share
      #expect(tellsNothing, "\(identifier)")
    } else if explanation.recounting != .beyond {
      let again = explanation.recounting.value(of: explanation.counted)
      #expect(
        again?.inLowestTerms == explanation.value.inLowestTerms || again?.double == 0 && explanation.value.double == 0,
        "\(identifier)")
    }
    if let beside = MetricCatalog.metric(metric.code + "_left_out"), case .number(let count) = facts[beside, at: place]
    {
      #expect(explanation.leftOut.count { !isOfDate($0) } == count, "\(identifier)")
    }
  }

  /// Whether a record is no part of what `…_left_out` counts: what was not done, or of no certain day.
  private func isOfDate(_ testimony: Testimony) -> Bool {
    testimony.subject.register == "activities"
      && ["son état", "sans date", "elle commence"].contains { testimony.reason?.french.hasPrefix($0) ?? false }
  }

  private static let demo = ReadRecords(
    ["demo/activites.csv", "demo/plans.csv"], year: 2024, asOf: "2025-01-15")

  @Test(arguments: MetricCatalog.all.map(\.code))
  func `the records listed are those of every figure of the registers and of North America`(code: String) throws {
    #expect(Self.small.count == 2)
    for (reading, facts, groups) in Self.small {
      for group in groups where group.metric.code == code && group.periods.first == 0 {
        for row in group.rows.prefix(2) where row.values[0] != nil {
          try check(reading, facts, group.metric, row.place)
        }
      }
    }
  }

  private static let small: [(ReadRecords, Facts, [FigureGroup])] = [ReadRecords.registers, .america].compactMap {
    reading in
    guard let facts = try? reading.tally().facts() else { return nil }
    return (reading, facts, facts.figureGroups())
  }

  @Test(arguments: MetricCatalog.all.map(\.code))
  func `a figure of an earlier year is explained, and answered, as the edition prints it`(code: String) throws {
    for (reading, facts, groups) in Self.small {
      for group in groups where group.metric.code == code && group.periods.first == 0 {
        let answer = try reading.answer(group.metric, by: group.cut, periods: 1 - (group.periods.last ?? 0))
        for (column, period) in group.periods.enumerated() where period < 0 {
          for row in group.rows {
            guard let printed = row.values[column] else { continue }
            var place = row.place
            place.period = 0
            let answered =
              group.cut == .total ? answer.total : answer.rows.first { $0.place == place }?.values
            let value = answered.map { $0[$0.count - 1 + period] }
            #expect((value ?? .number(0)).double == printed.double, "\(group.metric.code) \(place) \(period)")
            let earlier = try #require(facts.series[period])
            let identifier = FigureIdentifier(group.metric, at: place, in: earlier).text
            guard printed != value || group.rows.prefix(1).contains(where: { $0.place == row.place }) else { continue }
            do {
              let explained = try reading.explanation(identifier, back: -period).value
              #expect(explained.inLowestTerms == printed.inLowestTerms, "\(identifier)")
            } catch is QuestionProblem {
              // Of a place that only other years have records of, the edition prints 0.
              #expect(printed.double == 0, "\(identifier)")
            }
          }
        }
      }
    }
  }

  /// Figures of three thousand activities and their plans.
  private static let figures = [
    "activities.whole/pillar=export", "activities.participations/partner=JPN", "activities.fractional/partner=CAN",
    "activities.days/partner=JPN", "activities.person_days/partner=SEN", "activities.cost/partner=JPN",
    "activities.unknown_cost/partner=USA", "activities.whole/month=3/pillar=export", "visits.given/partner=GBR",
    "visits.last_given/partner=GBR", "training.trainees/region=amerique_nord", "exchanges.started/region=amerique_nord",
    "plan.lines/partner=JPN", "plan.done/pillar=export", "plan.unplanned/partner=JPN", "plan.rate/partner=JPN",
    "plan.unplanned_share/partner=JPN", "plan.postponed/pillar=alliances",
    "attributions.acts/attribution=2°/partner=OTAN", "groups.whole/group=ue/pillar=export",
    "groups.constant/group=otan/pillar=export", "activities.whole/kind=demonstration/region=europe",
  ]

  @Test(arguments: figures) func `the records listed are those of a figure of a large register`(figure: String) throws {
    let explanation = try Self.demo.explanation(figure)
    #expect(!explanation.counted.isEmpty)
    #expect(explanation.recounting.value(of: explanation.counted)?.inLowestTerms == explanation.value.inLowestTerms)
    #expect(explanation.counted.allSatisfy { $0.subject.origin.line > 1 && !$0.subject.id.isEmpty })
  }

  @Test func `an identifier is read as it is written, whatever its values hold`() throws {
    let place = Coordinate().at(.series, .word("Est/Ouest 100%", Wording("", "")))
    let period = try #require(Period(first: Day(unchecked: 2023, 9, 1), last: Day(unchecked: 2024, 8, 31)))
    let metric = try #require(MetricCatalog.metric("activities.whole"))
    let identifier = FigureIdentifier(metric, at: place, in: period)
    #expect(identifier.text == "activities.whole@2023-09-01/2024-08-31/series=Est%2FOuest 100%25")
    #expect(FigureIdentifier(identifier.text) == identifier)
    #expect(FigureIdentifier("activities.whole").period == nil)
    #expect(FigureIdentifier("activities.whole@2024").period == "2024")
  }
}
