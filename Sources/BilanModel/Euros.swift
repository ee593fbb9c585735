/// An amount of money in whole cents, exact; sums of what is spent are associative, so any split gives the same total.
///
/// A sum beyond whole numbers stays at the greatest one.
package struct Euros: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// The whole amount in cents; negative for a loss or a credit.
  package var cents: Int64

  package init(cents: Int64) { self.cents = cents }

  /// Nothing.
  package static let zero = Euros(cents: 0)
  /// In ascending order.
  package static func < (left: Euros, right: Euros) -> Bool { left.cents < right.cents }
  /// The sum; one beyond whole numbers stays at the greatest.
  package static func + (left: Euros, right: Euros) -> Euros {
    Euros(cents: left.cents.saturatingSum(right.cents))
  }
  /// The difference; one beyond whole numbers stays at the greatest or the least.
  package static func - (left: Euros, right: Euros) -> Euros {
    Euros(cents: left.cents.saturatingDifference(right.cents))
  }

  /// `1234.50`: plain decimal, two digits, for machine-readable outputs.
  package var decimal: String {
    let magnitude = cents.magnitude
    let fraction = magnitude % 100
    return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
