internal import Glibc

/// A font file of the report: its name and its very bytes, read once.
package struct FontFile: Sendable, Hashable {
  /// The name of the file, without its folder.
  package let name: String
  /// All that the file holds.
  package let bytes: [UInt8]
  /// Where it stands.
  let path: String

  /// Reads a file.
  ///
  /// - Throws: `DrawingError.missingFont` where there is none, `DrawingError.unreadableFont` where it cannot be read.
  init(_ name: String, folder: String) throws(DrawingError) {
    (self.name, path) = (name, folder + "/" + name)
    bytes = try Self.read(path)
  }

  private static func read(_ path: String) throws(DrawingError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func failure(_ path: String, _ number: Int32) -> DrawingError {
    switch number {
    case ENOENT, ENOTDIR: .missingFont(file: path, package: FontFiles.package)
    default: .unreadableFont(file: path, number: number)
    }
  }
}
