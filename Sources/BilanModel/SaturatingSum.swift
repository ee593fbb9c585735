extension FixedWidthInteger {
  /// The sum of two numbers; where it is beyond the type, its greatest or least number: it never wraps and never traps.
  package func saturatingSum(_ other: Self) -> Self {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference of two numbers; where it is beyond the type, its greatest or least number.
  package func saturatingDifference(_ other: Self) -> Self {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
