internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanReports
internal import BilanRules
internal import BilanText

/// What a run knows once its sources are read: the facts, the findings, and what each source gave.
struct Reading {
  var facts: Facts
  /// What intake found, and the checks across records.
  let log: FindingLog
  let sources: [SourceReport]
  /// Whether every record kept is counted; one that is not is an error among the findings.
  let countsAll: Bool
  /// What the rules of competence find in the report’s period.
  let competence: FindingLog
  /// What is admitted, nil without a ceiling.
  let ceiling: Ceiling?
  /// Of every year, those to come included; none for another run than a report.
  var indicators: [Indicator] = []

  /// What the ceiling has left out, nil when nothing.
  var withheld: WithheldRecords? {
    WithheldRecords(ceiling: ceiling, count: sources.reduce(0) { $0 + $1.counts.withheld })
  }

  /// Why nothing may be written, nil when something may.
  var obstacle: Wording? {
    if !sources.allSatisfy(\.isRead) {
      return Wording(
        "une source n’a pas pu être lue : les chiffres seraient incomplets, rien n’est écrit",
        "a source could not be read: the figures would be incomplete, nothing is written")
    }
    if countsAll { return nil }
    return Wording(
      "des enregistrements gardés ne sont dans aucun compte : rien n’est écrit",
      "some records kept are in no count: nothing is written")
  }

  /// Records left out of every figure because an error was found in them.
  var rejected: Int { sources.reduce(0) { $0 + $1.counts.rejected } }
}

extension Indicator {
  /// The same with its file named in another way.
  func namingFile(_ name: (String) -> String) -> Indicator {
    var copy = self
    copy.origin = Origin(file: name(origin.file), line: origin.line)
    return copy
  }
}
