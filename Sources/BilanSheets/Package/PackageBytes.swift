/// The bytes of a package, read by position.
package struct PackageBytes: Sendable {
  /// How many there are.
  package let size: Int
  private let reading: @Sendable (_ offset: Int, _ count: Int) -> [UInt8]?

  /// Bytes that `reading` gives, fewer than asked only at the end; nil where they cannot be read.
  package init(size: Int, reading: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]?) {
    self.size = size
    self.reading = reading
  }

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { offset, count in
      Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
    }
  }

  /// So many bytes from an offset; throws where there are fewer.
  func read(_ offset: Int, _ count: Int) throws(SheetError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw .truncated }
    guard let bytes = reading(offset, count) else { throw .unreadable }
    guard bytes.count == count else { throw .truncated }
    return bytes
  }
}

extension [UInt8] {
  /// A little-endian number of so many bytes; 0 beyond the end, `Int.max` where it is larger than any place of a file.
  func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= count else { return 0 }
    let value = self[offset..<offset + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value) ?? .max
  }
}
