/// A scale from the places of things in a list to equal bands along an axis.
package struct BandScale: Sendable, Hashable {
  /// The whole height or width of one band, in points.
  package let step: Double
  private let origin: Double

  /// Bands that fill a span, none larger than a limit: few things do not swell to fill a page.
  package init(count: Int, from start: Double, to end: Double, limit: Double = .infinity) {
    origin = start
    step = min(limit, (end - start) / Double(max(1, count)))
  }

  /// Where the band of an index starts, in points.
  package func start(_ index: Int) -> Double { origin + Double(index) * step }
  /// The middle of the band of an index, in points.
  package func middle(_ index: Int) -> Double { start(index) + step / 2 }
}
