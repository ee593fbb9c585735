internal import BilanWorkbook
internal import CXlsxWriter

/// Writes what cells take, and the notes on them.
@safe struct EntryWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  func write(_ sheet: Sheet) throws(XlsxError) {
    for validation in sheet.validations { try write(validation) }
    for (place, note) in sheet.notes.sorted(by: { $0.key < $1.key }) { try write(note, at: place) }
  }

  private func write(_ validation: Validation) throws(XlsxError) {
    var options = unsafe lxw_data_validation()
    let number = LXW_VALIDATION_CRITERIA_BETWEEN.rawValue
    switch validation.kind {
    case .list, .codes:
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    case .formula:
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
    case .whole(let range):
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe options.criteria = UInt8(number)
      unsafe options.minimum_number = Double(range.lowerBound)
      unsafe options.maximum_number = Double(range.upperBound)
    case .decimal(let range):
      unsafe options.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe options.criteria = UInt8(number)
      unsafe options.minimum_number = range.lowerBound
      unsafe options.maximum_number = range.upperBound
    }
    unsafe options.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe options.show_error = UInt8(
      (validation.refusal == nil ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
    let refusal = validation.refusal ?? ("", "")
    let code = unsafe validation.kind.formula.withCString { formula in
      unsafe refusal.title.withCString { title in
        unsafe refusal.words.withCString { words in
          if !validation.kind.formula.isEmpty { unsafe options.value_formula = UnsafeMutablePointer(mutating: formula) }
          if !refusal.title.isEmpty { unsafe options.error_title = UnsafeMutablePointer(mutating: title) }
          if !refusal.words.isEmpty { unsafe options.error_message = UnsafeMutablePointer(mutating: words) }
          let (first, last) = (validation.range.first, validation.range.last)
          return unsafe worksheet_data_validation_range(
            sheet, Library.row(first.row), Library.column(first.column), Library.row(last.row),
            Library.column(last.column), &options)
        }
      }
    }
    try Library.check(code, "what cells of \(name) take")
  }

  private func write(_ note: String, at place: Place) throws(XlsxError) {
    let text = ExcelText.sanitised(note)
    let code = unsafe text.withCString { text in
      var options = unsafe lxw_comment_options()
      // Wide enough for some words, high enough for all of them.
      unsafe options.width = 300
      unsafe options.height = UInt16(clamping: 30 + 15 * (note.count / 44 + note.count { $0 == "\n" } + 1))
      unsafe options.font_size = 9
      return unsafe worksheet_write_comment_opt(
        sheet, Library.row(place.row), Library.column(place.column), text, &options)
    }
    try Library.check(code, "the note at \(name)!\(place.reference())")
  }
}

extension Validation.Kind {
  /// The formula, or the list of codes as one; empty where two numbers say it.
  fileprivate var formula: String {
    switch self {
    case .list(let formula), .formula(let formula): formula
    case .codes(let codes): "\"\(codes.joined(separator: ","))\""
    case .whole, .decimal: ""
    }
  }
}
