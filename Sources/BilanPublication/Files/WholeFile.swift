internal import BilanModel
internal import Glibc

/// A file that is seen whole or not at all: written under a random name beside its place, then renamed.
///
/// A device or a pipe (`/dev/stdout`) is written to as it stands. A link of the user or of root is followed; that of
/// anybody else is replaced, for in a folder that others may write to it could lead anywhere, be it to a pipe.
package enum WholeFile {
  /// Writes a file over the one that is there, if any, whose mode it keeps; a pipe that nobody reads is waited for as long
  /// as `patience` says, in milliseconds.
  package static func write(_ bytes: [UInt8], to path: String, patience: UInt32 = 10_000) throws {
    let (place, isForeign) = try ownPlace(of: path)
    if !isForeign, try Folder.status(of: path)?.isDeviceOrPipe == true {
      var output = GrowingFile(try StandingOutput.open(path, patience: patience), path: path)
      try output.append(bytes)
      _ = try output.finish()
      return
    }
    let name = Folder.name(of: place)
    do {
      let folder = try OpenFolder(Folder.parent(of: place))
      LeftOverFiles.remove(in: folder, owner: geteuid())
      let former = try folder.look(at: name).flatMap { $0.isFile ? $0 : nil }
      let partial = try PartialFile(in: folder, mode: former == nil ? 0o666 : 0o600)
      try partial.write(path) { output throws in try output.append(bytes) }
      if let former { partial.take(from: former) }
      try partial.replace(name, path)
    } catch let error as PublicationError {
      // The file is known by the name that was asked for.
      throw PublicationError(path: path, number: error.number, action: error.action)
    }
  }

  /// Where a path leads by links of the user and of root alone, and whether a link of somebody else stands there.
  private static func ownPlace(of path: String) throws(PublicationError) -> (place: String, isForeign: Bool) {
    var place = path
    for _ in 0..<PathWalk.longest {
      var link = stat()
      guard lstat(place.systemPath, &link) == 0, link.st_mode & S_IFMT == S_IFLNK else { break }
      guard [0, geteuid()].contains(link.st_uid) else { return (place, true) }
      guard let target = try PathWalk.target(of: place) else { break }
      place = target.hasPrefix("/") ? target : Folder.path(Folder.parent(of: place), target)
    }
    return (place, false)
  }

  /// Whether a path leads to something that is written to as it stands.
  package static func isDeviceOrPipe(_ path: String) -> Bool {
    (try? Folder.status(of: path))?.isDeviceOrPipe == true
  }
}
