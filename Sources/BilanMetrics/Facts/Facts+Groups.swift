package import BilanModel

/// The figures of one metric by one cut: a row for each place, a value for each period.
package struct FigureGroup: Sendable {
  /// The values of a place.
  package struct Row: Sendable {
    /// The place, in the report's period.
    package let place: Coordinate
    /// One for each period of the group; nil where no record speaks of the place in the period or the one before.
    package fileprivate(set) var values: [Quantity?]

    /// Whether nothing was recorded at the place: no value, or 0, in every period.
    package var isNothing: Bool { values.allSatisfy { $0.map(\.isZero) ?? true } }
  }

  /// What is counted.
  package let metric: Metric
  /// By what.
  package let cut: Cut
  /// The periods that it is published for, the report's first, then back in time.
  package fileprivate(set) var periods: [Int]
  /// The places in the order of the dimensions, those of the report's period first.
  package fileprivate(set) var rows: [Row]
}

extension Facts {
  /// Every published figure, those of a metric by a cut together, in the order of the catalogue.
  package func figureGroups() -> [FigureGroup] {
    var groups: [FigureGroup] = []
    var rows: [Coordinate: Int] = [:]
    for figure in figures() {
      if groups.last?.metric.code != figure.metric.code || groups.last?.cut != figure.cut {
        groups.append(FigureGroup(metric: figure.metric, cut: figure.cut, periods: [], rows: []))
        rows = [:]
      }
      groups[groups.count - 1].add(figure, &rows)
    }
    return groups
  }
}

extension FigureGroup {
  /// Adds a figure at its place; figures come period by period.
  fileprivate mutating func add(_ figure: Figure, _ known: inout [Coordinate: Int]) {
    if periods.last != figure.coordinate.period {
      periods.append(figure.coordinate.period)
      for index in rows.indices { rows[index].values.append(nil) }
    }
    var place = figure.coordinate
    place.period = 0
    if let row = known[place] {
      rows[row].values[periods.count - 1] = figure.quantity
    } else {
      known[place] = rows.count
      let earlier = [Quantity?](repeating: nil, count: periods.count - 1)
      rows.append(Row(place: place, values: earlier + [figure.quantity]))
    }
  }
}
