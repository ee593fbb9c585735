import BilanMetrics
import BilanModel
import Testing

/// No figure is lost or wrong because its numbers are great.
@Suite struct ExactnessTests {
  /// The facts of two partners with so many participations in the period before and in the period.
  private func facts(before: (Int, Int), now: (Int, Int)) -> Facts {
    var cells: [ActivityCube.Key: Measures] = [:]
    for (period, counts) in [(-1, before), (0, now)] {
      for (code, count) in [("USA", counts.0), ("CAN", counts.1)] {
        cells[.init(period: period, pillar: .alliances, partner: partner(code)), default: Measures()].activities = count
        cells[.init(period: period, pillar: .alliances), default: Measures()].activities += count
      }
    }
    return Facts(
      series: series(2024), asOf: day("2025-01-15"), marking: .unprotected, cube: ActivityCube(cells: cells), rows: [],
      plan: nil)
  }

  private func index(_ counts: (Int, Int)) -> Double {
    let (first, second) = (Double(counts.0), Double(counts.1))
    return 10_000 * (first * first + second * second) / ((first + second) * (first + second))
  }

  @Test(arguments: [
    (9000, 4501, 9137, 4577), (50_000_000, 41, 49_999_999, 40), (180_000_001, 77_777_777, 179_999_999, 77_777_778),
    (900_000_000_003, 400_000_000_007, 899_999_999_999, 400_000_300_001),
  ])
  func `the difference of two indices of concentration is a number whatever the counts`(
    _ old: Int, _ other: Int, _ new: Int, _ another: Int
  ) throws {
    let facts = facts(before: (old, other), now: (new, another))
    let change = try #require(facts.change(.concentration).double)
    #expect(abs(change - (index((new, another)) - index((old, other)))) < 1e-6)
    for partner in facts.cube.partners(in: 0) {
      let points = facts.change(.share, at: Coordinate(partner: partner)).points
      #expect(try abs(#require(points.double)) <= 100)
    }
  }

  @Test func `the difference of the concentrations of a great year is exact`() {
    let change = facts(before: (9000, 4501), now: (9137, 4577)).change(.concentration)
    #expect(change.double.map { ($0 * 100).rounded() / 100 } == -2.42)
  }

  @Test func `amounts beyond whole cents stay at the greatest`() {
    #expect(Euros(cents: .max) + Euros(cents: 1) == Euros(cents: .max))
    #expect(Euros(cents: .min) - Euros(cents: 1) == Euros(cents: .min))
    #expect(Euros(cents: 5) - Euros(cents: 7) == Euros(cents: -2))
    #expect((Int.min).saturatingSum(-1) == .min && (Int.max).saturatingDifference(-1) == .max)
  }
}
