internal import Glibc

/// The values at which an axis is read, by the extended Wilkinson algorithm (Talbot, Lin and Hanrahan, 2010): the
/// best sum of simple steps, cover of the data, density and legibility.
package struct Ticks: Sendable, Hashable {
  /// In ascending order, evenly spaced; one value when the data are one value.
  package let values: [Double]

  private static let steps: [Double] = [1, 5, 2, 2.5, 4, 3]
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// Ticks for data between two values.
  ///
  /// - Parameters:
  ///   - lower: Least value of the data.
  ///   - upper: Greatest value of the data.
  ///   - target: How many ticks are wanted, about.
  ///   - isLoose: Whether the ticks must enclose the data, as bars need.
  ///   - isWhole: Whether ticks must be whole numbers, as counts need.
  package init(_ lower: Double, _ upper: Double, target: Int = 4, isLoose: Bool = true, isWhole: Bool = true) {
    let (low, high) = (min(lower, upper), max(lower, upper))
    guard low.isFinite, high.isFinite, high - low > 1e-12 else {
      values = [low.isFinite ? low : 0]
      return
    }
    var search = Search(low: low, high: high, target: Double(max(2, target)), isLoose: isLoose, isWhole: isWhole)
    search.run()
    values =
      search.best.map { best in
        (0..<best.count).map { best.first + Double($0) * best.step }.map { abs($0) < best.step * 1e-9 ? 0 : $0 }
      } ?? [low, high]
  }

  /// One look for the best labelling; scores only fall with `skip`, `count` and `exponent`, so each loop stops early.
  private struct Search {
    let low: Double
    let high: Double
    let target: Double
    let isLoose: Bool
    let isWhole: Bool
    var best: (first: Double, step: Double, count: Int)?
    var bestScore = -2.0

    mutating func run() {
      for skip in 1...60 {
        for (rank, step) in Ticks.steps.enumerated() {
          let simplest = simplicity(rank: rank, skip: skip, holdsZero: true)
          if score(simplest, 1, 1) < bestScore { return }
          tryCounts(skip: skip, rank: rank, step: step, simplest: simplest)
        }
      }
    }

    private mutating func tryCounts(skip: Int, rank: Int, step: Double, simplest: Double) {
      for count in 2...60 {
        let densest = Double(count) >= target ? 2 - Double(count - 1) / (target - 1) : 1
        if score(simplest, 1, densest) < bestScore { return }
        let delta = (high - low) / Double(count + 1) / Double(skip) / step
        var exponent = Int(ceil(log10(delta)))
        while true {
          let width = Double(skip) * step * pow(10, Double(exponent))
          if score(simplest, widestCoverage(span: width * Double(count - 1)), densest) < bestScore { break }
          tryStarts(skip: skip, rank: rank, width: width, count: count)
          exponent += 1
        }
      }
    }

    private mutating func tryStarts(skip: Int, rank: Int, width: Double, count: Int) {
      guard !isWhole || (width >= 1 && width == width.rounded()) else { return }
      let earliest = Int(floor(high / width)) * skip - (count - 1) * skip
      let latest = Int(ceil(low / width)) * skip
      guard earliest <= latest else { return }
      for start in earliest...latest {
        let first = Double(start) * (width / Double(skip))
        let last = first + width * Double(count - 1)
        if isLoose, first > low + 1e-9 * width || last < high - 1e-9 * width { continue }
        if isWhole, first != first.rounded() { continue }
        let rest = abs(first.remainder(dividingBy: width))
        let holdsZero = rest < 1e-9 * width && first <= 0 && last >= 0
        let score = score(
          simplicity(rank: rank, skip: skip, holdsZero: holdsZero), coverage(first, last),
          density(count: count, first, last))
        if score > bestScore {
          bestScore = score
          best = (first, width, count)
        }
      }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      let weights = Ticks.weights
      return weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density
        + weights.legibility
    }

    private func simplicity(rank: Int, skip: Int, holdsZero: Bool) -> Double {
      1 - Double(rank) / Double(Ticks.steps.count - 1) - Double(skip) + (holdsZero ? 1 : 0)
    }

    private func coverage(_ first: Double, _ last: Double) -> Double {
      let tenth = 0.1 * (high - low)
      return 1 - 0.5 * ((high - last) * (high - last) + (low - first) * (low - first)) / (tenth * tenth)
    }

    private func widestCoverage(span: Double) -> Double {
      let range = high - low
      guard span > range else { return 1 }
      let half = (span - range) / 2
      return 1 - half * half / (0.01 * range * range)
    }

    private func density(count: Int, _ first: Double, _ last: Double) -> Double {
      let ratio = Double(count - 1) / (last - first)
      let wanted = (target - 1) / (max(last, high) - min(first, low))
      return 2 - max(ratio / wanted, wanted / ratio)
    }
  }
}
