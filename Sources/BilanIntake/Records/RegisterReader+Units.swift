internal import BilanModel

extension RegisterReader {
  /// Keeps the values of the columns that are named as units are, in the records kept that have an amount.
  func lookAtUnits(_ log: RowLog, _ columns: [BatchColumn]) {
    let fields = layout.unitFields
    guard !fields.isEmpty else { return }
    for (index, column) in columns.enumerated() {
      guard case .money = layout.register.columns[index].type, case .money(let values) = column else { continue }
      for (row, verdict) in log.verdicts.enumerated()
      where verdict == .kept && values[row] != BatchColumn.missingNumber && !log.hides(row) {
        for field in fields where !log.view.cell(row, field).isBlank {
          units.take(value: log.view.cell(row, field).trimmed.string, of: field, line: log.view.lines[row])
        }
      }
    }
  }
}

extension RegisterLayout {
  /// The fields of a CSV file that are named as units or currencies are, and that nothing reads.
  var fieldsOfUnits: [Int] {
    let read = Set(fieldsRead)
    return headers.indices.filter { !read.contains($0) && HeaderUnit.isLabel(headers[$0]) }
  }
}
