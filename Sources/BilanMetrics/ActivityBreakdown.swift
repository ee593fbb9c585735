internal import BilanModel

/// The done activities of the shown periods, added up by each dimension that their declaration has beside partner and
/// pillar: the rows say them, and the cube of all of history does not.
struct ActivityBreakdown: Sendable {
  private struct Place: Hashable {
    var period: Int
    var value: DimensionValue
    /// Nil for all of them.
    var pillar: Pillar?
  }

  private var sums: [Dimension: [Place: Measures]] = [:]

  init(_ rows: [ActivityRow]) {
    let done = rows.filter { $0.counts || $0.days != 0 }
    for dimension in Self.dimensions {
      var sums: [Place: Measures] = [:]
      for row in done {
        guard let period = row.period else { continue }
        for value in dimension.values(row.activity) {
          sums[Place(period: period, value: value), default: Measures()] += row.sums
          sums[Place(period: period, value: value, pillar: row.activity.pillar), default: Measures()] += row.sums
        }
      }
      self.sums[dimension.dimension] = sums
    }
  }

  /// The dimensions that partners and pillars are not.
  private static let dimensions = Activity.declaration.dimensions.filter {
    $0.dimension != .partner && $0.dimension != .pillar
  }

  /// The names of the dimensions, as a sentence lists them.
  static var words: String { dimensions.map(\.dimension.name.english).joined(separator: ", ") }

  /// The cuts by one of them, and by one of them and pillar.
  static let cuts = dimensions.map { Cut($0.dimension) }
  static let cutsByPillar = dimensions.map { Cut($0.dimension, .pillar) }
  static let allCuts = cuts + cutsByPillar

  /// The sums at a place that names a value of one dimension, perhaps of a pillar.
  func measures(_ at: Coordinate) -> Measures {
    guard let (dimension, value) = at.others.first, at.others.count == 1 else { return Measures() }
    return sums[dimension]?[Place(period: at.period, value: value, pillar: at.pillar)] ?? Measures()
  }

  /// The values of a dimension with an activity in a period or the one before, in their order.
  func values(of dimension: Dimension, in period: Int) -> [DimensionValue] {
    let places = (sums[dimension] ?? [:]).keys.filter { $0.period == period || $0.period == period - 1 }
    return Set(places.map(\.value)).map { ($0.sortKey, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
