internal import CExchange
internal import Glibc

/// A file that is seen whole or not at all: written under another name beside its place, then renamed.
///
/// A device or a pipe (`/dev/stdout`) is written to as it stands; a link is followed.
package enum WholeFile {
  /// Writes a file; what killed processes of this host have left beside it is removed.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    guard !isDeviceOrPipe(path) else { return try Folder.write(bytes, to: path) }
    let place = Folder.realPath(path) ?? path
    let name = place.split(separator: "/").last.map(String.init) ?? place
    let folder = Folder.parent(of: place)
    Folder.removeAbandoned(in: folder)
    let partial = "\(folder)/.\(name)\(Folder.partialMark(process: getpid()))"
    do throws(PublicationError) {
      try Folder.write(bytes, to: partial)
      try Folder.synchronize(partial)
    } catch {
      unlink(partial)
      // The file is known by the name that was asked for.
      throw PublicationError(path: path, number: error.number, action: error.action)
    }
    guard rename(partial, place) == 0 else {
      let number = errno
      unlink(partial)
      throw PublicationError(path: path, number: number, action: .cannotPublish)
    }
  }

  private static func isDeviceOrPipe(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(information.st_mode & S_IFMT)
  }
}
