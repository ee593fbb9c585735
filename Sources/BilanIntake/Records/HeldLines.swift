internal import BilanModel

/// What is kept back of the lines of a source under a ceiling, by the key of the identifier of their activity.
///
/// An activity is withheld whole when one of its lines is above the ceiling, and that line may come last. Identifiers that
/// look alike are of one activity here: a mark that shows nothing must not have the others printed.
struct HeldLines: Sendable {
  /// A line of which it is not known which activity it is of, though it is or may be above the ceiling.
  enum UnknownLine {
    /// It cannot be read so far.
    case broken
    /// It has no identifier.
    case nameless
  }

  /// The keys of the lines above the ceiling.
  var withheld: Set<String> = []
  /// The keys of the lines whose marking cannot be read: it may be above the ceiling.
  var unread: Set<String> = []
  /// A line that may be of any activity, one that is broken before others; nil where there is none.
  private(set) var unknownLine: UnknownLine?
  /// What was found in the other lines.
  var findings: [(key: String, finding: Finding)] = []
  /// The keys of the rejected lines.
  var rejected: [String] = []

  var isEmpty: Bool {
    withheld.isEmpty && unread.isEmpty && unknownLine == nil && findings.isEmpty && rejected.isEmpty
  }

  /// Whether other lines of an activity may be above the ceiling, or of unknown marking.
  var holdsAny: Bool { !withheld.isEmpty || !unread.isEmpty }

  mutating func take(_ unknown: UnknownLine?) {
    if unknown == .broken || unknownLine == nil { unknownLine = unknown }
  }

  static func += (left: inout HeldLines, right: HeldLines) {
    left.withheld.formUnion(right.withheld)
    left.unread.formUnion(right.unread)
    left.take(right.unknownLine)
    left.findings += right.findings
    left.rejected += right.rejected
  }
}
