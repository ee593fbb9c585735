/// The parts 1/n of activities that a place has, exact for any number of partners.
package struct Fractions: Sendable, Hashable {
  /// Those whose n divides `Measures.whole`, in its units.
  package private(set) var units: Int
  /// How many parts there are of every other n.
  package private(set) var others: [Int: Int]

  package init(units: Int = 0, others: [Int: Int] = [:]) {
    self.units = units
    self.others = others
  }

  /// The part of each of n partners in units, nil where units do not say it exactly.
  @inline(__always)
  static func units(of partners: Int) -> Int? {
    Measures.whole % partners == 0 ? Measures.whole / partners : nil
  }

  /// The parts of both.
  package static func + (left: Fractions, right: Fractions) -> Fractions {
    var units = left.units
    units.add(right.units)
    return Fractions(units: units, others: left.others.merging(right.others, uniquingKeysWith: +))
  }

  /// The number of activities that the parts make.
  package var quantity: Quantity {
    guard !others.isEmpty else { return .share(units, of: Measures.whole) }
    let parts = others.sorted { $0.key < $1.key }.map { (part: Int128($0.value), whole: Int128($0.key)) }
    return .sum([(Int128(units), Int128(Measures.whole))] + parts)
  }

  /// In units of `Measures.whole`, as a column shows them: whole but for the parts that units do not say exactly.
  package var inUnits: Double {
    others.sorted { $0.key < $1.key }.reduce(Double(units)) { sum, part in
      sum + Double(part.value) * Double(Measures.whole) / Double(part.key)
    }
  }
}
