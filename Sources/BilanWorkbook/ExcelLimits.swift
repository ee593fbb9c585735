/// The limits of the spreadsheet format, as Microsoft publishes them; lengths count UTF-16 units as Excel does.
package enum ExcelLimits {
  /// Of a sheet.
  package static let rows = 1_048_576
  /// Of a sheet.
  package static let columns = 16_384
  /// Characters (UTF-16) of the name of a sheet.
  package static let sheetName = 31
  /// Characters (UTF-16) of a cell.
  package static let text = 32_767
  /// Characters of a formula.
  package static let formula = 8_192
  /// Characters of the head or the foot of a page.
  package static let header = 255
  /// Characters of the header of a column of a table.
  package static let tableHeader = 255
  /// Characters of the name of a table.
  package static let tableName = 255
  /// Characters of a property of the document.
  package static let property = 255
  /// Characters of the widest column.
  package static let columnWidth = 255.0
  /// In points.
  package static let rowHeight = 409.5
  /// Links of a sheet.
  package static let links = 65_530
  /// Steps that a text can be indented.
  package static let indent = 15
  /// Bytes of UTF-8 that the writer keeps of an address, the words of a link, an alternative text.
  ///
  /// Longer ones would be cut, perhaps in the middle of a character.
  package static let attributeBytes = 2_000
  /// Bytes of UTF-8 that the writer keeps of a number format.
  package static let numberFormatBytes = 127
  /// Characters of the heading of a refused entry.
  package static let validationTitle = 32
  /// Characters of the words, of the formula or of the list of a validation.
  package static let validationText = 255
  /// The first day that Excel counts as the calendar does: it believes in a 29 February 1900.
  package static let firstDay = "1900-03-01"
}
