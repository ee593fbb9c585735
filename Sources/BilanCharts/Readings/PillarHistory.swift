internal import BilanMetrics
internal import BilanModel

/// Done activities by pillar over all the periods of the data, up to the report's.
struct PillarHistory {
  /// From the first period that has a record to the report's own, none left out.
  let periods: [Int]
  /// Periods without any record: nothing is known of them.
  let unknown: Set<Int>
  let pillars: [Pillar]
  private let counts: [Pillar: [Int: Int]]

  init(_ context: ChartContext) {
    let cube = context.facts.cube
    let known = cube.periods.filter { $0 <= 0 }
    periods = known.first.map { Array($0...0) } ?? []
    unknown = Set(periods).subtracting(known)
    var counts: [Pillar: [Int: Int]] = [:]
    for pillar in Pillar.allCases {
      for period in known { counts[pillar, default: [:]][period] = cube.measures(period: period, pillar: pillar).activities }
    }
    self.counts = counts
    pillars = Pillar.allCases.filter { pillar in
      pillar != .none || (counts[.none] ?? [:]).values.contains { $0 > 0 }
    }
  }

  /// The activities of a pillar in a period; nil when the period has no record at all.
  func count(_ pillar: Pillar, _ period: Int) -> Int? { counts[pillar]?[period] }

  /// All pillars together; nil when the period has no record at all.
  func total(_ period: Int) -> Int? {
    unknown.contains(period) ? nil : pillars.reduce(0) { $0 + (count($1, period) ?? 0) }
  }

  /// What a pillar gained since the period before; nil when one of the two is unknown.
  func change(_ pillar: Pillar) -> Int? {
    guard let now = count(pillar, 0), let before = count(pillar, -1) else { return nil }
    return now - before
  }
}
