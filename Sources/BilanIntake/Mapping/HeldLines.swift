internal import BilanModel

/// What is kept back of the lines of a source under a ceiling, by the identifier of their activity.
///
/// An activity is withheld whole when one of its lines is above the ceiling, and that line may come last.
struct HeldLines: Sendable {
  /// The identifiers of the lines above the ceiling.
  var withheld: Set<String> = []
  /// The identifiers of the lines whose marking cannot be read: it may be above the ceiling.
  var unread: Set<String> = []
  /// Whether a line cannot be read so far that its activity and its marking are known: it may be of any.
  var hasUnknownLine = false
  /// What was found in the other lines.
  var findings: [(identifier: String, finding: Finding)] = []
  /// The identifiers of the rejected lines.
  var rejected: [String] = []

  var isEmpty: Bool {
    withheld.isEmpty && unread.isEmpty && !hasUnknownLine && findings.isEmpty && rejected.isEmpty
  }

  static func += (left: inout HeldLines, right: HeldLines) {
    left.withheld.formUnion(right.withheld)
    left.unread.formUnion(right.unread)
    left.hasUnknownLine = left.hasUnknownLine || right.hasUnknownLine
    left.findings += right.findings
    left.rejected += right.rejected
  }
}
