internal import BilanModel

/// Counts of the activities that start in each period, in one flat array: by status, and done ones by pillar and month.
struct StartCounts: Sendable {
  private var counts = [Int](repeating: 0, count: PeriodSeries.indices.count * StartCounts.width)

  private static let statuses = Status.allCases.count
  /// January to December, and 0 for a start too vague for a month.
  private static let months = 13
  private static let width = statuses + Pillar.allCases.count * months

  @inline(__always)
  private static func base(_ period: Int) -> Int { (period - PeriodSeries.indices.lowerBound) * width }

  @inline(__always)
  mutating func add(status: UInt8, period: Int) { counts[Self.base(period) + Int(status)] += 1 }

  @inline(__always)
  mutating func add(month: Int, pillar: UInt8, period: Int) {
    counts[Self.base(period) + Self.statuses + Int(pillar) * Self.months + month] += 1
  }

  mutating func merge(_ other: StartCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The periods with an activity that starts in them, with their counts by status.
  func byStatus() -> [Int: [Status: Int]] {
    var result: [Int: [Status: Int]] = [:]
    for period in PeriodSeries.indices {
      for status in Status.allCases {
        let count = counts[Self.base(period) + Int(status.rawValue)]
        if count > 0 { result[period, default: [:]][status] = count }
      }
    }
    return result
  }

  /// Done activities by period, pillar and month.
  func byMonth() -> [Int: [Pillar: [Int: Int]]] {
    var result: [Int: [Pillar: [Int: Int]]] = [:]
    for period in PeriodSeries.indices {
      for pillar in Pillar.allCases {
        let base = Self.base(period) + Self.statuses + Int(pillar.rawValue) * Self.months
        for month in 0..<Self.months where counts[base + month] > 0 {
          result[period, default: [:]][pillar, default: [:]][month] = counts[base + month]
        }
      }
    }
    return result
  }
}
