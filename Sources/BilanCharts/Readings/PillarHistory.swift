internal import BilanMetrics
internal import BilanModel

/// Done activities by pillar over all the periods of the data, up to the report's.
struct PillarHistory {
  /// From the first period that has a record to the report's own, none left out.
  let periods: [Int]
  let pillars: [Pillar]
  private let counts: [Pillar: [Int: Int]]

  init(_ context: ChartContext) {
    let facts = context.facts
    let periods = facts.history.filter(facts.covers)
    var counts: [Pillar: [Int: Int]] = [:]
    for pillar in Pillar.allCases {
      for period in periods {
        counts[pillar, default: [:]][period] = context.known(.whole, period: period, pillar: pillar)
      }
    }
    self.periods = periods
    self.counts = counts
    pillars = Pillar.allCases.filter { pillar in
      pillar != .none || periods.contains { (counts[.none] ?? [:])[$0] != 0 }
    }
  }

  /// Periods of which the records do not tell every pillar.
  var unknown: [Int] { periods.filter { period in pillars.contains { count($0, period) == nil } } }

  /// The activities of a pillar in a period; nil where they are not known.
  func count(_ pillar: Pillar, _ period: Int) -> Int? { counts[pillar]?[period] }

  /// All pillars together; nil where nothing of them is known.
  func total(_ period: Int) -> Int? { pillars.map { count($0, period) }.knownSum }

  /// What a pillar gained since the period before; nil when one of the two is unknown.
  func change(_ pillar: Pillar) -> Int? {
    guard let now = count(pillar, 0), let before = count(pillar, -1) else { return nil }
    return now - before
  }
}
