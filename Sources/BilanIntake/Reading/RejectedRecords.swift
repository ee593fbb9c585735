internal import BilanModel

/// The rejected records of a source, which can be read again from it as they came.
package struct RejectedRecords: Sendable {
  let path: String
  /// The bytes of a pipe, which cannot be read again.
  let held: [UInt8]?
  /// What the file was when it was read.
  let identity: FileIdentity?
  let format: SourceFormat
  let encoding: TextEncoding
  /// The header of a CSV file, and the separator of its fields.
  var header: RecordExtent?
  /// How many columns the file has.
  var width = 0
  var delimiter: UInt8 = 44
  /// What the mapping of the source says of its writing.
  let dialect: Dialect
  var log = RejectLog()

  /// The name of the sheet that they stood in; nil for those of a text.
  package var sheet: String?
  /// How many columns the file has beside that of the reasons.
  package var columns: Int { width }
  /// The records that are written back.
  package var count: Int { log.records.count }
  /// Rejected records that are not: those that may be above the ceiling, and those past a million in one file.
  package var unwritten: Int { log.unwritable + log.beyond }
  /// How the name of a text of them ends: `csv`, `json` or `ndjson`.
  package var fileExtension: String { format.rawValue }

  /// Whether a file starts as one of rejected records does, with the column or the key of their reasons.
  ///
  /// A pipe is not looked at.
  static func areIn(_ file: FileBytes) -> Bool {
    guard file.held == nil else { return false }
    var block = Block(capacity: 1 << 16)
    guard (try? block.fill(from: file, at: 0, limit: file.size)) != nil else { return false }
    return String(decoding: UnsafeBufferPointer(start: block.memory, count: block.count), as: UTF8.self)
      .contains(RejectionReason.name)
  }
}
