package import BilanModel

/// Why a figure has no number; the five prints of the counting doctrine tell them from 0.
package enum Absence: Sendable, Hashable {
  /// `n.d.`: the records do not say.
  case noData
  /// `s.o.`: the question has no meaning here.
  case notApplicable
  /// `n.s.`: the base is too small for a ratio.
  case baseTooSmall
  /// `—`: known, but not for this reader.
  case withheld
}

/// The value of a figure, exact.
package enum Quantity: Sendable, Hashable {
  /// Whole things: activities, days, persons.
  case number(Int)
  case money(Euros)
  /// A share, an index or a fractional count, as one whole number over another that is not 0.
  ///
  /// The difference of two indices of concentration multiplies four squares of counts, so 64 bits are too few.
  case ratio(Int128, over: Int128)
  case missing(Absence)

  /// The value as a floating-point number, euros for money; nil when there is none.
  package var double: Double? {
    switch self {
    case .number(let value): Double(value)
    case .money(let euros): Double(euros.cents) / 100
    case .ratio(let part, let whole): Double(part) / Double(whole)
    case .missing: nil
    }
  }

  /// A sum of what is known.
  ///
  /// It is `noData` when nothing but 0 was known and something had to be left out.
  package static func known(_ sum: Int, leftOut: Int) -> Quantity {
    sum == 0 && leftOut > 0 ? .missing(.noData) : .number(sum)
  }

  /// The middle one of some whole numbers, each with how often it is there; nil of none.
  package static func median(_ counts: [Int: Int]) -> Quantity? {
    let sorted = counts.sorted { $0.key < $1.key }
    let total = sorted.reduce(0) { $0 + $1.value }
    func value(at place: Int) -> Int? {
      var before = 0
      return sorted.first { entry in
        before += entry.value
        return place < before
      }?.key
    }
    guard let low = value(at: (total - 1) / 2), let high = value(at: total / 2) else { return nil }
    let sum = Int128(low) + Int128(high)
    return sum % 2 == 0 ? .number(Int(sum / 2)) : .ratio(sum, over: 2)
  }

  /// One count over another; not applicable over 0, missing where one of them is.
  static func share(of part: Quantity, in whole: Quantity) -> Quantity {
    switch (part, whole) {
    case (.number(let part), .number(let whole)): .share(part, of: whole)
    case (.missing(let absence), _), (_, .missing(let absence)): .missing(absence)
    default: .missing(.notApplicable)
    }
  }

  /// A ratio, or what to print when its base is 0.
  package static func share(_ part: Int, of whole: Int, ifNone absence: Absence = .notApplicable) -> Quantity {
    whole == 0 ? .missing(absence) : .ratio(Int128(part), over: Int128(whole))
  }
}
