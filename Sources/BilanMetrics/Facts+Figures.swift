internal import BilanModel

/// One figure: a metric at a place, and its value.
package struct Figure: Sendable {
  package let metric: Metric
  package let cut: Cut
  package let coordinate: Coordinate
  package let quantity: Quantity
}

extension Facts {
  /// The periods of the data up to the report's, in ascending order and without gaps; the two shown ones at least.
  ///
  /// Later periods, which a register closed after the report's period may hold, are in no figure.
  package var history: [Int] { Array(min(firstPeriod ?? -1, -1)...0) }

  /// Every published figure: in the order of the catalogue, of the metric's cuts, of the periods (the report's first,
  /// then back in time), then of the dimensions.
  ///
  /// A partner has a figure in a period when it has a record of done activities in that period or the one before.
  package func figures() -> [Figure] {
    let history = Array(history.reversed())
    return MetricCatalog.all.flatMap { metric in
      metric.cuts.flatMap { cut in
        (metric.coversHistory ? history : PeriodSeries.shown).flatMap { period in
          coordinates(of: cut, in: period).map { coordinate in
            Figure(metric: metric, cut: cut, coordinate: coordinate, quantity: self[metric, at: coordinate])
          }
        }
      }
    }
  }

  /// The places of a cut in a period, in the order of its dimensions.
  package func coordinates(of cut: Cut, in period: Int) -> [Coordinate] {
    let pillars: [Pillar?] = cut.dimensions.contains(.pillar) ? Pillar.allCases : [nil]
    return firstDimension(of: cut, in: period).flatMap { coordinate in
      pillars.map { pillar in
        var coordinate = coordinate
        coordinate.pillar = pillar
        return coordinate
      }
    }
  }

  private func firstDimension(of cut: Cut, in period: Int) -> [Coordinate] {
    switch cut {
    case .total, .pillar: [Coordinate(period: period)]
    case .partner, .partnerPillar:
      Set(cube.partners(in: period) + cube.partners(in: period - 1)).sorted()
        .map { Coordinate(period: period, partner: $0) }
    case .group, .groupPillar: Group.allCases.map { Coordinate(period: period, group: $0) }
    case .month, .monthPillar: months(in: period).map { Coordinate(period: period, month: $0) }
    case .cause: causes(in: [period]).map { Coordinate(period: period, cause: $0) }
    }
  }

  /// January to December, then 0 when a start of the period is too vague for a month.
  package func months(in period: Int) -> [Int] {
    let isVague = cube.months[period]?.values.contains { $0[0] != nil } ?? false
    return Array(1...12) + (isVague ? [0] : [])
  }

  /// The causes of the cancellations of some periods in the order of their words, « not stated » last.
  package func causes(in periods: [Int]) -> [String] {
    Set(periods.flatMap { (cube.causes[$0] ?? [:]).keys }).map { ($0.isEmpty ? 1 : 0, foldedKey($0), $0) }
      .sorted { $0 < $1 }
      .map(\.2)
  }

  /// Whether the as-of day is at or after the end of the report's period, so that it can be set beside a whole one.
  package var isPeriodComplete: Bool { series.base.last <= asOf }
}
