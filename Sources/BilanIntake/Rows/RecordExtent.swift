/// Where a record stands in its file, in bytes.
struct RecordExtent: Sendable, Hashable {
  var start: Int
  var end: Int
  /// Whether the record goes on past `end`, up to where the reading found the next one.
  var isOpen = false
}
