/// A record of the list of parts of a package, or its end, with the offsets of their numbers of four bytes.
struct PartRecord {
  /// In the record of a part.
  static let checksum = 16
  static let packed = 20
  static let size = 24
  static let place = 42
  /// In the end of the list.
  static let listSize = 12
  static let listPlace = 16
  /// The greatest number of such a field; a package beyond it has another form (ZIP64).
  static let greatest = 0xFFFF_FFFE

  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The record of a part whose header stands at a place.
  func placed(at place: Int) -> [UInt8] {
    var record = self
    record.replace(PartRecord.place, place)
    return record.bytes
  }

  mutating func replace(_ offset: Int, _ number: Int) {
    bytes.replaceSubrange(offset..<offset + 4, with: PartRecord.littleEndian(number, 4))
  }

  static func littleEndian(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
