internal import Glibc

/// The files that killed runs have left under random names.
enum LeftOverFiles {
  /// Removes those of this user that nobody writes any more; what a link leads to is not looked at.
  static func remove(in folder: OpenFolder, owner: uid_t) {
    guard let names = try? folder.names() else { return }
    for name in names where RandomName.matches(name) {
      guard let information = folder.status(of: name), information.isFile, information.st_uid == owner,
        let file = try? folder.file(name), file.lock(), file.status?.isSame(as: folder.status(of: name)) == true
      else { continue }
      // Its lock is held until it is gone.
      withExtendedLifetime(file) { _ = unlinkat(folder.descriptor, name, 0) }
    }
  }
}
