package import BilanWorkbook

/// Why a spreadsheet file could not be written.
package enum XlsxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The workbook breaks limits of the format; nothing was written.
  case invalid(WorkbookError)
  /// The file cannot be created, with the reason of the system.
  case unwritable(path: String, reason: String)
  /// The library refused a step, with its own words; the file is not there or not whole.
  case refused(step: String, reason: String)
  /// The process writes numbers with another decimal point than `.`: someone has set a locale.
  case decimalPoint(String)
  /// The file written is not whole, although the library said nothing: the disk was full for a moment.
  case incomplete(part: String)

  package var description: String {
    switch self {
    case .invalid(let error): error.description
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .refused(let step, let reason): "the spreadsheet library refused \(step): \(reason)"
    case .decimalPoint(let point): "numbers would be written with “\(point)” as their decimal point"
    case .incomplete(let part): "the spreadsheet is not whole: \(part) is cut"
    }
  }
}
