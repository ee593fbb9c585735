internal import CZlib
internal import Glibc

/// The parts of a written package, as its own list of them says.
package struct PackageParts {
  struct Entry {
    let name: String
    /// Where its record stands in the list.
    fileprivate let record: Range<Int>
    /// Where its header stands.
    fileprivate let local: Range<Int>
    fileprivate let packed: Range<Int>
    fileprivate let size: Int
    fileprivate let checksum: UInt
  }

  private let bytes: [UInt8]
  private(set) var entries: [Entry] = []

  /// Reads a file; throws where it or its list of parts is not whole.
  package init(path: String) throws(XlsxError) {
    guard let bytes = PackageParts.contents(of: path) else { throw .incomplete(part: "the file") }
    self.bytes = bytes
    // The end record is 22 bytes long, for the library writes no comment after it.
    let end = bytes.count - 22
    guard end > 0, number(end, 4) == 0x0605_4B50 else { throw .incomplete(part: "the list of parts") }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard let entry = entry(at: place, before: end) else { throw .incomplete(part: "the list of parts") }
      entries.append(entry)
      place += 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  /// The name of the part of a sheet, counted from 0.
  static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  /// The names of the parts, in their order.
  package var names: [String] { entries.map(\.name) }

  /// The bytes of a part; nil where there is none of that name.
  package func part(_ name: String) throws(XlsxError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    var part: [UInt8] = []
    try unsafe unpack(entry) { piece, count, _ in
      unsafe part.append(contentsOf: UnsafeBufferPointer(start: piece, count: count))
      return count
    }
    return part
  }

  /// The record of a part in the list.
  func record(of entry: Entry) -> PartRecord { PartRecord(Array(bytes[entry.record])) }

  /// The header of a part.
  func local(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.local] }

  /// A part as it is packed.
  func packed(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.packed] }

  /// The end of the list.
  var end: [UInt8] { Array(bytes.suffix(22)) }

  private func entry(at place: Int, before end: Int) -> Entry? {
    // Method 8 is deflation, the only one that the library uses.
    guard place + 46 <= end, number(place, 4) == 0x0201_4B50, number(place + 10, 2) == 8 else { return nil }
    let local = number(place + 42, 4)
    let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
    let nameEnd = place + 46 + number(place + 28, 2)
    let packedEnd = data + number(place + 20, 4)
    guard number(local, 4) == 0x0403_4B50, packedEnd <= end, nameEnd <= end else { return nil }
    let recordEnd = nameEnd + number(place + 30, 2) + number(place + 32, 2)
    guard recordEnd <= end else { return nil }
    return Entry(
      name: String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self), record: place..<recordEnd,
      local: local..<data, packed: data..<packedEnd,
      size: number(place + 24, 4), checksum: UInt(number(place + 16, 4)))
  }

  /// A little-endian number; 0 beyond the end.
  private func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    return bytes[offset..<offset + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }
}

// MARK: - Unpacking

extension PackageParts {
  /// How many bytes are unpacked at once.
  private static let window = 1 << 16

  /// Unpacks a part, and hands it over piece by piece, each from where the taker stopped in the one before, with the
  /// padding of `XMLScan` behind it.
  ///
  /// Throws where its length or its checksum are not those that the list says, or a taker stops at the start of a
  /// whole window.
  func unpack(
    _ entry: Entry, _ take: (_ piece: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool) -> Int
  ) throws(XlsxError) {
    var stream = unsafe z_stream()
    guard unsafe bilan_inflate_init_raw(&stream) == Z_OK else { throw .incomplete(part: entry.name) }
    defer { unsafe inflateEnd(&stream) }
    let window = UnsafeMutablePointer<UInt8>.allocate(capacity: PackageParts.window + XMLScan.padding)
    unsafe window.initialize(repeating: 0, count: PackageParts.window + XMLScan.padding)
    defer { unsafe window.deallocate() }
    let isWhole = unsafe bytes[entry.packed].withUnsafeBufferPointer { packed in
      unsafe stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
      unsafe stream.avail_in = UInt32(clamping: packed.count)
      return unsafe PackageParts.inflateAll(&stream, window, entry, take)
    }
    guard isWhole else { throw .incomplete(part: entry.name) }
  }

  private static func inflateAll(
    _ stream: inout z_stream, _ window: UnsafeMutablePointer<UInt8>, _ entry: Entry,
    _ take: (UnsafePointer<UInt8>, Int, Bool) -> Int
  ) -> Bool {
    var (held, size, checksum) = (0, 0, UInt(0))
    while true {
      unsafe stream.next_out = window + held
      unsafe stream.avail_out = UInt32(clamping: PackageParts.window - held)
      let code = unsafe inflate(&stream, Z_NO_FLUSH)
      let count = PackageParts.window - Int(unsafe stream.avail_out)
      guard code == Z_OK && count > held || code == Z_STREAM_END else { return false }
      checksum = unsafe crc32(checksum, window + held, UInt32(clamping: count - held))
      size += count - held
      let taken = unsafe take(window, count, code == Z_STREAM_END)
      held = count - taken
      if code == Z_STREAM_END { return held == 0 && size == entry.size && checksum == entry.checksum }
      guard taken > 0 else { return false }
      unsafe window.update(from: window + taken, count: held)
    }
  }
}
