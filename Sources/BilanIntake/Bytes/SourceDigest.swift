/// The checksum of an open file, made beside the counting of the very same bytes.
struct SourceDigest {
  private let file: ByteFile
  private let digest: (@Sendable (Int32) -> String?)?
  private let work: Beside<String?>?

  /// A file shorter than this is not worth a thread.
  private static let worthAThread = 1 << 20

  /// Starts, where a checksum is asked for.
  init(_ file: ByteFile, _ digest: (@Sendable (Int32) -> String?)?) {
    self.file = file
    self.digest = digest
    work =
      file.bytes.size < SourceDigest.worthAThread
      ? nil : digest.map { digest in Beside { file.bytes.digest(digest) } }
  }

  /// The checksum, nil where none is asked for and for a pipe; waits for it.
  func value() throws(ByteFile.Failure) -> String? {
    guard let digest, file.identity != nil else { return nil }
    let value: String? = if let work { work.value() ?? nil } else { file.bytes.digest(digest) }
    guard let value else { throw .changed }
    return value
  }
}
