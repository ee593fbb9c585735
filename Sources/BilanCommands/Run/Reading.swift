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

extension SourceReport {
  /// Whether the file was taken for a register; one that was not is missing from every figure.
  var isRead: Bool { register != nil }
}

extension SourceOptions {
  /// What the command line says of the sources.
  func intakeOptions() throws -> IntakeOptions {
    var options = IntakeOptions()
    options.registers = try registerByFile()
    options.ceiling = try ceilingMarking()
    return options
  }

  /// Reads the sources for a report on a period, keeping the texts of the two periods that it shows.
  func read(series: PeriodSeries, asOf: Day) throws -> Reading {
    let shown = Period(first: series[-1]?.first ?? series.base.first, last: series.base.last)
    var options = try intakeOptions()
    options.detail = shown
    let (tally, report) = Intake.read(
      try allFiles(), options: options, into: ReportTally(series: series, asOf: asOf))
    let findings = (report.findings + tally.findings).sorted { ($0.origin, $0.code) < ($1.origin, $1.code) }
    return Reading(facts: tally.facts(), findings: findings, sources: report.sources)
  }
}
