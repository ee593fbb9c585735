internal import CXlsxWriter
internal import Glibc

/// Reads a written package back, to see that every part is there to its end.
///
/// The library writes each part to a temporary file and does not look whether that worked: when the disk is full for a
/// moment, the file is short and the answer is “no error”. So every part is unpacked, and must end with the closing tag
/// of its first element.
package struct PackageCheck {
  private let bytes: [UInt8]

  /// Throws the first part that is cut.
  package static func check(_ path: String) throws(XlsxError) {
    guard let bytes = contents(of: path) else { throw .incomplete(part: "the file") }
    try PackageCheck(bytes: bytes).checkParts()
  }

  private func checkParts() throws(XlsxError) {
    // The end record is 22 bytes long, for the library writes no comment after it.
    let end = bytes.count - 22
    guard end > 0, number(end, 4) == 0x0605_4B50 else { throw .incomplete(part: "the list of parts") }
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard entry + 46 <= end, number(entry, 4) == 0x0201_4B50 else { throw .incomplete(part: "the list of parts") }
      let nameLength = number(entry + 28, 2)
      let name = String(decoding: slice(entry + 46, nameLength), as: UTF8.self)
      let local = number(entry + 42, 4)
      let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let packed = slice(data, number(entry + 20, 4))
      guard let part = Unpacked(packed), part.count == number(entry + 24, 4), part.isClosed else {
        throw .incomplete(part: name)
      }
      entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
    }
  }

  /// A little-endian number; 0 beyond the end.
  private func number(_ offset: Int, _ width: Int) -> Int {
    slice(offset, width).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset + count <= bytes.count else { return [] }
    return bytes[offset..<(offset + count)]
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

/// The beginning, the end and the length of an unpacked part.
private struct Unpacked {
  private(set) var count = 0
  private var head: [UInt8] = []
  private var tail: [UInt8] = []

  /// Unpacks raw deflated bytes; nil when they are not whole.
  init?(_ packed: ArraySlice<UInt8>) {
    var stream = unsafe z_stream()
    guard unsafe bilan_inflate_init_raw(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = Array(packed)
    var window = [UInt8](repeating: 0, count: 1 << 16)
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      while true {
        let (code, got) = unsafe window.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(clamping: target.count)
          let code = unsafe inflate(&stream, Z_NO_FLUSH)
          return (code, target.count - Int(unsafe stream.avail_out))
        }
        keep(window[..<got])
        if code == Z_STREAM_END { return true }
        guard code == Z_OK, got > 0 else { return false }
      }
    }
    guard isWhole else { return nil }
  }

  private mutating func keep(_ piece: ArraySlice<UInt8>) {
    if count == 0 { head = Array(piece.prefix(160)) }
    count += piece.count
    tail = Array((tail + piece.suffix(80)).suffix(80))
  }

  /// Whether the part ends with the closing tag of the element that it begins with.
  var isClosed: Bool {
    let text = String(decoding: head, as: UTF8.self)
    let end = String(decoding: tail, as: UTF8.self).reversed().drop(while: \.isWhitespace)
    guard let declared = text.split(separator: "\n", maxSplits: 1).last?.dropFirst() else { return false }
    let name = declared.prefix { $0 != " " && $0 != ">" && $0 != "/" }
    return !name.isEmpty && end.starts(with: "</\(name)>".reversed())
  }
}
