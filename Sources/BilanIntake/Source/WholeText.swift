package import BilanModel

/// A short text read at once, and what its file was then.
package struct WholeText: Sendable {
  private static let longest = 1 << 24

  package let bytes: [UInt8]
  private let path: String
  /// Nil for a pipe.
  private let identity: FileIdentity?

  /// Reads a file or a pipe of at most 16 MiB; nil when it cannot be read.
  package init?(path: String) {
    guard let file = try? ByteFile(path: path), file.bytes.size <= WholeText.longest else { return nil }
    let size = file.bytes.size
    let bytes = try? [UInt8](unsafeUninitializedCapacity: size) { memory, count in
      guard let start = memory.baseAddress else { return }
      count = try file.bytes.read(size, at: 0, into: start)
    }
    guard let bytes else { return nil }
    (self.bytes, self.path, identity) = (bytes, path, file.identity)
  }

  /// What is said of a configuration or a definition whose file is no longer, under its name, the one that was read.
  package var change: Finding? {
    guard let change = FileIdentity.change(of: path, since: identity) else { return nil }
    return Finding(
      change.kind, change.origin,
      Wording(
        "le fichier a changé depuis qu’il a été lu : rien n’est fait d’après lui",
        "the file has changed since it was read: nothing is made by it"),
      hint: Wording("recommencez", "start again"))
  }
}
