package import BilanModel

/// A short text read at once, and what its file was then.
package struct WholeText: Sendable {
  private static let longest = 1 << 24

  /// UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// As it was given.
  package let path: String
  /// Nil for a pipe.
  private let identity: FileIdentity?

  /// Where its file stands on the disk; nil for a pipe.
  package var place: FileIdentity.Place? { identity?.place }

  /// Reads a file or a pipe of at most 16 MiB; throws an `UnreadFile` that says why it cannot be read.
  package init(path: String) throws {
    do {
      let file = try ByteFile(path: path)
      let size = file.bytes.size
      guard size <= WholeText.longest else { throw WholeText.tooLong(path) }
      bytes = try [UInt8](unsafeUninitializedCapacity: size) { memory, count in
        guard let start = memory.baseAddress else { return }
        count = try file.bytes.read(size, at: 0, into: start)
      }
      (self.path, identity) = (path, file.identity)
    } catch let failure as ByteFile.Failure {
      throw UnreadFile(path, failure)
    }
  }

  private static func tooLong(_ path: String) -> UnreadFile {
    UnreadFile(
      path: path,
      message: Wording(
        "fichier illisible : il dépasse 16 Mio, ce n’est pas un texte que l’on écrit à la main",
        "unreadable file: it is longer than 16 MiB, and no text that is written by hand"))
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
