/// The limits of Excel, checked on the value before any file is written.
package enum WorkbookChecks {
  /// Throws every problem of a workbook at once.
  package static func check(_ workbook: Workbook) throws(WorkbookError) {
    let found = problems(workbook)
    guard found.isEmpty else { throw WorkbookError(found) }
  }

  /// The problems of a workbook, file first, then sheet by sheet; none when Excel will open it as it is.
  package static func problems(_ workbook: Workbook) -> [WorkbookProblem] { [] }
}
