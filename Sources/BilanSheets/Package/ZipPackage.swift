/// A part of a package, as the list at its end says it.
struct ZipEntry: Sendable {
  let name: String
  let isEncrypted: Bool
  /// 0 for bytes as they are, 8 for deflated ones.
  let method: Int
  let checksum: UInt
  let packedSize: Int
  let size: Int
  /// Where its own header stands.
  let header: Int
}

/// The list of the parts of a zip package, with 64-bit sizes where it has them.
///
/// Sizes come from the list, so that parts whose header leaves them to a descriptor behind their bytes are read alike.
struct ZipPackage: Sendable {
  let bytes: PackageBytes
  /// By name in lower case, with slashes.
  private var entries: [String: ZipEntry] = [:]

  /// The most parts, and the most bytes of their list.
  private static let mostEntries = 65_536
  private static let longestList = 32 << 20
  private static let longestComment = 65_535

  init(_ bytes: PackageBytes) throws(SheetError) {
    self.bytes = bytes
    let (offset, size, count) = try ZipPackage.list(bytes)
    guard count <= ZipPackage.mostEntries, size <= ZipPackage.longestList else { throw .tooLarge(part: "zip") }
    let list = try bytes.read(offset, size)
    var place = 0
    for _ in 0..<count {
      let length = 46 + list.number(place + 28, 2) + list.number(place + 30, 2) + list.number(place + 32, 2)
      guard list.number(place, 4) == 0x0201_4B50, place + length <= list.count else { throw .truncated }
      let entry = ZipPackage.entry(Array(list[place..<place + length]))
      let key = ZipPackage.key(entry.name)
      // A name given twice is read by some programs in one way and by others in the other.
      guard entries.updateValue(entry, forKey: key) == nil else { throw .damaged(part: entry.name) }
      place += length
    }
  }

  /// The names of the parts, in lower case, sorted.
  var names: [String] { entries.keys.sorted() }

  /// The part of a name, however it is capitalised; nil where there is none.
  subscript(name: String) -> ZipEntry? { entries[ZipPackage.key(name)] }

  private static func key(_ name: String) -> String {
    let plain = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
    return plain.hasPrefix("/") ? String(plain.dropFirst()) : plain
  }

  /// Where the list of parts stands, its size and the number of parts.
  private static func list(_ bytes: PackageBytes) throws(SheetError) -> (offset: Int, size: Int, count: Int) {
    let start = max(0, bytes.size - longestComment - 22)
    let tail = try bytes.read(start, bytes.size - start)
    guard let end = endRecord(tail) else { throw .truncated }
    let found = (tail.number(end + 16, 4), tail.number(end + 12, 4), tail.number(end + 10, 2))
    guard found.0 == 0xFFFF_FFFF || found.1 == 0xFFFF_FFFF || found.2 == 0xFFFF else { return found }
    let locator = start + end - 20
    guard locator >= 0 else { throw .truncated }
    let pointer = try bytes.read(locator, 20)
    guard pointer.number(0, 4) == 0x0706_4B50 else { return found }
    let record = try bytes.read(pointer.number(8, 8), 56)
    guard record.number(0, 4) == 0x0606_4B50 else { throw .truncated }
    return (record.number(48, 8), record.number(40, 8), record.number(32, 8))
  }

  /// Where the record at the end of a package starts, whose comment reaches to the very end.
  private static func endRecord(_ tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return stride(from: tail.count - 22, through: 0, by: -1).first { place in
      tail[place] == 0x50 && tail.number(place, 4) == 0x0605_4B50
        && place + 22 + tail.number(place + 20, 2) == tail.count
    }
  }

  private static func entry(_ record: [UInt8]) -> ZipEntry {
    let nameEnd = 46 + record.number(28, 2)
    let wide = wideNumbers(Array(record[nameEnd..<nameEnd + record.number(30, 2)]))
    var next = 0
    func number(_ place: Int) -> Int {
      let value = record.number(place, 4)
      guard value == 0xFFFF_FFFF, next < wide.count else { return value }
      defer { next += 1 }
      return wide[next]
    }
    let size = number(24)
    let packedSize = number(20)
    return ZipEntry(
      name: String(decoding: record[46..<nameEnd], as: UTF8.self), isEncrypted: record.number(8, 2) & 0x41 != 0,
      method: record.number(10, 2), checksum: UInt(record.number(16, 4)), packedSize: packedSize, size: size,
      header: number(42))
  }

  /// The 64-bit numbers of the fields behind a name.
  private static func wideNumbers(_ extra: [UInt8]) -> [Int] {
    var place = 0
    while place + 4 <= extra.count {
      let length = extra.number(place + 2, 2)
      if extra.number(place, 2) == 1 {
        let end = min(place + 4 + length, extra.count)
        return stride(from: place + 4, to: end - 7, by: 8).map { extra.number($0, 8) }
      }
      place += 4 + length
    }
    return []
  }
}
