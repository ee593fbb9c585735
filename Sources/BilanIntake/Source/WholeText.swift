/// Small files that are read whole: configurations and definitions.
package enum WholeText {
  private static let longest = 1 << 24

  /// The bytes of a file or a pipe of at most 16 MiB; nil when it cannot be read.
  package static func bytes(of path: String) -> [UInt8]? {
    guard let file = try? ByteFile(path: path), file.bytes.size <= longest else { return nil }
    let size = file.bytes.size
    return try? [UInt8](unsafeUninitializedCapacity: size) { memory, count in
      guard let start = memory.baseAddress else { return }
      count = try file.bytes.read(size, at: 0, into: start)
    }
  }
}
