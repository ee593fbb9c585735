internal import BilanModel

extension RegisterReader {
  /// Sets aside the lines that show how a form is filled in, which nobody has to remove: they are told and in no figure.
  func leaveExamples(_ log: inout RowLog) {
    guard let field = layout.field(.identifier) else { return }
    for row in 0..<log.view.count where log.verdicts[row] == .kept && !log.hides(row) {
      let cell = log.view.cell(row, field)
      // The letters that the mark starts with, in either language.
      guard cell.count > 8, cell[0] | 32 == UInt8(ascii: "e"), IntakeForm.isExample(cell.trimmed.string) else {
        continue
      }
      let origin = Origin(file: layout.file, line: log.view.lines[row])
      log.leave(row)
      log.view.empty(row)
      counts.aside.examples += 1
      findings.append(.exampleLine, in: layout.file) { Problem.exampleLine.at(origin) }
    }
  }
}
