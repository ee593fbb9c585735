internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// What a run knows once its sources are read: the facts, the findings, and what each source gave.
struct Reading {
  let facts: Facts
  /// Findings of intake, then of the checks across records, by file, line and column.
  let findings: [Finding]
  let sources: [SourceReport]
  /// The highest marking admitted, nil without a ceiling.
  let ceiling: Marking?

  /// What the ceiling has left out, nil when nothing.
  var withheld: WithheldRecords? {
    WithheldRecords(ceiling: ceiling, count: sources.reduce(0) { $0 + $1.counts.withheld })
  }

  /// Records left out of every figure because an error was found in them.
  var rejected: Int { sources.reduce(0) { $0 + $1.counts.rejected } }
}
