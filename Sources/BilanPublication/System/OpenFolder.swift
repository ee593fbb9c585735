internal import BilanModel
internal import CSystem
internal import Glibc

/// A folder held by its descriptor: whatever becomes of its name, what is done in it is done in this one.
final class OpenFolder: Sendable {
  let descriptor: Int32
  /// As the user named it, for messages.
  let path: String

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder of a path; links on the way are followed.
  convenience init(_ path: String) throws(PublicationError) {
    try self.init(descriptor: open(path.systemPath, OpenFolder.flags), path: path)
  }

  private init(descriptor: Int32, path: String) throws(PublicationError) {
    self.descriptor = descriptor
    self.path = path
    guard descriptor >= 0 else { throw PublicationError(path: path, number: errno, action: .cannotOpen) }
  }

  deinit { close(descriptor) }

  /// Opens a folder in this one, never through a link.
  func folder(_ name: String, path: String? = nil) throws(PublicationError) -> OpenFolder {
    try OpenFolder(
      descriptor: openat(descriptor, name.systemPath, OpenFolder.flags | O_NOFOLLOW),
      path: path ?? Folder.path(self.path, name))
  }

  /// Opens a file in this one, never through a link; a pipe that nobody writes does not hold it up.
  func file(_ name: String, _ flags: Int32 = O_RDONLY, mode: mode_t = 0) throws(PublicationError) -> OpenFile {
    let file = openat(descriptor, name.systemPath, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode)
    guard file >= 0 else {
      let action: Wording = flags & O_CREAT == 0 ? .cannotOpen : .cannotCreate
      throw PublicationError(path: Folder.path(path, name), number: errno, action: action)
    }
    return OpenFile(descriptor: file)
  }

  /// What the system says of the folder; nil when it says nothing.
  var status: stat? {
    var information = stat()
    return fstat(descriptor, &information) == 0 ? information : nil
  }

  /// What the system says of something in the folder, of a link itself; nil when there is nothing.
  func status(of name: String) -> stat? {
    var information = stat()
    return fstatat(descriptor, name.systemPath, &information, AT_SYMLINK_NOFOLLOW) == 0 ? information : nil
  }

  /// What the system says of something in the folder, of a link itself; nil only when there is nothing.
  func look(at name: String) throws(PublicationError) -> stat? {
    if let information = status(of: name) { return information }
    guard errno == ENOENT else {
      throw PublicationError(path: Folder.path(path, name), number: errno, action: .cannotOpen)
    }
    return nil
  }

  /// Where a link of the folder leads, cut where it is long.
  func target(of link: String) throws(PublicationError) -> String {
    var target = [CChar](repeating: 0, count: 256)
    let count = readlinkat(descriptor, link, &target, target.count)
    guard count >= 0 else {
      throw PublicationError(path: Folder.path(path, link), number: errno, action: .cannotOpen)
    }
    return String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The names in the folder, sorted, without `.` and `..`.
  func names() throws(PublicationError) -> [String] {
    let again = openat(descriptor, ".", OpenFolder.flags)
    guard again >= 0, let stream = fdopendir(again) else {
      throw PublicationError(path: path, number: errno, action: .cannotOpen)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        FileName.text(bytes.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw PublicationError(path: path, number: errno, action: .cannotOpen) }
    return names.sorted()
  }

  /// Makes a folder in this one; false when something has that name.
  func makeFolder(_ name: String, mode: mode_t = 0o777) throws(PublicationError) -> Bool {
    if mkdirat(descriptor, name, mode) == 0 { return true }
    guard errno == EEXIST else {
      throw PublicationError(path: Folder.path(path, name), number: errno, action: .cannotCreate)
    }
    return false
  }

  /// Makes what was made in the folder last beyond a power cut, where the disk can.
  func synchronize() throws(PublicationError) {
    guard fsync(descriptor) == 0 || [EINVAL, ENOTSUP, ENOSYS].contains(errno) else {
      throw PublicationError(path: path, number: errno, action: .cannotWrite)
    }
  }
}

extension OpenFolder {
  /// Removes a folder and what is in it, folders `depth` deep; through no link, and nothing on another disk.
  func removeFolder(_ name: String, depth: Int) {
    guard let folder = try? folder(name) else { return }
    folder.removeContents(depth: depth)
    unlinkat(descriptor, name.systemPath, AT_REMOVEDIR)
  }

  /// Removes what is in the folder, but for one name.
  func removeContents(depth: Int, but kept: String? = nil) {
    guard let here = status, let names = try? names() else { return }
    for name in names where name != kept {
      guard let information = status(of: name), information.st_dev == here.st_dev else { continue }
      if !information.isFolder {
        unlinkat(descriptor, name.systemPath, 0)
      } else if depth > 0 {
        removeFolder(name, depth: depth - 1)
      }
    }
  }

  /// Moves something to a name in a folder that nothing has yet; false when something has it.
  ///
  /// Where the disk has no such request, a second name (which a file may have) or a look before (which is enough for a
  /// folder: a rename replaces none that holds anything) takes its place.
  func move(_ name: String, toFree free: String, in target: OpenFolder) throws(PublicationError) -> Bool {
    if rename_to_free_name(descriptor, name, target.descriptor, free) == 0 { return true }
    var number = errno
    if [EINVAL, ENOSYS, ENOTSUP].contains(number) { number = moveAsIsKnown(name, free, target) }
    if number == 0 { return true }
    guard number == EEXIST || number == ENOTEMPTY else {
      throw PublicationError(path: Folder.path(target.path, free), number: number, action: .cannotPublish)
    }
    return false
  }

  /// Moves something where `renameat2` is not known; the error number, 0 when it is done.
  private func moveAsIsKnown(_ name: String, _ free: String, _ target: OpenFolder) -> Int32 {
    if status(of: name)?.isFile == true {
      if linkat(descriptor, name, target.descriptor, free, 0) == 0 {
        unlinkat(descriptor, name.systemPath, 0)
        return 0
      }
      if errno == EEXIST { return EEXIST }
    }
    guard target.status(of: free) == nil else { return EEXIST }
    guard errno == ENOENT else { return errno }
    return renameat(descriptor, name, target.descriptor, free) == 0 ? 0 : errno
  }
}
