internal import Glibc

/// The working folders that killed runs have left in a period folder, or among temporary files.
enum LeftOvers {
  /// Removes those of one user, but for the folder of this run; where no lock of the folder is held, a folder that
  /// another run has just made may go too, which that run then sees.
  ///
  /// A folder goes only if it is empty or holds the mark of a working folder, unlocked; a link is never followed.
  static func remove(in period: OpenFolder, but current: String, owner: uid_t) {
    guard let names = try? period.names() else { return }
    for name in names where RandomName.matches(name) && name != current {
      guard let folder = try? period.folder(name), let information = folder.status, information.st_uid == owner,
        information.st_dev == period.status?.st_dev
      else { continue }
      if holdsUnlockedMark(folder) {
        WorkingFolder.remove(name, from: period)
      } else {
        unlinkat(period.descriptor, name, AT_REMOVEDIR)
      }
    }
  }

  private static func holdsUnlockedMark(_ folder: OpenFolder) -> Bool {
    guard folder.status(of: WorkingFolder.mark)?.isFile == true,
      let mark = try? folder.file(WorkingFolder.mark, O_RDWR)
    else { return false }
    return mark.lock() || errno != EWOULDBLOCK
  }
}
