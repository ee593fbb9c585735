package import BilanWorkbook

/// Why a spreadsheet file could not be written.
package enum XlsxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The workbook breaks limits of the format; nothing was written.
  case invalid(WorkbookError)
  /// The file cannot be created, with the error number of the system.
  case unwritable(path: String, number: Int32)
  /// The library refused a step, with its own number and words; the file is not there or not whole.
  case refused(step: String, code: UInt32, reason: String)
  /// The process writes numbers with another decimal point than `.`: someone has set a locale.
  case decimalPoint(String)
  /// The file written is not whole, although the library said nothing: the disk was full for a moment.
  case incomplete(part: String)
  /// Something written to a temporary file was lost, although the library said nothing: the disk was full for a moment.
  case lostTemporary
  /// A part, or the whole, is larger than the 4 GiB of a package in its plain form.
  case tooLarge(part: String)

  /// The sentence for a log.
  package var description: String {
    switch self {
    case .invalid(let error): error.description
    case .unwritable(let path, let number): "cannot write \(path): system error \(number)"
    case .refused(let step, _, let reason): "the spreadsheet library refused \(step): \(reason)"
    case .decimalPoint(let point): "numbers would be written with “\(point)” as their decimal point"
    case .incomplete(let part): "the spreadsheet is not whole: \(part) is cut"
    case .lostTemporary: "a temporary file could not be written: the disk may be full"
    case .tooLarge(let part): "\(part) would be larger than the 4 GiB of a spreadsheet"
    }
  }
}
