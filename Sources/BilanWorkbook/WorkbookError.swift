/// One limit of the file format that a workbook breaks.
package struct WorkbookProblem: Sendable, Hashable, CustomStringConvertible {
  /// The sheet, or nil for the file as a whole.
  package let sheet: String?
  /// The cell, or nil for the sheet as a whole.
  package let place: Place?
  /// What is wrong, with the limit and the value found.
  package let message: String

  /// How many rows the sheet has, where they are too many for a sheet.
  package let rows: Int?

  package init(sheet: String? = nil, place: Place? = nil, rows: Int? = nil, _ message: String) {
    self.sheet = sheet
    self.place = place
    self.rows = rows
    self.message = message
  }

  /// `Synthèse!B3: a number must be finite`.
  package var description: String {
    guard let sheet else { return message }
    guard let place else { return "\(sheet): \(message)" }
    return "\(sheet)!\(place.reference()): \(message)"
  }
}

/// A workbook that Excel would refuse or repair; every problem is listed, in the order of the sheets.
package struct WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// All of them, sheet by sheet.
  package let problems: [WorkbookProblem]

  package init(_ problems: [WorkbookProblem]) { self.problems = problems }

  /// One line for each problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
