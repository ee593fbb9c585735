internal import BilanIntake
internal import BilanMetrics
internal import BilanModel

/// What a run knows once its sources are read: the facts, the findings, and what each source gave.
struct Reading {
  let facts: Facts
  /// Findings of intake, then of the checks across records, by file, line and column.
  let findings: [Finding]
  let sources: [SourceReport]

  /// Records left out of every figure because an error was found in them.
  var rejected: Int { sources.reduce(0) { $0 + $1.counts.rejected } }
}
