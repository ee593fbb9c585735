internal import BilanWorkbook
internal import CStandardError
internal import CStreamErrors
internal import CXlsxWriter
internal import Glibc
internal import Synchronization

/// The unique owner of a workbook of the C library.
///
/// `close` writes the file and gives the workbook up; dropped without `close`, it is freed and nothing is written.
@safe struct OpenWorkbook: ~Copyable {
  private let raw: UnsafeMutablePointer<lxw_workbook>

  /// The library shares static buffers between workbooks while it packs one (dates, random names).
  private static let packing = Mutex(())

  /// Opens a workbook that will be written to a path, with its temporary files in a directory.
  init(path: String, temporaryDirectory: String) throws(XlsxError) {
    let made = unsafe temporaryDirectory.withCString { directory in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: directory)
      return unsafe workbook_new_opt(path, &options)
    }
    unsafe raw = try Library.made(made, "a new workbook")
  }

  deinit { unsafe lxw_workbook_free(raw) }

  /// Writes the file; the library frees the workbook whatever it answers.
  consuming func close() throws(XlsxError) {
    let pointer = unsafe raw
    discard self
    let (code, lost) = OpenWorkbook.packing.withLock { _ in
      // What went wrong is in the answer; the lines that the library prints as well name its temporary files.
      bilan_silence_errors()
      defer { bilan_restore_errors() }
      let before = bilan_stream_errors()
      let code = unsafe workbook_close(pointer)
      return (code, bilan_stream_errors() - before)
    }
    try Library.check(code, "packing the file")
    guard lost == 0 else { throw .lostTemporary }
  }

  /// Adds a sheet; its name is quoted in the names that the library makes from it, for it does not quote `2024` or
  /// `A1`, which Excel would read as a number or a cell.
  func addSheet(_ name: String) throws(XlsxError) -> OpenSheet {
    let sheet = unsafe try Library.made(workbook_add_worksheet(raw, name), "the sheet “\(name)”")
    let quoted = unsafe try Library.made(strdup(ExcelText.quoted(sheet: name)), "the name of a sheet")
    unsafe free(sheet.pointee.quoted_name)
    unsafe sheet.pointee.quoted_name = unsafe quoted
    return unsafe OpenSheet(raw: sheet)
  }

  /// A new format, owned by the workbook.
  func addFormat() throws(XlsxError) -> Format {
    unsafe Format(raw: try Library.made(workbook_add_format(raw), "a cell format"))
  }

  /// A new chart, owned by the workbook.
  func addChart(_ type: lxw_chart_type) throws(XlsxError) -> UnsafeMutablePointer<lxw_chart> {
    try unsafe Library.made(workbook_add_chart(raw, UInt8(clamping: type.rawValue)), "a chart")
  }

  /// Gives a cell of a sheet a name that formulas may call.
  func name(_ place: Place, of sheet: String, _ name: String) throws(XlsxError) {
    let cell = "=\(ExcelText.quoted(sheet: sheet))!\(place.reference(absolute: true))"
    try Library.check(unsafe workbook_define_name(raw, name, cell), "the name \(name)")
  }

  /// What the file says of itself, with noon UTC of the creation day for its dates.
  func set(_ properties: Workbook.Properties) throws(XlsxError) {
    var document = unsafe lxw_doc_properties()
    unsafe document.created = properties.created.noonSeconds
    let code = unsafe withCStrings([
      properties.title, properties.subject, properties.author, properties.company, properties.keywords,
      properties.comments,
    ]) { strings in
      unsafe document.title = unsafe strings[0]
      unsafe document.subject = unsafe strings[1]
      unsafe document.author = unsafe strings[2]
      unsafe document.company = unsafe strings[3]
      unsafe document.keywords = unsafe strings[4]
      unsafe document.comments = unsafe strings[5]
      return unsafe workbook_set_properties(raw, &document)
    }
    try Library.check(code, "the document's properties")
    for (name, value) in properties.custom {
      let code = unsafe workbook_set_custom_property_string(
        raw, ExcelText.sanitised(name), ExcelText.sanitised(value))
      try Library.check(code, "the property “\(name)”")
    }
  }

  /// Calls with C copies of texts, nil for the empty ones, which live as long as the call.
  private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { text in unsafe text.isEmpty ? nil : strdup(ExcelText.sanitised(text)) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies)
  }
}

/// A sheet of an open workbook, which owns it.
@safe struct OpenSheet {
  let raw: UnsafeMutablePointer<lxw_worksheet>
}

/// A cell format of an open workbook, which owns it.
@safe struct Format {
  let raw: UnsafeMutablePointer<lxw_format>
}
