internal import BilanModel

/// What is kept back of the lines of a source under a ceiling, by the identifier of their activity.
///
/// An activity is withheld whole when one of its lines is above the ceiling, and that line may come last.
struct HeldLines: Sendable {
  /// The identifiers of the lines above the ceiling.
  var withheld: Set<String> = []
  /// What was found in the other lines.
  var findings: [(identifier: String, finding: Finding)] = []
  /// The identifiers of the rejected lines.
  var rejected: [String] = []

  var isEmpty: Bool { withheld.isEmpty && findings.isEmpty && rejected.isEmpty }

  static func += (left: inout HeldLines, right: HeldLines) {
    left.withheld.formUnion(right.withheld)
    left.findings += right.findings
    left.rejected += right.rejected
  }
}
