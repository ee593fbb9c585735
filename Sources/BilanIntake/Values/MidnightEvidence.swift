/// How many dates of a column are hours of universal time at which a day begins in Paris, and whether others are not.
///
/// Where all of them are, the column holds days that a program has moved to universal time, each a day too early.
struct MidnightEvidence: Sendable {
  private(set) var count = 0
  /// Whether the column has other dates, so that its hours are hours.
  var hasOthers = false

  var isEmpty: Bool { count == 0 && !hasOthers }
  /// The dates that are a day too early; none where the column has others.
  var doubtful: Int { hasOthers ? 0 : count }

  mutating func add(_ isMidnight: Bool) {
    if isMidnight { count += 1 } else { hasOthers = true }
  }

  static func + (left: MidnightEvidence, right: MidnightEvidence) -> MidnightEvidence {
    MidnightEvidence(count: left.count + right.count, hasOthers: left.hasOthers || right.hasOthers)
  }
}
