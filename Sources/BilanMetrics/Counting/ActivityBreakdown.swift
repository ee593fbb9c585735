internal import BilanModel

/// The done activities of the shown periods, added up by each dimension that their declaration has beside partner and
/// pillar: the rows say them, and the cube of all of history does not.
struct ActivityBreakdown: Sendable {
  /// The sums of one dimension: for each of its values a cell for each shown period and pillar.
  private struct Table {
    var places: [DimensionValue: Int] = [:]
    var cells: [[Measures]] = []

    mutating func add(_ sums: Measures, _ value: DimensionValue, _ cell: Int) {
      let place = places[value] ?? cells.count
      if place == cells.count {
        places[value] = place
        cells.append([Measures](repeating: Measures(), count: PeriodSeries.shown.count * pillars))
      }
      cells[place][cell] += sums
    }
  }

  private var tables: [Dimension: Table] = [:]

  init(_ rows: [ActivityRow]) {
    for dimension in Self.dimensions {
      var table = Table()
      for row in rows where row.counts || row.days != 0 {
        guard let cell = Self.cell(row.period, row.activity.pillar) else { continue }
        for value in dimension.values(row.activity) { table.add(row.sums, value, cell) }
      }
      tables[dimension.dimension] = table
    }
  }

  private static let pillars = Pillar.allCases.count

  /// Where the sums of a period and a pillar stand; nil in a period that is not shown.
  private static func cell(_ period: Int?, _ pillar: Pillar) -> Int? {
    period.flatMap { PeriodSeries.shown.firstIndex(of: $0) }.map { $0 * pillars + Int(pillar.rawValue) }
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
    guard let (dimension, value) = at.others.first, at.others.count == 1, let table = tables[dimension],
      let place = table.places[value]
    else { return Measures() }
    return (at.pillar.map { [$0] } ?? Pillar.allCases).reduce(into: Measures()) { sum, pillar in
      if let cell = Self.cell(at.period, pillar) { sum += table.cells[place][cell] }
    }
  }

  /// The values of a dimension with an activity in a period or the one before, in their order.
  func values(of dimension: Dimension, in period: Int) -> [DimensionValue] {
    guard let table = tables[dimension] else { return [] }
    let found = table.places.filter { _, place in
      [period, period - 1].contains { period in
        Pillar.allCases.contains { pillar in
          Self.cell(period, pillar).map { table.cells[place][$0] != Measures() } ?? false
        }
      }
    }
    return found.keys.map { ($0.sortKey, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
