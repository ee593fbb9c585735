/// Where a record starts and ends in a block, and how many fields it has.
struct RecordShape {
  var start: Int
  var end: Int
  var fields: Int
  var line: Int
  /// How many fields in a row are empty at its end.
  var emptyFields: Int

  /// Whether the record has the fields of the header, and perhaps empty ones more at its end, as spreadsheets pad lines.
  func fits(_ width: Int) -> Bool { fields == width || fields > width && emptyFields >= fields - width }
}
