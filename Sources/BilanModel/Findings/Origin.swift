/// Where a record or a finding stands in a source, as the reader's editor counts: lines and columns from 1.
package struct Origin: Sendable, Hashable, Comparable {
  /// The file as it was named on the command line, never made absolute.
  package let file: String
  /// 1-based physical line; 0 when the finding is about the whole file.
  package let line: Int
  /// 1-based column in characters; 0 when the finding is about the whole line.
  package let column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file, line and column.
  package static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
