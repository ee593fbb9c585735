internal import Glibc

/// What a folder has for those who write into it, or the nearest one above where it is not there yet.
package struct FolderRoom: Sendable {
  /// Of the folder that was found.
  package let path: String
  /// Whether files can be made in it.
  package let isWritable: Bool
  /// The space that is left to this user, in millions of bytes.
  package let megabytes: Int

  /// Looks at a folder; nil where neither it nor one above can be looked at.
  package init?(_ path: String) {
    var place = path
    var room = statvfs()
    while statvfs(place, &room) != 0 {
      guard errno == ENOENT, Folder.parent(of: place) != place else { return nil }
      place = Folder.parent(of: place)
    }
    self.path = place
    isWritable = access(place, W_OK | X_OK) == 0
    let bytes = room.f_bavail.multipliedReportingOverflow(by: room.f_frsize)
    megabytes = bytes.overflow ? .max : Int(clamping: bytes.partialValue / 1_000_000)
  }
}
