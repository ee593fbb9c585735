/// The limits of the spreadsheet format, as Microsoft publishes them; lengths count UTF-16 units as Excel does.
package enum ExcelLimits {
  package static let rows = 1_048_576
  package static let columns = 16_384
  package static let sheetName = 31
  package static let text = 32_767
  package static let formula = 8_192
  package static let header = 255
  package static let tableHeader = 255
  package static let tableName = 255
  package static let property = 255
  package static let columnWidth = 255.0
  /// In points.
  package static let rowHeight = 409.5
  package static let links = 65_530
  package static let indent = 15
  /// Bytes of UTF-8 that the writer keeps of an address, the words of a link, an alternative text.
  ///
  /// Longer ones would be cut, perhaps in the middle of a character.
  package static let attributeBytes = 2_000
  /// Bytes of UTF-8 that the writer keeps of a number format.
  package static let numberFormatBytes = 127
  /// The first day that Excel counts as the calendar does: it believes in a 29 February 1900.
  package static let firstDay = "1900-03-01"
}
