package import BilanModel

extension Facts {
  /// A warning where no record that was kept touches the report's period: neither an activity, whatever became of it,
  /// nor a line of a plan, nor a record of any other register.
  package var emptyPeriod: Finding? {
    let hasRecords =
      rows.contains { $0.period == 0 } || plan.map { $0.rows + $0.open }?.contains { $0.period == 0 } ?? false
      || registers.contains(where: \.hasRecords)
    guard !hasRecords else { return nil }
    let label = series.label(0)
    return Finding(
      .emptyPeriod, Origin(file: ""),
      Wording(
        "aucun enregistrement gardé de \(label), dans aucune source", "no record kept of \(label), in any source"),
      hint: Wording("une autre année, ou un export partiel ?", "another year, or a partial export?"))
  }
}
