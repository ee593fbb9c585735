internal import BilanModel
internal import Glibc

/// Opens what is written to as it stands: a pipe, or a device that takes characters.
enum StandingOutput {
  /// How often a pipe without a reader is looked at, in milliseconds.
  private static let step: UInt32 = 50

  /// The file, whose writes wait for who reads it.
  ///
  /// - Parameters:
  ///   - path: as it is named.
  ///   - patience: how long a pipe is waited for that nobody reads, in milliseconds.
  /// - Returns: the open file.
  /// - Throws: a `PublicationError` where nobody reads, or nothing may be written there: a socket is no output, and what
  ///   stands on a disk as a whole is never written over.
  static func open(_ path: String, patience: UInt32) throws(PublicationError) -> OpenFile {
    let kind = (try Folder.status(of: path)?.st_mode ?? 0) & S_IFMT
    if kind == S_IFSOCK { throw refusal(path, .socket) }
    if kind == S_IFBLK { throw refusal(path, .disk) }
    var waited: UInt32 = 0
    while true {
      // Without blocking: a pipe without a reader would keep the process for ever.
      let descriptor = Glibc.open(path.systemPath, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
      if descriptor >= 0 {
        let flags = fcntl(descriptor, F_GETFL)
        if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
        return OpenFile(descriptor: descriptor)
      }
      let number = errno
      if number == EINTR { continue }
      guard number == ENXIO, kind == S_IFIFO else {
        throw PublicationError(path: path, number: number, action: .cannotOpen)
      }
      guard waited < patience else { throw refusal(path, .unread(seconds: patience / 1000)) }
      usleep(1000 * step)
      waited += step
    }
  }

  private static func refusal(_ path: String, _ reason: Wording) -> PublicationError {
    PublicationError(.cannotCreate, path: path, action: .cannotOpen, reason: reason)
  }
}

extension Wording {
  fileprivate static let socket = Wording("c’est un socket, pas un fichier", "it is a socket and no file")
  fileprivate static let disk = Wording(
    "c’est un disque entier, pas un fichier", "it is a whole disk and no file")

  fileprivate static func unread(seconds: UInt32) -> Wording {
    Wording(
      "personne n’a lu ce tube en \(seconds) secondes", "nobody has read this pipe within \(seconds) seconds")
  }
}
