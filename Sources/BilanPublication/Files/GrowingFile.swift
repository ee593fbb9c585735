internal import BilanModel
internal import Glibc

/// A new file that is written piece by piece.
package struct GrowingFile: ~Copyable {
  private let file: OpenFile
  private let path: String
  private var buffer: [UInt8] = []
  private var size = 0

  /// Makes a file under a name that nothing has.
  init(_ name: String, in folder: OpenFolder, mode: mode_t = 0o666) throws(PublicationError) {
    self.init(
      try folder.file(name, O_WRONLY | O_CREAT | O_EXCL, mode: mode), path: Folder.path(folder.path, name))
  }

  /// Writes into a file that is open, named in messages by a path.
  init(_ file: OpenFile, path: String) {
    self.file = file
    self.path = path
  }

  /// Writes bytes behind those written so far.
  package mutating func append(_ bytes: [UInt8]) throws(PublicationError) {
    buffer += bytes
    if buffer.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws(PublicationError) {
    var offset = 0
    while offset < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(file.descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PublicationError(path: path, number: errno, action: .cannotWrite) }
      offset += count
    }
    size += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, perhaps beyond a power cut; the number of bytes that were written.
  mutating func finish(lasting: Bool = false) throws(PublicationError) -> Int {
    try flush()
    guard !lasting || file.synchronize() else {
      throw PublicationError(path: path, number: errno, action: .cannotWrite)
    }
    return size
  }
}
