internal import BilanModel

extension RowLog {
  /// Reports a control character at its place in the value.
  mutating func report(_ control: ControlCharacter, _ layout: RegisterLayout) {
    guard let column = layout.column(of: control.field) else { return }
    report(control.row, control.field, offset: control.offset, .controlCharacter(control.code, column))
  }

  /// Reports the error of a formula: where a value is required it is one more, elsewhere there is no value.
  mutating func report(_ error: SpreadsheetError, _ layout: RegisterLayout) {
    guard let column = layout.column(of: error.field) else { return }
    reportKnown(error.row, error.field, .spreadsheetError(error.text, column))
  }
}
