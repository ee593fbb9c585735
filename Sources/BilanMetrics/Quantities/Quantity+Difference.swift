extension Quantity {
  /// The difference of two ratios: exact, but for ratios of so great numbers that not even 128 bits hold it, which are
  /// rounded to twelve decimals first.
  static func difference(_ left: Int128, _ leftBase: Int128, _ right: Int128, _ rightBase: Int128) -> Quantity {
    if leftBase == rightBase { return .ratio(left - right, over: leftBase) }
    let (a, b) = reduced(left, leftBase)
    let (c, d) = reduced(right, rightBase)
    let (first, firstOverflow) = a.multipliedReportingOverflow(by: d)
    let (second, secondOverflow) = c.multipliedReportingOverflow(by: b)
    let (part, partOverflow) = first.subtractingReportingOverflow(second)
    let (whole, wholeOverflow) = b.multipliedReportingOverflow(by: d)
    guard firstOverflow || secondOverflow || partOverflow || wholeOverflow else { return .ratio(part, over: whole) }
    return .ratio(rounded(a, b) - rounded(c, d), over: decimalUnit)
  }

  /// One ratio over another that is not 0, exact like a difference.
  static func quotient(_ ratio: Quantity, _ part: Int128, _ whole: Int128) -> Quantity {
    let (a, b) = reduced(ratio.fraction.part, ratio.fraction.whole)
    let (c, d) = reduced(part, whole)
    let (top, topOverflow) = a.multipliedReportingOverflow(by: d)
    let (base, baseOverflow) = b.multipliedReportingOverflow(by: c)
    guard topOverflow || baseOverflow else { return .ratio(top, over: base) }
    return .ratio(rounded(a, b), over: rounded(c, d))
  }

  /// The sum of some ratios, lowest terms: exact, but for denominators of which not even 128 bits hold the common one,
  /// which are cut to twelve decimals first.
  static func sum(_ ratios: [(part: Int128, whole: Int128)]) -> Quantity {
    var sum = (part: Int128(0), whole: Int128(1))
    for ratio in ratios {
      let scale = ratio.whole / divisor(sum.whole, ratio.whole)
      let (left, leftOverflow) = sum.part.multipliedReportingOverflow(by: scale)
      let (whole, wholeOverflow) = sum.whole.multipliedReportingOverflow(by: scale)
      let (right, rightOverflow) = ratio.part.multipliedReportingOverflow(by: whole / ratio.whole)
      let (part, partOverflow) = left.addingReportingOverflow(right)
      guard !leftOverflow, !wholeOverflow, !rightOverflow, !partOverflow else {
        return .ratio(ratios.reduce(0) { $0 + rounded($1.part, $1.whole) }, over: decimalUnit)
      }
      sum = reduced(part, whole)
    }
    return .ratio(sum.part, over: sum.whole)
  }

  /// A hundred times a ratio that is no greater than 1: a share, or a difference of shares, in points.
  package var points: Quantity {
    guard case .ratio(let part, let whole) = self else { return self }
    let (scaled, overflow) = part.multipliedReportingOverflow(by: 100)
    return overflow ? .ratio(part, over: whole / 100) : .ratio(scaled, over: whole)
  }

  /// The same value, a ratio with the smallest whole numbers that make it.
  package var inLowestTerms: Quantity {
    guard case .ratio(let part, let whole) = self else { return self }
    let (least, base) = Self.reduced(part, whole)
    return .ratio(least, over: base)
  }

  private static let decimalUnit: Int128 = 1_000_000_000_000

  /// A ratio in units of twelve decimals, cut.
  private static func rounded(_ part: Int128, _ whole: Int128) -> Int128 {
    let (quotient, rest) = part.quotientAndRemainder(dividingBy: whole)
    return quotient * decimalUnit + whole.dividingFullWidth(rest.multipliedFullWidth(by: decimalUnit)).quotient
  }

  private static func reduced(_ part: Int128, _ whole: Int128) -> (Int128, Int128) {
    let divisor = divisor(part, whole)
    return (part / divisor, whole / divisor)
  }

  /// The greatest common divisor, 1 where it is beyond what a number can be.
  private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left.magnitude, right.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(exactly: max(a, 1)) ?? 1
  }
}
