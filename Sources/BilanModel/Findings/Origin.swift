/// Where a record or a finding stands in a source, as the reader's editor counts: lines and columns from 1.
package struct Origin: Sendable, Hashable, Comparable {
  /// The file as it was named on the command line, never made absolute.
  package let file: String
  /// The sheet of a workbook; nil in any other file.
  package let sheet: String?
  /// 1-based physical line, the row of a sheet; 0 when the finding is about the whole file.
  package let line: Int
  /// 1-based column in characters, in a sheet that of the cell; 0 when the finding is about the whole line.
  package let column: Int

  package init(file: String, line: Int = 0, column: Int = 0, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The same place of a file of another name.
  package func named(_ file: String) -> Origin { Origin(file: file, line: line, column: column, sheet: sheet) }

  /// A line of the same file or sheet.
  package func at(line: Int) -> Origin { Origin(file: file, line: line, sheet: sheet) }

  /// The same place in a sheet of the file; what is about the whole file, or in another sheet, stays so.
  package func inSheet(_ name: String) -> Origin {
    line == 0 || sheet != nil ? self : Origin(file: file, line: line, column: column, sheet: name)
  }

  /// `file:line:column`, `workbook.xlsx:Sheet!G14` of a cell, the name alone of a whole file.
  package var place: String {
    guard line > 0 else { return file }
    guard let sheet else { return "\(file):\(line):\(column)" }
    return "\(file):\(sheet)!\(Origin.letters(ofColumn: column))\(line)"
  }

  /// What the lines are of: `actes.csv`, `workbook.xlsx:Sheet`.
  package var source: String { sheet.map { "\(file):\($0)" } ?? file }

  /// `file:line`, `workbook.xlsx:Sheet!14` of a row: where a record stands.
  package var row: String { sheet.map { "\(file):\($0)!\(line)" } ?? "\(file):\(line)" }

  /// The letters of a column of a sheet, counted from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (max(1, column), "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// By file, sheet, line and column.
  package static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.sheet ?? "", left.line, left.column) < (right.file, right.sheet ?? "", right.line, right.column)
  }
}
