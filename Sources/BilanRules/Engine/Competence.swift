package import BilanModel

/// What the rules of competence find in the records of a run.
package struct Competence: Sendable {
  private var found: [Int?: CompetenceLog] = [:]
  /// A note for each file of which some rules say nothing, for want of a column.
  package private(set) var silences: [Finding] = []
  /// How many findings are in records without a date, and in no period.
  package private(set) var undated = 0

  package init() {}

  init(found: [Int?: CompetenceLog], silences: [Finding], undated: Int) {
    self.found = found
    self.silences = silences
    self.undated = undated
  }

  /// The findings in the records of a period; without one, in every record of a run that looked at no period.
  package subscript(period: Int?) -> CompetenceLog { found[period] ?? CompetenceLog() }

  /// The findings of a period as those of any other kind, behind the files of which rules say nothing.
  package func findings(_ period: Int?) -> FindingLog {
    var log = self[period].findings
    log.append(contentsOf: silences)
    return log
  }

  /// The same in files of other names.
  package func namingFiles(_ name: (String) -> String) -> Competence {
    Competence(
      found: found.mapValues { $0.namingFiles(name) },
      silences: silences.map { finding in
        Finding(
          finding.kind, Origin(file: name(finding.origin.file)), finding.message, hint: finding.hint,
          count: finding.count)
      }, undated: undated)
  }
}
