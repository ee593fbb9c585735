internal import Glibc

/// A file being written, each of whose writes is looked at.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// How many bytes stand in it.
  private(set) var count = 0

  /// Opens a file that is written from its start.
  init(path: String) throws(XlsxError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    guard descriptor >= 0 else { throw .unwritable(path: path, number: errno) }
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Writes bytes behind those written so far.
  mutating func append(_ bytes: some Sequence<UInt8>) throws(XlsxError) {
    let bytes = Array(bytes)
    try write(bytes, at: count)
    count += bytes.count
  }

  /// Writes bytes over those at a place.
  func write(_ bytes: [UInt8], at place: Int) throws(XlsxError) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written, off_t(place + written))
      }
      if result < 0 && errno == EINTR { continue }
      guard result > 0 else { throw .unwritable(path: path, number: result < 0 ? errno : ENOSPC) }
      written += result
    }
  }
}
