internal import BilanModel

/// The activities that were not done and may start in a period, and need not: by status, and the cancelled ones by cause.
package struct OpenStarts: Sendable, Equatable {
  private(set) var statuses: [Int: [Status: Int]] = [:]
  private(set) var causes: [Int: [String: Int]] = [:]

  package init() {}

  init(statuses: [Int: [Status: Int]], causes: [Int: [String: Int]]) {
    (self.statuses, self.causes) = (statuses, causes)
  }

  mutating func add(_ status: Status, cause: String, in period: Int) {
    statuses[period, default: [:]][status, default: 0] += 1
    if status == .cancelled { causes[period, default: [:]][cause, default: 0] += 1 }
  }

  mutating func merge(_ other: OpenStarts) {
    statuses.merge(other.statuses) { $0.merging($1, uniquingKeysWith: +) }
    causes.merge(other.causes) { $0.merging($1, uniquingKeysWith: +) }
  }
}

/// Counts of the activities that start in each period, in one flat array: by status, and done ones by pillar and month,
/// then those that may start in a month, and need not.
struct StartCounts: Sendable {
  private var counts = [Int](repeating: 0, count: PeriodSeries.indices.count * StartCounts.width)

  private static let statuses = Status.allCases.count
  /// January to December, and 0 for a start too vague for a month.
  private static let months = 13
  private static let openMonths = statuses + Pillar.allCases.count * months
  private static let width = openMonths + Pillar.allCases.count * months

  @inline(__always)
  private static func base(_ period: Int) -> Int { (period - PeriodSeries.indices.lowerBound) * width }

  @inline(__always)
  mutating func add(status: UInt8, period: Int) { counts[Self.base(period) + Int(status)] += 1 }

  @inline(__always)
  mutating func add(month: Int, pillar: UInt8, period: Int) {
    counts[Self.base(period) + Self.statuses + Int(pillar) * Self.months + month] += 1
  }

  mutating func add(openMonth month: Int, pillar: UInt8, period: Int) {
    counts[Self.base(period) + Self.openMonths + Int(pillar) * Self.months + month] += 1
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
  func byMonth() -> [Int: [Pillar: [Int: Int]]] { byMonth(from: Self.statuses) }

  /// Those that may start in a month, and need not.
  func byOpenMonth() -> [Int: [Pillar: [Int: Int]]] { byMonth(from: Self.openMonths) }

  private func byMonth(from place: Int) -> [Int: [Pillar: [Int: Int]]] {
    var result: [Int: [Pillar: [Int: Int]]] = [:]
    for period in PeriodSeries.indices {
      for pillar in Pillar.allCases {
        let base = Self.base(period) + place + Int(pillar.rawValue) * Self.months
        for month in 0..<Self.months where counts[base + month] > 0 {
          result[period, default: [:]][pillar, default: [:]][month] = counts[base + month]
        }
      }
    }
    return result
  }
}
