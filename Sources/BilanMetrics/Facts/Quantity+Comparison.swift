internal import BilanModel

extension Quantity {
  /// The difference of two figures of one unit, exact; absent as soon as one of them is.
  package static func difference(_ left: Quantity, _ right: Quantity) -> Quantity {
    switch (left, right) {
    case (.missing, _): return left
    case (_, .missing): return right
    case (.number(let left), .number(let right)): return .number(left - right)
    case (.money(let left), .money(let right)): return .money(left - right)
    default:
      let ((now, nowBase), (before, beforeBase)) = (left.fraction, right.fraction)
      return .difference(now, nowBase, before, beforeBase)
    }
  }

  /// The relative change (after − before) / before of a figure; absent as soon as one of both is.
  ///
  /// « s.o. » after 0, and « n.s. » after less than `Facts.smallestBase`; money has no smallest base.
  package static func evolution(_ after: Quantity, _ before: Quantity) -> Quantity {
    switch (after, before) {
    case (.missing, _): return after
    case (_, .missing): return before
    case (.money(let after), .money(let before)):
      return .share(Int((after - before).cents), of: Int(before.cents))
    case (.number(let after), .number(let before)) where before <= 0 || before >= Facts.smallestBase:
      return .share(after - before, of: before)
    default:
      let (base, unit) = before.fraction
      if base > 0, base < Int128(Facts.smallestBase) * unit { return .missing(.baseTooSmall) }
      guard base != 0 else { return .missing(.notApplicable) }
      return quotient(.difference(after, before), base, unit)
    }
  }

  /// The value as one whole number over another; nothing over 1 where there is none.
  package var fraction: (part: Int128, whole: Int128) {
    switch self {
    case .number(let value): (Int128(value), 1)
    case .money(let euros): (Int128(euros.cents), 100)
    case .ratio(let part, let whole): (part, whole)
    case .missing: (0, 1)
    }
  }
}
