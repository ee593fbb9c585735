internal import BilanWorkbook
internal import CXlsxWriter

/// Writes the rules that paint cells by their values.
///
/// Only the kinds that version 1.1.4 writes right: its text, blank, date and top rules are wrong in the file.
@safe struct RuleWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  func write(_ rule: Rule, formats: borrowing FormatCache, in file: borrowing OpenWorkbook) throws(XlsxError) {
    switch rule.kind {
    case .scale(let from, let to):
      var options = unsafe lxw_conditional_format()
      unsafe options.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      unsafe options.min_color = Library.colour(from)
      unsafe options.max_color = Library.colour(to)
      try unsafe apply(&options, to: rule.range)
    case .bars(let colour):
      var options = unsafe bars(colour)
      try unsafe apply(&options, to: rule.range)
    case .lines(let colour):
      let format = try file.addFormat()
      unsafe format_set_bottom(format.raw, UInt8(LXW_BORDER_HAIR.rawValue))
      unsafe format_set_bottom_color(format.raw, Library.colour(colour))
      try write(formula: "=TRUE", format, to: rule.range)
    case .signs(let positive, let negative):
      let signs = [
        (LXW_CONDITIONAL_CRITERIA_GREATER_THAN, positive), (LXW_CONDITIONAL_CRITERIA_LESS_THAN, negative),
      ]
      for (criterion, colour) in signs {
        let format = try formats.ruleFormat(colour: colour, background: nil, bold: false, in: file)
        var options = unsafe lxw_conditional_format()
        unsafe options.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        unsafe options.criteria = UInt8(criterion.rawValue)
        unsafe options.value = 0
        unsafe options.format = unsafe format.raw
        try unsafe apply(&options, to: rule.range)
      }
    case .formula(let formula, let colour, let background, let bold):
      let format = try formats.ruleFormat(colour: colour, background: background, bold: bold, in: file)
      try write(formula: formula, format, to: rule.range)
    }
  }

  /// Solid bars from zero, without border: in Excel 2007's form they fade out and start at the least value.
  private func bars(_ colour: UInt32) -> lxw_conditional_format {
    var options = unsafe lxw_conditional_format()
    unsafe options.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe options.data_bar_2010 = 1
    unsafe options.bar_solid = 1
    unsafe options.bar_no_border = 1
    unsafe options.bar_color = Library.colour(colour)
    unsafe options.bar_negative_color_same = 1
    unsafe options.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe options.min_value = 0
    return unsafe options
  }

  private func write(formula: String, _ format: Format, to range: CellRange) throws(XlsxError) {
    let code = unsafe formula.withCString { formula in
      var options = unsafe lxw_conditional_format()
      unsafe options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe options.value_string = UnsafeMutablePointer(mutating: formula)
      unsafe options.format = unsafe format.raw
      return unsafe added(&options, to: range)
    }
    try Library.check(code, "a rule of \(name)")
  }

  private func apply(_ options: inout lxw_conditional_format, to range: CellRange) throws(XlsxError) {
    try Library.check(unsafe added(&options, to: range), "a rule of \(name)")
  }

  private func added(_ options: inout lxw_conditional_format, to range: CellRange) -> lxw_error {
    unsafe worksheet_conditional_format_range(
      sheet, Library.row(range.first.row), Library.column(range.first.column), Library.row(range.last.row),
      Library.column(range.last.column), &options)
  }
}
