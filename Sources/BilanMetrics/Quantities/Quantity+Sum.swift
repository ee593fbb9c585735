internal import BilanModel

extension Quantity {
  /// What quantities add up to; what is not known adds nothing to what is, but 0 and what is not known are not known.
  ///
  /// Nil of none.
  package static func sum(_ quantities: some Sequence<Quantity>) -> Quantity? {
    quantities.reduce(nil) { sum, next in sum.map { $0.adding(next) } ?? next }
  }

  private func adding(_ other: Quantity) -> Quantity {
    switch (self, other) {
    case (.number(let left), .number(let right)): .number(left.saturatingSum(right))
    case (.money(let left), .money(let right)): .money(left + right)
    case (.missing, .missing): self
    case (.missing, _): other.isZero ? self : other
    case (_, .missing): isZero ? other : self
    default: adding(fraction: other)
    }
  }

  private func adding(fraction other: Quantity) -> Quantity {
    let ((part, whole), (otherPart, otherWhole)) = (fraction, other.fraction)
    return Quantity.ratio(part * otherWhole + otherPart * whole, over: whole * otherWhole).inLowestTerms
  }
}
