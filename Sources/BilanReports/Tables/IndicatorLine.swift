internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// An indicator of the whole, a region or a partner in its unit, with the records that state its values and targets.
struct IndicatorLine {
  /// Of what, and in which unit.
  let place: Coordinate
  /// In the order of the sources.
  private(set) var records: [Indicator]

  /// The lines of some records: of the whole first, then of regions, then of partners; by indicator and unit.
  static func lines(_ indicators: [Indicator]) -> [IndicatorLine] {
    var found: [Coordinate: IndicatorLine] = [:]
    for indicator in indicators {
      for place in places(of: indicator) {
        found[place, default: IndicatorLine(place: place, records: [])].records.append(indicator)
      }
    }
    return found.values.map { (key: $0.key, line: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.line)
  }

  private static func places(of indicator: Indicator) -> [Coordinate] {
    Indicator.scopes.flatMap { cut in
      cut.dimensions.reduce([Coordinate()]) { places, dimension in
        let values = Indicator.declaration.values(of: dimension, indicator)
        return places.flatMap { place in values.map { place.at(dimension, $0) } }
      }
    }
  }

  private var key: [String] {
    let scope = place.partner.map { "2" + DimensionValue.partner($0).sortKey } ?? place.others[.region]?.sortKey ?? ""
    let first = place.partner == nil && place.others[.region] == Indicator.whole ? "0" : "1"
    return [first, scope] + [Indicator.name, Indicator.unit].map { place.others[$0]?.sortKey ?? "" }
  }

  /// The metric of the catalogue that it is the code of; nil for one in free words.
  var metric: Metric? {
    guard case .word(_, let name)? = place.others[Indicator.name] else { return nil }
    return MetricCatalog.metric(name.french)
  }

  private static let (done, target) = ("indicators.value", "indicators.target")

  /// What was done in a year.
  func done(_ period: Int, _ facts: Facts) -> Quantity { value(Self.done, \.value, in: period, facts) }

  /// What was aimed at in a year.
  func target(_ period: Int, _ facts: Facts) -> Quantity { value(Self.target, \.target, in: period, facts) }

  /// The name of what was done or aimed at in a year.
  func figure(isTarget: Bool, in period: Int) -> FigureKey {
    var at = place
    at.period = period
    return FigureKey(isTarget ? Self.target : Self.done, at)
  }

  /// The same where it is the value of a cell: what no record states is no figure of 0, what is to come none yet.
  func figure(isTarget: Bool, in period: Int, of value: Quantity) -> FigureKey? {
    period > 0 || value == .missing(.noData) ? nil : figure(isTarget: isTarget, in: period)
  }

  /// The name of what a record is of, a value before a target; nil for one of a year to come, which nothing counts yet.
  func figure(of record: Indicator, _ facts: Facts) -> FigureKey? {
    guard let period = record.year.flatMap({ facts.series.index(of: $0) }), period <= 0 else { return nil }
    return figure(isTarget: record.value == nil, in: period)
  }

  /// What an amount adds up to in a year; `n.d.` where no record states it.
  ///
  /// The report's period and those before it are counted by the engine, the ones to come are announced by the records.
  private func value(
    _ code: String, _ amount: (Indicator) -> DecimalNumber?, in period: Int, _ facts: Facts
  ) -> Quantity {
    let stated = records.filter { $0.year.flatMap { facts.series.index(of: $0) } == period }.compactMap(amount)
    guard !stated.isEmpty else { return .missing(.noData) }
    var at = place
    at.period = period
    guard period > 0 else { return MetricCatalog.metric(code).map { facts[$0, at: at] } ?? .missing(.noData) }
    return .share(stated.reduce(0) { $0 + Int($1.millionths) }, of: DecimalNumber.scale)
  }

  /// The first years to come for which some of the lines state a target.
  static func yearsToCome(_ lines: [IndicatorLine], _ facts: Facts, atMost limit: Int) -> [Int] {
    let years = lines.flatMap(\.records).filter { $0.target != nil }.compactMap {
      $0.year.flatMap { facts.series.index(of: $0) }
    }
    return Array(Set(years.filter { $0 > 0 }).sorted().prefix(limit))
  }

  /// How many decimals its values and targets are written with, three at most.
  var decimals: Int {
    let all = records.flatMap { [$0.value, $0.target] }.compactMap { $0?.millionths }
    return (0...3).first { digits in
      let unit = [1_000_000, 100_000, 10_000, 1_000][digits]
      return all.allSatisfy { $0 % Int64(unit) == 0 }
    } ?? 3
  }
}
