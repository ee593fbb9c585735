package import BilanModel

extension Facts {
  /// The smallest base of a relative change: below it a change in per cent would mislead.
  package static let smallestBase = 5

  /// The difference of a metric with the period before, in the metric's own unit.
  ///
  /// It is missing when one of them is, and « s.o. » where one of the periods is not whole or more than half of the
  /// activities are left out of the sum. The difference of two shares is a ratio too, to print as points.
  package func change(_ metric: Metric, at coordinate: Coordinate = Coordinate()) -> Quantity {
    guard isComparable(coordinate.period) else { return .missing(.notApplicable) }
    let change = Quantity.difference(self[metric, at: coordinate], self[metric, at: coordinate.before])
    if case .missing = change { return change }
    return isDoubtful(metric, at: coordinate) ? .missing(.notApplicable) : change
  }

  /// The relative change of a metric since the period before: (now − before) / before.
  ///
  /// « s.o. » after 0, where one of the periods is not whole or the sum leaves out more than half of the activities, and
  /// for shares, whose change is in points;
  /// « n.s. » when the period before counts fewer than `smallestBase`. Money has no smallest base.
  package func evolution(_ metric: Metric, at coordinate: Coordinate = Coordinate()) -> Quantity {
    guard isComparable(coordinate.period) else { return .missing(.notApplicable) }
    let change = Quantity.evolution(self[metric, at: coordinate], self[metric, at: coordinate.before])
    if case .missing = change { return change }
    return [.share, .index, .fractions].contains(metric.unit) || isDoubtful(metric, at: coordinate)
      ? .missing(.notApplicable) : change
  }

  /// Whether a sum leaves out more than half of the activities, in the period or the one before: its change would tell
  /// what the records say rather than what was done.
  private func isDoubtful(_ metric: Metric, at place: Coordinate) -> Bool {
    guard let unknown = ActivityAmount.all.first(where: { $0.metric.code == metric.code })?.leftOut else {
      return false
    }
    return [place, place.before].contains {
      2 * (self[unknown.metric, at: $0].double ?? 0) > self[.whole, at: $0].double ?? 0
    }
  }

  /// Whether a period may be compared with the one before: not unless the registers hold both of them whole, lest a part
  /// be set beside a whole.
  package func isComparable(_ period: Int) -> Bool { isHeldWhole(period) && isHeldWhole(period - 1) }

  /// Whether the registers hold a period whole: the report's own not before it is over, none that begins before the year
  /// from which the desk says that registers are kept.
  package func isHeldWhole(_ period: Int) -> Bool {
    guard period != 0 || isPeriodComplete else { return false }
    guard let year = choices.registersFrom, let span = series[period] else { return true }
    return span.first.year >= year
  }

  /// Why the report's period is not compared with the one before, in few words; nil where it is.
  package var whyNotCompared: Wording? {
    if isComparable(0) { return nil }
    guard isPeriodComplete, let year = choices.registersFrom else {
      return Wording("période en cours", "period under way")
    }
    return Wording("registres entiers depuis \(year)", "registers whole since \(year)")
  }

  /// The participations of each partner at a coordinate, greatest first.
  func participationCounts(_ at: Coordinate) -> [Int] {
    cube.partners(in: at.period)
      .map { cube.measures(period: at.period, partner: $0, pillar: at.pillar).activities }
      .filter { $0 > 0 }
      .sorted(by: >)
  }
}
