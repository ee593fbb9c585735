/// Why a workbook cannot be read.
package enum SheetError: Error, Sendable, Hashable {
  /// Its bytes cannot be read.
  case unreadable
  /// It ends before its list of parts, or a part does before its end.
  case truncated
  /// A part is not what the package says of it, or no XML that a spreadsheet writes.
  case damaged(part: String)
  /// It is locked by a password.
  case encrypted
  /// A zip archive that holds no workbook; `kind` is what it holds, where that is known.
  case noWorkbook(kind: OtherPackage)
  /// A part declares a document type, which no spreadsheet does: it may name other files, or grow without end.
  case documentType(part: String)
  /// A part unpacks to more than any workbook holds.
  case bomb(part: String)
  /// More rows, columns, texts or cells than are read.
  case tooLarge(part: String)
  /// No sheet has the name; the names of those that there are.
  case noSheet(names: [String])
  /// It has no sheet of cells, or all are hidden.
  case noVisibleSheet(names: [String])

  /// What else a zip archive may be.
  package enum OtherPackage: Sendable, Hashable { case archive, document, binaryWorkbook }
}
