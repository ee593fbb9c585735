internal import BilanModel

extension SourceReading {
  /// Says which records may be totals, unless the mapping says that they are kept.
  func report(_ totals: [PossibleTotal], _ findings: inout FindingLog) {
    guard mapping?.dialect.totals != .keep else { return }
    for total in totals {
      findings.append(
        Problem.possibleTotal(rows: total.rows, isTold: total.isTold).at(Origin(file: name, line: total.line)))
    }
  }

  /// Says how many records of the slices repeat another.
  func reportIdentical(_ slices: [IdenticalRecords], _ findings: inout FindingLog) {
    guard var all = slices.first else { return }
    for slice in slices.dropFirst() { all.append(slice) }
    guard all.count > 0, let first = all.first else { return }
    findings.append(
      Problem.identicalLines(all.count, like: Origin(file: name, line: first.earlier, sheet: report.sheet?.name))
        .at(Origin(file: name, line: first.line)))
  }
}
