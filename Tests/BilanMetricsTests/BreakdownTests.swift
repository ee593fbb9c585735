import BilanMetrics
import BilanModel
import Testing

/// Activities by region, attribution, lead office, level and series.
@Suite struct BreakdownTests {
  /// Assorted activities with leads, levels and series.
  private static let activities: [Activity] = {
    let leads = ["BRI", "EMA", "bureau relations internationales", "CDEC", nil]
    return assorted().enumerated().map { index, activity in
      var activity = activity
      activity.lead = leads[index % 5].map { NamedOffice($0) }
      activity.coordinatedBy = index % 3 == 0 ? NamedOffice("EMA") : nil
      activity.level = index % 4 == 0 ? nil : Level.allCases[index % 7]
      activity.series = index % 6 == 0 ? "Dialogue stratégique" : nil
      return activity
    }
  }()

  private let facts = makeFacts(activities)
  /// The dimensions that partners and pillars are not.
  private static let dimensions = Activity.declaration.dimensions.filter {
    ![.partner, .pillar].contains($0.dimension)
  }

  private func values(_ dimension: Dimension, _ period: Int) -> [DimensionValue] {
    facts.coordinates(of: Cut(dimension), in: period).compactMap { $0.others[dimension] }
  }

  @Test(arguments: [Dimension.office, .level, .series], PeriodSeries.shownPeriods)
  func `what has one value a record adds up to the total, in every figure`(_ dimension: Dimension, _ period: Int) {
    #expect(values(dimension, period).count > 1)
    for metric in [Metric.whole, .days, .personDays, .participants, .unknownCost] {
      for pillar in [nil] + Pillar.allCases.map(Optional.some) {
        let place = Coordinate(period: period, pillar: pillar)
        let parts = values(dimension, period).map { facts[metric, at: place.at(dimension, $0)].number ?? 0 }
        #expect(parts.reduce(0, +) == facts[metric, at: place].number ?? 0, "\(metric.code) \(dimension.code)")
      }
    }
  }

  @Test(arguments: dimensions.indices, PeriodSeries.shownPeriods)
  func `each value has what a look at every record finds`(_ index: Int, _ period: Int) {
    let dimension = Self.dimensions[index]
    for value in values(dimension.dimension, period) {
      let found = facts.rows.count {
        $0.period == period && $0.counts && dimension.values($0.activity).contains(value)
      }
      #expect(facts[.whole, at: Coordinate(period: period).at(dimension.dimension, value)] == .number(found))
    }
  }

  @Test func `every dimension is published for the shown periods, and asked for no other`() {
    let published = Set(facts.figures().filter { $0.metric.code == Metric.whole.code }.map { $0.cut.code })
    #expect(published.isSuperset(of: Self.dimensions.map(\.dimension.code)))
    let cube = facts.figures().filter { $0.metric.code.hasPrefix("activities.") }
    #expect(cube.allSatisfy { $0.coordinate.others.isEmpty || [0, -1].contains($0.coordinate.period) })
    let older = Coordinate(period: -2).at(.level, .unstated)
    #expect(facts[.whole, at: older] == .missing(.noData))
    #expect(facts[.concentration, at: Coordinate().at(.level, .unstated)] == .missing(.notApplicable))
  }

  @Test func `an office has one value however it is written, and unknown words are their own`() {
    let offices = values(.office, 0)
    #expect(Set(offices).count == offices.count)
    #expect(offices == ["BRI", "CDEC", "EMA", ""].map { .word($0, Wording("", "")) })
    let place = Coordinate().at(.office, .word("BRI", Wording("", "")))
    let led = facts.rows.count { $0.period == 0 && $0.counts && $0.activity.lead?.office == .armyRelations }
    #expect(led > 0 && facts[.whole, at: place] == .number(led))
  }

  @Test(arguments: [
    ("USA", "EMA", "", ["1°"]), ("USA", "BRI", "EMA", ["1°", "4°"]), ("USA", "DGRIS", "EMA", []),
    ("OTAN", "EMA", "", ["2°"]), ("OTAN CAN", "CEMA", "", ["1°", "2°"]), ("OTAN", "BRI", "CEMA", ["2°"]),
    ("ASEAN", "EMA", "", []), ("USA", "", "", []), ("SHAPE", "", "", ["2°"]),
  ])
  func `attributions follow from lead, coordination and partners`(
    _ partners: String, _ lead: String, _ coordination: String, _ expected: [String]
  ) {
    var record = activity("A", partners, "2024-03-01")
    record.lead = lead.isEmpty ? nil : NamedOffice(lead)
    record.coordinatedBy = coordination.isEmpty ? nil : NamedOffice(coordination)
    #expect(record.served.map(\.code) == expected)
  }
}
