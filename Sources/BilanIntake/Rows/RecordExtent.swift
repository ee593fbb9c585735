/// Where the object around a record stands, and in it the array of records, brackets included; in bytes.
struct RecordWhole: Sendable, Hashable {
  var start: Int
  var open: Int
  var close: Int
  var end: Int
}

/// Where a record stands in its file, in bytes.
struct RecordExtent: Sendable, Hashable {
  var start: Int
  var end: Int
  /// Whether the record goes on past `end`, up to where the reading found the next one.
  var isOpen = false
  /// The object around it, where records are those of an array in each object.
  var whole: RecordWhole?
}
