internal import Glibc

/// A file that is written piece by piece.
struct GrowingFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(path: String) throws(PublicationError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PublicationError(path: path, number: errno, action: .cannotCreate) }
  }

  deinit { Glibc.close(descriptor) }

  mutating func append(_ bytes: [UInt8]) throws(PublicationError) {
    buffer += bytes
    if buffer.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws(PublicationError) {
    var offset = 0
    while offset < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PublicationError(path: path, number: errno, action: .cannotWrite) }
      offset += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  consuming func close() throws(PublicationError) { try flush() }
}
