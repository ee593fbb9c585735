package import BilanModel

/// One figure: a metric at a place, and its value.
package struct Figure: Sendable {
  /// What is counted.
  package let metric: Metric
  /// By what it is published.
  package let cut: Cut
  /// Where it stands.
  package let coordinate: Coordinate
  /// Its value.
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
  /// Those that a register declares are published where it was read.
  /// A partner has a figure in a period when it has a record of done activities in that period or the one before; of the
  /// plans also when it has a line there.
  package func figures() -> [Figure] {
    publishedMetrics.flatMap { metric in
      metric.cuts.flatMap { cut in
        periods(of: metric, cut).flatMap { period in
          coordinates(of: cut, in: period, metric).compactMap { coordinate in
            let quantity = self[metric, at: coordinate]
            guard !metric.isBeside || quantity != .number(0) else { return nil }
            return Figure(metric: metric, cut: cut, coordinate: coordinate, quantity: quantity)
          }
        }
      }
    }
  }

  /// The metrics that the report publishes: those that a register declares where it was read.
  package var publishedMetrics: [Metric] {
    metrics.filter { $0.basis?.isRead(self) ?? register(of: $0)?.isRead ?? true }
  }

  /// Every metric of the report: those written by hand, then those that the registers declare.
  package var metrics: [Metric] { MetricCatalog.written + registers.flatMap(\.metrics) }

  /// The facts of the register that declares a metric, nil for one written by hand.
  package func register(of metric: Metric) -> (any RegisterFacts)? {
    metric.register.flatMap { code in registers.first { $0.register.code == code } }
  }

  /// The periods that a metric is published for by a cut, the report's first, then back in time.
  private func periods(of metric: Metric, _ cut: Cut) -> [Int] {
    if let basis = metric.basis { return basis.periods(self) }
    guard metric.coversHistory, !ActivityBreakdown.cuts.contains(cut) else { return PeriodSeries.shown }
    return Array((register(of: metric)?.history ?? history).reversed())
  }

  /// The places of a cut in a period where a metric is published, in the order of the dimensions.
  func coordinates(of cut: Cut, in period: Int, _ metric: Metric) -> [Coordinate] {
    if let basis = metric.basis { return basis.places(self, cut, period) }
    return register(of: metric)?.places(of: cut, in: period) ?? coordinates(of: cut, in: period)
  }

  /// The places of a cut in a period, in the order of its dimensions; some partners are among them without activities.
  package func coordinates(of cut: Cut, in period: Int, besides partners: [PartnerIndex] = []) -> [Coordinate] {
    cut.dimensions.reduce([Coordinate(period: period)]) { places, dimension in
      let moves = values(of: dimension, in: period, besides: partners)
      return places.flatMap { place in moves.map { move in move(place) } }
    }
  }

  /// The values of a dimension in a period, each as the step that it makes from a place.
  private func values(
    of dimension: Dimension, in period: Int, besides partners: [PartnerIndex]
  ) -> [(Coordinate) -> Coordinate] {
    func steps<Value>(
      _ values: [Value], _ property: WritableKeyPath<Coordinate, Value?>
    ) -> [(Coordinate) -> Coordinate] {
      values.map { value in
        { place in
          var place = place
          place[keyPath: property] = value
          return place
        }
      }
    }
    switch dimension {
    case .partner:
      return steps(Set(cube.partners(in: period) + cube.partners(in: period - 1) + partners).sorted(), \.partner)
    case .pillar: return steps(Pillar.allCases, \.pillar)
    case .group: return steps(Group.allCases, \.group)
    case .month: return steps(months(in: period), \.month)
    case .cause: return steps(causes(in: [period]), \.cause)
    default: return breakdown.values(of: dimension, in: period).map { value in { $0.at(dimension, value) } }
    }
  }

  /// The months that the period has a day of, from January on, then 0 when a start of it is too vague for a month.
  package func months(in period: Int) -> [Int] {
    let isVague = cube.months[period]?.values.contains { $0[0] != nil } ?? false
    return (1...12).filter { series[period]?.has(month: $0) ?? true } + (isVague ? [0] : [])
  }

  /// The causes of the cancellations of some periods in the order of their words, « not stated » last.
  package func causes(in periods: [Int]) -> [String] {
    let known = [cube.causes, cube.openStarts.causes].flatMap { causes in periods.flatMap { (causes[$0] ?? [:]).keys } }
    return Set(known).map { ($0.isEmpty ? 1 : 0, foldedKey($0), $0) }
      .sorted { $0 < $1 }
      .map(\.2)
  }

  /// Whether the as-of day is at or after the end of the report's period, so that it can be set beside a whole one.
  package var isPeriodComplete: Bool { series.base.last <= asOf }
}
