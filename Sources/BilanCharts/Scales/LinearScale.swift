/// A scale from numbers to places along an axis, its domain widened to whole ticks.
package struct LinearScale: Sendable, Hashable {
  /// The values that the axis shows.
  package let ticks: [Double]
  private let domain: ClosedRange<Double>
  private let start: Double
  private let end: Double

  /// A scale for counts that starts at 0, or below it when a value is negative.
  ///
  /// - Parameters:
  ///   - values: The data; ticks enclose them and 0.
  ///   - start: The place of the least tick, in points.
  ///   - end: The place of the greatest tick, in points; may be before `start`.
  ///   - target: How many ticks are wanted, about.
  package init(counts values: [Double], from start: Double, to end: Double, target: Int = 4) {
    let lower = min(0, values.min() ?? 0)
    let upper = max(0, values.max() ?? 0)
    ticks = Ticks(lower, upper == lower ? lower + 1 : upper, target: target).values
    let first = ticks.first ?? 0
    domain = first...max(first + 1, ticks.last ?? 1)
    self.start = start
    self.end = end
  }

  /// The place of a value, in points; beyond the ends for values outside the ticks.
  package func place(_ value: Double) -> Double {
    start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
  }

  /// The place of a whole number, in points.
  package func place(_ value: Int) -> Double { place(Double(value)) }
}
